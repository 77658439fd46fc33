import { isAddressOfAuthor } from './author-lines.ts';
import { areNames, isAgency, isPersonName, readCreditLine } from './bylines.ts';
import { isStamp, readDate, type StatedDate } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { furnitureKind } from './furniture.ts';
import { readEmbargo } from './head-labels.ts';
import { type Head, type HeadOptions, MAX_HEAD_PIECES, withCredit } from './head-parts.ts';
import { isHeadlineLike } from './headline.ts';
import { columns, countWords, isAllCapitals } from './letters.ts';
import { shareIn, wordsOf } from './page-top.ts';
import { endsInCredit, isCreditLine } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';
import { isWhollyQuoted } from './quotations.ts';
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
import { isDeskLine } from './wire-marks.ts';

/** What a budget says of a story below its slug: `BUDGET: 14 inches`, `Art: one photo`. */
const DESK_LABEL =
  /^(?:budget|length|art|photos?|pics|pictures|graphics?|video|moved?|moves|priority|category|format|version|desk|edition|page|contact|editor|reporter|status|with)\s*[:–—-]\s?\S.{0,100}$/i;

const WEB_ADDRESS = /^https?:\/\/\S+$/;
/** Columns of a title that need not have many words, in languages that compound them. */
const WIDE_TITLE = 40;
/** More labels one below the other are no trail to the article. */
const MOST_LABELS = 5;
/** Words of which each has a capital, or letters without case. */
const LABEL =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}\d’'.-]{1,19}(?: (?:&|and|und|et|y|e|en|og|och|i|de|of|[\p{Lu}\p{Lo}][\p{L}\p{M}\d’'.-]{1,19})){0,4}$/u;
/** `3. Liga`, `electric cars`: one or two words that no sentence opens with. */
const SMALL_LABEL = /^(?:\d{1,2}\. )?\p{L}[\p{L}\p{M}’'-]{2,19}(?: \p{L}[\p{L}\p{M}’'-]{2,19})?$/u;
/** Up to four words that end no sentence, if the text has none of them. */
const LOOSE_LABEL = /^[\p{L}\d][^.!?…:;,|]*[\p{L}\d]$/u;
/** How sites are called that are no papers. */
const NAMES_SITE = /^\p{L}.*\s(?:[Bb]log|Newsletter|Podcast|Magazine|Magazin|Newsroom|Weekly|Online|Insights)$/u;
/** Lines among which the words of a label are looked for. */
const WORDS_WITHIN = 16;
const LONGEST_TRAIL = 60;
const PARTS_OF_TRAIL = / ?[|/›»>] ?/;
const WIDEST_TITLE = 170;
/** Articles open titles, not the names of sections. */
const OPENS_TITLE =
  /^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|o|os|as|um|uma|de|het|een)\s/i;
const OPENS_SUBTITLE =
  /^(?:how|why|what|where|when|who|inside|wie|warum|weshalb|comment|pourquoi|cómo|por qué|come|perché|como|hoe|waarom)\s/i;

/** Section labels, breadcrumbs, dates and notes to desks that stand above the headline. */
export function readAboveHeadline(pieces: readonly Piece[], labelled: FieldsFound, options: HeadOptions): Head {
  let fields = labelled;
  const sections: Piece[] = [];
  const running = readRunningHead(pieces, options);
  let i = running || isMasthead(pieces) ? 1 : 0;
  let deskSpoke = false;
  if (running) fields = withCredit({ source: running.name, ...fields }, { published: running.published });
  else if (i === 1) fields = { source: pieces[0]?.text ?? '', ...fields };
  for (; i < Math.min(pieces.length - 1, MAX_HEAD_PIECES); i++) {
    const piece = pieces[i];
    if (!piece) break;
    const { text } = piece;
    const embargo = readEmbargo(piece, options.dayFirst);
    const titleFollows = hasTitleAfter(pieces, i);
    const crumb = readBreadcrumb(text, titleFollows?.text);
    const credit = titleFollows && readCreditLine(text, options.dayFirst);
    if (titleFollows && (isSeparator(text) || WEB_ADDRESS.test(text))) continue;
    deskSpoke ||= isDeskLine(text);
    if (embargo) fields = { ...fields, ...embargo, problems: [...fields.problems, ...(embargo.problems ?? [])] };
    else if (
      isDeskLine(text) ||
      isCreditLine(text) ||
      (titleFollows && endsInCredit(text)) ||
      ((isKicker(text) || isHome(text)) && titleFollows)
    )
      continue;
    else if (titleFollows && credit === undefined && (isStamp(text) || (sections.length > 0 && isResult(text))))
      continue;
    else if (titleFollows && (isAddressOfAuthor(text) || (deskSpoke && DESK_LABEL.test(text)))) continue;
    else if (crumb !== undefined) sections.push({ ...piece, text: crumb });
    else if (titleFollows && isTrailOfLabels(text) && (sections.length > 0 || isLongTrail(text)))
      sections.push({ ...piece, text: text.split(PARTS_OF_TRAIL).at(-1) ?? text });
    else if (credit && !isKnownSection(text)) fields = withCredit(fields, credit);
    else if (titleFollows && sections.length > 0 && fields.byline === undefined && isWriter(piece))
      fields = { ...fields, byline: setNameCase(text) };
    else if (titleFollows && (isSectionLabel(piece, titleFollows) || isLoneLabel(pieces, i, options.dayFirst))) {
      if (!NAMES_SITE.test(text)) sections.push(piece);
    } else break;
  }
  const section = sectionAmong(sections);
  return {
    fields: fields.section === undefined && section !== undefined ? { ...fields, section } : fields,
    body: pieces.slice(i),
  };
}

/** `2:1 gegen Union Brand`, above the title of its report. */
function isResult(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && SCORE.test(text) && countWords(text) <= 6;
}

/** Columns carry their writer's name between section and headline. */
function isWriter({ text, headingLevel }: Piece): boolean {
  if (headingLevel !== undefined || isKnownSection(text) || OPENS_TITLE.test(text)) return false;
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

/** Whether the first line names the site: the site's sections follow it. */
function isMasthead(pieces: readonly Piece[]): boolean {
  const [first, second, third] = pieces;
  if (!first || !second || !third || countWords(first.text) > 6 || isKnownSection(first.text)) return false;
  if (isMastheadName(first.text) && countWords(second.text) >= 4 && isHeadlineLike(second, third)) return true;
  if (isMastheadName(first.text) && isKnownSection(second.text)) return true;
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
    if (isSeparator(piece.text)) continue;
    return isHeadlineLike(piece, pieces[j + 1]) ? piece : undefined;
  }
  return undefined;
}

/** Whether the line is a mark between the steps of a trail that stand on lines of their own. */
function isSeparator(text: string): boolean {
  return text.length <= 2 && /^[>›»/|•·→]+$/.test(text);
}

/** Whether a few words, of no section that is known, stand above a title of several: alone or in a row of such labels. */
function isLoneLabel(pieces: readonly Piece[], i: number, dayFirst: boolean): boolean {
  if (i > MOST_LABELS || !isLabelLike(pieces[i])) return false;
  let end = i + 1;
  while (end < i + MOST_LABELS && isLabelOrBetween(pieces[end], dayFirst)) end++;
  // The title may be as short as a label: then it is the last line above the day.
  const credit = pieces[end];
  if (end > i + 1 && credit && isDated(credit) && isLabelLike(pieces[end - 1])) end--;
  const label = pieces.slice(i, end).findLast((piece) => isLabelLike(piece));
  const [title, below, last] = pieces.slice(end, end + 3);
  if (!label || !title || !below || !isTitleBelowLabel(title, below)) return false;
  const words = countWords(label.text);
  const titleWords = countWords(title.text);
  const isSubtitled = last !== undefined && countWords(below.text) >= 4 && isBelowTitle(last);
  const [least, times] = isSubtitled ? [4, 1] : words > 1 || end > i + 1 ? [6, 1.8] : [5, 1];
  // A single word above a longer line that is dated or signed.
  if (
    words === 1 &&
    end === i + 1 &&
    titleWords >= 3 &&
    columns(title.text) >= columns(label.text) * 2 &&
    isDated(below)
  )
    return !OPENS_SUBTITLE.test(title.text);
  if (titleWords < least && columns(title.text) < WIDE_TITLE) return false;
  if (columns(title.text) < columns(label.text) * times) return false;
  if (pieces.slice(i, end).some(({ text }) => isTrailOfLabels(text))) return true;
  if (NAMES_SITE.test(label.text) || isAboveQuotation(label, title)) return true;
  if (words > 2 && !LABEL.test(label.text))
    return !OPENS_TITLE.test(label.text) && isForeignToText(label, title, pieces.slice(end + 1));
  if (words > 1 && (OPENS_TITLE.test(label.text) || OPENS_SUBTITLE.test(title.text))) return false;
  if (isBelowTitle(below) || (last !== undefined && countWords(below.text) >= 6 && isBelowTitle(last))) return true;
  // Of two lines that nothing else tells apart, a word or two above a long one are its label.
  if (OPENS_SUBTITLE.test(title.text)) return false;
  return (words <= 2 && titleWords >= 7) || (words === 1 && titleWords >= 5 && countWords(below.text) >= 6);
}

/** A title is longer than most lines that are no sentence, but no paragraph. */
function isTitleBelowLabel(title: Piece, below: Piece): boolean {
  return columns(title.text) <= WIDEST_TITLE && isHeadlineLike(title, below);
}

/** What stands among the labels above a title: buttons, days, marks. */
function isLabelOrBetween(piece: Piece | undefined, dayFirst: boolean): boolean {
  if (!piece || piece.headingLevel !== undefined) return false;
  const { text } = piece;
  if (isLabelLike(piece) || isSeparator(text) || isTrailOfLabels(text) || furnitureKind(text) !== undefined)
    return true;
  return isStamp(text) && readCreditLine(text, dayFirst)?.byline === undefined;
}

function isLabelLike(piece: Piece | undefined): boolean {
  if (!piece || piece.headingLevel !== undefined || piece.text.length > 30) return false;
  const { text } = piece;
  const isLabel = LABEL.test(text) || SMALL_LABEL.test(text) || (LOOSE_LABEL.test(text) && countWords(text) <= 4);
  return isLabel && readCreditLine(text, false) === undefined;
}

/** `Interview mit der Försterin` above what she said: a kind of piece, and a headline that is a quotation. */
function isAboveQuotation(label: Piece, title: Piece): boolean {
  return isWhollyQuoted(title.text) && isGenre(label.text.split(' ', 1)[0] ?? '');
}

/** Whether the text has the words of the title, but not those of the label: a headline of few words shares them as well. */
function isForeignToText(label: Piece, title: Piece, below: readonly Piece[]): boolean {
  const words = wordsOf(below.slice(0, WORDS_WITHIN));
  return shareIn(words, label.text) === 0 && shareIn(words, title.text) >= 0.3;
}

/** `News|Israel-Palestine conflict`, `Health / Diet / Alcohol`: short parts between marks, above a title. */
function isTrailOfLabels(text: string): boolean {
  if (text.length > LONGEST_TRAIL || !/[|/›»>]/.test(text) || /[.!?](?:\s|$)/.test(text)) return false;
  const parts = text.split(PARTS_OF_TRAIL);
  return parts.length > 1 && parts.every((part) => part !== '' && countWords(part) <= 3 && /^\p{Lu}/u.test(part));
}

function isDated({ text }: Piece): boolean {
  const credit = readCreditLine(text, false);
  return credit?.published !== undefined || credit?.modified !== undefined;
}

/** Three steps are no title, even where nothing above says that this is a page's. */
function isLongTrail(text: string): boolean {
  return text.split(PARTS_OF_TRAIL).length > 2;
}

function isBelowTitle(piece: Piece): boolean {
  if (isProse(piece) || endsInCredit(piece.text)) return true;
  return readCreditLine(piece.text, false) !== undefined || areNames(piece.text) || isAgency(piece.text);
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
