import { slipsBetween } from '../model/slips-between.ts';

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
