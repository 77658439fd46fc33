import { readCreditLine } from '../text/bylines.ts';
import { readDateline } from '../text/dateline.ts';
import { isHeadlineLike } from '../text/headline.ts';
import { readLabelLine } from '../text/label-lines.ts';
import { countWords, endsInFullStop } from '../text/letters.ts';
import { areNames } from '../text/names.ts';
import { isProse, type Piece } from '../text/piece.ts';
import { readEmbargo } from '../text/read-embargo.ts';
import { isKicker, isKnownSection } from '../text/section-labels.ts';
import { isDeskLine } from '../text/wire-marks.ts';

/** A headline stands no deeper. */
const REACH = 8;

/** Whether a message opens with a headline of its own, so that the mail’s subject need not be it. */
export function hasOwnHeadline(pieces: readonly Piece[], dayFirst: boolean): boolean {
  for (let at = 0; at < Math.min(pieces.length - 1, REACH); at++) {
    const piece = pieces[at];
    if (!piece) return false;
    const { text } = piece;
    const label = readLabelLine(text);
    if (label?.field === 'headline') return true;
    if (label || isDeskLine(text) || isKicker(text) || isKnownSection(text)) continue;
    if (readCreditLine(text, dayFirst) || readEmbargo(piece, dayFirst)) continue;
    const next = pieces[at + 1];
    if (areNames(text) && next && isProse(next)) continue;
    // A sentence may be a headline, but a mail has its subject for one.
    if (isProse(piece) || endsInFullStop(text) || /[:：]$/.test(text) || readDateline(text)) return false;
    return isHeadlineLike(piece, pieces[at + 1]) && countWords(text) >= 3;
  }
  return false;
}
