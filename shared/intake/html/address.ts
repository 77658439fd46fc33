import { type CheckedUrl, checkUrl } from '../../model/checked-url.ts';
import { parseUrl } from '../../model/parse-url.ts';
import { quote } from '../../model/problem.ts';
import { PROBLEMS } from '../../model/problem-catalogue.ts';
import type { BodyBuilder } from './body-builder.ts';
import { type Misspelt, misspeltAddress } from './misspelt-address.ts';

/** The absolute address that markup names, or `undefined` with a warning; addresses within the page are dropped without one. */
export function checkAddress(raw: string, purpose: 'link' | 'media', builder: BodyBuilder): CheckedUrl | undefined {
  const written = raw.trim();
  // Ids do not come along, so a link to one leads nowhere.
  if (written === '' || written.startsWith('#')) return undefined;
  const address = unwrapped(written.startsWith('//') ? `https:${written}` : written);
  // A base would make an address within the site of anything.
  const misspelt = misspeltAddress(address);
  const url = misspelt ? undefined : checkUrl(address, purpose, builder.findings.base);
  if (url) {
    if (purpose === 'media' || builder.findings.isBaseUnknown) builder.noteAddress(url);
    return url;
  }
  if (isAroundArticle(builder)) return undefined;
  const found = quote(written.slice(0, 200));
  if (misspelt) {
    builder.warn('bad-link', found, {}, { mend: `${LOST[purpose]} ${mendOf(misspelt)}` });
    return undefined;
  }
  const isRelative =
    builder.findings.base === undefined &&
    !/^[a-z][a-z0-9+.-]*:/i.test(written) &&
    parseUrl(written, 'https://x.invalid/') !== undefined;
  const code = isRelative ? 'relative-url' : 'unsafe-url';
  builder.warn(code, found, {}, { mend: `${LOST[purpose]} ${PROBLEMS[code].mend}` });
  return undefined;
}

/** Addresses that programs put around those that people wrote, to see who follows them: Google Docs, Outlook, Facebook. */
const WRAPPED =
  /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/url\?|[\w.-]{1,60}\.safelinks\.protection\.outlook\.com\/|lm?\.facebook\.com\/l\.php\?)/i;

function unwrapped(address: string): string {
  if (!WRAPPED.test(address)) return address;
  const query = parseUrl(address)?.searchParams;
  const target = query?.get('q') ?? query?.get('url') ?? query?.get('u') ?? '';
  return /^https?:\/\//i.test(target) ? target : address;
}

/** What became of the thing whose address cannot stand. */
const LOST = { link: 'The link was left out, its text kept.', media: 'The image was left out.' } as const;

function mendOf({ meant }: Misspelt): string {
  return meant === undefined ? PROBLEMS['bad-link'].mend : `Did you mean ${quote(meant)}?`;
}

/** Whether the builder stands in a part of a page that is dropped, of which no editor needs to be warned. */
export function isAroundArticle(builder: BodyBuilder): boolean {
  if (!builder.findings.isPage) return false;
  if (builder.isOpen('aside') || builder.isOpen('footer')) return true;
  return builder.isOpen('header') && !builder.isOpen('article') && !builder.isOpen('main');
}
