import { isCredited } from './bylines.ts';
import { furnitureKind } from './furniture.ts';
import { isHeadlineLike } from './headline.ts';
import { columns, countWords, endsInFullStop } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import type { Piece } from './piece.ts';
import { isKnownSection, readBreadcrumb } from './section-labels.ts';

const WIDEST_TITLE = 180;

/** A day and a time or year among other words: a line about the article. */
const DATED =
  /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)|(?<!\d)\d{1,2}[. ]{1,2}\p{L}{3,10}\.?,? (?:19|20)\d\d|(?<!\p{L})\p{L}{3,10}\.? \d{1,2},? (?:19|20)\d\d|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}/u;

/** Whether a line reads as a title, and is no label, day, name or caption. */
export function mayBeTitle(piece: Piece, next: Piece | undefined): boolean {
  const { text } = piece;
  if (countWords(text) < 3 || columns(text) < 18 || columns(text) > WIDEST_TITLE || readListMarker(text)) return false;
  if (next && opensWithCredit(text, next.text)) return false;
  if (/[:,]$/.test(text) || endsInFullStop(text) || DATED.test(text) || isCredited(text) || isTrail(piece))
    return false;
  return furnitureKind(text) === undefined && !isCreditLine(text) && !endsInCredit(text) && isHeadlineLike(piece, next);
}

const LONGEST_CREDIT = 50;

/** Whether a line opens with all of the line below it: the alt text of a picture behind the house that the credit names. */
export function opensWithCredit(text: string, below: string): boolean {
  return below.length <= LONGEST_CREDIT && text.length > below.length + 8 && text.startsWith(`${below} `);
}

/** Whether the line is a section, or the steps that lead to one. */
export function isTrail({ text }: Piece): boolean {
  return isKnownSection(text) || readBreadcrumb(text, undefined) !== undefined;
}
