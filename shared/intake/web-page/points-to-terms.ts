import type { BodyNode } from '../../model/body.ts';
import { parseUrl } from '../../model/parse-url.ts';
import { UNKNOWN_BASE } from './unknown-base.ts';

/** Where sites keep what they let their readers agree to, and say how they earn. */
const TERMS =
  /\/(?:[a-z\d_]{1,30}-){0,2}(?:privacy|terms|tos|cookies?|user-?agreement|datenschutz\w*|nutzungsbedingungen|agb|impressum|disclaimer|confidentialite|mentions-legales|cgu|privacidad|aviso-legal|condiciones|condizioni|informativa|privacidade|termos|privacybeleid|voorwaarden|personvern\w*|integritetspolicy|privatlivspolitik|polityka-prywatnosci|regulamin|gizlilik|affiliate\w*|advertis\w*|ethics|editorial)(?:[-_/.?#]|$)/i;

/** Addresses of articles about such things are made from their headlines, which have more words. */
const MOST_WORDS = 5;

/** Whether a block links to what readers of its own site must agree to; `canonical` is the page’s address, where it states one. */
export function pointsToTerms(node: BodyNode, canonical: string | undefined): boolean {
  if (node.type !== 'element') return false;
  const { href } = node.properties;
  if (node.tagName === 'a' && href !== undefined && isOwnTerms(href, canonical)) return true;
  return node.children.some((child) => pointsToTerms(child, canonical));
}

function isOwnTerms(href: string, canonical: string | undefined): boolean {
  const address = parseUrl(href);
  const isNamed = address?.pathname
    .split('/')
    .some((part) => TERMS.test(`/${part}/`) && part.split('-', MOST_WORDS + 1).length <= MOST_WORDS);
  if (!address || !isNamed) return false;
  return href.startsWith(UNKNOWN_BASE) || siteOf(address) === siteOf(parseUrl(canonical ?? ''));
}

/** The last two labels of a host: close enough to tell one publisher from another. */
function siteOf(address: URL | undefined): string | undefined {
  return address?.hostname.split('.').slice(-2).join('.');
}
