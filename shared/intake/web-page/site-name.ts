import { parseUrl } from '../../model/parse-url.ts';
import { cleanLine } from '../clean-line.ts';
import { foldLine, sameWords } from '../html/find-headline.ts';
import type { HeadField } from '../html/head-fields.ts';

const SITE_FIELDS = ['og:site_name', 'ld:publisher', 'apple-mobile-web-app-title', 'twitter:site', 'copyright'];
/** What stands in a notice of copyright besides its holder. */
const OF_NOTICE = /copyright|all rights reserved|©|\(c\)|\b\d{4}\b|^[\s.,–-]+|[\s.,–-]{1,9}$/gi;
/** What parts a title from the name of its site; a title is a clean line. */
const LAST_PART = / [|–—\-·•»«/]{1,3} | ?[|｜] ?| ?_{1,3} ?/gu;
const LEAST_TITLE = 8;
const LONGEST_NAME = 50;
const LONGEST_NOTICE = 120;
const LETTERS = /[^\p{L}\p{N}]+/gu;

/** What a page calls its site: the names it states, and that of its host. */
export function siteNamesOf(fields: readonly HeadField[]): readonly string[] {
  const stated = SITE_FIELDS.flatMap((name) => fields.filter((each) => each.name === name)).map(({ value }) =>
    cleanLine(value).slice(0, LONGEST_NOTICE).replace(/^@/, '').replace(OF_NOTICE, '').trim(),
  );
  const address = fields.find(({ name }) => name === 'link:canonical' || name === 'og:url' || name === 'ld:url');
  const host = parseUrl(address?.value.trim() ?? '')?.hostname.replace(/^www\./, '');
  const labels = host === undefined ? [] : [host, ...host.split('.').filter((label) => label.length >= 3)];
  return [...new Set([...stated, ...labels])].filter(({ length }) => length > 1 && length <= LONGEST_NAME);
}

/** The parts of a title that signs stand between. */
export function partsOfTitle(title: string): readonly string[] {
  return title.split(LAST_PART).filter((part) => part.length >= LEAST_TITLE);
}

/** `title` without the name of the site at either end. */
export function withoutSite(title: string, sites: readonly string[]): string {
  let rest = title;
  for (let turn = 0; turn < 3; turn++) {
    const parts = [...rest.matchAll(LAST_PART)];
    const last = parts.at(-1);
    const [first] = parts;
    if (last && isSite(rest.slice(last.index + last[0].length), sites) && last.index >= LEAST_TITLE)
      rest = rest.slice(0, last.index).trim();
    else if (first && isSite(rest.slice(0, first.index), sites) && rest.length - first.index >= LEAST_TITLE * 2)
      rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest;
}

/** Whether a text is the name of the site and no more. */
export function isSite(part: string, sites: readonly string[]): boolean {
  const letters = foldLine(part).replace(LETTERS, '');
  if (letters.length < 2) return false;
  return sites.some((site) => {
    const name = foldLine(site).replace(LETTERS, '');
    return (
      sameWords(part, site) ||
      name === letters ||
      (letters.length >= 6 && name.includes(letters)) ||
      (name.length >= 5 && letters.length <= name.length * 2 && letters.includes(name))
    );
  });
}
