import { compareWords, type WordsCompared } from './compare-words.ts';
import type { Word } from './read-words.ts';

/** A line of a text, and how its words are read. */
export interface Line {
  readonly text: string;
  readonly read: (text: string) => readonly Word[];
}

/**
 * As `compareWords`, of whole texts: the lines that they begin and end with in common are not read, for what is in both makes no difference.
 */
export function compareLines(before: readonly Line[], after: readonly Line[]): WordsCompared {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shorter - first && isSame(before.at(-1 - last), after.at(-1 - last))) last += 1;
  const words = (lines: readonly Line[]) => lines.flatMap(({ text, read }) => read(text));
  return compareWords(
    words(before.slice(first, before.length - last)),
    words(after.slice(first, after.length - last)),
    () => words([...before, ...after]),
  );
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a?.text === b?.text && a?.read === b?.read;
}
