/** The line of an offset into a text, and the column within it; both count from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Tells lines and columns of offsets into `text`. It looks for the ends of lines once, when it is first asked. */
export function createPlaceInText(text: string): (offset: number) => LineAndColumn {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [first, last] = [0, starts.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
