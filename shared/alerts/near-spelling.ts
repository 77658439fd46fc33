/** Words longer than this are never taken for misspellings of one another. */
const MAX_LENGTH = 40;

/**
 * Whether one word is plausibly the other, mistyped: the same first letter, and one slip apart (a letter missing, added or wrong, or two
 * neighbours swapped), two from eight letters on. Words under five letters must be a swap, since `now` and `not` are both meant.
 */
export function nearSpelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (a === b) return true;
  if (longer > MAX_LENGTH || longer - shorter > 2 || a[0] !== b[0]) return false;
  if (shorter < 5) return isSwap(a, b);
  return slipsBetween(a, b) <= (shorter < 8 ? 1 : 2);
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && slipsBetween(a, b) === 1 && [...a].sort().join('') === [...b].sort().join('');
}

/** The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each letter edited once. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, at(beforeLast, column - 2) + 1);
      }
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
