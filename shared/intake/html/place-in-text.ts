/** The line of an offset into a text, and the column within it; both count from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Lines are counted for every so many characters, and the rest of the way when a place is asked for. */
const BLOCK = 4096;

/** Tells lines and columns of offsets into `text`. It counts lines once, and no further than it is asked for. */
export function createPlaceInText(text: string): (offset: number) => LineAndColumn {
  // For each block the line that its first character stands on, and where that line begins.
  const lines = [1];
  const starts = [0];
  return (offset) => {
    const block = Math.max(Math.floor(offset / BLOCK), 0);
    for (let known = lines.length; known <= block; known++) {
      const { line, start } = countTo(
        known * BLOCK,
        (known - 1) * BLOCK,
        lines[known - 1] ?? 1,
        starts[known - 1] ?? 0,
      );
      lines.push(line);
      starts.push(start);
    }
    const { line, start } = countTo(offset, block * BLOCK, lines[block] ?? 1, starts[block] ?? 0);
    return { line, column: offset - start + 1 };
  };

  /** The line of `offset` and its start, counted on from `from`, which stands on a line that is known. */
  function countTo(offset: number, from: number, knownLine: number, knownStart: number) {
    let line = knownLine;
    let start = knownStart;
    // A line without an end is not to be looked through to the end of the text.
    const between = text.slice(from, offset);
    for (let at = between.indexOf('\n'); at >= 0; at = between.indexOf('\n', at + 1)) {
      line++;
      start = from + at + 1;
    }
    return { line, start };
  }
}
