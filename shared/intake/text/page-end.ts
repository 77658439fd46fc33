import { closesPage } from './closes-page.ts';
import { findTalk } from './find-talk.ts';
import type { FurnitureKind } from './furniture.ts';
import { countWords, endsSentence, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { opensTitle } from './lone-label.ts';
import { areNames } from './names.ts';
import { countPageSigns, LEAST_SIGNS as SIGNS_OF_PAGE } from './page-signs.ts';
import { isProse, type Piece } from './piece.ts';
import { isHome, isKnownSection } from './section-labels.ts';

/** Fewer lines without text below a text are its own end. */
const SHORTEST_END = 10;
/** Lines below the text that are looked at for signs of a page. */
const SIGNS_WITHIN = 20;
/** Lines of a page among those that are cut: fewer may stand below any article's last words. */
const LEAST_SIGNS = 2;
/** Paragraphs that an article has at least, above the end of its page. */
const LEAST_TEXT = 2;
const LONGEST_TEASER = 220;
/** Short articles have paragraphs below their headings that look as teasers do. */
const LEAST_TEXT_ABOVE_TEASERS = 4;
/** So many above the page’s first signs, and the article has one sentence below each of its headings itself. */
const LEAST_OWN_SHAPE = 2;
/** Words. */
const SHORTEST_SENTENCE = 5;
const SHORTEST_FACTS = 30;
/** However many lines a box within the article has, a paragraph below outweighs them. */
const HEAVIEST_RUN = 6;
/** Of so many signs one below the other, a single paragraph makes no article. */
const MANY_SIGNS = 7;
/** A sign that closes an article, behind its last word. */
const END_SIGN = /[♦■∎◆●□▪◼]$/;
const LONGEST_MARKED_END = 40;
/** Labels directly above the first sign, such as tags, that go with it. */
const MOST_LABELS = 4;

/**
 * Where a page goes on below its article; the number of pieces where it does not, or may not. Text weighs for the article and what a
 * page consists of against it: it is over where the sum is greatest, and what follows is the page's where signs of that are in it.
 */
export function endOfArticle(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  boxes: ReadonlySet<number>,
): number {
  const talk = findTalk(pieces, kinds);
  const isSign = pieces.map((piece, i) => speaksOfPage(piece.text, kinds[i]) || talk.has(i));
  const end = isSign.includes(true)
    ? Math.min(endByRun(pieces, kinds), endByWeight(pieces, kinds, isSign, boxes))
    : pieces.length;
  return Math.min(end, endByMark(pieces));
}

/** Below the sign that magazines end an article with, in the text's last line, where no text follows. */
function endByMark(pieces: readonly Piece[]): number {
  const from = Math.max(LEAST_TEXT, pieces.length - LONGEST_MARKED_END);
  for (let i = pieces.length - 1; i >= from; i--) {
    const piece = pieces[i];
    if (!piece || !isProse(piece)) continue;
    return END_SIGN.test(piece.text.slice(-2)) ? i + 1 : pieces.length;
  }
  return pieces.length;
}

/** Where many lines without text begin, below nearly all of the text. */
function endByRun(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[]): number {
  const isText = pieces.map((piece, i) => kinds[i] === undefined && isProse(piece));
  const total = isText.filter(Boolean).length;
  let before = 0;
  let run = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (isText[i]) {
      run = 0;
      before++;
      continue;
    }
    run++;
    if (run !== SHORTEST_END || before < LEAST_TEXT || (total - before) * 5 > before) continue;
    let end = i - run + 1;
    // A list that the text ends in is the text's own, and so is a last word.
    while (
      endsTextAt(pieces, kinds, end) ||
      (standsWithin(pieces, kinds, end) && endsTextAt(pieces, kinds, end + 1)) ||
      isAboveList(pieces, kinds, end) ||
      statesFacts(pieces, kinds, end) ||
      statesFacts(pieces, kinds, end + 1)
    )
      end++;
    if (countPageSigns(pieces.slice(end, end + SIGNS_WITHIN)) >= SIGNS_OF_PAGE) return end;
  }
  return pieces.length;
}

function endsTextAt(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  return kinds[i] === undefined && endsText(pieces[i]);
}

/** Whether a line by itself names several values: `Calories: 214 kcal | Protein: 11 g`. */
function statesFacts(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  const piece = pieces[i];
  if (!piece || kinds[i] !== undefined || piece.gap === 0 || piece.text.length < SHORTEST_FACTS) return false;
  return (piece.text.match(/[:：]\s?\S/g)?.length ?? 0) > 1;
}

/** Whether the line is the title of a list of two items and more. */
function isAboveList(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  const isItem = ({ text }: Piece): boolean => readListMarker(text) !== undefined;
  const [title, ...items] = pieces.slice(i, i + 3);
  if (kinds.slice(i, i + 3).some((kind) => kind !== undefined)) return false;
  return title !== undefined && !isItem(title) && items.length === 2 && items.every(isItem);
}

/** Whether a line of the page's, such as the name of another article, may have text of this one below it. */
function standsWithin(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  return kinds[i] === 'always' && !closesPage(pieces[i]?.text ?? '', 'always');
}

function endsText(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && (readListMarker(piece.text) !== undefined || endsSentence(piece.text) || isProse(piece))
  );
}

function endByWeight(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  isSign: readonly boolean[],
  boxes: ReadonlySet<number>,
): number {
  let sum = 0;
  let most = 0;
  let end = 0;
  let run = 0;
  let signs = 0;
  let texts = 0;
  let signsBelow = 0;
  let ownShape = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (isSign[i] && !boxes.has(i)) signsBelow++;
    const isShapedSo = teases(pieces, kinds, i);
    if (isShapedSo && signsBelow < LEAST_SIGNS) ownShape++;
    const isTeaser =
      isShapedSo && signsBelow >= LEAST_SIGNS && texts >= LEAST_TEXT_ABOVE_TEASERS && ownShape < LEAST_OWN_SHAPE;
    const weight = isTeaser ? 0 : weightOf(pieces, kinds, isSign[i] === true, i);
    if (weight > 0) {
      run = 0;
      signs = 0;
    } else {
      if (isSign[i] && !boxes.has(i)) signs++;
      const heaviest = signs < MANY_SIGNS ? HEAVIEST_RUN : HEAVIEST_RUN * 2;
      const heavier = Math.max(run + weight, -heaviest);
      sum += heavier - run;
      run = heavier;
    }
    if (weight > 0) sum += weight;
    if (weight >= 4) texts++;
    if (sum < most && texts >= LEAST_TEXT) continue;
    most = sum;
    end = i + 1;
    signsBelow = 0;
  }
  return startOfPage(pieces, isSign, end);
}

/** Whether a short paragraph stands by itself below a title, as those do that lead to other articles. */
function teases(pieces: readonly Piece[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  const [above, piece, below] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  // An article may have its last words below the title of another.
  if (!above || !piece || !below || piece.text.length > LONGEST_TEASER || !isProse(piece)) return false;
  return kinds[i - 1] === undefined && !endsSentence(above.text) && !isProse(below);
}

function speaksOfPage(text: string, kind: FurnitureKind | undefined): boolean {
  return kind === 'related' || kind === 'bar' || (kind === 'always' && closesPage(text, kind));
}

/** The first line below the text that is surely the page's, or the labels above it. */
function startOfPage(pieces: readonly Piece[], isSign: readonly boolean[], end: number): number {
  let start = end;
  while (start < pieces.length && !isSign[start]) start++;
  const below = pieces.slice(start);
  const signs = below.filter((_, i) => isSign[start + i]).length;
  const between = pieces.slice(end, start);
  if (signs < LEAST_SIGNS && !below.some((piece) => isProse(piece))) return pieces.length;
  // Whoever signs the text is none of them.
  const isSigned = areNames(between[0]?.text ?? '') && !opensTitle(between[0]?.text ?? '');
  return start - end <= MOST_LABELS && !isSigned && between.every(isLabel) ? end : start;
}

function isLabel({ text, headingLevel }: Piece): boolean {
  if (headingLevel !== undefined || text.length > 40 || /[\d:：]/.test(text)) return false;
  return countWords(text) <= 4 && !endsSentence(text);
}

/** How much a line speaks for the article going on. */
function weightOf(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  isSign: boolean,
  i: number,
): number {
  const piece = pieces[i];
  if (!piece) return 0;
  const { text } = piece;
  if (isSign) return -2;
  if (kinds[i] !== undefined) return 0;
  const isText = isProse(piece);
  if (isText && endsSentence(text)) return 6;
  if (isText) return isWiderThan(text, 160) ? 4 : 0;
  if (readListMarker(text) !== undefined) return 1;
  if (endsSentence(text)) return countWords(text) >= SHORTEST_SENTENCE ? 2 : 1;
  if (isKnownSection(text) || isHome(text)) return -2;
  const next = pieces[i + 1];
  // Whatever stands above a text may be its heading.
  if (next && kinds[i + 1] === undefined && isProse(next) && isWiderThan(next.text, 109)) return 0;
  return -1;
}
