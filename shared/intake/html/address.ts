import { type CheckedUrl, checkUrl } from '../../model/checked-url.ts';
import { quote } from '../../model/problem.ts';
import type { BodyBuilder } from './body-builder.ts';
import { misspeltAddress } from './misspelt-address.ts';

/** The absolute address that markup names, or `undefined` with a warning; addresses within the page are dropped without one. */
export function checkAddress(raw: string, purpose: 'link' | 'media', builder: BodyBuilder): CheckedUrl | undefined {
  const written = raw.trim();
  // Ids do not come along, so a link to one leads nowhere.
  if (written === '' || written.startsWith('#')) return undefined;
  const address = written.startsWith('//') ? `https:${written}` : written;
  // A base would make an address within the site of anything.
  const misspelt = misspeltAddress(address);
  const url = misspelt ? undefined : checkUrl(address, purpose, builder.findings.base);
  if (url) return url;
  if (isAroundArticle(builder)) return undefined;
  if (misspelt) {
    const { meant } = misspelt;
    const mend = meant === undefined ? {} : { mend: `Did you mean ${quote(meant)}?` };
    builder.warn('bad-link', quote(written.slice(0, 200)), {}, mend);
    return undefined;
  }
  const relative =
    builder.findings.base === undefined &&
    !/^[a-z][a-z0-9+.-]*:/i.test(written) &&
    URL.canParse(written, 'https://x.invalid/');
  builder.warn(relative ? 'relative-url' : 'unsafe-url', quote(written.slice(0, 200)));
  return undefined;
}

/** Whether the builder stands in a part of a page that is dropped, of which no editor needs to be warned. */
export function isAroundArticle(builder: BodyBuilder): boolean {
  if (!builder.findings.isPage) return false;
  if (builder.isOpen('aside') || builder.isOpen('footer')) return true;
  return builder.isOpen('header') && !builder.isOpen('article') && !builder.isOpen('main');
}
