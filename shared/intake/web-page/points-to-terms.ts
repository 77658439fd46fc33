import type { BodyNode } from '../../model/body.ts';
import { parseUrl } from '../../model/parse-url.ts';
import { UNKNOWN_BASE } from './unknown-base.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What the addresses of pages are called on which sites keep what readers agree to, and say how they earn. */
const TERMS = words(
  'privacy terms tos cookie cookies agreement datenschutz datenschutzerklaerung datenschutzerklärung datenschutzhinweise nutzungsbedingungen agb impressum disclaimer confidentialite cgu mentions aviso privacidad condiciones condizioni informativa privacidade termos privacybeleid privacyverklaring cookiebeleid voorwaarden personvern personvernerklaering integritetspolicy privatlivspolitik prywatnosci regulamin gizlilik affiliate affiliates advertise advertiser advertisers advertising ethics editorial',
);
/** What stands with those words. Any other makes the address that of an article about such things. */
const BESIDE_TERMS = words(
  'policy policies notice notices statement settings preferences of use service services and conditions condition our the site website your us with to on center centre rights choices guidelines standards disclosure disclosures info information user users legal legales legale general generales code process principles integrity independence team de la le les des du di e et y und von der do da uso utilisation utilizacion politica politique politika polityka richtlinie richtlinien hinweis hinweise erklaerung html htm php aspx jsp en us uk ccpa gdpr dsgvo california',
);

/** Whether a block links to what readers of its own site must agree to; `canonical` is the page’s address, where it states one. */
export function pointsToTerms(node: BodyNode, canonical: string | undefined): boolean {
  if (node.type !== 'element') return false;
  const { href } = node.properties;
  if (node.tagName === 'a' && href !== undefined && isOwnTerms(href, canonical)) return true;
  return node.children.some((child) => pointsToTerms(child, canonical));
}

function isOwnTerms(href: string, canonical: string | undefined): boolean {
  const address = parseUrl(href);
  if (!address || !isNamedForTerms(address.pathname)) return false;
  return href.startsWith(UNKNOWN_BASE) || siteOf(address) === siteOf(parseUrl(canonical ?? ''));
}

/** Whether the last part of a path is so named: what lies in a folder called “terms” may be a glossary. */
function isNamedForTerms(path: string): boolean {
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  const parts = name
    .toLowerCase()
    .split(/[-_.]/)
    .filter((part) => part !== '');
  return parts.some((part) => TERMS.has(part)) && parts.every((part) => TERMS.has(part) || BESIDE_TERMS.has(part));
}

/** The last two labels of a host: close enough to tell one publisher from another. */
function siteOf(address: URL | undefined): string | undefined {
  return address?.hostname.split('.').slice(-2).join('.');
}
