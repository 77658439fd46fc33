const MAX_LENGTH = 4096;
/** A host name has 253 characters in ASCII (RFC 1035, section 2.3.4), and fewer of any other alphabet. */
const MAX_HOST_LENGTH = 512;

/** What names a host: a scheme or two slashes, as browsers read them, and what stands before the path. */
const WITH_HOST = /^[\0- ]*(?:[a-z][a-z\d+.-]*:[/\\]*|[/\\]{2,})([^/\\?#]*)/i;
/** Browsers read addresses as if these were not there. */
const UNREAD = /[\t\n\r]+/g;

/**
 * What `raw` is as a URL (WHATWG URL Standard), relative to `base`; `undefined` where it is none, or longer than 4,096 characters, or its host than
 * 512: a long host of other letters than ASCII takes time by the square of its length.
 */
export function parseUrl(raw: string, base?: string): URL | undefined {
  if (raw.length > MAX_LENGTH) return undefined;
  if (raw.length > MAX_HOST_LENGTH && hostLength(raw) > MAX_HOST_LENGTH) return undefined;
  return URL.parse(raw, base) ?? undefined;
}

function hostLength(raw: string): number {
  return (WITH_HOST.exec(raw.replace(UNREAD, ''))?.[1] ?? '').length;
}
