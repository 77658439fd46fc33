import type { Findings } from '../html/findings.ts';
import { parseTime } from '../parse-time.ts';
import { readCreditLine } from '../text/bylines.ts';
import { readDate } from '../text/dates.ts';
import { endsSentence } from '../text/letters.ts';
import { areNames, isRoleLine } from '../text/names.ts';
import { speaksOfEmbargo } from '../text/read-embargo.ts';
import { lineOf, textsOf } from './page-document.ts';
import { bareAuthor } from './tidy-authors.ts';
import { isLabel, isWriterName, mayBeCjkName } from './writer-name.ts';

/** How many elements above and below a headline may hold the lines that belong to it. */
const ABOVE = 25;
const BELOW = 120;
/** With a paragraph of this length the article has begun. */
const BEGUN = 100;
const LONGEST = 80;
/** Words that a date takes, its time of day included. */
const MOST_WORDS = 8;
const CHANGED =
  /updat|modif|edited|review|aktualis|geändert|mis à jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|oppdater|opdater|обновл|更新|修改|수정|تحديث/i;
/** Where both days stand in one line, that of the publication is read first. */
const PUBLISHED = /publi|posted|veröffentl|erschienen/i;
/** Where sites keep the pages of their writers. */
const PROFILE =
  /\/(?:authors?|editors?|autor(?:en|es|e)?|auteurs?|autori|by|byline|bylines|contributors?|writers?|producers?|our-(?:people|team)|columnists?|journalists?|reporters?|profiles?|people|staff|team|persona|redaktion|redacteur|users?|member|bio)\/[^/?#]+/i;

/**
 * Notes the writer and the day that stand by a headline in lines of their own, whatever their elements are called; the answer is
 * the day of a change, where no other day stands there.
 */
export function noteNearHeading(near: readonly Element[], findings: Findings, isDayFirst: boolean): string | undefined {
  const changed = findings.published === undefined ? noteDay(near, findings, isDayFirst) : undefined;
  if (findings.byline === undefined) noteWriter(near, findings, isDayFirst);
  return changed;
}

/** The elements below a headline up to where the article begins, then those above, the nearest first; `heading` is its place among `elements`. */
export function nearHeading(elements: readonly Element[], heading: number): readonly Element[] {
  const below: Element[] = [];
  let standfirst: Element | undefined;
  for (const element of elements.slice(heading + 1, heading + BELOW)) {
    if (standfirst?.contains(element)) continue;
    if (element.nodeName === 'P') {
      const line = lineOf(element);
      // The first paragraph may be the standfirst; with the next the article has begun.
      if (standfirst && (line.length >= BEGUN || endsSentence(line))) break;
      if (line.length >= BEGUN) {
        standfirst = element;
        continue;
      }
    }
    below.push(element);
  }
  return [...below, ...elements.slice(Math.max(0, heading - ABOVE), heading).reverse()];
}

function noteDay(near: readonly Element[], findings: Findings, isDayFirst: boolean): string | undefined {
  let changed: string | undefined;
  for (const element of near) {
    const text = ownText(element);
    const stated = element.nodeName === 'TIME' ? parseTime(element.getAttribute('datetime') ?? '') : undefined;
    if (stated === undefined && (text.length > LONGEST || !/\d/.test(text) || speaksOfEmbargo(text))) continue;
    const day = stated ?? dayIn(text, isDayFirst);
    if (day === undefined) continue;
    if (!isLabelledChange(element)) {
      findings.published = day;
      return undefined;
    }
    changed ??= day;
  }
  return changed;
}

/** Whether words with a day, or in an element of their own before it, say that something was changed then. */
export function isLabelledChange(element: Element): boolean {
  const line = `${ownText(element).slice(0, LONGEST)} ${labelBefore(element)}`;
  return CHANGED.test(line) && !PUBLISHED.test(line);
}

/** The label in an element of its own before a day. */
function labelBefore(element: Element): string {
  const line = element.previousElementSibling ? lineOf(element.previousElementSibling) : '';
  return /\d/.test(line) ? '' : line.slice(0, LONGEST);
}

/** The text that stands in an element itself, and not in others within. */
function ownText(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) text += ` ${child.nodeValue ?? ''}`;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** A day among the words of a short text. */
function dayIn(text: string, isDayFirst: boolean): string | undefined {
  const words = text.split(/[\s|()[\]]+/).filter((word) => word !== '');
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
      const part = words.slice(start, end).join(' ').replace(/,$/, '');
      const read = /\d{4}/.test(part) ? readDate(part, isDayFirst) : undefined;
      if (read) return read.instant;
    }
  }
  return undefined;
}

const EDITED =
  /^(?:edited|(?:medically |clinically )?reviewed|fact[- ]checked|checked|produced|photo|bearbeitet|redigiert|geprüft|editado|revisado|relu|a cura di)\b/i;

/** Whether a label says that who is named has edited or checked the article. */
function isOfEditor(link: Element): boolean {
  let around = link.parentElement;
  for (let level = 0; around && level < 3; level++, around = around.parentElement) {
    if (EDITED.test(textsOf(around, LONGEST).join(' '))) return true;
  }
  return false;
}

/** A day of which it is not certain which figure is the month. */
const IN_FIGURES = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;

/** What stands between two names. */
const JOINED = / (?:and|und|et|y|e|en|&) /;

function noteWriter(near: readonly Element[], findings: Findings, isDayFirst: boolean): void {
  const linked = new Set<string>();
  let besideDay: string | undefined;
  let besidePicture: string | undefined;
  for (const element of near) {
    // A caption names its photographer.
    if (element.closest('figure') !== null) continue;
    if (element.nodeName === 'A' && PROFILE.test(element.getAttribute('href') ?? '')) {
      if (isOfEditor(element)) continue;
      const [name = ''] = textsOf(element);
      const writer = bareAuthor(name.replace(/^by\s+/i, ''), []);
      if (isWriterName(writer) || mayBeCjkName(writer) || (JOINED.test(writer) && areNames(writer))) linked.add(writer);
      continue;
    }
    if (linked.size > 0 || element.firstElementChild?.firstElementChild?.firstElementChild) continue;
    const texts = textsOf(element, LONGEST);
    const line = texts.join(' ').replaceAll(' ,', ',');
    // With a stroke begins the way to the page.
    if (line.length < 5 || line.length > LONGEST || line.startsWith('/')) continue;
    besideDay ??= nameBesideDay(element, texts, isDayFirst);
    besidePicture ??= nameBesidePicture(element, texts);
    const byline = readCreditLine(line, isDayFirst)?.byline ?? signedIn(line);
    // With figures in it, parts of the line have run together.
    if (byline !== undefined && !/\d{4}/.test(byline)) {
      findings.byline = byline;
      findings.isBylineLabelled = !line.startsWith(byline) && new Set(texts).size === texts.length && !isLabel(byline);
      return;
    }
  }
  const named = linked.size > 0 ? [...linked].slice(0, 5).join(', ') : (besideDay ?? besidePicture);
  if (named !== undefined) findings.byline = named;
}

const SIGNED = /^(?:by|von|par|por|di|da|door|av|af|oleh|przez)\s(\p{Lu}[^,|–—•·/]{4,40}),?\s?[,|–—•·/]/iu;

/** The name of a person behind a label, with more behind it: the paper, the town. */
function signedIn(line: string): string | undefined {
  const name = SIGNED.exec(line)?.[1]?.trim();
  return name !== undefined && isWriterName(name) ? name : undefined;
}

/** The name of a person in parts of which another is a day: its writer’s, though nothing says so. */
function nameBesideDay(element: Element, texts: readonly string[], isDayFirst: boolean): string | undefined {
  if (texts.length < 2) return undefined;
  const said = withoutSection(texts);
  const { byline, published } = readCreditLine(said.join(' | '), isDayFirst) ?? {};
  const isDated = published !== undefined || said.some((text) => IN_FIGURES.test(text));
  if (byline === undefined || !isDated || !isWriterName(byline)) return undefined;
  return namesSection(element, byline) ? undefined : byline;
}

const IN_SECTION = /\s(?:in|en|dans|em|under|i|w|in der rubrik)$/i;

/** The parts of a line without the section that the writer wrote in: `Jane Doe in`, `Local`. */
function withoutSection(texts: readonly string[]): readonly string[] {
  const at = texts.findIndex((text) => IN_SECTION.test(text));
  if (at < 0 || at === texts.length - 1) return texts;
  return [...texts.slice(0, at), (texts[at] ?? '').replace(IN_SECTION, ''), ...texts.slice(at + 2)];
}

/** Whether what is like a name is a link to a section or to what else bears a tag. */
function namesSection(element: Element, name: string): boolean {
  return [...element.querySelectorAll('a[href]')].some(
    (link) =>
      lineOf(link) === name &&
      (OF_TAG.test(link.getAttribute('rel') ?? '') || SECTION.test(link.getAttribute('href') ?? '')),
  );
}

const OF_TAG = /\b(?:tag|category)\b/i;
const SECTION =
  /\/(?:categor(?:y|ies|ie|ia|ias|ía|ías)|kategorie?n?|kategori|tags?|topics?|themen?|thema|tema|temas|sections?|seccion|rubri(?:k|que|ca)|channel)\//i;

/** The name of a person in a box which shows nothing else but a picture of somebody and what the person is. */
function nameBesidePicture(element: Element, texts: readonly string[]): string | undefined {
  const [name = '', ...others] = texts;
  if (others.length >= MOST_BESIDE_PICTURE || !isWriterName(name)) return undefined;
  const picture = element.querySelector('img');
  const [given = name] = name.split(' ', 1);
  if (picture === null || !(isPortrait(picture) || (picture.getAttribute('alt') ?? '').includes(given)))
    return undefined;
  return others.every((text) => isLabel(text) || isRoleLine(text) || text.includes(given)) ? name : undefined;
}

function isPortrait(picture: Element): boolean {
  const said = ['alt', 'class', 'src'].map((name) => picture.getAttribute(name)?.slice(0, LONGEST_OF_PICTURE) ?? '');
  const around = ['class', 'data-framer-name'].map((name) => picture.parentElement?.getAttribute(name) ?? '');
  return PORTRAIT.test([...said, ...around].join(' '));
}

const PORTRAIT = /avatar|author|autor|auteur|profile|portrait|headshot|\bpfp\b/i;
const LONGEST_OF_PICTURE = 200;
/** A name, an office, a link to what else its bearer wrote. */
const MOST_BESIDE_PICTURE = 3;
