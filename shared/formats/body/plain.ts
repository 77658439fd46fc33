import { escapeHtmlAttribute } from '../../markup/html-text.ts';
import type { Properties, TagName } from '../../model/body.ts';
import type { Handler } from './ink.ts';
import { quietText } from './quiet-text.ts';

/** Writes elements of that name whose only attributes are those that any element may have. */
export function plain(tagName: TagName): Handler {
  // Each of a body's many elements is joined of three strings, not of seven.
  const open = `<${tagName}>`;
  const close = `</${tagName}>`;
  return ({ children, properties }, ink) => {
    const inside = ink.all(children, ink);
    const attributes = commonAttributes(properties);
    return attributes === '' ? open + inside + close : `<${tagName}${attributes}>${inside}${close}`;
  };
}

/** An element that can have no children (HTML Standard, section 13.1.2). */
export const renderVoid: Handler = (node) => `<${node.tagName}>`;

/** Language, direction and title, with a space before each. */
export function commonAttributes({ lang, dir, title }: Properties): string {
  let written = '';
  if (lang !== undefined) written += ` lang="${escapeHtmlAttribute(lang)}"`;
  if (dir !== undefined) written += ` dir="${dir}"`;
  if (title !== undefined) written += ` title="${escapeHtmlAttribute(quietText(title))}"`;
  return written;
}
