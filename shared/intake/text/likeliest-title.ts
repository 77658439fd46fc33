import { countWords, endsSentence, isWiderThan } from './letters.ts';
import { lowestTitle } from './lowest-title.ts';
import { mayBeTitle } from './may-be-title.ts';
import { isPageTalk } from './page-talk.ts';
import { isProse, type Piece } from './piece.ts';
import { shareIn, wordsOf } from './title-words.ts';
import { MOST_OF_WORDS, weighLine, weighWords } from './weigh-title.ts';

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
/** The share that a paragraph of the same text has at least. */
const LEAST_SHARED = 0.25;
/** How much it speaks for the first line that the article's section stands above it. */
const LABEL_ABOVE = 2;
/** Words that no label between the two has. */
const TITLE_WORDS = 5;
/** How much more must speak for a line than for the first: this often (as the logarithm of odds) a first line is no title. */
const LEAST_LEAD = 1.5;
/** The same for a line directly below, for what explains a title has more of the text's words than a title that plays with words. */
const LEAST_LEAD_BELOW = 3;

/**
 * Where the title stands among the lines above a text, by what titles have in common; 0 where that may be the first line. Each trait
 * counts as much as it told titles from other lines on pages whose title is known.
 */
export function findLikeliestTitle(pieces: readonly Piece[], isLabelled = false): number {
  const [first] = pieces;
  if (!first || first.headingLevel !== undefined) return 0;
  const text = startOfText(pieces);
  if (text < 2) return 0;
  const titles = indexesOfTitles(pieces, Math.min(text, lowestTitle(pieces)));
  if (titles.length === 0) return 0;
  const pointsOfFirst =
    weighLine(pieces, 0, text) + (isLabelled && countWords(first.text) >= TITLE_WORDS ? LABEL_ABOVE : 0);
  // The words of the text are dear, and mostly no line comes near the first.
  const near = titles
    .map((at) => ({ at, points: weighLine(pieces, at, text) }))
    .filter(({ at, points }) => points + MOST_OF_WORDS > pointsOfFirst + leadAt(at));
  if (near.length === 0) return 0;
  const paragraphs = pieces.slice(text, text + STRETCH).filter((piece) => isProse(piece));
  const words = wordsOf(paragraphs.slice(0, WORDS_FROM));
  const end = pieces.findIndex((piece, i) => i >= text || (isParagraph(piece) && isOfText(words, piece)));
  let best = 0;
  const least = pointsOfFirst + weighWords(words, first.text);
  let most = least;
  for (const { at, points } of near) {
    const sum = points + weighWords(words, pieces[at]?.text ?? '');
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
