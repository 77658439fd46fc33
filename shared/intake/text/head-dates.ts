import { isDayWithoutYear } from './author-lines.ts';
import type { CreditLine } from './bylines.ts';
import { readCreditLine } from './bylines.ts';
import { readDateline } from './dateline.ts';
import { isStamp, readDate, type StatedDate } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { MAX_HEAD_PIECES } from './head-parts.ts';
import { columns, countWords, endsSentence, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { areParted } from './page-blocks.ts';
import { isProse, type Piece } from './piece.ts';
import { setNameCase } from './readable-case.ts';
import { isKnownSection } from './section-labels.ts';

const LONGEST_STANDFIRST = 320;
const PARAGRAPH = 109;
const WORDS_OF_INTRODUCTION = 5;
/** A standfirst, a caption, and the labels of both. */
export const MOST_BEFORE_CREDITS = 3;
/** Lines that are sentences, one after the other: more are the text. */
const MOST_SENTENCES = 2;
/** Columns of a short sentence. */
const SENTENCE = 30;
/** Columns. Whatever is wider is text, even if it ends no sentence. */
const WIDEST_CAPTION = 140;
/** Columns of a notice to readers. */
const NOTICE = 110;
const DATE_WITHIN =
  /(?<!\p{L})\p{L}{3,10}\.? \d{1,2},? \d{4}|(?<!\d)\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}/u;
const DATE_IN_FIGURES = /(?<!\d)(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})(?: \d{1,2}[:.]\d{2}(?!\d))?/;

/** Where the last line stands that states a name or date above the text; 0 where none does further down. */
export function endOfCredits(pieces: readonly Piece[], dayFirst: boolean): number {
  let end = 0;
  let sentences = 0;
  // Names and days with no text below them sign a short one at its end.
  const lastText = pieces.findLastIndex((piece) => isProse(piece) || endsSentence(piece.text));
  for (let i = 0; i < Math.min(lastText, MAX_HEAD_PIECES); i++) {
    const piece = pieces[i];
    if (!piece || isWiderThan(piece.text, LONGEST_STANDFIRST) || readListMarker(piece.text)) break;
    // Days below what introduces them are those of something else.
    if (/[:：]$/.test(piece.text) && countWords(piece.text) >= WORDS_OF_INTRODUCTION) break;
    const credit = readCreditLine(piece.text, dayFirst);
    const isText = endsSentence(piece.text) && columns(piece.text) >= SENTENCE;
    // Below the lead, a line with a day in it is the text's own.
    if (isText && readDateline(piece.text)?.place !== undefined) break;
    const isDay = sentences < MOST_SENTENCES && isStamp(piece.text);
    if ((credit && Object.keys(credit).length > 0) || isDay) {
      end = i;
      sentences = 0;
    } else if (isText && ++sentences > MOST_SENTENCES) break;
    else if (isWiderThan(piece.text, PARAGRAPH) && i > MOST_BEFORE_CREDITS) break;
  }
  return end;
}

/**
 * Where the block ends that the headline, or the last of names and days, opens, where paragraphs stand apart: its lines are the head's, whatever
 * they say. 0 where nothing tells that it is a page's.
 */
export function endOfHeadBlock(
  pieces: readonly Piece[],
  creditsEnd: number,
  { headlineLine, published, byline }: FieldsFound,
  dayFirst: boolean,
): number {
  const [first] = pieces;
  if (!first) return 0;
  const isDated = creditsEnd > 0 || readCreditLine(first.text, dayFirst) !== undefined || isStamp(first.text);
  if (!isDated && first.gap > 0) return 0;
  let end = creditsEnd + (isText(first, pieces[1]) && creditsEnd === 0 ? 0 : 1);
  const opens = headlineLine === undefined || first.line > headlineLine + 1 + first.gap;
  let isCut = isDated || opens || published !== undefined || byline !== undefined;
  while (
    end < Math.min(pieces.length, MAX_HEAD_PIECES) &&
    pieces[end]?.gap === 0 &&
    !isText(pieces[end], pieces[end + 1])
  ) {
    isCut ||= isCutBetween(pieces[end - 1], pieces[end]);
    end++;
  }
  isCut ||= isCutBetween(pieces[end - 1], pieces[end]);
  return isCut && areParted(pieces) ? end : 0;
}

/** Whether lines have been taken away between the two: buttons, mostly. */
export function isCutBetween(above: Piece | undefined, below: Piece | undefined): boolean {
  return above !== undefined && below !== undefined && below.line > above.line + above.lineCount + below.gap;
}

/** Whether a sentence is too long for a notice, or is the last of its block. */
function isText(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (!piece) return false;
  if (isWiderThan(piece.text, WIDEST_CAPTION)) return true;
  if (!endsSentence(piece.text)) return false;
  return isWiderThan(piece.text, NOTICE) || (isProse(piece) && next?.gap !== 0);
}

/** The day that a line has among other words. */
export function readDateWithin(text: string, dayFirst: boolean): StatedDate | undefined {
  const day = DATE_WITHIN.exec(text) ?? DATE_IN_FIGURES.exec(text);
  return readDate(day?.[0] ?? '', dayFirst);
}

/** A place and the agency that wrote there, as in the north: `Umeå/TT`, `STT, Oulu`. */
const PLACE_OF_AGENCY = /^(?:(\p{Lu}[\p{L}.’ -]{1,30})\/[A-Z]{2,4}|[A-Z]{2,4}, (\p{Lu}\p{Ll}[\p{L}.’ -]{1,30}))$/u;
/** The same with the day, and who wrote it: `Varna, 3 March (Ana Sol, BTA)`. */
const PLACE_AND_WRITER =
  /^(\p{Lu}[\p{L}.’ -]{1,30}), (\d{1,2}\.? \p{L}{3,12}(?: \d{4})?) \((?:([^(),]{4,40}), )?\p{Lu}{2,6}\)$/u;

/** The same with the day in figures: `VARDE 05/11 (BELGA)`. */
const PLACE_AND_FIGURES = /^(\p{Lu}[\p{L}.’ -]{1,30}),? \d{1,2}[/.]\d{1,2}\.? \(\p{Lu}[\p{L} ]{1,20}\)$/u;

/** A dateline on a line of its own: `Sarenne, France, March 3, 2026 (AFP) -`. */
export function readLoneDateline(text: string, dayFirst: boolean): CreditLine | undefined {
  const [, before, behind] = text.length <= 40 ? (PLACE_OF_AGENCY.exec(text) ?? []) : [];
  const place = before ?? behind;
  if (place !== undefined) return { dateline: place };
  const dated = text.endsWith(')') && text.length <= 80 ? PLACE_AND_FIGURES.exec(text)?.[1] : undefined;
  if (dated !== undefined) return { dateline: dated };
  const written = text.endsWith(')') && text.length <= 120 ? PLACE_AND_WRITER.exec(text) : null;
  if (written) {
    const date = readDate(written[2] ?? '', dayFirst);
    return {
      dateline: written[1] ?? '',
      ...(written[3] === undefined ? {} : { byline: written[3] }),
      ...(date ? { published: date } : {}),
    };
  }
  if (text.length > 100 || !/[–—-]$/.test(text)) return undefined;
  const found = readDateline(`${text} .`);
  if (!found?.place || found.length < text.length) return undefined;
  const published = readDate(DATE_WITHIN.exec(text)?.[0] ?? '', dayFirst);
  return { dateline: found.place, ...(published ? { published } : {}) };
}

/** A line in capitals, or a place in capitals with what lies about it. */
const CAPITALS = /^(\p{Lu}[\p{Lu}\p{M} '’.-]{2,30})(?:, \p{Lu}[\p{L} ]{2,24})?$/u;

/** The place in a line of capitals above a lead that names it: `LUND`, above `Students in Lund …`. */
export function readPlaceAbove(line: string, lead: string): CreditLine | undefined {
  const place = line.length > 56 || lead.length < SHORTEST_LEAD ? undefined : CAPITALS.exec(line)?.[1];
  if (place === undefined) return undefined;
  const at = lead.indexOf(setNameCase(place));
  return at === -1 || isKnownSection(line) ? undefined : { dateline: line };
}

const SHORTEST_LEAD = 60;

/** What an article is about, or where, in a word or two. */
const TOPIC = /^\p{Lu}[\p{L}’'-]{1,20}(?: \p{L}[\p{L}’'-]{1,20})?$/u;
const MOST_TOPICS = 4;

/** How many lines from `i` on are topics that stand in a row between the day and the text; 0 where they may be a heading. */
export function countTopicsBelowDay(pieces: readonly Piece[], i: number, dayFirst: boolean): number {
  const day = pieces[i - 1]?.text ?? '';
  if (pieces[i]?.gap !== 0 || !(isStamp(day) || isDayWithoutYear(day, dayFirst))) return 0;
  let end = i;
  while (end < i + MOST_TOPICS && isTopic(pieces[end])) end++;
  const text = pieces[end];
  return end - i > 1 && text !== undefined && isProse(text) && endsSentence(text.text) ? end - i : 0;
}

function isTopic(piece: Piece | undefined): boolean {
  return piece?.gap === 0 && piece.headingLevel === undefined && piece.text.length <= 40 && TOPIC.test(piece.text);
}
