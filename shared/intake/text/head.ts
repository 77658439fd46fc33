import { readAboveHeadline } from './above-headline.ts';
import { isAddressOfAuthor, isDayWithoutYear, reportsFrom } from './author-lines.ts';
import { type CreditLine, readCreditLine } from './bylines.ts';
import { withoutCaptions } from './captions.ts';
import { readCorrectionLine } from './correction-lines.ts';
import { isStamp } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { withoutGluedStamps } from './glued-stamps.ts';
import {
  countTopicsBelowDay,
  endOfCredits,
  endOfHeadBlock,
  isCutBetween,
  MOST_BEFORE_CREDITS,
  readDateWithin,
  readLoneDateline,
  readPlaceAbove,
} from './head-dates.ts';
import { readEnd, takeSignature } from './head-end.ts';
import { applyLabels } from './head-labels.ts';
import { withoutMarks } from './head-marks.ts';
import { isNamed, readBareName } from './head-names.ts';
import { type Head, type HeadOptions, MAX_HEAD_PIECES, withCredit } from './head-parts.ts';
import { withoutHeadRest } from './head-rest.ts';
import { BY_ALONE, saysHeadline } from './headline.ts';
import { readLabelLine } from './label-lines.ts';
import { countWords, endsSentence, isAllCapitals, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { LIST_TITLE } from './list-title.ts';
import { areNames, bareRole, isRoleLine, mayBeName } from './names.ts';
import { isPageTalk } from './page-talk.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { readEmbargo } from './read-embargo.ts';
import { setNameCase } from './readable-case.ts';
import { saysWhoOf } from './says-who.ts';
import { isKicker, isKnownSection, isMastheadName, readBreadcrumb } from './section-labels.ts';
import { endsInMaker, isMostlyFigures, isStandfirst } from './standfirst.ts';
import { takeHeadline } from './take-headline.ts';
import { isDeskLine } from './wire-marks.ts';

/** Divides a document into the fields that its first lines state (section, headline, standfirst, byline, …) and its text. */
export function readHead(pieces: readonly Piece[], options: HeadOptions): Head {
  const labelled = applyLabels(withoutMarks(withoutGluedStamps(pieces)), options.dayFirst);
  const above = readAboveHeadline(labelled.body, labelled.fields, options);
  const titled = takeHeadline(above.body, above.fields, options);
  const signed = takeSignature(titled.body, titled.fields);
  const below = readBelowHeadline(withoutCaptions(signed.body), signed.fields, options);
  const rest = withoutHeadRest(below.body, below.fields, pieces);
  return readEnd(rest.body, rest.fields, options);
}

/** Standfirst, byline, dates and labels that stand between the headline and the text. */
function readBelowHeadline(pieces: readonly Piece[], titled: FieldsFound, options: HeadOptions): Head {
  let fields = titled;
  let credited = fields.byline !== undefined || fields.published !== undefined;
  const creditsEnd = endOfCredits(pieces, options.dayFirst);
  const blockEnd = endOfHeadBlock(pieces, creditsEnd, titled, options.dayFirst);
  const manyAbove = pieces.slice(0, creditsEnd).filter(isButtonLike).length > MOST_OF_TITLE;
  const kept: Piece[] = [];
  let i = 0;
  for (; i < Math.min(pieces.length, MAX_HEAD_PIECES); i++) {
    const piece = pieces[i];
    if (!piece) break;
    const { text } = piece;
    const next = pieces[i + 1];
    // Among names and buttons a line that is no sentence belongs to a picture.
    const mayStand =
      i === 0 ||
      i >= blockEnd ||
      endsSentence(text) ||
      SENTENCE_WITHIN.test(text) ||
      (next?.gap === 0 && isProse(next) && endsSentence(next.text));
    if (/[:：]$/.test(text) && countWords(text) >= WORDS_OF_INTRODUCTION) break;
    const correction = next && readCorrectionLine(text);
    if (correction) {
      // Its name may stand alone above it.
      kept.push(piece, ...(correction.note === '' ? [next] : []));
      if (correction.note === '') i++;
      continue;
    }
    const subtitle = SUBTITLE.exec(text)?.[1];
    const embargo = readEmbargo(piece, options.dayFirst);
    const datelined = next && (readLoneDateline(text, options.dayFirst) ?? readPlaceAbove(text, next.text));
    const stated = readCreditLine(text, options.dayFirst);
    const credit =
      (fields.byline !== undefined && stated ? placedBelowByline(stated, text) : stated) ??
      (next && readBareName(pieces, i, credited, fields, options));
    const label = next && credit === undefined ? labelBelow(text, fields, options.given) : undefined;
    if (subtitle !== undefined && fields.standfirst === undefined) fields = { ...fields, standfirst: subtitle };
    else if (label) fields = { ...fields, ...label };
    else if (embargo) fields = { ...fields, ...embargo, problems: [...fields.problems, ...(embargo.problems ?? [])] };
    else if (datelined) fields = withCredit(fields, datelined, piece.line);
    else if (credit) {
      fields = withCredit(fields, credit, piece.line);
      credited = true;
    } else if (next && (isDeskLine(text) || isKicker(text))) continue;
    else if (readBreadcrumb(text, fields.headline) !== undefined) {
      fields = { ...fields, section: fields.section ?? readBreadcrumb(text, fields.headline) };
    } else if (fields.byline !== undefined && credited && isRoleLine(text) && i > 0) {
      // Where the byline has a role already, this is the box about its bearer.
      if (!fields.byline.includes(','))
        fields = { ...fields, byline: `${fields.byline}, ${isAllCapitals(text) ? setNameCase(text) : bareRole(text)}` };
    } else if (i > 0 && credited && readSourceLine(text) !== undefined) {
      fields = { source: readSourceLine(text) ?? '', ...fields };
    } else if (i > 0 && fields.byline !== undefined && fields.source === undefined && isMastheadName(text)) {
      fields = { ...fields, source: text };
    } else if (
      saysHeadline(text, fields.headline ?? '') ||
      saysWhoOf(fields.byline, text) ||
      (AUTHOR_TITLE.test(text) && next && areNames(next.text)) ||
      isNamed(fields.byline, text)
    ) {
    } else if (fields.byline === text && next && IS_WRITER.test(next.text)) {
      i++;
    } else if (
      next &&
      fields.headline !== undefined &&
      isKnownSection(text) &&
      saysHeadline(next.text, fields.headline)
    ) {
      fields = { ...fields, section: fields.section ?? text };
    } else if (next && fields.byline === undefined && BY_ALONE.test(text) && mayBeName(next.text)) {
      fields = withCredit(fields, { byline: setNameCase(next.text) });
      credited = true;
      i++;
    } else if (credited && (isAddressOfAuthor(text) || isDayWithoutYear(text, options.dayFirst))) {
    } else if (credited && next && reportsFrom(text) !== undefined) {
      fields = withCredit(fields, { dateline: reportsFrom(text) ?? '' });
    } else if (credited && /^in /i.test(text) && isKnownSection(text.slice(3))) {
      fields = { ...fields, section: fields.section ?? text.slice(3) };
    } else if (credited && countTopicsBelowDay(pieces, i, options.dayFirst) > 0) {
      i += countTopicsBelowDay(pieces, i, options.dayFirst) - 1;
    } else if (credited && isStray(pieces, i)) {
    } else if (next && isLabelBelow(piece, next, credited, options))
      fields = { ...fields, section: fields.section ?? text };
    else if (credited && isLabelInBlock(pieces, i)) fields = { ...fields, section: fields.section ?? text };
    else if (saysHeadline(text, options.given.standfirst ?? '')) continue;
    else if (
      mayStand &&
      kept.length === 0 &&
      (fields.standfirst ?? options.given.standfirst) === undefined &&
      isStandfirst(pieces, i, options)
    )
      fields = { ...fields, standfirst: text };
    else if (i < creditsEnd || i < blockEnd || ((credited || i <= MOST_BEFORE_CREDITS) && isStamp(text))) {
      if (isStamp(text)) {
        const published = readDateWithin(text, options.dayFirst);
        if (published) fields = withCredit(fields, { published }, piece.line);
        continue;
      }
      // Short lines among names, dates and buttons are the page's, too, whatever they say; a few above them all are a title's.
      if (
        (credited || manyAbove || i < blockEnd || fields.standfirst !== undefined || IN_PARTS.test(text)) &&
        isButtonLike(piece)
      )
        continue;
      if (
        mayStand &&
        kept.length === 0 &&
        (fields.standfirst ?? options.given.standfirst) === undefined &&
        mayBeStandfirst(piece)
      )
        fields = { ...fields, standfirst: text };
      else if (goesOnWith(fields.standfirst, pieces[i - 1], piece) && i < creditsEnd)
        fields = { ...fields, standfirst: `${fields.standfirst} ${text}` };
      else if (i >= blockEnd || saysMore(piece) || isSecondPoint(fields.standfirst, pieces[i - 1], piece))
        kept.push(piece);
    } else break;
  }
  return { fields, body: [...kept, ...pieces.slice(i)] };
}

/** What stands before the day in a line below the byline is where it was written, though it may read as a name: `Cabo Lerín - 8 mar 2026`. */
function placedBelowByline(credit: CreditLine, text: string): CreditLine {
  const { byline, published, dateline, ...others } = credit;
  if (byline === undefined || published === undefined || dateline !== undefined || !text.startsWith(byline))
    return credit;
  return /^\s?[,–—-]\s/.test(text.slice(byline.length)) ? { ...others, published, dateline: byline } : credit;
}

/** Whether a sentence stands directly below the standfirst, above names and days: papers set each of its sentences so. */
function goesOnWith(standfirst: string | undefined, above: Piece | undefined, { text, gap }: Piece): boolean {
  return (
    gap === 0 &&
    standfirst !== undefined &&
    above?.text === standfirst &&
    endsSentence(standfirst) &&
    endsSentence(text)
  );
}

/** What a line below the headline names its own field for: `Standfirst: …`, `Section: …`. */
function labelBelow(
  text: string,
  fields: FieldsFound,
  given: HeadOptions['given'],
): Pick<FieldsFound, 'standfirst' | 'section'> | undefined {
  const { field, value = '' } = (text.length <= LONGEST_LABELLED ? readLabelLine(text) : undefined) ?? {};
  if (field === 'standfirst' && (fields.standfirst ?? given.standfirst) === undefined)
    return value.length >= SHORTEST_STANDFIRST ? { standfirst: value } : undefined;
  if (field !== 'section' || fields.section !== undefined || endsSentence(value)) return undefined;
  return value.length <= LONGEST_SECTION ? { section: value } : undefined;
}

const LONGEST_LABELLED = 300;
const SHORTEST_STANDFIRST = 12;
const LONGEST_SECTION = 40;

/** Whether a line of many words stands directly below another that was taken for the subtitle: the points of a summary. */
function isSecondPoint(standfirst: string | undefined, above: Piece | undefined, { text, gap }: Piece): boolean {
  return gap === 0 && standfirst !== undefined && above?.text === standfirst && countWords(text) >= WORDS_OF_POINT;
}

const WORDS_OF_POINT = 8;
const LONGEST_SOURCE = 40;

/** Where the text is from, as a line among names and days says: `Kaynak: AHA`. */
function readSourceLine(text: string): string | undefined {
  const label = text.length <= LONGEST_SOURCE ? readLabelLine(text) : undefined;
  return label?.field === 'source' ? label.value : undefined;
}

/** The Austrian agency's line below a headline, `Utl.: … =`. */
const SUBTITLE = /^Utl\.: ?(.{3,200}?)\s?=?$/;
const WIDEST_SUBTITLE = 159;
/** So many before a colon introduce what the text has below it. */
const WORDS_OF_INTRODUCTION = 5;
const SENTENCE_WITHIN = /\p{Ll}{2}[.!?]\s/u;
/** A name and a site, a place and an hour: no part of a title. */
const IN_PARTS = /\s[-–—|•]\s|\d[:.]\d\d/;
/** Short lines that a title may be broken into. */
const MOST_OF_TITLE = 3;

/** A few words without a stop, and no name. */
function isButtonLike({ text, headingLevel }: Piece): boolean {
  return (
    headingLevel === undefined &&
    text.length <= 36 &&
    countWords(text) <= 4 &&
    !endsSentence(text) &&
    !/[:：]$/.test(text)
  );
}

/** A sentence, an item, a fact behind its label: of the page are few of them. */
function saysMore({ text, raw, headingLevel }: Piece): boolean {
  if (headingLevel !== undefined || raw.includes('\t') || readListMarker(text) !== undefined) return true;
  if (endsSentence(text)) return !isPageTalk(text) && !INITIALS.test(text);
  return SENTENCE_WITHIN.test(text) || (/[:：] ?\S/.test(text) && !/\d[:：.]\d\d/.test(text));
}

function mayBeStandfirst({ text, raw, headingLevel }: Piece): boolean {
  if (headingLevel !== undefined || raw.includes('\t') || /^[>"“«„–—[(-]|[:：]$/.test(text) || endsInMaker(text))
    return false;
  if (readListMarker(text) !== undefined) return false;
  if (countWords(text) < 6 || isWiderThan(text, WIDEST_SUBTITLE) || isMostlyFigures(text)) return false;
  return !isCreditLine(text) && !endsInCredit(text);
}

const INITIALS = /^(?:\p{Lu}\.[ -]?){2,3}$/u;
/** What follows a name on a line of its own. */
const IS_WRITER = /^(?:is|ist|est|es|è|é|är|er) \p{L}{1,4} /u;
const AUTHOR_TITLE = /^(?:authors?|autor(?:in|en|es)?|auteurs?|autori)$/i;
/** Whether two to four words stand within the block of byline and date: a button that no list knows. */
function isStray(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (!piece || !next || i === 0 || piece.gap > 0 || isProse(piece) || /[\p{P}\d]$/u.test(piece.text)) return false;
  const words = countWords(piece.text);
  if (words < 2 || words > 4 || isKnownSection(piece.text) || isRoleLine(piece.text) || areNames(piece.text))
    return false;
  // Where lines are not parted, a button taken away above it tells.
  const isCut = isCutBetween(pieces[i - 1], piece) || isCutBetween(piece, next);
  return isProse(next) && (next.gap > 0 || (isCut && !LIST_TITLE.test(piece.text)));
}

/** A single word directly below byline or date, apart from the text. */
function isLabelInBlock(pieces: readonly Piece[], i: number): boolean {
  const label = pieces[i];
  const next = pieces[i + 1];
  return (
    label?.gap === 0 &&
    i > 0 &&
    next !== undefined &&
    next.gap > 0 &&
    isProse(next) &&
    /^\p{Lu}\p{L}{2,19}$/u.test(label.text)
  );
}

function isLabelBelow(piece: Piece, next: Piece, credited: boolean, options: HeadOptions): boolean {
  if (!isKnownSection(piece.text)) return false;
  return credited || isAllCapitals(piece.text) || readCreditLine(next.text, options.dayFirst) !== undefined;
}
