/** Attributes of a heading, a picture or words, as Pandoc and Kramdown set them: `{#id .class width=50%}`. */
const ATTRIBUTES = String.raw`\{:?[ \t]?(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,200}\}`;
const OF_HEADING = new RegExp(String.raw`^( {0,3}#{1,6}[ \t][^\n]{0,1000}?)[ \t]{1,9}${ATTRIBUTES}[ \t]*$`);
const OF_WORDS = new RegExp(String.raw`(?<!\!)\[([^\[\]\n]{1,300})\]${ATTRIBUTES}`, 'g');
const OF_LINK = new RegExp(String.raw`(?<=[)\]])${ATTRIBUTES}`, 'g');
const OF_LINE = new RegExp(String.raw`^[ \t]{0,20}${ATTRIBUTES}[ \t]*$`);
const OF_CODE = new RegExp(String.raw`(?<=[^\`\s]\`)${ATTRIBUTES}`, 'g');
/** Where a program would put a table of contents. */
const CONTENTS = /^[ \t]{0,20}(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|\{\{[<%]? ?toc ?[>%]?\}\}|@\[toc\])[ \t]*$/i;
/** A new page in print. */
const PAGE_BREAK = /^[ \t]*\\(?:newpage|pagebreak|clearpage)[ \t]*$/;
/** `*[HTML]: HyperText`: what an abbreviation stands for, shown by a pointing hand alone. */
const ABBREVIATION = /^\*\[[^[\]\n]{1,60}\]:[ \t]/;
/** What colleagues changed and said (CriticMarkup): put in, taken out, put in place of other words, said beside. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/\{\+\+([^{}\n]{0,2000}?)\+\+\}/g, '$1'],
  [/\{--[^{}\n]{0,2000}?--\}/g, ''],
  [/\{~~[^{}~\n]{0,2000}~>([^{}~\n]{0,2000})~~\}/g, '$1'],
  [/\{>>[^{}\n]{0,2000}?<<\}/g, ''],
  [/\{==([^{}\n]{0,2000}?)==\}/g, '$1'],
  // A remark in an MDX file.
  [/\{\/\*[^{}\n]{0,2000}?\*\/\}/g, ''],
];
/** A tag as Bear closes it, alone on its line. */
const CLOSED_TAG = /^(#[\p{L}_][\p{L}\p{N}_/-]{0,60})#[ \t]*$/u;
const LOWERED = /(?<=[\p{L}\p{N})])~([\p{L}\p{N}+−-]{1,20})~(?!~)/gu;
const RAISED = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,20})\^/gu;
/** Words marked as Bear does it. */
const MARKED = /(?<![\p{L}\p{N}:])::(?![\s:])([^:\n]{1,300})(?<!\s)::(?![\p{L}\p{N}:])/gu;
/** A note in its place: `^[Heard from the baker.]`. */
const NOTE = /\^\[([^[\]\n]{1,2000})\]/g;
const MOST_NOTES = 1000;
/** A line that is nothing but bold, as a heading above its text. */
const BOLD_LINE = /^ {0,3}(?:\*\*(?![\s*])[^*\n]{1,120}\*\*|__(?![\s_])[^_\n]{1,120}__)$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const MAY_HAVE =
  /\{[:.#+=~>/-]|^#[^ #\n]{1,62}#[ \t]*$|\{[\w-]{1,40}=|\^[[\p{L}\p{N}+−-]|[\p{L}\p{N})]~[\p{L}\p{N}]|::|\\(?:newpage|pagebreak|clearpage)|^\*\[|(?:toc|TOC)_?[\]}]|(?:\*\*|__)$/mu;

/** One of these stands in every text that has any of the marks: asked first, since most have none. */
const SIGNS = ['{', '^', 'TOC', 'toc', '~', '::', '\\', '*[', '**\n', '__\n', '#\n'];

/**
 * `text` with what Pandoc, Kramdown, CriticMarkup and Bear add to Markdown as the Markdown or HTML that it stands for: lowered and raised signs, notes in their
 * place, changes as if they were accepted, and attributes not at all. A line in bold right above its text stands on a line of its own. Lines keep their
 * numbers, but for the notes that come behind the last; what is code stays as it is.
 */
export function readExtendedMarks(text: string): string {
  if (!SIGNS.some((sign) => text.includes(sign)) || !MAY_HAVE.test(text)) return text;
  const notes: string[] = [];
  let isCode = false;
  const lines = text.split('\n');
  const read = lines.map((line, index) => {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || /^(?: {4}|\t)/.test(line)) return line;
    if (OF_LINE.test(line) || PAGE_BREAK.test(line) || ABBREVIATION.test(line) || CONTENTS.test(line)) return '';
    const isAbove = (lines[index + 1] ?? '').trim() !== '' && (lines[index - 1] ?? '').trim() === '';
    if (isAbove && BOLD_LINE.test(line)) return `${line}  `;
    return line.includes('`') ? line.replace(OF_CODE, '') : readLine(line, notes);
  });
  if (notes.length === 0) return read.join('\n');
  return `${read.join('\n').trimEnd()}\n\n${notes.join('\n')}\n`;
}

function readLine(written: string, notes: string[]): string {
  let line = written.startsWith('#') ? written.replace(CLOSED_TAG, '$1') : written;
  if (line.includes('{')) {
    line = line.replace(OF_HEADING, '$1').replace(OF_WORDS, '$1').replace(OF_LINK, '');
    for (const [mark, shown] of CHANGES) line = line.replace(mark, shown);
  }
  if (line.includes('^[')) {
    line = line.replace(NOTE, (note, words: string) => {
      if (notes.length >= MOST_NOTES) return note;
      const name = `note-in-place-${notes.length + 1}`;
      notes.push(`[^${name}]: ${words}`);
      return `[^${name}]`;
    });
  }
  // In formulas these signs say something else.
  if (line.includes('$')) return line;
  if (line.includes('~')) line = line.replace(LOWERED, '<sub>$1</sub>');
  if (line.includes('^')) line = line.replace(RAISED, '<sup>$1</sup>');
  return line.includes('::') ? line.replace(MARKED, '$1') : line;
}
