import { isMailAttribution } from './mail-attribution.ts';

const AGENCY_CARET = /^\^(?:\p{L}|-{3})/u;
const QUOTE_MARKS = /^[ \t]*>(?: ?>){0,5} ?/;
const MARKER_TAB =
  /^([^\p{L}\p{N}\s]{1,3}|\(?[\p{L}\p{N}]{1,4}[.)、．]|\d{1,2}(?:\.\d{1,2}){1,3}|[①-⑳]|o) ?\t\s*(?=\S)/u;

/** One line of the text that is not blank. */
export interface Line {
  /** Without the space around it. */
  readonly text: string;
  /** Columns before its first character; a tab counts as four. */
  readonly indent: number;
  /** Counting from 1. */
  readonly number: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** The lines of a text that are not blank, with the indentation that all of them share taken off. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let number = 0;
  const raws = text.split('\n');
  const isQuoted = isWhollyQuoted(raws);
  for (const line of raws) {
    number++;
    const raw = isQuoted ? line.replace(QUOTE_MARKS, '') : line;
    let trimmed = raw.trim();
    if (trimmed === '') {
      gap++;
      continue;
    }
    // The Associated Press marks its lines of headings and notes so.
    if (trimmed.startsWith('^') && AGENCY_CARET.test(trimmed)) trimmed = trimmed.slice(1).replace(/<$/, '').trim();
    const text = trimmed.includes('\t') ? withoutMarkerTab(trimmed) : trimmed;
    lines.push({ text, indent: indentOf(raw), number, gap: lines.length === 0 ? 0 : gap });
    gap = 0;
  }
  const shared = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  return shared === 0 || lines.length === 0 ? lines : lines.map((line) => ({ ...line, indent: line.indent - shared }));
}

/** Whether a mail program marked every line as quoted: then the marks say nothing of any. */
function isWhollyQuoted(raws: readonly string[]): boolean {
  const opening = raws.findIndex((raw) => raw.trim() !== '');
  let from = Math.max(0, opening);
  // Who wrote it, and a blank line.
  if (isMailAttribution(raws[from]?.trim() ?? ''))
    do from++;
    while (from < raws.length && raws[from]?.trim() === '');
  return (
    raws[from]?.startsWith('>') === true &&
    raws.length > 2 &&
    raws.every((raw, i) => i < from || QUOTE_MARKS.test(raw) || raw.trim() === '')
  );
}

/** Word processors put a tab between a bullet or number and its text; a row of a table has more of them. */
function withoutMarkerTab(line: string): string {
  const marker = MARKER_TAB.exec(line);
  return marker && !line.includes('\t', marker[0].length) ? `${marker[1]} ${line.slice(marker[0].length)}` : line;
}

function indentOf(raw: string): number {
  let indent = 0;
  for (const c of raw) {
    if (c === '\t') indent += 4;
    else if (c === '\u3000') indent += 2;
    else if (c.trim() === '') indent += 1;
    else break;
  }
  return indent;
}
