/** `| A line of verse`, and below it others: lines that stay lines, as Pandoc writes them. */
const LINE = /^\|(?: (.*))?$/;
/** What parts the head of a table from its rows. */
const DELIMITER = /^\|[\s:]*-[\s:-]*$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/** `text` with lines behind a stroke as lines that break where they end. A table’s rows end with one too, or have more of them. */
export function readLineBlocks(text: string): string {
  if (!/^\| /m.test(text)) return text;
  const lines = text.split('\n');
  let isCode = false;
  const read: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (FENCE.test(line)) isCode = !isCode;
    const end = isCode ? at : endOfBlock(lines, at);
    if (end - at > 1) for (const each of lines.slice(at, end)) read.push(shown(each));
    else read.push(line);
    at = Math.max(end, at + 1);
  }
  return read.join('\n');
}

/** Where the lines end that stand behind strokes from `start` on; `start` itself where they are rows of a table. */
function endOfBlock(lines: readonly string[], start: number): number {
  let end = start;
  for (let line = lines[end]; line !== undefined && LINE.test(line); line = lines[++end]) {
    if (line.indexOf('|', 1) >= 0 || DELIMITER.test(line)) return start;
  }
  return (lines[start - 1] ?? '').trim() === '' && (lines[end] ?? '').trim() === '' ? end : start;
}

/** The line without its stroke, and with what makes Markdown break it; an empty one parts two stanzas. */
function shown(line: string): string {
  const words = (LINE.exec(line)?.[1] ?? '').trim();
  return words === '' ? '' : `${words}  `;
}
