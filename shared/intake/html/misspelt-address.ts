import { parseUrl } from '../../model/parse-url.ts';
import { slipsBetween } from '../../model/slips-between.ts';

/** An address whose form is wrong, and what was most likely meant. */
export interface Misspelt {
  readonly meant?: string;
}

/** What nearly every address looks like that is right. */
const PLAUSIBLE = /^https?:\/\/[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+(?:[:/?#]|$)/i;
const MAX_LENGTH = 4096;

/** How `written` is no address, though it was meant to be one: `undefined` where its form is right, or that of an address within a site. */
export function misspeltAddress(written: string): Misspelt | undefined {
  if (PLAUSIBLE.test(written) || written.length > MAX_LENGTH) return undefined;
  return FAULTS.map((find) => find(written)).find((found) => found !== undefined);
}

type Find = (written: string) => Misspelt | undefined;

const FAULTS: readonly Find[] = [doubledScheme, misspeltScheme, brokenHost, noScheme, noRecipient];

/** `http://https://example.org` */
function doubledScheme(written: string): Misspelt | undefined {
  const inner = /^https?:\/\/(https?)[:;]?\/\/(.*)$/is.exec(written);
  return inner ? suggest(`${inner[1]?.toLowerCase()}://${inner[2]}`) : undefined;
}

/** `http//example.org`, `htps://example.org`, `https:example.org`, `http;//example.org` */
function misspeltScheme(written: string): Misspelt | undefined {
  const [, scheme = '', colon = '', slashes = '', rest = ''] =
    /^([a-z]{3,6})([:;.,]{0,2})(\/{0,3})(.*)$/is.exec(written) ?? [];
  const lower = scheme.toLowerCase();
  if (colon === '' && slashes.length < 2) return undefined;
  const isScheme = lower === 'http' || lower === 'https';
  if (isScheme && colon === ':' && slashes === '//') return undefined;
  // Any three letters are near “http”, so that only what stands before // is taken for it.
  if (!isScheme && (slashes.length < 2 || nearest(lower) === undefined)) return undefined;
  if (isScheme && slashes === '' && !/^[:;]$/.test(colon)) return undefined;
  return suggest(`${nearest(lower) ?? lower}://${rest}`);
}

function nearest(scheme: string): 'http' | 'https' | undefined {
  if (KNOWN_SCHEMES.has(scheme)) return undefined;
  const inOrder = scheme.endsWith('s') ? (['https', 'http'] as const) : (['http', 'https'] as const);
  return inOrder.find((each) => slipsBetween(scheme, each) <= (scheme.length < 5 ? 1 : 2));
}

const KNOWN_SCHEMES: ReadonlySet<string> = new Set(['ftp', 'ftps', 'sftp', 'rtsp', 'smtp', 'nntp', 'ntp']);

/** `https://`, `https:///story`, `https://exa mple.org`, `https://example..org` */
function brokenHost(written: string): Misspelt | undefined {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)(.*)$/is.exec(written) ?? [];
  if (scheme === '') return undefined;
  const host = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  if (host === '') return suggest(`${scheme}${rest.replace(/^[/\\]+/, '')}`);
  if (/\s/.test(host)) return suggest(written.replace(/\s+/g, ''));
  if (/^\.|\.\./.test(host)) return {};
  return parseUrl(written) ? undefined : {};
}

/** `www.example.org`, `example.com/story`, `desk@example.org` */
function noScheme(written: string): Misspelt | undefined {
  if (/^www\d?\.[^\s/]+\.[a-z]{2}/i.test(written)) return suggest(`https://${written}`);
  if (/^[^\s@/:?#]{1,64}@[a-z0-9.-]{1,250}\.[a-z]{2,24}$/i.test(written)) return { meant: `mailto:${written}` };
  // Endings that no file of a site has.
  if (/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:com|org|net|edu|gov|int)(?:[/?#]|$)/i.test(written))
    return suggest(`https://${written}`);
  return undefined;
}

/** `mailto:the desk`, `tel:ask` */
function noRecipient(written: string): Misspelt | undefined {
  return /^mailto:[^@?%]*$/i.test(written) || /^tel:[^\d%]*$/i.test(written) ? {} : undefined;
}

function suggest(meant: string): Misspelt {
  return PLAUSIBLE.test(meant) ? { meant } : {};
}
