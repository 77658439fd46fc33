import { parseUrl } from './parse-url.ts';

declare const checked: unique symbol;

/** An absolute URL that `checkUrl` has let through; nothing else may stand in a body or a record. */
export type CheckedUrl = string & { readonly [checked]: true };

const SCHEMES = {
  link: new Set(['http:', 'https:', 'mailto:', 'tel:']),
  media: new Set(['http:', 'https:']),
} as const;

const MAX_URL_LENGTH = 4096;

/** A host name in ASCII (RFC 1123, and the `_` of some), or an address in brackets; the URL Standard lets quotes and braces stand in one. */
const HOST = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/;

/**
 * The absolute, normalised form of `raw` (WHATWG URL Standard), or `undefined` where it is no URL, names no host that there can be, needs a base that is
 * not given, uses a scheme outside the purpose's list, carries credentials, or is longer than 4,096 characters.
 *
 * `purpose` is `link` (http, https, mailto, tel) or `media` (http, https).
 */
export function checkUrl(raw: string, purpose: keyof typeof SCHEMES, base?: string): CheckedUrl | undefined {
  const trimmed = raw.trim();
  if (trimmed === '' || (trimmed.startsWith('#') && base === undefined)) return undefined;
  const url = parseUrl(trimmed, base);
  if (!url || !SCHEMES[purpose].has(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  const namesHost = url.protocol === 'http:' || url.protocol === 'https:';
  // A mailbox and a number stand behind the colon; two slashes there would name a host.
  if (namesHost ? !HOST.test(url.hostname) : /^(?:\/|$)/.test(url.href.slice(url.protocol.length))) return undefined;
  const href = asUri(url);
  return href.length > MAX_URL_LENGTH ? undefined : (href as CheckedUrl);
}

/**
 * The URL with what its parser lets stand and RFC 3986 (section 2) does not, a stray `%` and a second `#` among it, as escapes:
 * they mean the same, cannot end an attribute, and validators of pages and feeds take them.
 */
function asUri(url: URL): string {
  const start = url.origin === 'null' ? url.protocol.length : url.origin.length;
  const rest = url.href.slice(start);
  const hash = rest.indexOf('#') + 1 || rest.length;
  const escaped = rest.slice(0, hash) + rest.slice(hash).replaceAll('#', '%23');
  return url.href.slice(0, start) + escaped.replace(/[ "'<>[\\\]^`{|}]|%(?![\dA-Fa-f]{2})/g, percentEscape);
}

function percentEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
