import { type CreditLine, readCreditLine } from './bylines.ts';
import { isSpanOfDays, isStamp } from './dates.ts';
import type { HeadOptions } from './head-parts.ts';
import { countWords, endsInFullStop, endsOpen, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { isNameWithRole, isPersonName, isRoleLine } from './names.ts';
import { isProse, type Piece } from './piece.ts';
import { readNameAtPlace } from './read-byline.ts';
import { isMastheadName } from './section-labels.ts';

const LONGEST_STANDFIRST = 450;
const TIMED = /^\d{1,2}[:.h]\d{2}(?!\d)/;
/** Items that are looked at. */
const MOST_ITEMS = 40;

/** A sentence or two between headline and byline, or a subtitle: a line that is no sentence, above the text. */
export function isStandfirst(pieces: readonly Piece[], i: number, options: HeadOptions): boolean {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (!piece || !next || piece.text.length > LONGEST_STANDFIRST || piece.headingLevel !== undefined) return false;
  // What introduces a list or facts is text.
  if (/[:：]$/.test(piece.text)) return false;
  // Captions name their maker so.
  if (endsInMaker(piece.text)) return false;
  // The first entry of a live page.
  if (TIMED.test(piece.text)) return false;
  if (isSpanOfDays(piece.text, true) || isMostlyFigures(piece.text) || /\S@\S/.test(piece.text)) return false;
  if (isStamp(piece.text) || readListMarker(piece.text) || piece.raw.includes('\t') || /^[>[–—-]/.test(piece.text))
    return false;
  if (isCreditedBelow(pieces, i + 1, options)) return countWords(piece.text) >= 4 && pieces.length > i + 2;
  if (options.hasSubtitle === true && i === 0 && isLoneSentence(piece, next)) return true;
  // A question above the text is more likely the first of several.
  if (endsInFullStop(piece.text) || endsOpen(piece.text) || /[!?？！؟]$/.test(piece.text)) return false;
  return !isWiderThan(piece.text, 220) && countWords(piece.text) >= 4 && isProse(next) && !isFirstOfItems(pieces, i);
}

/** Whether a line is days and hours, in whatever figures. */
export function isMostlyFigures(text: string): boolean {
  return text.length <= LONGEST_STAMP && (text.match(/\p{Nd}/gu)?.length ?? 0) * 3 > text.length;
}

const LONGEST_STAMP = 60;

function isLoneSentence({ text }: Piece, next: Piece): boolean {
  return next.gap > 0 && isProse(next) && !isWiderThan(text, WIDEST_SENTENCE) && !/[.!?] \p{Lu}/u.test(text);
}

const WIDEST_SENTENCE = 200;

/** Whether a line ends in brackets as captions do that name who made the picture. */
export function endsInMaker(text: string): boolean {
  return text.endsWith(')') && /\((?=[\p{Lu}\p{Lo}])[^()]{5,40}\)$/u.test(text);
}

/** Whether a line stands directly on the text below it, and others further down do: titles of items, not a subtitle. */
function isFirstOfItems(pieces: readonly Piece[], i: number): boolean {
  if (!isTitleOfItem(pieces, i)) return false;
  for (let j = i + 2; j < Math.min(pieces.length, i + MOST_ITEMS); j++) if (isTitleOfItem(pieces, j)) return true;
  return false;
}

function isTitleOfItem(pieces: readonly Piece[], i: number): boolean {
  const title = pieces[i];
  const below = pieces[i + 1];
  if (!title || !below || title.gap === 0 || below.gap > 0) return false;
  return title.text.length <= 80 && !endsInFullStop(title.text) && !endsOpen(title.text) && isProse(below);
}

function isCreditedBelow(pieces: readonly Piece[], i: number, options: HeadOptions): boolean {
  const piece = pieces[i];
  if (!piece) return false;
  const credit = readCreditLine(piece.text, options.dayFirst);
  if (credit && Object.keys(credit).length > 0) return true;
  if (isNameWithRole(piece.text) || readNameAtPlace(piece.text)) return true;
  const next = pieces[i + 1];
  return (
    next !== undefined &&
    isPersonName(piece.text) &&
    (isLoneNameAboveText(pieces, i) ||
      isRoleLine(next.text) ||
      isMastheadName(next.text) ||
      hasDate(readCreditLine(next.text, options.dayFirst)))
  );
}

/** Whether a name stands below a subtitle and above the text, and no other name does: several are titles. */
function isLoneNameAboveText(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (!next || next.gap === 0 || pieces[i]?.gap !== 0 || !isProse(next)) return false;
  return !pieces.slice(i + 2, i + MOST_ITEMS).some(({ text }) => isPersonName(text));
}

function hasDate(credit: CreditLine | undefined): boolean {
  return credit?.published !== undefined || credit?.modified !== undefined;
}
