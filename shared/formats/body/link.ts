import { escapeHtmlAttribute, escapeHtmlText } from '../../markup/html-text.ts';
import { plainText } from '../../model/body.ts';
import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';
import { mayNameHost, trueHost } from './true-host.ts';

/** A link, with the host that it leads to behind it where its text names another; one that lost its address is left out around what it holds. */
export const renderLink: Handler = (node, ink) => {
  const { href } = node.properties;
  const inside = ink.all(node.children, ink);
  if (href === undefined) return inside;
  const attributes = commonAttributes(node.properties) + ink.dialect.linkAttributes(href, ink);
  const link = `<a href="${escapeHtmlAttribute(href)}"${attributes}>${inside}</a>`;
  const host = mayNameHost(inside) ? trueHost(plainText(node), href) : undefined;
  return host === undefined ? link : `${link} (${escapeHtmlText(host)})`;
};
