import { nearSpelling } from './near-spelling.ts';
import type { Word } from './read-words.ts';

export interface WordsCompared {
  /** Whether the words say something else now; spelling alone does not. */
  readonly matters: boolean;
  /** What changed, for people to read, e.g. `numbers changed: 12 → 14`. */
  readonly reasons: readonly string[];
}

/**
 * What is different between two texts' words. Where they differ only in single words, each replaced by one that is nearly spelled alike,
 * and none is a number or a name, a slip was mended; everything else matters. Takes time in proportion to the texts.
 * `wholeTexts` gives all the words of both, where these are only the parts in question.
 */
export function compareWords(
  before: readonly Word[],
  after: readonly Word[],
  wholeTexts: () => readonly Word[] = () => [...before, ...after],
): WordsCompared {
  const replaced = before.length === after.length ? replacements(before, after) : undefined;
  if (replaced?.length === 0) return { matters: false, reasons: [] };
  if (replaced?.every(([old, now]) => isNearlySpelled(old, now)) && areSlips(replaced, ordinaryWords(wholeTexts()))) {
    const mended = listed(replaced.map(([old, now]) => `${old.shown} → ${now.shown}`));
    return { matters: false, reasons: [`spelling mended: ${mended}`] };
  }
  const gone = surplus(before, after);
  const added = surplus(after, before);
  const reasons = (['number', 'name', 'word'] as const).flatMap((kind) => {
    const shown = (words: readonly Word[]) => words.filter((word) => listedAs(word) === kind).map((word) => word.shown);
    return reasonFor(kind, shown(gone), shown(added));
  });
  return { matters: true, reasons: reasons.length === 0 ? ['words moved'] : reasons };
}

type IsOrdinary = (word: Word) => boolean;

/** Tells words from names where a capital does not: a word stands somewhere in the texts without one. */
function ordinaryWords(words: readonly Word[]): IsOrdinary {
  const small = new Set(words.filter(({ kind }) => kind === 'word').map(({ folded }) => folded));
  return ({ kind, folded }) => kind === 'word' || (kind === 'capital' && small.has(folded));
}

function listedAs({ kind }: Word): 'word' | 'name' | 'number' {
  return kind === 'capital' ? 'word' : kind;
}

function replacements(before: readonly Word[], after: readonly Word[]): (readonly [Word, Word])[] {
  return before.flatMap((old, index) => {
    const now = after[index];
    return now === undefined || old.folded === now.folded ? [] : [[old, now] as const];
  });
}

/** With a capital on both it is enough that one of them is an ordinary word: the slip itself stands nowhere else. */
function areSlips(replaced: readonly (readonly [Word, Word])[], isOrdinary: IsOrdinary): boolean {
  return replaced.every(([old, now]) => isOrdinary(old) || isOrdinary(now));
}

function isNearlySpelled(old: Word, now: Word): boolean {
  const mayBe = ({ kind }: Word) => kind === 'word' || kind === 'capital';
  return mayBe(old) && mayBe(now) && nearSpelling(old.folded, now.folded);
}

/** The words that `text` has more often than `other`. */
function surplus(text: readonly Word[], other: readonly Word[]): readonly Word[] {
  const left = new Map<string, number>();
  for (const { folded } of other) left.set(folded, (left.get(folded) ?? 0) + 1);
  return text.filter(({ folded }) => {
    const count = left.get(folded) ?? 0;
    if (count > 0) left.set(folded, count - 1);
    return count === 0;
  });
}

function reasonFor(kind: string, old: readonly string[], now: readonly string[]): readonly string[] {
  if (old.length === 0 && now.length === 0) return [];
  if (now.length === 0) return [`${kind}s taken out: ${listed(old)}`];
  if (old.length === 0) return [`${kind}s added: ${listed(now)}`];
  return [`${kind}s changed: ${listed(old)} → ${listed(now)}`];
}

const MAX_LISTED = 5;

/** The first few, and how many more there are. */
function listed(shown: readonly string[]): string {
  const first = shown.slice(0, MAX_LISTED).map((word) => (word.length > 30 ? `${word.slice(0, 29)}…` : word));
  return shown.length > MAX_LISTED ? `${first.join(', ')} and ${shown.length - MAX_LISTED} more` : first.join(', ');
}
