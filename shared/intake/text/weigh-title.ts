import { isCredited } from './bylines.ts';
import { columns, countWords, endsSentence } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { mayBeTitle } from './may-be-title.ts';
import { mayBeName } from './names.ts';
import type { Piece } from './piece.ts';
import { shareIn } from './title-words.ts';

/** Characters of a line whose words count. */
const LOOKED_AT = 400;
/** The share of a line's words that makes it speak of nothing but the text, and of the text at all. */
const ALL_SHARED = 0.7;
const MUCH_SHARED = 0.4;
/** Lines below a title among which who wrote it, or when, stands. */
const CREDIT_WITHIN = 4;
const LONGEST_CREDIT = 200;

/** A line above the text, and what is around it. */
interface Candidate {
  readonly piece: Piece;
  readonly at: number;
  readonly above: Piece | undefined;
  readonly below: Piece;
  readonly next: readonly Piece[];
  /** Lines down to the text. */
  readonly distance: number;
  readonly width: number;
}

/** A place and an agency before a dash: the lead of a wire. */
const DATELINED = / \(\p{L}[\p{L}/-]{1,12}\)\.? ?[–—-]+ /u;

/** What tells a title among the lines above a text, and for how much it counts: `docs/decisions/0016-titles-are-weighed.md`. */
const TRAITS: readonly (readonly [weight: number, of: (line: Candidate) => boolean | number])[] = [
  [2.1, ({ piece, below }) => mayBeTitle(piece, below)],
  [2, ({ next }) => next.some(isCredit)],
  [-0.4, ({ below }) => isCredit(below)],
  [1.7, ({ at }) => at === 0],
  [-2.2, ({ at }) => Math.min(at, 10) / 10],
  [-0.5, ({ distance }) => distance === 1],
  [-0.5, ({ distance }) => Math.min(distance, 12) / 12],
  [1.1, ({ below, width }) => columns(below.text) > width * 1.3],
  [0.8, ({ above }) => above !== undefined && countWords(above.text) <= 3],
  [-1.4, ({ piece }) => piece.gap > 0],
  [1.4, ({ width }) => width >= 40],
  [-1, ({ width }) => width > 130],
  [0.5, ({ piece }) => endsSentence(piece.text)],
  [0.5, ({ piece }) => readListMarker(piece.text) !== undefined],
  [-0.6, ({ piece }) => mayBeName(piece.text)],
  [-0.3, ({ piece }) => piece.text.includes('|')],
  [0.5, ({ piece }) => /\d{2}[:.]\d{2}|(?:19|20)\d\d$/.test(piece.text)],
  [-4, ({ piece }) => DATELINED.test(piece.text.slice(0, 80))],
  [-0.4, ({ piece, below }) => below.line - (piece.line + piece.lineCount) > below.gap],
];
/** The same of the words that the line shares with the text. */
const SHARED = 1.4;
const NOTHING_ELSE = 0.9;
const SAYS_THE_SAME = 1.4;
/** So much the words may speak for a line, at most. */
export const MOST_OF_WORDS = SHARED + NOTHING_ELSE + SAYS_THE_SAME;

/** How much the traits of the line at `at` speak for its being the title of the text that begins at `text`, but for its words. */
export function weighLine(pieces: readonly Piece[], at: number, text: number): number {
  const piece = pieces[at];
  if (!piece) return 0;
  const line = {
    piece,
    at,
    above: pieces[at - 1],
    below: pieces[at + 1] ?? piece,
    next: pieces.slice(at + 1, at + 1 + CREDIT_WITHIN),
    distance: text - at,
    width: columns(piece.text),
  };
  return TRAITS.reduce((sum, [weight, of]) => sum + weight * Number(of(line)), 0);
}

function isCredit({ text }: Piece): boolean {
  return text.length < LONGEST_CREDIT && isCredited(text);
}

/** How much the words that a line shares with the text speak for its being the title. */
export function weighWords(words: ReadonlySet<string>, text: string): number {
  const share = shareIn(words, text.slice(0, LOOKED_AT));
  const saysTheSame = share >= MUCH_SHARED && countWords(text) >= 5 && !endsSentence(text);
  return (
    SHARED * Math.min(1, share / ALL_SHARED) +
    (share >= ALL_SHARED ? NOTHING_ELSE : 0) +
    (saysTheSame ? SAYS_THE_SAME : 0)
  );
}
