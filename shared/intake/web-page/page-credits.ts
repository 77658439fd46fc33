import { bareByline } from '../bare-byline.ts';
import { sameWords } from '../html/find-headline.ts';
import type { Findings } from '../html/findings.ts';
import { noteByline } from '../html/metadata-rules.ts';
import { parseTime } from '../parse-time.ts';
import { readCreditLine } from '../text/bylines.ts';
import { readDate } from '../text/dates.ts';
import { endsInFullStop } from '../text/letters.ts';
import { nameWords } from './furniture-names.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { noteLabelled } from './labelled-credits.ts';
import { isLabelledChange, nearHeading, noteNearHeading } from './near-heading.ts';
import { elementsIn, lineOf, textsOf } from './page-document.ts';
import { shownStandfirst } from './shown-standfirst.ts';
import { bareAuthor } from './tidy-authors.ts';
import { isLabel, isWriterName, mayBeCjkName } from './writer-name.ts';

const AUTHOR_WORDS = words(
  'byline bylines author authors authorname autor autore autoren auteur auteurs writer redakteur reporter penulis yazar',
);
const DATE_WORDS = words(
  'date dates datum fecha dateline published publish pubdate timestamp datetime time posted created',
);
const CHANGE_WORDS = words('updated modified lastmod lastupdated');
const PUBLICATION_WORDS = words('published publish pubdate posted created');
const MAX_LOOKED_AT = 4000;
const MAX_HEADINGS = 30;
const MAX_SET_APART = 200;
const LONGEST_BYLINE = 80;
const LONGEST_DATE = 80;
const WORDS_OF_NAMES = 6;
/** What stands before a name that is in another element. */
const ONLY_LABEL = /^(?:(?:written|posted|published|words|text|story) )?(?:by|author|authors|von|par|por|autor)$/i;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Notes who wrote the article and when it was published, as the page shows it to readers; of use where its head does not say. The
 * answer is the standfirst that it shows.
 */
export function notePageCredits(document: Document, findings: Findings, isDayFirst: boolean): string | undefined {
  const start = headingOf(document, findings.shownHeadline ?? '');
  const elements = elementsIn(document.body).slice(0, MAX_LOOKED_AT);
  const heading = start ? elements.indexOf(start) : -1;
  // What stands below the headline is nearer to it than what stands above, and both than the rest of the page.
  const near = heading < 0 ? [] : nearHeading(elements, heading);
  const changed = [
    noteNamed(near, findings, isDayFirst),
    noteNearHeading(near, findings, isDayFirst),
    noteNamed(heading < 0 ? elements : elements.slice(heading), findings, isDayFirst),
    // A heading that says something else may stand anywhere.
    heading > 0 && start && !sameWords(lineOf(start), findings.shownHeadline ?? '')
      ? noteNamed(elements.slice(0, heading), findings, isDayFirst)
      : undefined,
  ];
  noteLabelled(elements, findings, isDayFirst);
  // What says only when it was changed says no other day.
  findings.published ??= changed.find((day) => day !== undefined);
  return shownStandfirst(start, elements);
}

/** Notes the writer and the day that stand in elements which are so named; the answer is the day of a change, where one is named. */
function noteNamed(elements: readonly Element[], findings: Findings, isDayFirst: boolean): string | undefined {
  let changed: string | undefined;
  for (const element of elements) {
    if (findings.byline !== undefined && findings.published !== undefined) return changed;
    const isAuthor = findings.byline === undefined && namesAuthor(element);
    const isDate = findings.published === undefined && statesDate(element);
    if ((!isAuthor && !isDate) || isElsewhere(element)) continue;
    // A caption names its photographer.
    if (isAuthor && element.closest('figure') === null) noteAuthor(element, findings, isDayFirst);
    if (!isDate) continue;
    if (statesChange(element)) changed ??= dayOf(element, isDayFirst);
    else findings.published ??= dayOf(element, isDayFirst);
  }
  return changed;
}

/** The heading that shows the headline, else the first that is likely to. */
function headingOf(document: Document, headline: string): Element | undefined {
  const headings = (selector: string) => [...document.querySelectorAll(selector)].slice(0, MAX_HEADINGS);
  const saysIt = (heading: Element) => sameWords(lineOf(heading), headline);
  const [first] = headings('h1');
  // The name of a site leads to its first page.
  const isName = first === undefined || first.querySelector('a') !== null;
  const found =
    headings('h1').find(saysIt) ??
    headings('article h1')[0] ??
    (isName ? headings('h2, h3').find((heading) => saysIt(heading) && !isLinkedThird(heading)) : undefined) ??
    first;
  if (found || headline === '' || headings('h2, h3').length > 0) return found;
  // Where there are no headings, what is set large or bold says it.
  return [...document.querySelectorAll('b, strong, big, font')]
    .slice(0, MAX_SET_APART)
    .find((each) => textsOf(each, headline.length * 2).join(' ').length <= headline.length * 2 && saysIt(each));
}

/** A list of articles may hold that of the page as well. */
function isLinkedThird(heading: Element): boolean {
  return heading.nodeName === 'H3' && (heading.closest('a') ?? heading.querySelector('a')) !== null;
}

function namesAuthor(element: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? '')) return true;
  if (/author|creator/.test(element.getAttribute('itemprop') ?? '')) return true;
  return nameWords(element).some((word) => AUTHOR_WORDS.has(word));
}

function statesDate(element: Element): boolean {
  if (element.nodeName === 'TIME' || element.getAttribute('itemprop') === 'datePublished') return true;
  return nameWords(element).some((word) => DATE_WORDS.has(word));
}

/** Whether a day is that of a change and not, as many systems mark both in one, that of the publication as well. */
function statesChange(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'dateModified' || isLabelledChange(element)) return true;
  const names = nameWords(element);
  return names.some((word) => CHANGE_WORDS.has(word)) && !names.some((word) => PUBLICATION_WORDS.has(word));
}

function noteAuthor(element: Element, findings: Findings, isDayFirst: boolean): void {
  if (findings.byline !== undefined) return;
  const named = element.querySelector('[itemprop="name"], [rel~="author"]') ?? element;
  const texts = [...new Set(textsOf(named, LONGEST_BYLINE * 2))];
  const line = texts.join(' ').replaceAll(' ,', ',');
  if (line.length > LONGEST_BYLINE * 2) return;
  const credit = readCreditLine(line, isDayFirst);
  if (credit?.published) findings.published ??= credit.published.instant;
  const names = [...new Set(texts.map((text) => bareAuthor(bareByline(text), [])).filter(isWriterName))];
  const rest = (texts.length > 1 ? texts.filter((text) => !isLabel(text)) : texts).join(' ');
  if (credit?.byline !== undefined) findings.byline = credit.byline;
  // Beside the name stand a role, a date, a button to follow.
  else if (texts.length > 1 && names.length > 0) findings.byline = names.join(', ');
  else if (texts.length > 1 && texts.some(mayBeCjkName)) findings.byline = texts.find(mayBeCjkName);
  else if (isByline(rest)) noteByline(bareAuthor(rest, []), findings);
}

function isByline(line: string): boolean {
  if (line.length < 3 || line.length > LONGEST_BYLINE || /[\d@:?!⋅]|https?/.test(line)) return false;
  // A box about its writer says more than a name.
  return !ONLY_LABEL.test(line) && !(endsInFullStop(line) && line.split(' ').length > WORDS_OF_NAMES);
}

function dayOf(element: Element, isDayFirst: boolean): string | undefined {
  const stated =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '';
  const exact = parseTime(stated);
  if (exact !== undefined) return exact;
  // Programs for notes set a sign before a day.
  const line = lineOf(element).replace(/^@/, '');
  if (line === '' || line.length > LONGEST_DATE) return undefined;
  const read = readCreditLine(line, isDayFirst)?.published ?? readDate(line, isDayFirst);
  return read?.instant ?? parseTime(line);
}
