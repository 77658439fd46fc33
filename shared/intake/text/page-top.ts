import { countWords, endsSentence, foldLine, isWiderThan } from './letters.ts';
import { isTrail, mayBeTitle } from './may-be-title.ts';
import { countPageSigns, LEAST_SIGNS } from './page-signs.ts';
import { isPageTalk } from './page-talk.ts';
import { isProse, type Piece } from './piece.ts';
import { isMastheadName } from './section-labels.ts';
import { shareIn, speaksOf, wordsOf } from './title-words.ts';
import { weighLine, weighWords } from './weigh-title.ts';

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
/** Paragraphs whose words a title shares. */
const WORDS_FROM = 12;
/** What a title weighs at least, however far down it stands. */
const LEAST_POINTS = 3;
const NEARLY = 0.5;
/** Words that no label above a title has. */
const TITLE_WORDS = 5;
/** What half of its words speak for a line that opens the paste. */
const HALF = 0.5;
const FOR_OPENING = 2;
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
  // Labels, and nothing of a menu above them.
  if (title <= LABELS_KEPT && pieces.slice(0, title).some(isTrail)) return 0;
  let start = title;
  while (start > 0 && title - start < LABELS_KEPT && isTrail(pieces[start - 1] as Piece)) start--;
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

/**
 * The line above the text that reads most like its title: as it is weighed. None where that opens
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
  const candidates: { readonly at: number; readonly points: number }[] = [];
  for (let i = opening === -1 ? Math.max(0, text - LONGEST_HEAD) : opening; i < text; i++) {
    const piece = pieces[i];
    const isOpening = i < EARLY && opening !== -1;
    if (!piece || (!isOpening && i < text - LONGEST_HEAD) || !mayBeTitle(piece, pieces[i + 1])) continue;
    if (AGO.test(pieces[i - 1]?.text.slice(0, 40) ?? '')) continue;
    candidates.push({
      at: i,
      points:
        weighLine(pieces, i, text) +
        weighWords(words, piece.text) +
        (isOpening && shareIn(words, piece.text) >= HALF ? FOR_OPENING : 0),
    });
  }
  const most = candidates.reduce((best, { points }) => Math.max(best, points), 0);
  // What stands below a title speaks of the same: of those that are nearly as good, the first that is no label.
  const best = candidates.filter(({ points }) => points >= Math.max(LEAST_POINTS, most - NEARLY));
  const at = (best.find((line) => countWords(pieces[line.at]?.text ?? '') >= TITLE_WORDS) ?? best[0])?.at;
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
