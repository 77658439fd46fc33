import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';

/** What takes the tags and texts of markup in their order. */
export interface MarkupSink {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text: (value: string) => void;
  readonly close: (tag: string) => void;
}

const MAX_ATTRIBUTES = INNER_LIMITS.html.attributes;
const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** What articles mostly consist of: a tag of these without attributes is told at a glance. */
const USUAL: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption strong em b i a span div section article tr td th tbody br'.split(
    ' ',
  ),
);
/** What the longest of them takes, with its brackets and slash. */
const USUAL_LENGTH = 13;
/** Elements whose content is text, whatever it looks like (HTML Standard, section 13.2.5). */
const TEXT_ONLY: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
);

/**
 * Reads HTML, a page or a piece of one, into `sink`. Tags are told as they stand: what they open and close is for the sink to
 * say, which bounds the work where a stack of all that is open would not. Comments and declarations are dropped.
 */
export class HtmlReader implements TokenizerCallbacks {
  readonly #sink: MarkupSink;
  readonly #tokenizer = new Tokenizer({}, this);
  #source = '';
  /** Where the tag ends that was told last. */
  #read = 0;
  /** How much of the source the tokenizer was given, and how much before that was told without it. */
  #told = 0;
  #untold = 0;
  /** Whether what the tokenizer read ends where text may begin. */
  #isAtText = false;
  #tag = '';
  #attributes: Record<string, string> | undefined;
  #count = 0;
  #name = '';
  #value = '';
  /** How far the source has been read. */
  offset = 0;

  constructor(sink: MarkupSink) {
    this.#sink = sink;
  }

  read(source: string): void {
    this.#source = source;
    let reference = source.indexOf('&');
    for (let at = 0; at < source.length; ) {
      if (reference >= 0 && reference < at) reference = source.indexOf('&', at);
      const tag = source.indexOf('<', at);
      const markup = tag < 0 || (reference >= 0 && reference < tag) ? reference : tag;
      const end = markup < 0 ? source.length : markup;
      if (end > at) this.#sink.text(source.slice(at, end));
      at = end === tag && this.#tellUsualTag(tag) ? this.#read : this.#tokenize(end);
    }
    this.#tokenizer.end();
  }

  /** Tells the tag at `start` if it is a usual one, and moves on to its end. */
  #tellUsualTag(start: number): boolean {
    const source = this.#source;
    const end = source.indexOf('>', start);
    if (end < 0 || end - start >= USUAL_LENGTH) return false;
    const closes = source.startsWith('/', start + 1);
    const nameStart = closes ? start + 2 : start + 1;
    const name = source.slice(nameStart, end);
    if (!USUAL.has(name)) return false;
    this.#read = end + 1;
    this.offset = nameStart;
    if (closes) this.#close(name);
    else this.#sink.open(name, NO_ATTRIBUTES);
    return true;
  }

  /** Has the tokenizer read from `start` on, tag by tag, until text follows; where that is. */
  #tokenize(start: number): number {
    this.#isAtText = false;
    let at = start;
    while (!this.#isAtText && at < this.#source.length) {
      const end = this.#source.indexOf('>', at) + 1 || this.#source.length;
      this.#untold = at - this.#told;
      this.#told += end - at;
      this.#tokenizer.write(this.#source.slice(at, end));
      at = end;
    }
    return at;
  }

  ontext(start: number, end: number): void {
    // Of an end tag that the source ends in, the tokenizer says that its rest is text without a start.
    if (start >= 0) this.#sink.text(this.#between(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#sink.text(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.offset = start + this.#untold;
    this.#tag = tagName(this.#between(start, end));
    this.#attributes = undefined;
    this.#count = 0;
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#between(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#between(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(_quote: QuoteType): void {
    if (this.#count++ >= MAX_ATTRIBUTES) return;
    this.#attributes ??= Object.create(null) as Record<string, string>;
    // The first of two counts (HTML Standard, “duplicate-attribute parse error”).
    this.#attributes[this.#name] ??= this.#value;
  }

  onopentagend(): void {
    this.#isAtText = !TEXT_ONLY.has(this.#tag);
    this.#sink.open(this.#tag, this.#attributes ?? NO_ATTRIBUTES);
  }

  onselfclosingtag(): void {
    // In HTML the slash says nothing.
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    this.#isAtText = true;
    this.offset = start + this.#untold;
    this.#close(tagName(this.#between(start, end)));
  }

  #close(tag: string): void {
    if (tag === 'br') this.#sink.open('br', NO_ATTRIBUTES);
    else if (!VOID.has(tag)) this.#sink.close(tag);
  }

  #between(start: number, end: number): string {
    return this.#source.slice(start + this.#untold, end + this.#untold);
  }

  oncomment(): void {
    this.#isAtText = true;
  }

  ondeclaration(): void {
    this.#isAtText = true;
  }

  oncdata(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

function tagName(written: string): string {
  const name = written.toLowerCase();
  return name === 'image' ? 'img' : name;
}
