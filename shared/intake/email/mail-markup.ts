import { type Attributes, classesOf, NO_ATTRIBUTES } from '../html/attributes.ts';
import type { MarkupSink } from '../html/html-reader.ts';
import { readPixels } from '../read-images.ts';

/** What programs and servers mark as the sender’s signature. */
const SIGNATURE =
  /(?:^|[\s_-])(?:gmail_signature(?:_prefix)?|moz-signature|applemailsignature|ms-outlook-mobile-(?:body-separator|signature)|(?:x_)?(?:mobile)?signature|protonmail_signature_block|yahoo-signature|zmail_signature|front-signature|airmail_signature|bloop_sign|mcntcompose-signature)(?:$|[\s_-])/i;
/** What they mark as an earlier mail that this one answers or passes on. */
const QUOTATION =
  /(?:^|[\s_-])(?:gmail_quote(?:_container)?|gmail_extra|yahoo_quoted|protonmail_quote|moz-cite-prefix|zmail_extra|quoted_?text|front-blockquote|divrplyfwdmsg|appendonsend|olk_src_body_section|mail-quote-collapse)(?:$|[\s_-])/i;
/** Text that shows in the list of mails and nowhere in the mail. */
const UNSEEN =
  /(?:^|;)\s*(?:mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i;
/** Pictures that are no news: logos, signs of other sites, dividers. */
const ORNAMENT =
  /(?:^|[^a-z])(?:logo|icons?|spacer|divider|pixel|tracking|open\.(?:aspx|php|gif)|facebook|twitter|linkedin|instagram|youtube|whatsapp|masthead|signature|unsubscribe)(?:[^a-z]|$)/i;
/** CSS pixels; a picture that is lower or narrower is an ornament. */
const LEAST_SIZE = 60;

/** The elements of a table, which leave its rows where they are not passed on. */
const IN_HEADER = /^(?:table|tbody|tr|th|td)$/;

/** The parts of a page that a mail has and that say nothing of it. */
const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body', 'meta', 'link']);
const DROPPED: ReadonlySet<string> = new Set(['title', 'o:officedocumentsettings', 'xml']);

/**
 * Passes on the markup of a mail without what is the mail’s: signatures, pictures that count readers, lines that only the list of
 * mails shows. Earlier mails are dropped, or, where one of them is what the mail is for, taken as part of it.
 */
export class MailMarkup implements MarkupSink {
  readonly #sink: MarkupSink;
  readonly #keepsQuotations: boolean;
  /** Pictures that came with the mail, which nobody else can see, and where the mail names each. */
  readonly lostPictures = new Map<string, number>();
  readonly #mark: () => number;
  /** Whether there was an earlier mail in it. */
  hasQuotation = false;
  /** The element that is being dropped with all its content, and how many of its name are open in it. */
  #dropped: { readonly tag: string; depth: number } | undefined;
  /** Whether the header of a mail that is passed on is being read, which Thunderbird sets as a table. */
  #inHeader = false;
  /** For each open `blockquote`, whether it was passed on. */
  readonly #quotations: boolean[] = [];

  /** `mark` tells where the tag stands that is being read. */
  constructor(sink: MarkupSink, keepsQuotations: boolean, mark: () => number) {
    this.#sink = sink;
    this.#mark = mark;
    this.#keepsQuotations = keepsQuotations;
  }

  text(value: string): void {
    if (!this.#dropped) this.#sink.text(value);
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#dropped) {
      if (tag === this.#dropped.tag) this.#dropped.depth++;
      return;
    }
    if (FRAME.has(tag)) return;
    const isQuotation = isQuoted(tag, attributes);
    this.hasQuotation ||= isQuotation;
    if (DROPPED.has(tag) || isUnwanted(tag, attributes) || (isQuotation && !this.#keepsQuotations)) {
      if (tag !== 'img') this.#dropped = { tag, depth: 1 };
      return;
    }
    if (tag === 'img' && this.#isOrnament(attributes)) return;
    if (tag === 'table' && classesOf(attributes).includes('moz-email-headers-table')) this.#inHeader = true;
    if (this.#inHeader && IN_HEADER.test(tag)) {
      if (tag === 'tr') this.#sink.open('div', NO_ATTRIBUTES);
      return;
    }
    if (tag === 'blockquote') {
      this.#quotations.push(!isQuotation);
      if (isQuotation) {
        this.#sink.open('div', NO_ATTRIBUTES);
        return;
      }
    }
    // Programs write it around every mail, whatever the direction of what is in it.
    if (/^\s*(?:ltr|auto)\s*$/i.test(attributes.dir ?? '')) {
      const { dir: _dir, ...others } = attributes;
      this.#sink.open(tag, others);
    } else this.#sink.open(tag, attributes);
  }

  close(tag: string): void {
    if (this.#dropped) {
      if (tag === this.#dropped.tag && --this.#dropped.depth === 0) this.#dropped = undefined;
      return;
    }
    if (FRAME.has(tag)) return;
    if (this.#inHeader && IN_HEADER.test(tag)) {
      if (tag === 'tr') this.#sink.close('div');
      if (tag === 'table') this.#inHeader = false;
      return;
    }
    this.#sink.close(tag === 'blockquote' && this.#quotations.pop() === false ? 'div' : tag);
  }

  #lose(name: string): void {
    if (!this.lostPictures.has(name)) this.lostPictures.set(name, this.#mark());
  }

  #isOrnament(attributes: Attributes): boolean {
    const source = attributes.src ?? '';
    if (/^\s*(?:cid|mid):/i.test(source)) {
      if (!isSmall(attributes) && !ORNAMENT.test(attributes.alt ?? '') && this.lostPictures.size < 20)
        this.#lose(attributes.alt?.trim() || source.trim());
      return true;
    }
    const name =
      source
        .slice(0, 2000)
        .replace(/[?#][\s\S]*$/s, '')
        .split('/')
        .at(-1) ?? '';
    return isSmall(attributes) || ORNAMENT.test(attributes.alt ?? '') || ORNAMENT.test(name);
  }
}

function isQuoted(tag: string, attributes: Attributes): boolean {
  if (tag === 'blockquote' && (/^\s*cite\s*$/i.test(attributes.type ?? '') || /^\s*mid:/i.test(attributes.cite ?? '')))
    return true;
  return marks(attributes, QUOTATION);
}

function isUnwanted(tag: string, attributes: Attributes): boolean {
  if (tag !== 'img' && UNSEEN.test((attributes.style ?? '').slice(0, 1000))) return true;
  return marks(attributes, SIGNATURE) || attributes['data-smartmail'] === 'gmail_signature';
}

function marks(attributes: Attributes, pattern: RegExp): boolean {
  if (attributes.class === undefined && attributes.id === undefined) return false;
  return pattern.test(classesOf(attributes).join(' ')) || pattern.test((attributes.id ?? '').slice(0, 200));
}

function isSmall(attributes: Attributes): boolean {
  const sizes = [readPixels(attributes.width), readPixels(attributes.height)];
  return sizes.some((size) => size !== undefined && size < LEAST_SIZE);
}
