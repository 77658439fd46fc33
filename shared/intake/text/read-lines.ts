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
  for (const raw of text.split('\n')) {
    number++;
    const trimmed = raw.trim();
    if (trimmed === '') {
      gap++;
      continue;
    }
    lines.push({ text: trimmed, indent: indentOf(raw), number, gap: lines.length === 0 ? 0 : gap });
    gap = 0;
  }
  const shared = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  return shared === 0 || lines.length === 0 ? lines : lines.map((line) => ({ ...line, indent: line.indent - shared }));
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
