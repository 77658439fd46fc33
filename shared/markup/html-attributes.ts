import { escapeHtmlAttribute } from './html-text.ts';

export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Attributes with a space before each: `true` writes the name alone, `false` and `undefined` nothing. */
export function htmlAttributes(attributes: HtmlAttributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${escapeHtmlAttribute(String(value))}"`;
  }
  return written;
}
