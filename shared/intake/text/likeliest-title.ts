import { isCredited } from './bylines.ts';
import { columns, countWords, endsSentence, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { mayBeName } from './names.ts';
import { isPageTalk } from './page-talk.ts';
import { mayBeTitle, shareIn, wordsOf } from './page-top.ts';
import { isProse, type Piece } from './piece.ts';

/** Lines among which the text begins; no more are weighed. */
const DEEPEST = 80;
/** Columns that no label has, but paragraphs have. */
const PARAGRAPH = 109;
/** Characters of a paragraph that count. */
const MOST_COUNTED = 400;
/** Lines of a text that are looked at to find where it begins. */
const STRETCH = 24;
/** How much more text must stand below a later paragraph for the text to begin there. */
const MUCH_MORE = 1.15;
/** Paragraphs whose words a title shares. */
const WORDS_FROM = 12;
/** Characters of each. */
const LOOKED_AT = 400;
/** The share of a line's words that makes it speak of nothing but the text, and of the text at all. */
const ALL_SHARED = 0.7;
const MUCH_SHARED = 0.4;
/** The share that a paragraph of the same text has at least. */
const LEAST_SHARED = 0.25;
/** Lines below a title among which who wrote it, or when, stands. */
const CREDIT_WITHIN = 4;
const LONGEST_CREDIT = 200;
/** How much more must speak for a line than for the first: this often (as the logarithm of odds) a first line is no title. */
const LEAST_LEAD = 1.5;
/** The same for a line directly below, for what explains a title has more of the text's words than a title that plays with words. */
const LEAST_LEAD_BELOW = 3;

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
  [-0.4, ({ piece, below }) => below.line - (piece.line + piece.lineCount) > below.gap],
];
/** The same of the words that the line shares with the text. */
const SHARED = 1.4;
const NOTHING_ELSE = 0.9;
const SAYS_THE_SAME = 1.4;
const MOST_OF_SHARED = SHARED + NOTHING_ELSE + SAYS_THE_SAME;

/**
 * Where the title stands among the lines above a text, by what titles have in common; 0 where that may be the first line. Each trait
 * counts as much as it told titles from other lines on pages whose title is known.
 */
export function findLikeliestTitle(pieces: readonly Piece[]): number {
  const [first] = pieces;
  if (!first || first.headingLevel !== undefined) return 0;
  const text = startOfText(pieces);
  if (text < 2) return 0;
  const titles = indexesOfTitles(pieces, text);
  if (titles.length === 0) return 0;
  const pointsOfFirst = pointsAt(pieces, 0, text);
  // The words of the text are dear, and mostly no line comes near the first.
  const near = titles
    .map((at) => ({ at, points: pointsAt(pieces, at, text) }))
    .filter(({ at, points }) => points + MOST_OF_SHARED > pointsOfFirst + leadAt(at));
  if (near.length === 0) return 0;
  const paragraphs = pieces.slice(text, text + STRETCH).filter((piece) => isProse(piece));
  const words = wordsOf(paragraphs.slice(0, WORDS_FROM));
  const end = pieces.findIndex((piece, i) => i >= text || (isParagraph(piece) && isOfText(words, piece)));
  let best = 0;
  const least = pointsOfFirst + pointsOfShared(words, first.text);
  let most = least;
  for (const { at, points } of near) {
    const sum = points + pointsOfShared(words, pieces[at]?.text ?? '');
    if (at > end || sum <= most || sum <= least + leadAt(at)) continue;
    best = at;
    most = sum;
  }
  return best;
}

function leadAt(i: number): number {
  return i === 1 ? LEAST_LEAD_BELOW : LEAST_LEAD;
}

/** Which lines above the text read as titles, but for the first. */
function indexesOfTitles(pieces: readonly Piece[], text: number): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < text; at++) {
    const piece = pieces[at];
    if (piece && mayBeTitle(piece, pieces[at + 1])) found.push(at);
  }
  return found;
}

function pointsAt(pieces: readonly Piece[], at: number, text: number): number {
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

function pointsOfShared(words: ReadonlySet<string>, text: string): number {
  const share = shareIn(words, text.slice(0, LOOKED_AT));
  const saysTheSame = share >= MUCH_SHARED && countWords(text) >= 5 && !endsSentence(text);
  return (
    SHARED * Math.min(1, share / ALL_SHARED) +
    (share >= ALL_SHARED ? NOTHING_ELSE : 0) +
    (saysTheSame ? SAYS_THE_SAME : 0)
  );
}

/** Where the paragraphs begin below which the most text stands; -1 where there are none. */
function startOfText(pieces: readonly Piece[]): number {
  const lengths = pieces
    .slice(0, DEEPEST + STRETCH)
    .map((piece) => (isParagraph(piece) ? Math.min(MOST_COUNTED, piece.text.length) : 0));
  let most = 0;
  let start = -1;
  for (let i = 0; i < Math.min(lengths.length, DEEPEST); i++) {
    if (lengths[i] === 0) continue;
    const sum = lengths.slice(i, i + STRETCH).reduce((total, length) => total + length, 0);
    if (sum <= most * MUCH_MORE) continue;
    most = sum;
    start = i;
  }
  return start;
}

/** Whether the line is text of the article's, and its title above it. */
function isOfText(words: ReadonlySet<string>, { text }: Piece): boolean {
  return !isPageTalk(text) && shareIn(words, text.slice(0, LOOKED_AT)) >= LEAST_SHARED;
}

function isParagraph(piece: Piece): boolean {
  return isProse(piece) && isWiderThan(piece.text, PARAGRAPH) && endsSentence(piece.text);
}
