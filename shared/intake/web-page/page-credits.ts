import { sameWords } from '../html/find-headline.ts';
import type { Findings } from '../html/findings.ts';
import { noteByline } from '../html/metadata-rules.ts';
import { parseTime } from '../parse-time.ts';
import { readCreditLine } from '../text/bylines.ts';
import { readDate } from '../text/dates.ts';
import { nameWords } from './furniture-names.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { noteLabelled } from './labelled-credits.ts';
import { namedWriter } from './named-writer.ts';
import { isLabelledChange, nearHeading, noteNearHeading } from './near-heading.ts';
import { elementsIn, lineOf, textsOf } from './page-document.ts';
import { shownStandfirst } from './shown-standfirst.ts';

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
const LONGEST_DATE = 80;
/** What systems call what they say of an author besides the name. */
const ABOUT_WORDS = words('description desc job prep');

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
  const writers: Element[] = [];
  const changed = [
    noteNamed(near, findings, isDayFirst, writers),
    noteNearHeading(near, findings, isDayFirst),
    noteNamed(heading < 0 ? elements : elements.slice(heading), findings, isDayFirst, writers),
    // A heading that says something else may stand anywhere.
    heading > 0 && start && !sameWords(lineOf(start), findings.shownHeadline ?? '')
      ? noteNamed(elements.slice(0, heading), findings, isDayFirst, writers)
      : undefined,
  ];
  const labelled = noteLabelled(elements, findings, isDayFirst);
  const writer = labelled ?? writers[0];
  if (writer) findings.published ??= dayBeside(writer, isDayFirst);
  // What says only when it was changed says no other day.
  findings.published ??= changed.find((day) => day !== undefined);
  return shownStandfirst(start, elements);
}

const BOXES_BESIDE = 2;
const LONGEST_BOX = 160;

/** The day in the box that holds a writer’s name and hardly more, whatever its element is called. */
function dayBeside(writer: Element, isDayFirst: boolean): string | undefined {
  let box = writer.parentElement;
  for (let level = 0; box && level < BOXES_BESIDE; level++, box = box.parentElement) {
    const texts = textsOf(box, LONGEST_BOX);
    if (texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_BOX) return undefined;
    for (const text of texts) {
      if (!/\d{4}/.test(text)) continue;
      const credit = readCreditLine(text, isDayFirst);
      const day = credit?.published ?? readDate(text, isDayFirst);
      if (day) return day.instant;
    }
  }
  return undefined;
}

/**
 * Notes the writer and the day that stand in elements which are so named; the answer is the day of a change, where one is named.
 * The element of the writer joins `writers`.
 */
function noteNamed(
  elements: readonly Element[],
  findings: Findings,
  isDayFirst: boolean,
  writers: Element[],
): string | undefined {
  let changed: string | undefined;
  for (const element of elements) {
    if (findings.byline !== undefined && findings.published !== undefined) return changed;
    const isAuthor = findings.byline === undefined && namesAuthor(element);
    const isDate = findings.published === undefined && statesDate(element);
    if ((!isAuthor && !isDate) || isElsewhere(element)) continue;
    // A caption names its photographer.
    if (isAuthor && element.closest('figure') === null && noteAuthor(element, findings, isDayFirst))
      writers.push(element);
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
  // Microformats: the author’s name, in a card of contact.
  if (/(?:^|\s)p-author(?:\s|$)/.test(element.getAttribute('class') ?? '')) return true;
  const names = nameWords(element);
  return names.some((word) => AUTHOR_WORDS.has(word)) && !names.some((word) => ABOUT_WORDS.has(word));
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

/** Notes the writer that an element names; whether it does. */
function noteAuthor(element: Element, findings: Findings, isDayFirst: boolean): boolean {
  const { byline, published, isLabelled } = namedWriter(element, isDayFirst);
  if (published !== undefined) findings.published ??= published;
  if (byline === undefined) return false;
  noteByline(byline, findings);
  findings.isBylineLabelled = isLabelled;
  return true;
}

function dayOf(element: Element, isDayFirst: boolean): string | undefined {
  const stated =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '';
  const exact = parseTime(stated);
  if (exact !== undefined) return exact;
  // Programs for notes set a sign before a day.
  const line = lineOf(element).replace(/^@/, '');
  if (line === '' || line.length > LONGEST_DATE) return undefined;
  const credit = readCreditLine(line, isDayFirst);
  const read = credit?.published ?? credit?.modified ?? readDate(line, isDayFirst);
  return read?.instant ?? parseTime(line);
}
