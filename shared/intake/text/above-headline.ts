import { isAddressOfAuthor } from './author-lines.ts';
import { isCredited, readCreditLine } from './bylines.ts';
import { namesCorrectedStory } from './correction-atop.ts';
import { readCorrectionLine } from './correction-lines.ts';
import { isStamp, readDate, type StatedDate } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { readLoneDateline } from './head-dates.ts';
import { type Head, type HeadOptions, MAX_HEAD_PIECES, withCredit } from './head-parts.ts';
import { isHeadlineLike } from './headline.ts';
import { columns, countWords, endsSentence, isAllCapitals, isWiderThan } from './letters.ts';
import { isLoneLabel, isSeparator, namesSite, opensTitle, readTrail } from './lone-label.ts';
import { isAgency, isPersonName, mayBeName } from './names.ts';
import { isTitleWith, opensText } from './opens-text.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import type { Piece } from './piece.ts';
import { readEmbargo } from './read-embargo.ts';
import { setNameCase } from './readable-case.ts';
import { SCORE } from './results.ts';
import {
  isGenre,
  isHome,
  isKicker,
  isKnownSection,
  isLikelySection,
  isMastheadName,
  readBreadcrumb,
} from './section-labels.ts';
import { senderOfRelease } from './sender-of-release.ts';

import { isDeskLine } from './wire-marks.ts';

/** What a budget says of a story below its slug: `BUDGET: 14 inches`, `Art: one photo`. */
const DESK_LABEL =
  /^(?:budget|length|art|photos?|pics|pictures|graphics?|video|moved?|moves|priority|category|format|version|desk|edition|page|contact|editor|reporter|status|with)\s*[:–—-]\s?\S.{0,100}$/i;

/** Buttons for larger and smaller type. */
const TYPE_SIZE = /^(?:A{1,3}|[Aa]{0,2} ?[+–-])$/;

/** Fields of news below the head of a message: `Eishockey/1. Liga/Skarvik`. */
const FIELDS_OF_NEWS = /^[\p{Lu}\d][^/]{1,30}(?:\/[^/]{2,30}){1,5}$/u;
/** The number of a message, above its slug: `DEL47`. */
const CODE_OF_MESSAGE = /^[A-Z]{3}\d{1,4}$/;

const WEB_ADDRESS = /^https?:\/\/\S+$/;

/** Section labels, breadcrumbs, dates and notes to desks that stand above the headline. */
export function readAboveHeadline(pieces: readonly Piece[], labelled: FieldsFound, options: HeadOptions): Head {
  let fields = labelled;
  const sections: Piece[] = [];
  const running = readRunningHead(pieces, options);
  let i = running || isMasthead(pieces) ? 1 : 0;
  let deskSpoke = false;
  const captions = new Set<string>();
  if (running)
    fields = withCredit({ source: running.name, ...fields }, { published: running.published }, pieces[0]?.line);
  else if (i === 1) fields = { source: pieces[0]?.text ?? '', ...fields };
  for (; i < Math.min(pieces.length - 1, MAX_HEAD_PIECES); i++) {
    const piece = pieces[i];
    if (!piece) break;
    const { text } = piece;
    const embargo = readEmbargo(piece, options.dayFirst);
    const titleFollows = hasTitleAfter(pieces, i);
    const crumb = readBreadcrumb(text, titleFollows?.text);
    const trail = titleFollows && readTrail(text, sections.length > 0);
    const credit = titleFollows && readCreditLine(text, options.dayFirst);
    if (titleFollows && (isSeparator(text) || TYPE_SIZE.test(text) || WEB_ADDRESS.test(text))) continue;
    if (titleFollows && isSaidAgain(pieces, i)) {
      captions.add(text);
      continue;
    }
    if (isCaptionAbove(pieces, i)) {
      i++;
      continue;
    }
    if (i === 0 && titleFollows && isReleaseHead(piece)) continue;
    const sender = i === 0 ? senderOfRelease(pieces) : undefined;
    if (sender && hasTitleAfter(pieces, sender.lines - 1)) {
      fields = { source: sender.name, ...fields };
      i += sender.lines - 1;
      continue;
    }
    const placed = titleFollows && text.length <= LONGEST_PLACE ? readLoneDateline(text, options.dayFirst) : undefined;
    if (placed) {
      fields = withCredit(fields, placed, piece.line);
      continue;
    }
    if (titleFollows && mayBeName(text) && opensText(pieces, i)) break;
    deskSpoke ||= isDeskLine(text);
    if (embargo) fields = { ...fields, ...embargo, problems: [...fields.problems, ...(embargo.problems ?? [])] };
    else if (
      isDeskLine(text) ||
      (titleFollows && namesCorrectedStory(text)) ||
      (deskSpoke && titleFollows && text.includes('/') && FIELDS_OF_NEWS.test(text)) ||
      (CODE_OF_MESSAGE.test(text) && isDeskLine(pieces[i + 1]?.text ?? '')) ||
      isCreditLine(text) ||
      (titleFollows && endsInCredit(text)) ||
      ((isKicker(text) || isHome(text)) && titleFollows)
    )
      continue;
    else if (titleFollows && credit === undefined && (isStamp(text) || (sections.length > 0 && isResult(text))))
      continue;
    else if (titleFollows && isAllCapitals(text) && isAgency(text)) fields = { source: text, ...fields };
    else if (titleFollows && (isAddressOfAuthor(text) || (deskSpoke && DESK_LABEL.test(text)))) continue;
    else if (crumb !== undefined) sections.push({ ...piece, text: crumb });
    else if (trail !== undefined) sections.push({ ...piece, text: trail });
    else if (credit && !isKnownSection(text)) fields = withCredit(fields, credit, piece.line);
    else if (
      titleFollows &&
      sections.length > 0 &&
      fields.byline === undefined &&
      readCreditLine(pieces[i + 1]?.text ?? '', options.dayFirst)?.byline === undefined &&
      isWriter(piece, titleFollows)
    )
      fields = { ...fields, byline: setNameCase(text) };
    else if (titleFollows && readCorrectionLine(text)?.note === '') {
      // Above a text whose headline is known it names the note below it.
      if (options.given.headline !== undefined) break;
    } else if (titleFollows && i === 0 && isAllCapitals(text) && isNoteInBrackets(pieces[1]?.text ?? '')) {
      // A wire’s name for the story, above what it says of the version.
    } else if (titleFollows && (isSectionLabel(piece, titleFollows) || isLoneLabel(pieces, i, options.dayFirst))) {
      if (!namesSite(text) && (isKnownSection(text) || !titleFollows.text.startsWith(text)))
        sections.push({ ...piece, text: text.replace(LABEL_MARK, '') });
    } else break;
  }
  const section = sectionAmong(sections);
  return {
    fields: fields.section === undefined && section !== undefined ? { ...fields, section } : fields,
    body: pieces.slice(i).filter((piece, j) => j >= AGAIN_WITHIN || !captions.has(piece.text)),
  };
}

/** What a version has that the last had not, or corrects. */
function isNoteInBrackets(text: string): boolean {
  return text.startsWith('(') && isDeskLine(text);
}

const LONGEST_PLACE = 40;

/** Before a label, or a step of a trail that is counted. */
const LABEL_MARK = /^(?:[•·∙|/] ?|[2-5]\. (?!Liga|Bundesliga))/;
/** Lines below the alt text of a picture among which its caption stands. */
const AGAIN_WITHIN = 16;
/** Columns of a sentence. */
const CAPTION = 50;

/** Whether a sentence above a title stands again between title and text: what is to be seen on a picture. */
function isSaidAgain(pieces: readonly Piece[], i: number): boolean {
  const { text = '' } = pieces[i] ?? {};
  if (!endsSentence(text) || !isWiderThan(text, CAPTION)) return false;
  return pieces.slice(i + 2, i + AGAIN_WITHIN).some((piece) => piece.text === text);
}

/** `2:1 gegen Union Brand`, above the title of its report. */
function isResult(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && SCORE.test(text) && countWords(text) <= 6;
}

/** Whether a sentence stands on the credit of its picture, and a title below both. */
function isCaptionAbove(pieces: readonly Piece[], i: number): boolean {
  const [caption, credit] = pieces.slice(i, i + 2);
  if (!caption || !credit || credit.gap > 0 || !endsSentence(caption.text)) return false;
  return isCreditLine(credit.text) && hasTitleAfter(pieces, i + 1) !== undefined;
}

/** Whose release it is, set far from what it is: `TIDEWELL GROUP        PRESS RELEASE`. */
function isReleaseHead({ text, raw }: Piece): boolean {
  return (
    raw.length <= LONGEST_RUNNING_HEAD + 60 &&
    text !== raw &&
    raw.split(/\s{3,}|\t/).some((part) => part !== raw && isDeskLine(part))
  );
}

/** Columns carry their writer's name between section and headline. */
function isWriter({ text, headingLevel }: Piece, title: Piece): boolean {
  if (headingLevel !== undefined || isKnownSection(text) || opensTitle(text)) return false;
  // Whom the title names it is about.
  if (isTitleWith(text, title.text)) return false;
  return isPersonName(setNameCase(text)) && !isKnownSection(text.slice(0, text.indexOf(' ')));
}

/** The day in the head of a printed page. */
const DAY_OF_PAGE =
  /(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,12}\.?\s\d{1,2},?\s\d{4})/u;
const NUMBER_OF_PAGE = /^(?:(?:page|seite|página|pagina|pag\.|p\.|s\.|sida|side|strona)\s?)?[A-Z]?\d{1,3}$/iu;
const LONGEST_RUNNING_HEAD = 100;

/** What stands above the text of a printed page: the paper’s name, the day and the number of the page. */
function readRunningHead(
  [first, second]: readonly Piece[],
  options: HeadOptions,
): { readonly name: string; readonly published: StatedDate } | undefined {
  if (!first || !second || first.text.length > LONGEST_RUNNING_HEAD || !/\d{4}/.test(first.text)) return undefined;
  const day = DAY_OF_PAGE.exec(first.text);
  const published = day ? readDate(day[0], options.dayFirst) : undefined;
  if (!day || !published) return undefined;
  const above = first.text.slice(0, day.index).trimEnd();
  const weekday = above.slice(above.lastIndexOf(' ') + 1);
  const isDated = readDate(`${weekday} ${day[0]}`, options.dayFirst) !== undefined;
  const parts = [isDated ? above.slice(0, -weekday.length) : above, first.text.slice(day.index + day[0].length)].map(
    (part) => part.replace(/^[\s,|•·–—-]{1,9}|[\s,|•·–—-]{1,9}$/g, ''),
  );
  const names = parts.filter((part) => part !== '' && !NUMBER_OF_PAGE.test(part));
  const [name, ...others] = names;
  if (name === undefined || others.length > 0 || countWords(name) > 5) return undefined;
  const isPaper = isMastheadName(name) || (isAllCapitals(name) && parts.some((part) => NUMBER_OF_PAGE.test(part)));
  return isPaper ? { name, published } : undefined;
}

/** Which issue of a paper it is. */
const ISSUE =
  /^(?:issue|no\.?|nr\.?|n[°º]|number|vol(?:ume|\.)?|ausgabe|heft|numéro|número|numero|nummer|edition|edición|edição|edizione|numer|číslo|выпуск|№)\s?\d{1,5}(?!\d)/iu;
const LONGEST_ISSUE = 80;
/** `Le Journal`, `La Voz del Norte`. */
const NAME_OF_PAPER = /^\p{Lu}\p{L}{1,2} \p{Lu}\p{L}+(?: (?:\p{Ll}{1,3} )?\p{Lu}\p{L}+)?$/u;

/** Whether the first line names the site: the site's sections follow it. */
function isMasthead(pieces: readonly Piece[]): boolean {
  const [first, second, third] = pieces;
  if (!first || !second || !third || countWords(first.text) > 6 || isKnownSection(first.text)) return false;
  if (isMastheadName(first.text) && countWords(second.text) >= 4 && isHeadlineLike(second, third)) return true;
  if (isMastheadName(first.text) && isKnownSection(second.text)) return true;
  if (ISSUE.test(second.text) && second.text.length <= LONGEST_ISSUE && first.text.length <= LONGEST_RUNNING_HEAD)
    return true;
  if (isKnownSection(second.text) && opensTitle(first.text) && NAME_OF_PAPER.test(first.text)) return true;
  return isKnownSection(second.text) && isKnownSection(third.text);
}

/** A section without the issue of a magazine behind it: `FEATURES | APRIL 2026`. */
function withoutIssue(label: string): string {
  const [section = label, issue, more] = label.split(/\s?[|/•·]\s?/);
  return more === undefined && issue !== undefined && /^(?:\p{L}+ ){0,2}\d{4}$/u.test(issue) ? section : label;
}

/** Four and more labels are the site's navigation, but for a last one that stands apart from them. */
function sectionAmong(pieces: readonly Piece[]): string | undefined {
  const labels = pieces.map((piece) => ({ ...piece, text: withoutIssue(piece.text) }));
  const last = labels.at(-1);
  const before = labels.at(-2);
  if (!last || !before || labels.length <= 3) {
    const fields = labels.filter((label) => !isGenre(label.text));
    return (fields.findLast((label) => isKnownSection(label.text)) ?? fields.at(-1) ?? last)?.text;
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
    if (isSeparator(piece.text) || TYPE_SIZE.test(piece.text)) continue;
    // Names and days may stand above a title, and are none.
    if (isCredited(piece.text)) continue;
    return isHeadlineLike(piece, pieces[j + 1]) ? piece : undefined;
  }
  return undefined;
}

/** `Restaurant reviews`, `City politics`: a word before a section that is known. */
function endsInSection(piece: Piece, title: Piece): boolean {
  const [first = '', last = '', more] = piece.text.split(' ');
  if (more !== undefined || !/^\p{Lu}\p{L}+$/u.test(first) || !isKnownSection(last)) return false;
  return title.gap > 0 && countWords(title.text) >= 5 && isHeadlineLike(title, undefined);
}

function isSectionLabel(piece: Piece, title: Piece): boolean {
  if (piece.headingLevel === 1) return false;
  if (isKnownSection(piece.text) || isGenre(piece.text) || endsInSection(piece, title)) return true;
  return isLikelySection(piece.text) &&
    countWords(title.text) >= 3 &&
    columns(title.text) > columns(piece.text) &&
    !isAllCapitals(title.text)
    ? true
    : isLikelySection(piece.text) && countWords(piece.text) === 1 && countWords(title.text) >= 4;
}
