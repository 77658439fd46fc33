import { isAddressOfAuthor } from './author-lines.ts';
import { areNames, isPersonName, readCreditLine } from './bylines.ts';
import { isCreditLine } from './captions.ts';
import type { FieldsFound } from './fields-found.ts';
import { readEmbargo } from './head-labels.ts';
import { type Head, type HeadOptions, MAX_HEAD_PIECES, withCredit } from './head-parts.ts';
import { isHeadlineLike } from './headline.ts';
import { columns, countWords, isAllCapitals } from './letters.ts';
import { isProse, type Piece } from './piece.ts';
import { setNameCase } from './readable-case.ts';
import {
  isGenre,
  isHome,
  isKicker,
  isKnownSection,
  isLikelySection,
  isMastheadName,
  readBreadcrumb,
} from './section-labels.ts';
import { isDeskLine } from './wire-marks.ts';

/** What a budget says of a story below its slug: `BUDGET: 14 inches`, `Art: one photo`. */
const DESK_LABEL =
  /^(?:budget|length|art|photos?|pics|pictures|graphics?|video|moved?|moves|priority|category|format|version|desk|edition|page|contact|editor|reporter|status|with)\s*[:–—-]\s?\S.{0,100}$/i;

/** Section labels, breadcrumbs, dates and notes to desks that stand above the headline. */
export function readAboveHeadline(pieces: readonly Piece[], labelled: FieldsFound, options: HeadOptions): Head {
  let fields = labelled;
  const sections: Piece[] = [];
  let i = isMasthead(pieces) ? 1 : 0;
  let deskSpoke = false;
  if (i === 1) fields = { source: pieces[0]?.text ?? '', ...fields };
  for (; i < Math.min(pieces.length - 1, MAX_HEAD_PIECES); i++) {
    const piece = pieces[i];
    if (!piece) break;
    const { text } = piece;
    const embargo = readEmbargo(piece, options.dayFirst);
    const titleFollows = hasTitleAfter(pieces, i);
    const crumb = readBreadcrumb(text, titleFollows?.text);
    const credit = titleFollows && readCreditLine(text, options.dayFirst);
    deskSpoke ||= isDeskLine(text);
    if (embargo) fields = { ...fields, ...embargo, problems: [...fields.problems, ...(embargo.problems ?? [])] };
    else if (isDeskLine(text) || isCreditLine(text) || ((isKicker(text) || isHome(text)) && titleFollows)) continue;
    else if (titleFollows && (isAddressOfAuthor(text) || (deskSpoke && DESK_LABEL.test(text)))) continue;
    else if (crumb !== undefined) sections.push({ ...piece, text: crumb });
    else if (credit && !isKnownSection(text)) fields = withCredit(fields, credit);
    else if (titleFollows && sections.length > 0 && fields.byline === undefined && isWriter(piece))
      fields = { ...fields, byline: setNameCase(text) };
    else if (titleFollows && (isSectionLabel(piece, titleFollows) || isLoneWord(pieces, i))) sections.push(piece);
    else break;
  }
  const section = sectionAmong(sections);
  return {
    fields: fields.section === undefined && section !== undefined ? { ...fields, section } : fields,
    body: pieces.slice(i),
  };
}

/** Columns carry their writer's name between section and headline. */
function isWriter({ text, headingLevel }: Piece): boolean {
  return headingLevel === undefined && !isKnownSection(text) && isPersonName(setNameCase(text));
}

/** Whether the first line names the site: the site's sections follow it. */
function isMasthead(pieces: readonly Piece[]): boolean {
  const [first, second, third] = pieces;
  if (!first || !second || !third || countWords(first.text) > 6 || isKnownSection(first.text)) return false;
  if (isMastheadName(first.text) && countWords(second.text) >= 4 && isHeadlineLike(second, third)) return true;
  if (isMastheadName(first.text) && isKnownSection(second.text)) return true;
  return isKnownSection(second.text) && isKnownSection(third.text);
}

/** Four and more labels are the site's navigation, but for a last one that stands apart from them. */
function sectionAmong(labels: readonly Piece[]): string | undefined {
  const last = labels.at(-1);
  const before = labels.at(-2);
  if (!last || !before || labels.length <= 3) {
    return (labels.findLast((label) => !isGenre(label.text)) ?? last)?.text;
  }
  const apart = last.gap > before.gap || isAllCapitals(last.text) !== isAllCapitals(before.text);
  return apart ? last.text : undefined;
}

/** The next piece that may be a headline, other labels left out. */
function hasTitleAfter(pieces: readonly Piece[], i: number): Piece | undefined {
  for (let j = i + 1; j < Math.min(pieces.length, i + 8); j++) {
    const piece = pieces[j];
    if (!piece) return undefined;
    if (isKnownSection(piece.text) || isKicker(piece.text) || isHome(piece.text) || isDeskLine(piece.text)) continue;
    return isHeadlineLike(piece, pieces[j + 1]) ? piece : undefined;
  }
  return undefined;
}

/** Whether a single word, of no section that is known, stands above a title of several and then a byline or the text. */
function isLoneWord(pieces: readonly Piece[], i: number): boolean {
  const [word, title, below] = pieces.slice(i, i + 3);
  if (!word || !title || !below || i > 1 || word.headingLevel !== undefined) return false;
  if (!/^[\p{Lu}\p{Lo}][\p{L}\p{M}]{2,19}$/u.test(word.text) || countWords(title.text) < 5 || isProse(title))
    return false;
  return readCreditLine(below.text, false)?.byline !== undefined || areNames(below.text) || isProse(below);
}

/** `Restaurant reviews`, `City politics`: a word before a section that is known. */
function endsInSection(piece: Piece, title: Piece): boolean {
  const [first = '', last = '', more] = piece.text.split(' ');
  if (more !== undefined || !/^\p{Lu}\p{L}+$/u.test(first) || !isKnownSection(last)) return false;
  return title.gap > 0 && countWords(title.text) >= 5 && isHeadlineLike(title, undefined);
}

function isSectionLabel(piece: Piece, title: Piece): boolean {
  if (piece.headingLevel === 1) return false;
  if (isKnownSection(piece.text) || endsInSection(piece, title)) return true;
  return isLikelySection(piece.text) &&
    countWords(title.text) >= 3 &&
    columns(title.text) > columns(piece.text) &&
    !isAllCapitals(title.text)
    ? true
    : isLikelySection(piece.text) && countWords(piece.text) === 1 && countWords(title.text) >= 4;
}
