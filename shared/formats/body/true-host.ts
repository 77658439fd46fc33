import type { CheckedUrl } from '../../model/checked-url.ts';

/** A text that is nothing but an address: of a page, with or without its scheme and path, or of a mailbox. */
const ADDRESS =
  /^(?:(?<scheme>https?:\/\/)|(?<mailbox>[\w.+-]{1,64}@))?(?<host>(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?<top>[\p{L}-][\p{L}\p{N}-]{1,62}))\.?(?<rest>[:/?#]\S{0,2000})?$/u;
/** What files and programs end in (`Node.js`, `README.md`), though some are countries as well: without more to it such a text is no address. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'ai asp aspx cc cpp cs css csv doc docx exe gif go gz htm html jpeg jpg js json jsx md mp pdf php pl png ppt py rb rs sh so sql svg tar ts tsx txt vb xls xlsx xml zip'.split(
    ' ',
  ),
);
/** No address is longer that a reader would look at. */
const LONGEST = 2100;

/**
 * The host, or the mailbox, that a link truly leads to, where its text names another; `undefined` where the text names none, or the same one.
 * A host and the hosts below it are the same.
 */
export function trueHost(text: string, href: CheckedUrl): string | undefined {
  if (!text.includes('.') || text.length > LONGEST) return undefined;
  const named = ADDRESS.exec(text.trim().replace(/^[<([{“"']|[>)\]}”"'.,;]$/g, ''))?.groups;
  if (named?.host === undefined) return undefined;
  const { scheme, mailbox, host, rest, top = '' } = named;
  const isBare = scheme === undefined && mailbox === undefined && rest === undefined && !/^www\./i.test(host);
  if (isBare && FILE_ENDINGS.has(top.toLowerCase())) return undefined;
  const shown = URL.parse(`https://${host}/`)?.hostname;
  const url = URL.parse(href);
  if (shown === undefined || url === null || url.protocol === 'tel:') return undefined;
  const led = url.protocol === 'mailto:' ? (url.pathname.split('@').at(-1) ?? '').toLowerCase() : url.hostname;
  return isSame(shown, led) ? undefined : led;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, '').replace(/\.$/, ''));
  return a === b || (a ?? '').endsWith(`.${b}`) || (b ?? '').endsWith(`.${a}`);
}
