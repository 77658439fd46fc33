import { INNER_LIMITS } from '../model/inner-limits.ts';
import { compareWords, type WordsCompared } from './compare-words.ts';
import type { Word } from './read-words.ts';

/** A line of a text, and how its words are read. */
export interface Line {
  readonly text: string;
  readonly read: (text: string) => readonly Word[];
}

/** So many characters of either text are read word by word. */
const MOST_READ = INNER_LIMITS.comparison.characters;

/**
 * As `compareWords`, of whole texts: the lines that they begin and end with in common are not read, for what is in both makes no difference.
 * Where what lies between is longer than a book, it is compared line by line and told more coarsely, and never taken for less than it is.
 */
export function compareLines(before: readonly Line[], after: readonly Line[]): WordsCompared {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shorter - first && isSame(before.at(-1 - last), after.at(-1 - last))) last += 1;
  const old = before.slice(first, before.length - last);
  const now = after.slice(first, after.length - last);
  const wholeTexts = () => [...wordsOf(upTo(MOST_READ, before)), ...wordsOf(upTo(MOST_READ, after))];
  if (isReadable(old) && isReadable(now)) return compareWords(wordsOf(old), wordsOf(now), wholeTexts);
  return comparePairs(old, now, wholeTexts);
}

/** Of lines at the same place that are not the same, all words; where a word came from another line, or lines were parted, that matters. */
function comparePairs(
  before: readonly Line[],
  after: readonly Line[],
  wholeTexts: () => readonly Word[],
): WordsCompared {
  const differs = (_line: Line, place: number) => !isSame(before[place], after[place]);
  const [old, now] =
    before.length === after.length ? [before.filter(differs), after.filter(differs)] : without(before, after);
  if (!isReadable(old) || !isReadable(now))
    return { matters: true, reasons: ['more changed than is compared word by word'] };
  const found = compareWords(wordsOf(old), wordsOf(now), wholeTexts);
  const isInPlace =
    old.length === now.length &&
    old.every((line, place) => wordsOf([line]).length === wordsOf(now.slice(place, place + 1)).length);
  return found.matters || isInPlace ? found : { matters: true, reasons: ['words moved'] };
}

/** The lines of each that the other does not have, each as often as it stands there. */
function without(before: readonly Line[], after: readonly Line[]): readonly [readonly Line[], readonly Line[]] {
  const only = (lines: readonly Line[], others: readonly Line[]) => {
    const left = new Map<string, number>();
    for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
    return lines.filter(({ text }) => {
      const count = left.get(text) ?? 0;
      left.set(text, count - 1);
      return count <= 0;
    });
  };
  return [only(before, after), only(after, before)];
}

function wordsOf(lines: readonly Line[]): readonly Word[] {
  return lines.flatMap(({ text, read }) => read(text));
}

function isReadable(lines: readonly Line[]): boolean {
  return lines.reduce((sum, { text }) => sum + text.length, 0) <= MOST_READ;
}

/** The first lines that have no more than so many characters together. */
function upTo(most: number, lines: readonly Line[]): readonly Line[] {
  let left = most;
  const end = lines.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a?.text === b?.text && a?.read === b?.read;
}
