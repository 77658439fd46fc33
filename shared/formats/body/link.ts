import { escapeHtmlAttribute } from '../../markup/html-text.ts';
import type { Handler } from './ink.ts';
import { commonAttributes } from './plain.ts';

/** A link; one that lost its address is left out around what it holds. */
export const renderLink: Handler = (node, ink) => {
  const { href } = node.properties;
  const inside = ink.all(node.children, ink);
  if (href === undefined) return inside;
  const attributes = commonAttributes(node.properties) + ink.dialect.linkAttributes(href, ink);
  return `<a href="${escapeHtmlAttribute(href)}"${attributes}>${inside}</a>`;
};
