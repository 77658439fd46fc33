import { HtmlReader } from '../html/html-reader.ts';

const TAG =
  /<\/?(?:a|abbr|b|br|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul|wbr)\b[^<>]{0,500}>/i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const REFERENCES = new RegExp(REFERENCE, 'gi');
const BREAKING: ReadonlySet<string> = new Set(['br', 'div', 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** How often a text may have been escaped anew on its way through systems. */
const MOST_ESCAPES = 3;
/** No field of one line is longer, in UTF-16 code units. */
const MAX_LENGTH = 20_000;

/** Whether a text is meant as HTML: it has a tag of an article’s text. */
export function isHtml(value: string): boolean {
  return (
    TAG.test(value) || /<(?:article|blockquote|figure|hr|img|iframe|pre|section|table)\b[^<>]{0,2000}>/i.test(value)
  );
}

/**
 * The text of a line that may be HTML, as fields of one line often are: tags gone, character references decoded, those that were escaped
 * twice as well. A `<` that begins no tag stays.
 */
export function plainLine(value: string): string {
  if (value.length > MAX_LENGTH) return value;
  return withoutReferences(TAG.test(value) ? withoutTags(value) : value);
}

/** A text of any length with its character references decoded, those that were escaped more than once as well. */
export function withoutReferences(text: string): string {
  let line = text;
  for (let turn = 0; turn < MOST_ESCAPES && REFERENCE.test(line); turn++) line = decodeReferences(line);
  return line;
}

function withoutTags(html: string): string {
  let line = '';
  const breaks = (tag: string) => {
    if (BREAKING.has(tag)) line += ' ';
  };
  const text = (value: string) => {
    // References are decoded afterwards, so that a tag that was escaped stays the text that it is.
    line += value;
  };
  new HtmlReader({ open: breaks, close: breaks, text }).read(html);
  return line;
}

/** References by what they stand for: most documents have few kinds, and a reader for each costs more than all the rest. */
const DECODED = new Map<string, string>();
const MAX_DECODED = 1000;

function decodeReferences(line: string): string {
  return line.replace(REFERENCES, (reference) => {
    const known = DECODED.get(reference);
    if (known !== undefined) return known;
    let decoded = '';
    const text = (value: string) => {
      decoded += value;
    };
    new HtmlReader({ open: () => {}, close: () => {}, text }).read(reference);
    if (DECODED.size < MAX_DECODED) DECODED.set(reference, decoded);
    return decoded;
  });
}
