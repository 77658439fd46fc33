import { parseUrl } from '../../model/parse-url.ts';
import { cleanLine } from '../clean-line.ts';
import { foldLine, SHARED_TITLES } from '../html/find-headline.ts';
import type { HeadField } from '../html/head-fields.ts';
import { nameWords } from './furniture-names.ts';
import { lineOf, spokenLines, textsOf } from './page-document.ts';
import { isSite, partsOfTitle, siteNamesOf, withoutSite } from './site-name.ts';

/** Where pages state their title for machines, the best first. */
const STATED = ['ld:headline', ...SHARED_TITLES];
const MAX_HEADINGS = 12;
const MAX_LOWER = 30;
/** What sites and sections are called; few headlines are as short. */
const LONGEST_LABEL = 15;
/** What may stand above or before a headline, in the same element. */
const LONGEST_KICKER = 60;
/** How much of both of two wordings is the same where they are of one headline. */
const AGREE = 0.3;
/** How much less the first heading of the article needs to agree than those below it. */
const FIRST_BEFORE = 0.1;
/** And of the title of an article that is on another page. */
const AGREE_AWAY = 0.8;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const KICKER_WORDS = words(
  'kicker overline eyebrow topline dachzeile roofline pretitle label category badge flag surtitle supertitle antetitulo',
);
const UNSEEN_WORDS = words('blind sr visuallyhidden');
const HEADLINE_WORDS = words('headline title hed heading entry titel titre titulo titolo');

interface Heading {
  readonly text: string;
  /** The lines that readers see it in. */
  readonly lines: readonly string[];
  readonly isInArticle: boolean;
  /** Whether its names say that it is the headline. */
  readonly isNamed: boolean;
  /** Whether it leads to the site’s first page, as a site’s name does. */
  readonly isHome: boolean;
  /** Whether it leads to another page, as the titles of other articles do. */
  readonly isAway: boolean;
  /** Whether it stands at the head of the site, as its name does. */
  readonly isInBanner: boolean;
}

/**
 * The headline that a page shows its readers: the `h1` that what the page states for others agrees with. Search engines and
 * social sites get other wordings. Where there is no such `h1` it is the best of those, without the name of the site.
 */
export function pageHeadline(document: Document, fields: readonly HeadField[], title: string): string | undefined {
  const all = headingsOf(document, addressOf(fields));
  const headings = all.filter((each) => !each.isHome);
  const sites = [...siteNamesOf(fields), ...all.filter((each) => each.isHome).map(({ text }) => text)];
  const written = [...STATED.map((name) => saidIn(fields, name)), title].filter((each) => each !== '');
  const bare = written.map((each) => withoutSite(each, [...sites, ...namesAmong(headings, written)]));
  const stated = bare.map((each) => whole(each, bare));
  const shown = shownHeading(headings, stated);
  if (shown) return withoutSite(withoutKicker(shown, stated), sites);
  const lower = headings.length === 0 ? lowerHeading(document, stated, sites) : undefined;
  if (lower !== undefined) return lower;
  const apart = headings.length === 0 ? setApart(document, title) : undefined;
  if (apart !== undefined) return apart;
  const [linked, ...others] = stated;
  if (linked === undefined) return undefined;
  // Some systems state a description, or the site’s name, where the headline belongs.
  const isLinkedOdd =
    saidIn(fields, 'ld:headline') !== '' && others.length > 0 && !others.some((each) => agree(linked, each) > 0);
  return (isLinkedOdd ? others.find(isTelling) : stated.find(isTelling)) ?? linked;
}

const MAX_SET_APART = 200;
const LEAST_SET_APART = 15;

/** Where a page has no headings, the large or bold line with which its title ends behind the name of the site. */
function setApart(document: Document, title: string): string | undefined {
  if (!/[:|–—-]\s/.test(title) || document.querySelector('h1, h2, h3') !== null) return undefined;
  return (
    [...document.querySelectorAll('b, strong, big, font')]
      .slice(0, MAX_SET_APART)
      .map((each) => cleanLine(textsOf(each, title.length).join(' ')))
      // A title may end with the name of the site as well, which is shorter.
      .find((line) => line.length >= LEAST_SET_APART && line.length * 2 > title.length && endsIn(title, line))
  );
}

function endsIn(title: string, line: string): boolean {
  return title.endsWith(line) && /[:|–—-]\s$/.test(title.slice(0, title.length - line.length));
}

function saidIn(fields: readonly HeadField[], name: string): string {
  return cleanLine(fields.find((each) => each.name === name)?.value ?? '');
}

function addressOf(fields: readonly HeadField[]): string {
  return saidIn(fields, 'link:canonical') || saidIn(fields, 'og:url') || saidIn(fields, 'ld:url');
}

function headingsOf(document: Document, address: string): readonly Heading[] {
  const found: Heading[] = [];
  for (const element of [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS)) {
    const names = nameWords(element);
    const told = spokenLines(element, isAside).map(cleanLine);
    // Where the headline goes on from its kicker the two are one.
    const lines = /^[\p{P}\p{S}]\s/u.test(told[0] ?? '') ? spokenLines(element).map(cleanLine) : told;
    const text = lines.join(' ');
    if (text === '' || names.some((word) => UNSEEN_WORDS.has(word)) || element.closest('nav') !== null) continue;
    const isNamed = names.some((word) => HEADLINE_WORDS.has(word)) || element.getAttribute('itemprop') === 'headline';
    found.push({
      text,
      lines,
      isInArticle: element.closest('article, main') !== null,
      isNamed,
      isHome: leadsHome(element),
      isAway: leadsAway(element, text, address),
      isInBanner: element.closest('article, main, header')?.nodeName === 'HEADER',
    });
  }
  return found;
}

function linkOf(heading: Element): Element | null {
  return heading.querySelector('a[href]') ?? heading.closest('a[href]');
}

function targetOf(link: Element): string {
  return link.getAttribute('href')?.trim() ?? '';
}

function leadsHome(heading: Element): boolean {
  const link = linkOf(heading);
  return link !== null && /^(?:\.{0,2}\/(?:index\.\w{3,5})?|https?:\/\/[^/]+\/?)$/.test(targetOf(link));
}

/** Whether all of a heading is a link to a page which is not that of `address`; nobody can say so where there is no address. */
function leadsAway(heading: Element, text: string, address: string): boolean {
  const link = address === '' ? null : linkOf(heading);
  if (link === null || lineOf(link).length < text.length) return false;
  const [own, to] = [address, targetOf(link)].map((each) => parseUrl(each, address)?.pathname.replace(/\/$/, ''));
  return own !== undefined && to !== undefined && own !== to && !targetOf(link).startsWith('#');
}

/** What stands in a heading and is no part of the headline: its kicker, what only machines read, the sign of a link to itself. */
function isAside(element: Element): boolean {
  if (element.nodeName === 'A' && !/[\p{L}\p{N}]/u.test(element.textContent ?? '')) return true;
  // What stands last is the headline, whatever it is called.
  return nameWords(element).some((word) => UNSEEN_WORDS.has(word) || (KICKER_WORDS.has(word) && isFollowed(element)));
}

function isFollowed(element: Element): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling)
    if ((next.textContent ?? '').trim() !== '') return true;
  return false;
}

/** Headings that are but the name of the site: a title of more words begins or ends with it. */
function namesAmong(headings: readonly Heading[], titles: readonly string[]): readonly string[] {
  if (headings.length === 0 || titles.length === 0) return [];
  const agreed =
    headings.find(({ text }) => titles.some((title) => agree(text, title) >= 0.6)) ?? opensTitle(headings, titles);
  return headings.filter((each) => each !== agreed && each.text.length <= 40).map(({ text }) => text);
}

/** The only heading which leads nowhere else, where a title begins with it: the site is named behind a headline. */
function opensTitle(headings: readonly Heading[], titles: readonly string[]): Heading | undefined {
  const [only, ...others] = headings.filter(({ isAway, isInBanner }) => !isAway && !isInBanner);
  if (!only || others.length > 0) return undefined;
  const start = foldLine(only.text);
  const opens = titles.some((title) => foldLine(title).startsWith(start) && isParted(title, only.text.length));
  return opens ? only : undefined;
}

/** Whether a sign parts a title behind its first characters. */
function isParted(title: string, at: number): boolean {
  return /^\s[|–—\-·•»]\s/.test(title.slice(at, at + 3));
}

/** A title cut short, in its whole length where another states it. */
function whole(title: string, all: readonly string[]): string {
  if (!/(?:…|\.\.\.)$/.test(title)) return title;
  const start = foldLine(title.replace(/(?:…|\.\.\.)$/, ''));
  return all.find((other) => other.length > title.length && foldLine(other).startsWith(start)) ?? title;
}

function shownHeading(headings: readonly Heading[], stated: readonly string[]): Heading | undefined {
  let best: Heading | undefined;
  let most = 0;
  const first = headings.find(({ isInArticle, isAway }) => isInArticle && !isAway);
  for (const heading of headings) {
    const agreement =
      Math.max(0, ...stated.map((each) => agree(heading.text, each))) +
      (heading.isInArticle ? 0.01 : 0) +
      (heading === first ? FIRST_BEFORE : 0);
    if (agreement >= (heading.isAway ? AGREE_AWAY : AGREE) && agreement > most) [best, most] = [heading, agreement];
  }
  const found = best ?? opensTitle(headings, stated);
  if (found) return found;
  const named = headings.filter(({ text, isInArticle, isNamed }) => isInArticle && isNamed && isTelling(text));
  if (named.length === 1) return named[0];
  return stated.some(isTelling) ? undefined : headings.find(({ text }) => isTelling(text));
}

/** On a page without an `h1`, the heading that is a part of its title. */
function lowerHeading(document: Document, stated: readonly string[], sites: readonly string[]): string | undefined {
  const parts = new Set(
    stated.flatMap((title) => [title, ...partsOfTitle(title), ...aroundColon(title, sites)]).map(foldLine),
  );
  return [...document.querySelectorAll('h2, h3')]
    .slice(0, MAX_LOWER)
    .map((element) => cleanLine(spokenLines(element).join(' ')))
    .find((line) => line !== '' && parts.has(foldLine(line)));
}

/** A title without the name of the site that a colon parts from it, as some systems write titles. */
function aroundColon(title: string, sites: readonly string[]): readonly string[] {
  const [first, last] = [title.indexOf(': '), title.lastIndexOf(': ')];
  if (first < 0) return [];
  const before = isSite(title.slice(last + 2), sites) ? [title.slice(0, last)] : [];
  const behind = isSite(title.slice(0, first), sites) ? [title.slice(first + 2)] : [];
  return [...before, ...behind].filter(({ length }) => length > LONGEST_LABEL);
}

const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** The share of the words of two lines that stand in both, of the longer one. */
function agree(a: string, b: string): number {
  const ours = new Set(foldLine(a).match(WORDS));
  const theirs = new Set(foldLine(b).match(WORDS));
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared++;
  return shared / Math.max(1, ours.size, theirs.size);
}

function isTelling(title: string): boolean {
  return title.length > LONGEST_LABEL || (title.match(WORDS)?.length ?? 0) >= 4;
}

/** A heading without the section or the like before it, which the page leaves out where it states its title. */
function withoutKicker({ text, lines }: Heading, stated: readonly string[]): string {
  const folded = foldLine(text);
  for (const title of stated) {
    const rest = foldLine(title);
    if (lines.length > 1 && lines.some((line) => foldLine(line) === rest)) return title;
    const before = folded.length - rest.length;
    const isKicker = before > 0 && before <= LONGEST_KICKER && rest.length > before && folded.endsWith(rest);
    // What a colon stands behind is of the headline’s own words.
    if (isKicker && !/\S[:：]\s$/.test(folded.slice(0, before))) return title;
  }
  return text;
}
