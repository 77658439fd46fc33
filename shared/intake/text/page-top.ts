import { isCredited } from './bylines.ts';
import { furnitureKind } from './furniture.ts';
import { isHeadlineLike } from './headline.ts';
import {
  columns,
  countWords,
  endsInFullStop,
  endsSentence,
  foldLine,
  hasCjk,
  isSetSolid,
  isWiderThan,
} from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { countPageSigns, LEAST_SIGNS } from './page-signs.ts';
import { isPageTalk } from './page-talk.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { isKnownSection, isMastheadName, readBreadcrumb } from './section-labels.ts';

/** Fewer lines above a text are its own head. */
const SHORTEST_TOP = 12;
/** So many lines of a word or two are a menu, whatever they say. */
const SHORTEST_MENU = 20;
/** No page has as many lines above its article. */
const DEEPEST = 4000;
/** Lines above the text among which its title is. */
const LONGEST_HEAD = 30;
/** Columns that no label and no notice of a banner has, but paragraphs have. */
const PARAGRAPH = 110;
/** Lines within which paragraphs of one text follow each other. */
const NEAR = 6;
const LABELS_KEPT = 3;
/** Lines among which a headline that opens the paste stands. */
const EARLY = 6;
const LONGEST_TITLE = 250;
const WIDEST_TITLE = 180;
/** Paragraphs whose words a title shares. */
const WORDS_FROM = 12;
const LEAST_POINTS = 3.5;
const NEARLY = 0.8;
/** The share of a title's words that the text has. */
const ENOUGH_SHARED = 0.7;
/** When an entry of a live page was written; its title stands below. */
const AGO =
  /^(?:\d{1,3} ?[a-z]{1,7}(?: \d{1,2} ?[a-z]{1,4})? ago|(?:vor|il y a|hace|há) \d{1,3} \p{L}{1,10}|\d{1,2}[.:h]\d{2}(?: ?(?:uhr|[a-z]{2,4}))?)$/iu;

/**
 * The pieces without what a page that is pasted whole has above the title: a dozen lines and more with hardly a paragraph among them.
 * What is nearer to the text is left to closer looks.
 */
export function withoutPageTop(pieces: readonly Piece[]): readonly Piece[] {
  const start = startOfArticle(pieces);
  const [first] = pieces;
  if (start === 0 || first === undefined) return pieces;
  return isMastheadName(first.text) ? [first, ...pieces.slice(start)] : pieces.slice(start);
}

/** Where the title stands, or the labels above it; 0 where the lines above the text are few. */
function startOfArticle(pieces: readonly Piece[]): number {
  const text = pieces.slice(0, DEEPEST).findIndex(
    (piece, i) =>
      isParagraph(piece) &&
      // A banner stands above everything.
      (i > 0 || !isPageTalk(piece.text)) &&
      pieces.slice(i + 1, i + 1 + NEAR).some((below) => isProse(below)),
  );
  if (text < SHORTEST_TOP || !isMenu(pieces.slice(0, text))) return 0;
  const title = titleAbove(pieces, text);
  // Text above what seems to be the title is the article's own.
  if (title === undefined || pieces.slice(0, title).some((piece) => isParagraph(piece) && !isPageTalk(piece.text)))
    return 0;
  let start = title;
  while (start > 0 && title - start < LABELS_KEPT && isTrail(pieces[start - 1])) start--;
  return start;
}

function isParagraph(piece: Piece): boolean {
  return isProse(piece) && isWiderThan(piece.text.slice(0, 300), PARAGRAPH - 1) && endsSentence(piece.text);
}

/** Whether the lines are the page's: known ones among them, or many and nearly all of a word or two. */
function isMenu(top: readonly Piece[]): boolean {
  if (countPageSigns(top) >= LEAST_SIGNS) return true;
  return (
    top.length >= SHORTEST_MENU && top.filter((piece) => countWords(piece.text) <= 3).length * 10 >= top.length * 7
  );
}

function isTrail(piece: Piece | undefined): boolean {
  return piece !== undefined && (isKnownSection(piece.text) || readBreadcrumb(piece.text, undefined) !== undefined);
}

/**
 * The line above the text that reads most like its title: made of the text's words, said twice, dated or signed below. None where that opens
 * the paste: what begins with its title begins with the article, however much of the page stands below it.
 */
function titleAbove(pieces: readonly Piece[], text: number): number | undefined {
  const top = pieces.slice(0, text);
  const words = wordsOf(pieces.slice(text, text + WORDS_FROM));
  const opening = top
    .slice(0, EARLY)
    .findIndex((piece, i) => mayBeTitle(piece, pieces[i + 1]) && speaksOf(words, piece.text));
  const again = opening === -1 ? undefined : repeatedWindowTitle(top);
  if (again !== undefined) return again;
  const said = new Map<string, number>();
  for (const { text: line } of pieces)
    if (line.length <= LONGEST_TITLE) said.set(foldLine(line), (said.get(foldLine(line)) ?? 0) + 1);
  const candidates: { readonly at: number; readonly points: number }[] = [];
  for (let i = opening === -1 ? Math.max(0, text - LONGEST_HEAD) : opening; i < text; i++) {
    const piece = pieces[i];
    const isOpening = i < EARLY && opening !== -1;
    if (!piece || (!isOpening && i < text - LONGEST_HEAD) || !mayBeTitle(piece, pieces[i + 1])) continue;
    if (AGO.test(pieces[i - 1]?.text.slice(0, 40) ?? '')) continue;
    const share = shareIn(words, piece.text);
    const points =
      // A standfirst and a caption have more of the text's words than a title has.
      5 * Math.min(1, share / ENOUGH_SHARED) +
      ((said.get(foldLine(piece.text)) ?? 0) > 1 ? 2 : 0) +
      (pieces.slice(i + 1, i + 4).some((below) => isCredited(below.text)) ? 1.5 : 0) +
      (countWords(piece.text) >= 5 ? 1.5 : 0) +
      (!isOpening ? (text - i) * -0.06 : share >= 0.5 ? 2 : 0);
    candidates.push({ at: i, points });
  }
  const most = candidates.reduce((best, { points }) => Math.max(best, points), LEAST_POINTS);
  // What stands below a title speaks of the same: of those that are nearly as good, the first.
  const at = candidates.find(({ points }) => points >= most - NEARLY)?.at;
  return at !== undefined && at < EARLY && opening !== -1 ? undefined : at;
}

/** Where the title of the window, on the first line, stands again as the article's. */
function repeatedWindowTitle(top: readonly Piece[]): number | undefined {
  const window = foldLine(top[0]?.text.slice(0, LONGEST_TITLE) ?? '');
  const again = top.findIndex(({ text }, i) => {
    const folded = i > 0 && text.length <= LONGEST_TITLE ? foldLine(text) : '';
    return folded.length >= 16 && window.startsWith(folded);
  });
  return again < SHORTEST_TOP ? undefined : again;
}

/** The words of some lines, cut to what their forms share. */
export function wordsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap((piece) => longWordsOf(piece.text.slice(0, 1000)).map(stemOf)));
}

/** The longer words of a line; where words are not parted, each two characters. */
function longWordsOf(line: string): readonly string[] {
  const words = foldLine(line).split(' ');
  if (!hasCjk(line)) return words.filter((word) => word.length >= 4);
  return words.flatMap((word) =>
    isSetSolid(word.charAt(word.length >> 1))
      ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
      : [word],
  );
}

/** What the forms of a word share in most languages. */
function stemOf(word: string): string {
  return word.slice(0, 5);
}

/** Whether a line has several of the words, and not many more. */
function speaksOf(words: ReadonlySet<string>, line: string): boolean {
  return shareIn(words, line) >= 0.4 && longWordsOf(line).filter((word) => words.has(stemOf(word))).length >= 2;
}

/** The share of a line's longer words that are among `words`. */
export function shareIn(words: ReadonlySet<string>, line: string): number {
  const long = longWordsOf(line);
  return long.length === 0 ? 0 : long.filter((word) => words.has(stemOf(word))).length / long.length;
}

/** A day and a time or year among other words: a line about the article. */
const DATED =
  /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|(?<!\d)\d{1,2}[. ]{1,2}\p{L}{3,10}\.?,? (?:19|20)\d\d|(?<!\p{L})\p{L}{3,10}\.? \d{1,2},? (?:19|20)\d\d|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}/u;

/** Whether a line reads as a title, and is no label, day, name or caption. */
export function mayBeTitle(piece: Piece, next: Piece | undefined): boolean {
  const { text } = piece;
  if (countWords(text) < 3 || columns(text) < 18 || columns(text) > WIDEST_TITLE || readListMarker(text)) return false;
  if (/[:,]$/.test(text) || endsInFullStop(text) || DATED.test(text) || isCredited(text) || isTrail(piece))
    return false;
  return furnitureKind(text) === undefined && !isCreditLine(text) && !endsInCredit(text) && isHeadlineLike(piece, next);
}
