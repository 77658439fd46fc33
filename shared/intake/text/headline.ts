import { isCredited } from './bylines.ts';
import { isSpanOfDays } from './dates.ts';
import { columns, countWords, endsInFullStop, endsSentence, foldLine, hasLetters } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { openAlike } from './open-alike.ts';
import type { Piece } from './piece.ts';

const SALUTATION =
  /^(?:dear\b|to the editor|sir\b|sirs\b|madam\b|sehr geehrte|liebe[rs]?\s|cher\s|chère\s|chers\s|estimad[oa]s?\s|querid[oa]s?\s|gentil[ei]\s|car[oai]\s|prezad[oa]s?\s|geachte\s|beste\s|уважаем)/i;
/** A sentence that ends within the line, and another that begins. */
const TWO_SENTENCES = /\p{Ll}{2}[.!?]["”’»)]*\s+["“«(]?\p{Lu}/u;
/** The same, but for a question that its title answers. */
const TWO_STATEMENTS = /\p{Ll}{2}[.!]["”’»)]*\s+["“«(]?\p{Lu}/u;

/** Whether a piece reads as a headline above `next`, and not as the first paragraph of a text without one. */
export function isHeadlineLike(piece: Piece, next: Piece | undefined): boolean {
  if (piece.headingLevel !== undefined) return true;
  const { text } = piece;
  const width = columns(text);
  if (!hasLetters(text) || isSpanOfDays(text, true)) return false;
  if (width > 220 || countWords(text) > 34 || countWords(text) === 0 || piece.lineCount > 4) return false;
  if (/[,;]$/.test(text) || /^[>–—-]\s/.test(text) || piece.raw.includes('\t') || isSalutation(text)) return false;
  const marker = readListMarker(text);
  if (marker && Object.keys(marker.ordinals).length === 0) return false;
  if (!endsInFullStop(text)) return width <= 150 || !TWO_SENTENCES.test(text);
  // A headline may end in a full stop, but then it is short, and one sentence above a longer text.
  if (width > 110 || !next) return false;
  // Names and days stand below a title.
  if (next.text.length <= LONGEST_CREDIT && (BY_ALONE.test(next.text) || isTimed(next.text) || isCredited(next.text)))
    return true;
  if (isInTitleCase(text)) return true;
  // Two short ones are a title where the line below belongs to the same block; paragraphs stand apart.
  if (endsSentence(text) && TWO_STATEMENTS.test(text))
    return next.gap === 0 && width <= WIDEST_OF_TWO && !/^\P{L}*\d/u.test(text);
  return columns(next.text) >= width * 1.6 && columns(next.text) >= 100;
}

const LONGEST_CREDIT = 100;
/** Columns of a title of two sentences. */
const WIDEST_OF_TWO = 75;
/** Where the names stand on lines of their own. */
export const BY_ALONE = /^(?:by|von|par|por|di|door|av|af|oleh|przez):?$/i;

/** Whether a line that is no sentence says when: `Updated Nov 19, 9:41 AM`. */
function isTimed(text: string): boolean {
  return !endsSentence(text) && /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/.test(text) && /\p{L}{3}/u.test(text);
}

/** What such titles write small. */
const SMALL_WORD = /^(?:an?|the|of|or|and|in|on|to|for|at|by|with|from|but|nor|as|vs\.?|via)$/;

/** Whether nearly all words open with a capital, as in the titles of American papers. */
export function isInTitleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\P{L}{0,2}\p{L}/u.test(word) && !SMALL_WORD.test(word));
  const capital = words.filter((word) => /^\P{L}{0,2}\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital * 10 >= words.length * 8;
}

/** “Dear editor” opens a letter; “Dear diary, the goose is back” is a headline. */
function isSalutation(text: string): boolean {
  return SALUTATION.test(text) && (countWords(text) <= 4 || /[,:;!–—-]$/.test(text));
}

/** Whether the line says what the headline, or another line that is known, does. */
export function saysHeadline(text: string, headline: string): boolean {
  return text.length <= 400 && openAlike(text, headline) && foldLine(text) === foldLine(headline);
}
