import { parseUrl } from '../../model/parse-url.ts';

/** Marks a link that leads to another site. */
export const AWAY = 'data-away';
const WITH_HOST = /^(?:https?:)?\/\//i;

/** Marks the links of a page that lead away from its site, where its `address` is known: what they name is a product or a source, not another article. */
export function markLinksAway(body: Element, address: string | undefined): void {
  const site = parseUrl(address?.trim() ?? '')
    ?.hostname.split('.')
    .slice(-2)
    .join('.');
  if (!site) return;
  for (const link of body.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '';
    if (WITH_HOST.test(href) && !href.includes(site)) link.setAttribute(AWAY, '');
  }
}
