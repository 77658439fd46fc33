import { slipsBetween } from './slips-between.ts';

/** The one of `words` that `written` is most likely a misspelling of: at most `reach` letters away. Both are compared as they are. */
export function nearestWord(
  written: string,
  words: Iterable<string>,
  reach = written.length < 5 ? 1 : 2,
): string | undefined {
  let nearest: string | undefined;
  let least = reach + 1;
  for (const word of words) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const apart = slipsBetween(written, word);
    if (apart >= least) continue;
    least = apart;
    nearest = word;
  }
  return nearest;
}
