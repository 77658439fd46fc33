import type { Effort } from './align.ts';
import { mayTakeApart, wordsIn } from './diff-words.ts';

/** Two passages are taken for versions of one where they share at least this much of their words. */
const ALIKE = 0.5;

/** Looking up a word costs less than a step. */
const WORDS_A_STEP = 8;
/** Lines by the ten thousand are data, in which hardly any is a version of another. */
const MAX_TEXTS = 10_000;

/**
 * Which text of `before` became which of `after`: pairs of places, in order on both sides, chosen so that their words have the most in
 * common. Where the effort does not allow that many comparisons, only those at the same place are looked at, and none where it does not allow those.
 */
export function pairAlike(
  textsBefore: readonly string[],
  textsAfter: readonly string[],
  effort: Effort,
): readonly (readonly [number, number])[] {
  if (Math.min(textsBefore.length, textsAfter.length) === 0) return [];
  if (Math.max(textsBefore.length, textsAfter.length) > MAX_TEXTS) return [];
  const characters = [...textsBefore, ...textsAfter].reduce((sum, { length }) => sum + length, 0);
  // What is left is for the changes within the pairs.
  const share = { steps: effort.steps / 2 };
  if (!mayTakeApart(characters, share)) return [];
  effort.steps -= effort.steps / 2 - share.steps;
  const before = textsBefore.map(wordsIn);
  const after = textsAfter.map(wordsIn);
  const words = (texts: readonly (readonly string[])[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const counted = after.map(countOf);
  const steps = (words(before) * after.length) / WORDS_A_STEP + before.length * after.length;
  if (steps > effort.steps / 2) {
    return before.flatMap((text, i) => (likeness(text, after[i], counted[i]) >= ALIKE ? [[i, i] as const] : []));
  }
  effort.steps -= steps;
  return bestPairs(
    before.map((text) => after.map((other, j) => likeness(text, other, counted[j]))),
    after.length,
  );
}

/** Chooses pairs in order so that their likeness adds up to the most: one table, as for the longest common subsequence. */
function bestPairs(alike: readonly (readonly number[])[], width: number): readonly (readonly [number, number])[] {
  const height = alike.length;
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const found = alike[i]?.[j] ?? 0;
    return found >= ALIKE ? found + at(i + 1, j + 1) : 0;
  };
  for (let i = height - 1; i >= 0; i--) {
    const row = best[i];
    if (!row) continue;
    for (let j = width - 1; j >= 0; j--) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < height && j < width; ) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** How much of their words two texts share, from 0 to 1, each as often as it stands there. */
function likeness(text: readonly string[], other: readonly string[] | undefined, counts: Counts | undefined): number {
  if (!other || !counts || text.length + other.length === 0) return 0;
  const used = new Map<string, number>();
  let common = 0;
  for (const word of text) {
    const count = used.get(word) ?? 0;
    if (count < (counts.get(word) ?? 0)) common++;
    used.set(word, count + 1);
  }
  return (2 * common) / (text.length + other.length);
}

type Counts = ReadonlyMap<string, number>;

function countOf(text: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
