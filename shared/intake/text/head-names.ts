import { isDayWithoutYear, reportsFrom } from './author-lines.ts';
import { type CreditLine, readCreditLine } from './bylines.ts';
import { isStamp } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import type { HeadOptions } from './head-parts.ts';
import { isInTitleCase } from './headline.ts';
import { countWords } from './letters.ts';
import { areNames, areTwoNames, isAgency, isNameWithRole, isRoleLine, mayBeName, withComma } from './names.ts';
import { isProse, type Piece } from './piece.ts';
import { readNameAtPlace } from './read-byline.ts';
import { setNameCase } from './readable-case.ts';
import { isKnownSection, isMastheadName } from './section-labels.ts';

/** A few words of a script without capitals, as names are. */
const UNCASED_NAME = /^[\p{Lo}\p{M}]{2,20}(?: [\p{Lo}\p{M}]{1,20}){1,3}$/u;

/** Which house the bearer of the name above it is of: `NNC Highlands`. */
const OF_HOUSE = /^\p{Lu}{2,6} \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/u;
const REMARKS = / \([^()]{2,24}\)/g;
const LONGEST_WITH_REMARKS = 100;

/** A name without “By”: by its office, by a date or role beside it, or by standing alone above the text. */
export function readBareName(
  pieces: readonly Piece[],
  i: number,
  credited: boolean,
  fields: FieldsFound,
  options: HeadOptions,
): CreditLine | undefined {
  const piece = pieces[i];
  const next = pieces[i + 1];
  const headline = fields.headline ?? options.given.headline;
  if (!piece || !next || fields.byline !== undefined || headline === undefined) return undefined;
  if (isAgency(piece.text) && (credited || readCreditLine(next.text, options.dayFirst))) return { byline: piece.text };
  if (isNameWithRole(piece.text) || isTakenUpAtEnd(piece.text, pieces)) return { byline: withComma(piece.text) };
  if (UNCASED_NAME.test(piece.text)) {
    // What the bearer is may stand between.
    const day = UNCASED_NAME.test(next.text) ? pieces[i + 2] : next;
    if (day && (readCreditLine(day.text, options.dayFirst)?.published !== undefined || isStamp(day.text)))
      return { byline: piece.text };
  }
  const placed = readNameAtPlace(piece.text);
  if (placed && (credited || isProse(next) || readCreditLine(next.text, options.dayFirst))) return placed;
  // When each of several wrote: `Jane Doe (now) and Sam Reed (earlier)`.
  const names = piece.text.length <= LONGEST_WITH_REMARKS ? piece.text.replace(REMARKS, '') : piece.text;
  if (!areNames(names) || isKnownSection(names)) return undefined;
  const beside =
    credited ||
    isRoleLine(next.text) ||
    reportsFrom(next.text) !== undefined ||
    isMastheadName(next.text) ||
    isDatedPublication(next, pieces[i + 2], options) ||
    (next.gap === 0 && OF_HOUSE.test(next.text)) ||
    isDayWithoutYear(next.text, options.dayFirst) ||
    readCreditLine(next.text, options.dayFirst) !== undefined;
  // A title in capitals has subtitles in capitals, and these read as names.
  const mayStandAlone = countWords(names) <= 3 || (areTwoNames(names) && !isInTitleCase(headline));
  return beside || (isProse(next) && mayStandAlone) ? { byline: setNameCase(names) } : undefined;
}

/** Whether a few words with capitals below a name stand on a day: whom the bearer writes for. */
function isDatedPublication({ text, gap }: Piece, below: Piece | undefined, { dayFirst }: HeadOptions): boolean {
  if (gap > 0 || !below || !mayBeName(text)) return false;
  return readCreditLine(below.text, dayFirst)?.published !== undefined;
}

/** Whether one of the last lines says who the bearer of a name is. */
function isTakenUpAtEnd(name: string, pieces: readonly Piece[]): boolean {
  return (
    mayBeName(name) && pieces.slice(-3).some(({ text }) => text.startsWith(`${name} `) && text.length > name.length + 8)
  );
}

/** Whether the byline opens with the name that the line is. */
export function isNamed(byline: string | undefined, text: string): boolean {
  return byline !== undefined && mayBeName(text) && byline.startsWith(`${text},`);
}
