import { escapeHtmlAttribute } from '../../markup/html-text.ts';
import type { Properties } from '../../model/body.ts';
import type { Handler } from './ink.ts';

/** An element whose only attributes are those that any element may have. */
export const renderPlain: Handler = (node, ink) =>
  `<${node.tagName}${commonAttributes(node.properties)}>${ink.all(node.children, ink)}</${node.tagName}>`;

/** An element that can have no children (HTML Standard, section 13.1.2). */
export const renderVoid: Handler = (node) => `<${node.tagName}>`;

/** Language, direction and title, with a space before each. */
export function commonAttributes({ lang, dir, title }: Properties): string {
  let written = '';
  if (lang !== undefined) written += ` lang="${escapeHtmlAttribute(lang)}"`;
  if (dir !== undefined) written += ` dir="${dir}"`;
  if (title !== undefined) written += ` title="${escapeHtmlAttribute(title)}"`;
  return written;
}
