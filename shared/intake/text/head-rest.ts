import type { FieldsFound } from './fields-found.ts';
import { isCutBetween } from './head-dates.ts';
import type { Head } from './head-parts.ts';
import { countWords, endsSentence, isAllCapitals, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { LIST_TITLE } from './list-title.ts';
import { areParted } from './page-blocks.ts';
import { isProse, type Piece } from './piece.ts';

/** Lines between title and text. */
const DEEPEST = 20;
/** Columns that a paragraph has and neither a caption nor a notice. */
const PARAGRAPH = 140;
/** Columns of a sentence that stands apart, as paragraphs do. */
const SENTENCE = 50;
/** The same for one that stands directly below a button. */
const LONG_SENTENCE = 100;
/** Words of a line that may be a title of something, and of one that says more than a label does. */
const MOST_OF_LABEL = 9;
const LEAST_OF_ITEM = 4;
/** Columns. */
const WIDEST_SUBTITLE = 250;
/** Headings with a paragraph each. */
const LEAST_BLOCKS = 2;
/** Lines below a title that may sum the text up. */
const NEAREST = 3;
const FACT = /\p{L}[)]?[:：] ?\S/u;
const LEAST_FACTS = 2;

/**
 * The text without what is left of the page between title and text: where buttons, or a name and a day, were among these lines, the others that
 * say no sentence are of the page, too, whatever they say: places, roles, what is to be seen in a picture. `pieces` are the lines before
 * the head was read.
 */
export function withoutHeadRest(body: readonly Piece[], fields: FieldsFound, pieces: readonly Piece[]): Head {
  const text = startOfText(body);
  const start = body[text];
  const kept: Head = { fields, body };
  if (text < 1 || !start || fields.headlineLine === undefined || !(areParted(body) || areInBlocks(body))) return kept;
  if (!hasPageBetween(pieces, fields, start.line)) return kept;
  const head = body.slice(0, text);
  const facts = head.filter(({ text }) => FACT.test(text)).length;
  const gone = head.map(
    (piece, i) =>
      facts < LEAST_FACTS && !(i === 0 && maySumUp(piece, fields)) && !isNear(piece, fields) && isOfPage(body, i, text),
  );
  const [first] = head;
  const isSubtitle = first !== undefined && standsBelowTitle(first, fields) && endsSentence(first.text);
  if (isSubtitle) gone[0] = true;
  if (!gone.includes(true)) return kept;
  return {
    fields: isSubtitle ? { ...fields, standfirst: first.text } : fields,
    body: body.filter((_, i) => gone[i] !== true),
  };
}

/** Where the first sentences stand that are set as paragraphs are; -1 where a list or its introduction comes first, or that is too far down. */
function startOfText(body: readonly Piece[]): number {
  for (let i = 0; i < Math.min(body.length, DEEPEST); i++) {
    const piece = body[i];
    if (!piece) break;
    const { text, gap } = piece;
    if (isWiderThan(text, PARAGRAPH)) return i;
    if (/[:：]$/.test(text) ? countWords(text) >= LEAST_OF_ITEM : readListMarker(text) !== undefined) return -1;
    const isLast = (body[i + 1]?.gap ?? 1) > 0;
    if (endsSentence(text) && isLast && isWiderThan(text, gap > 0 ? SENTENCE : LONG_SENTENCE)) return i;
  }
  return -1;
}

/** Whether lines of the page's stood between title and text, or who wrote it and when. */
function hasPageBetween(
  pieces: readonly Piece[],
  { headlineLine = 0, byline, published, modified }: FieldsFound,
  text: number,
): boolean {
  if (byline !== undefined && (published !== undefined || modified !== undefined)) return true;
  return pieces.some(
    (piece, i) => piece.line > headlineLine && piece.line <= text && isCutBetween(pieces[i - 1], piece),
  );
}

/** Whether a line that is directly below the title, and no paragraph, is its subtitle: there is no other. */
function standsBelowTitle({ line, gap, text }: Piece, { headlineLine = 0, standfirst }: FieldsFound): boolean {
  return standfirst === undefined && gap === 0 && line === headlineLine + 1 && !isWiderThan(text, WIDEST_SUBTITLE);
}

/** Whether each heading and its paragraph are a block of their own. */
function areInBlocks(body: readonly Piece[]): boolean {
  const blocks = body.filter((piece, i) => {
    const above = body[i - 1];
    if (piece.gap > 0 || !above || above.gap === 0 || isProse(above) || (body[i + 1]?.gap ?? 1) === 0) return false;
    return isProse(piece) && endsSentence(piece.text);
  });
  return blocks.length >= LEAST_BLOCKS;
}

/** Whether a line may be the subtitle, where there is no other. */
function maySumUp({ text }: Piece, { standfirst }: FieldsFound): boolean {
  return standfirst === undefined && countWords(text) >= LEAST_OF_ITEM;
}

/** Whether a line of many words stands so near to the title that it may sum the text up. */
function isNear({ line, text }: Piece, { headlineLine = 0 }: FieldsFound): boolean {
  return line <= headlineLine + NEAREST && countWords(text) > MOST_OF_LABEL;
}

function isOfPage(body: readonly Piece[], i: number, text: number): boolean {
  const [above, piece, below] = [body[i - 1], body[i], body[i + 1]];
  if (!piece || !below || piece.headingLevel !== undefined || piece.raw.includes('\t')) return false;
  if (/^["“„«‘「『>]/.test(piece.text)) return false;
  const isApart = piece.gap > 0 && below.gap > 0 && !isCutBetween(above, piece) && !isCutBetween(piece, below);
  if (endsSentence(piece.text)) {
    // One among names and buttons is what is to be seen in a picture; several are an introduction.
    const isLone = !(isSentence(above) && !isCutBetween(above, piece)) && !(isSentence(below) && below.gap === 0);
    return !isApart && !isWiderThan(piece.text, PARAGRAPH) && isLone && i + 1 < text;
  }
  if (LIST_TITLE.test(piece.text) || (i + 1 === text && mayBeHeading(piece))) return false;
  if (countWords(piece.text) > MOST_OF_LABEL) return !isApart;
  return !isOfRun(body, i);
}

function isSentence(piece: Piece | undefined): boolean {
  return piece !== undefined && endsSentence(piece.text);
}

function mayBeHeading({ text }: Piece): boolean {
  return isAllCapitals(text) || /^\d.*\p{L}{3}/u.test(text);
}

/** Whether a line is one of several in a block that all say more than labels do: the points of a summary. */
function isOfRun(body: readonly Piece[], i: number): boolean {
  let from = i;
  while (from > 0 && body[from]?.gap === 0 && !isCutBetween(body[from - 1], body[from])) from--;
  let to = i + 1;
  while (body[to]?.gap === 0 && !isCutBetween(body[to - 1], body[to])) to++;
  if (LIST_TITLE.test(body[from]?.text ?? '')) from++;
  const run = body.slice(from, to);
  return run.length > 1 && run.every((piece) => countWords(piece.text) >= LEAST_OF_ITEM && !isProse(piece));
}
