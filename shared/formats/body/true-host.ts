import type { CheckedUrl } from '../../model/checked-url.ts';

/** A text that is nothing but an address: of a page, with or without its scheme and path, or of a mailbox. */
const ADDRESS =
  /^(?:(?<scheme>https?:\/\/)|(?<mailbox>[\w.+-]{1,64}@))?(?<host>(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?<top>[\p{L}-][\p{L}\p{N}-]{1,62}))\.?(?<rest>[:/?#]\S*)?$/u;
/** What files and programs end in (`Node.js`, `README.md`), though some are countries as well: without more to it such a text is no address. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'ai asp aspx cc cpp cs css csv doc docx exe gif go gz htm html jpeg jpg js json jsx md mp pdf php pl png ppt py rb rs sh so sql svg tar ts tsx txt vb xls xlsx xml zip'.split(
    ' ',
  ),
);
/** An address among other words: nothing else begins like it. */
const AMONG_WORDS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])(?=www\d?\.))((?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}-][\p{L}\p{N}-]{1,62})/giu;
/** What looks like the stop in a host name, and is read as one (UTS #46); between other letters they end sentences. */
const STOPS = /(?<=[a-z\d])[\u2024\u3002\uff0e\uff61](?=[a-z\d])/gi;
/** How much of a text is looked at. */
const LONGEST = 2100;

/**
 * The host, or the mailbox, that a link truly leads to, where its text names another, alone or among words; `undefined` where the text names none, or
 * the same one. A host and the hosts below it are the same.
 */
export function trueHost(text: string, href: CheckedUrl): string | undefined {
  if (!mayNameHost(text)) return undefined;
  const named = hostsIn(text.slice(0, LONGEST).replace(STOPS, '.'));
  if (named.length === 0) return undefined;
  const url = URL.parse(href);
  if (url === null || url.protocol === 'tel:') return undefined;
  const led = url.protocol === 'mailto:' ? (url.pathname.split('@').at(-1) ?? '').toLowerCase() : url.hostname;
  const isOther = named.some((host) => {
    const shown = URL.parse(`https://${host}/`)?.hostname;
    return shown !== undefined && !isSame(shown, led);
  });
  return isOther ? led : undefined;
}

/** Most texts have nothing like a stop in them, and none that names a host does without. */
export function mayNameHost(text: string): boolean {
  return text.includes('.') || /[\u2024\u3002\uff0e\uff61]/.test(text);
}

function hostsIn(text: string): readonly string[] {
  const whole = ADDRESS.exec(text.trim().replace(/^[<([{“"']|[>)\]}”"'.,;]$/g, ''))?.groups;
  if (whole?.host === undefined) return Array.from(text.matchAll(AMONG_WORDS), ([, host = '']) => host);
  const { scheme, mailbox, host, rest, top = '' } = whole;
  const isBare = scheme === undefined && mailbox === undefined && rest === undefined && !/^www\./i.test(host);
  return isBare && FILE_ENDINGS.has(top.toLowerCase()) ? [] : [host];
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, '').replace(/\.$/, ''));
  return a === b || (a ?? '').endsWith(`.${b}`) || (b ?? '').endsWith(`.${a}`);
}
