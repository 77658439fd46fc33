import { align, type Effort, type Stretch } from './align.ts';

/** A part of a text that is in both versions, or in one of them only. */
export interface Piece {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Scripts that put no spaces between words. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const LETTERS = String.raw`[[\p{L}\p{M}\p{N}]--${UNSPACED}]+`;

/**
 * Link targets, words, numbers and everything between them; unspaced scripts are taken character by character.
 * Every repetition ends at a character outside its class, so matching is linear.
 */
const TOKEN = new RegExp(String.raw`⟨[^⟨⟩\s]*⟩|${UNSPACED}\p{M}*|${LETTERS}(?:[.,:'’]${LETTERS})*|\s+|[^]`, 'gv');

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The words, numbers, spaces and marks of a text, in order; together they are the text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** The words and numbers of a text alone, in lower case. */
export function wordsIn(text: string): readonly string[] {
  return tokensOf(text)
    .filter((token) => HAS_WORD.test(token))
    .map((token) => token.toLowerCase());
}

/** To take so many characters apart costs as much as a step. */
const CHARACTERS_A_STEP = 4;

/** Whether `effort` allows to take so many characters apart into words; what that costs is taken off. */
export function mayTakeApart(characters: number, effort: Effort): boolean {
  const steps = characters / CHARACTERS_A_STEP;
  if (steps > effort.steps) return false;
  effort.steps -= steps;
  return true;
}

/** What changed between two texts as pieces that make up both: word by word, or as a whole between what they begin and end with where that is too much. */
export function diffWords(before: string, after: string, effort: Effort): readonly Piece[] {
  if (mayTakeApart(before.length + after.length, effort)) return diffTokens(tokensOf(before), tokensOf(after), effort);
  const head = sameStart(before, after);
  const tail = sameEnd(before.slice(head), after.slice(head));
  const pieces: readonly Piece[] = [
    { type: 'same', text: after.slice(0, head) },
    { type: 'removed', text: before.slice(head, before.length - tail) },
    { type: 'added', text: after.slice(head, after.length - tail) },
    { type: 'same', text: after.slice(after.length - tail) },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** How many characters both begin with, up to the end of a word. */
function sameStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  return head === before.length && head === after.length ? head : before.lastIndexOf(' ', head - 1) + 1;
}

/** How many characters both end with, from the start of a word on. */
function sameEnd(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  const start = before.indexOf(' ', before.length - tail);
  return start < 0 ? 0 : before.length - start;
}

/** As `diffWords`, of texts that are in pieces already. */
export function diffTokens(before: readonly string[], after: readonly string[], effort: Effort): readonly Piece[] {
  const pieces: Piece[] = [];
  let [old, now] = [0, 0];
  for (const stretch of readable(align(before, after, effort), before)) {
    const removed = before.slice(old, old + stretch.before).join('');
    const added = after.slice(now, now + stretch.after).join('');
    if (stretch.same) pieces.push({ type: 'same', text: added });
    else {
      if (removed !== '') pieces.push({ type: 'removed', text: removed });
      if (added !== '') pieces.push({ type: 'added', text: added });
    }
    old += stretch.before;
    now += stretch.after;
  }
  return pieces;
}

/** Changed words that only a space keeps apart are one change to whoever reads it. */
function readable(stretches: readonly Stretch[], before: readonly string[]): readonly Stretch[] {
  const runs: Stretch[] = [];
  let old = 0;
  stretches.forEach((next, index) => {
    const last = runs.at(-1);
    const isSpace = next.same && before.slice(old, old + next.before).every((token) => /^\s+$/.test(token));
    old += next.before;
    const goesOn = last?.same === false && (!next.same || (isSpace && index < stretches.length - 1));
    if (goesOn)
      runs[runs.length - 1] = { same: false, before: last.before + next.before, after: last.after + next.after };
    else runs.push(next);
  });
  return runs;
}
