/** What a Markdown document had too much of, and the line where. */
export interface Excess {
  readonly line: number;
  readonly found: string;
}

/** Quotes and lists that one line may open. */
const MAX_MARKERS = 16;
/** Columns that a line may be indented by; each level of a list takes two at least. */
const MAX_INDENT = 60;

const MARKERS = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const MARKER = /[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g;

/**
 * `text` with no more quotes and lists inside one another than a parser that recurses into each can bear: markers beyond the
 * limit go, the words stay.
 */
export function limitNesting(text: string): { readonly text: string; readonly excess: Excess | undefined } {
  // Few documents have a line that could be over; the others are not even split.
  if (!/(?:(?:[>*+-]|\d[.)])[ \t]*){17}|[ \t]{61}/.test(text)) return { text, excess: undefined };
  let excess: Excess | undefined;
  const lines = text.split('\n').map((line, index) => {
    const limited = limitLine(line);
    if (limited !== line) excess ??= { line: index + 1, found: line };
    return limited;
  });
  return { text: lines.join('\n'), excess };
}

function limitLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length);
  // Deeply indented code stays as it is: only what opens a level is moved.
  const opens = MARKERS.test(rest);
  const indented = opens && indent.replaceAll('\t', '    ').length > MAX_INDENT ? ' '.repeat(MAX_INDENT) + rest : line;
  const markers = MARKERS.exec(indented.trimStart())?.[0] ?? '';
  // A rule of stars or hyphens opens nothing.
  if (/^(?:[ \t]*[-*])+[ \t]*$/.test(rest) && new Set(rest.replace(/[ \t]/g, '')).size === 1) return line;
  const found = markers.match(MARKER) ?? [];
  if (found.length <= MAX_MARKERS) return indented;
  const start = indented.length - indented.trimStart().length;
  return (
    indented.slice(0, start) +
    found.slice(0, MAX_MARKERS).join('') +
    ' ' +
    indented.slice(start + markers.length).trimStart()
  );
}
