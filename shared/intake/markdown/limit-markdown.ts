import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { hasMore } from '../has-more.ts';

/** Quotes and lists that one line may open. */
const MAX_MARKERS = INNER_LIMITS.markdown.levels;
/** Columns that a line may be indented by; each level of a list takes two at least. */
const MAX_INDENT = 60;
/** No article is longer; each line and each cell costs a parser far more memory than the characters it has. */
const MAX_LINES = INNER_LIMITS.markdown.lines;
const MAX_CELLS = INNER_LIMITS.markdown.cells;
const MAX_MARKS = INNER_LIMITS.markdown.marks;
/** What the parser looks at closely wherever it stands. */
const MARKS = ['*', '_', '[', ']', '`', '<', '&', '\\', '~'];

/** Whether a document has more lines, table cells or marks than a parser should be given. */
export function isTooLong(text: string): boolean {
  return hasMore(text, '\n', MAX_LINES) || hasMore(text, '|', MAX_CELLS) || hasMoreMarks(text);
}

function hasMoreMarks(text: string): boolean {
  if (text.length <= MAX_MARKS) return false;
  let count = 0;
  for (const mark of MARKS) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++count > MAX_MARKS) return true;
  }
  return false;
}

const OPENING = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const MARKER = /(?<![ \t])[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * `text` with no more quotes and lists inside one another than a parser that recurses into each can bear: markers beyond the
 * limit go, the words stay. `onExcess` is told the first line that had more, and its number.
 */
export function limitNesting(text: string, onExcess: (line: string, number: number) => void): string {
  // Few documents have a line that could be over; the others are not even split.
  if (!/(?:(?:[>*+-]|\d[.)])[ \t]*){17}|[ \t]{31}/.test(text)) return text;
  let isFirst = true;
  return text
    .split('\n')
    .map((line, index) => {
      const limited = limitLine(line);
      if (limited !== line && isFirst) {
        onExcess(line, index + 1);
        isFirst = false;
      }
      return limited;
    })
    .join('\n');
}

function limitLine(line: string): string {
  if (RULE.test(line)) return line;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length);
  const opening = OPENING.exec(rest)?.[0];
  // Deeply indented code stays as it is: only what opens a level is moved.
  if (opening === undefined) return line;
  const columns = indent.replaceAll('\t', '    ').length;
  const kept = columns > MAX_INDENT ? ' '.repeat(MAX_INDENT) : indent;
  const markers = opening.match(MARKER) ?? [];
  if (markers.length <= MAX_MARKERS) return kept + rest;
  return `${kept}${markers.slice(0, MAX_MARKERS).join('')} ${rest.slice(opening.length).trimStart()}`;
}
