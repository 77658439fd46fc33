import { withoutReferences } from './without-references.ts';

/** A text that needs no parser, and where it stands, the marks of its CDATA section included. */
export interface LongText {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** From how many characters on a text is worth telling by itself: references are what a parser is slow at. */
const LONG = 200;
const LONG_WITH_REFERENCES = 12;
const SECTION = '<![CDATA[';

/** What XML 1.0 or 1.1 forbids, and the line ends that they read as others. */
const UNUSUAL = /[^\t\n -~\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Finds the long texts of an XML document one after another, without parsing it: what looks like one in an attribute or a document
 * type is for the parser to tell, which knows where it is.
 */
export class LongTexts {
  readonly #source: string;
  readonly #mostReferences: number;
  #at: number;
  /** The next ampersand. */
  #ampersand: number;
  #references = 0;
  /** Where the first reference stands that is one more than may be left to the parser. */
  excess: number | undefined;

  constructor(source: string, mostReferences: number) {
    this.#source = source;
    this.#mostReferences = mostReferences;
    this.#at = source.indexOf('<');
    this.#ampersand = source.indexOf('&');
  }

  /** The next one; `undefined` where there are no more, or at the excess. */
  next(): LongText | undefined {
    while (this.#at >= 0 && this.excess === undefined) {
      const found = this.#source.startsWith(SECTION, this.#at) ? this.#readSection() : this.#readMark();
      if (found) return found;
    }
    return undefined;
  }

  #readSection(): LongText | undefined {
    const start = this.#at;
    const close = this.#source.indexOf(']]>', start);
    const end = close < 0 ? this.#source.length : close + 3;
    this.#moveTo(end);
    this.#skipReferences(end);
    if (close - start - SECTION.length < LONG) return undefined;
    const value = this.#source.slice(start + SECTION.length, close);
    return UNUSUAL.test(value) ? undefined : { start, end, value };
  }

  /** Passes a tag, a comment or an instruction, and the text behind it, which is told if it is a long one. */
  #readMark(): LongText | undefined {
    const source = this.#source;
    const close = source.startsWith('<!--', this.#at) ? '-->' : source.startsWith('<?', this.#at) ? '?>' : '>';
    const closed = source.indexOf(close, this.#at);
    const start = closed < 0 ? source.length : closed + close.length;
    this.#countReferences(start);
    this.#moveTo(start);
    const end = this.#at < 0 ? source.length : this.#at;
    const least = this.#ampersand >= 0 && this.#ampersand < end ? LONG_WITH_REFERENCES : LONG;
    const value = end - start < least ? undefined : textOf(source.slice(start, end));
    if (value === undefined) this.#countReferences(end);
    else this.#skipReferences(end);
    return value === undefined ? undefined : { start, end, value };
  }

  #moveTo(end: number): void {
    this.#at = this.#source.indexOf('<', end);
  }

  #skipReferences(end: number): void {
    if (this.#ampersand >= 0 && this.#ampersand < end) this.#ampersand = this.#source.indexOf('&', end);
  }

  #countReferences(end: number): void {
    while (this.#ampersand >= 0 && this.#ampersand < end && this.excess === undefined) {
      if (++this.#references > this.#mostReferences) this.excess = this.#ampersand;
      this.#ampersand = this.#source.indexOf('&', this.#ampersand + 1);
    }
  }
}

/** What `written` says; `undefined` where a parser should tell what is wrong with it. */
function textOf(written: string): string | undefined {
  if (written.includes(']]>') || UNUSUAL.test(written)) return undefined;
  return written.includes('&') ? withoutReferences(written) : written;
}
