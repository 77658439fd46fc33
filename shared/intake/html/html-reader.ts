import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';

/** What takes the tags and texts of markup in their order. */
export interface MarkupSink {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text: (value: string) => void;
  readonly close: (tag: string) => void;
}

const MAX_ATTRIBUTES = 50;
const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * Reads HTML, a page or a piece of one, into `sink`. Tags are told as they stand: what they open and close is for the sink to
 * say, which bounds the work where a stack of all that is open would not. Comments and declarations are dropped.
 */
export class HtmlReader implements TokenizerCallbacks {
  readonly #sink: MarkupSink;
  #source = '';
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
    const tokenizer = new Tokenizer({}, this);
    tokenizer.write(source);
    tokenizer.end();
  }

  ontext(start: number, end: number): void {
    this.#sink.text(this.#source.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#sink.text(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.offset = start;
    this.#tag = tagName(this.#source.slice(start, end));
    this.#attributes = undefined;
    this.#count = 0;
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
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
    this.#sink.open(this.#tag, this.#attributes ?? NO_ATTRIBUTES);
  }

  onselfclosingtag(): void {
    // In HTML the slash says nothing.
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    this.offset = start;
    const tag = tagName(this.#source.slice(start, end));
    if (tag === 'br') this.#sink.open('br', NO_ATTRIBUTES);
    else if (!VOID.has(tag)) this.#sink.close(tag);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

function tagName(written: string): string {
  const name = written.toLowerCase();
  return name === 'image' ? 'img' : name;
}
