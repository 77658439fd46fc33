import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { CHARACTER_NAMES } from './character-names.ts';
import { decodeControls } from './decode-controls.ts';
import { endOfLine, firstLine, placeOf, startOfFault } from './fault-place.ts';
import { type LongText, LongTexts } from './long-texts.ts';
import { moreNodesThan, moreReferencesThan, tooMuch } from './xml-excess.ts';
import { faultOf } from './xml-fault.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** The limits of a tree, so that every walk over it is bounded. */
export const XML_LIMITS: Readonly<Record<'levels' | 'attributes' | 'nodes' | 'sections' | 'references', number>> =
  INNER_LIMITS.xml;

/** How many faults of one document are told. */
export const MAX_FAULTS = 10;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/** What documents that were cut out of others leave undeclared, and means the same in all. */
const UNDECLARED = { xsi: 'http://www.w3.org/2001/XMLSchema-instance' };
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const NONE: ReadonlyMap<string, string> = new Map();

export interface XmlReading {
  /** Absent where the document is not well-formed or exceeds a limit. */
  readonly root?: XmlElement;
  /** Every one of them is an error. */
  readonly problems: readonly Problem[];
  /** How many characters were read before that was clear; the work is in proportion. */
  readonly read: number;
}

/** What states the parser has is its own affair; this one is where text may stand. */
const IN_TEXT = stateOf(new SaxesParser({ xmlns: true, position: false }).write('<a>'));
const EMPTY_SECTION = '<![CDATA[]]>';

/** The parser tells its state to nobody, but nothing else tells where in a malformed document it is. */
function stateOf(parser: SaxesParser<{ xmlns: true; position: false }>): unknown {
  return (parser as unknown as { readonly state: unknown }).state;
}

/** Thrown by the reader’s own handlers to end the reading. */
class ReadingEnded extends Error {}

interface OpenElement extends XmlElement {
  children: XmlNode[];
  readonly written: string;
}

/** Of every element that has none yet; nothing is ever added to it. */
const NO_CHILDREN: XmlNode[] = [];

/** Builds the tree from the parser’s events, and ends the reading at the first limit. */
export class TreeReader {
  readonly #source: string;
  readonly #limits: typeof XML_LIMITS;
  /** White space before the declaration, which XML forbids and which harms nothing. */
  readonly #skipped: number;
  readonly #parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces: UNDECLARED });
  readonly #open: OpenElement[] = [];
  readonly #problems: Problem[] = [];
  readonly #names = new Map<string, string>();
  #root: OpenElement | undefined;
  #nodes = 0;
  #attributes = 0;
  #start = 0;
  /** How many characters of the source the parser was not given, less those that it was given instead. */
  #untold = 0;
  #line = 1;
  #lineStart = 0;
  /** Where that line ends. */
  #lineEnd: number;
  /** The element that was closed last, and by what. */
  #closed: OpenElement | undefined;

  constructor(source: string, limits: typeof XML_LIMITS) {
    this.#source = source;
    this.#limits = limits;
    this.#skipped = /^[\s\ufeff]*/.exec(source)?.[0].length ?? 0;
    this.#lineEnd = endOfLine(source, 0);
    const parser = this.#parser;
    parser.ENTITIES = CHARACTER_NAMES;
    parser.on('opentagstart', ({ name }) => this.#startTag(name));
    parser.on('attribute', () => this.#countAttribute());
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => this.#closeTag());
    parser.on('error', (error) => this.#fault(error.message));
  }

  read(): XmlReading {
    let read = this.#source.length;
    try {
      this.#write();
      this.#parser.close();
    } catch (error) {
      if (!(error instanceof ReadingEnded)) throw error;
      read = this.#offset;
    }
    if (this.#problems.length > 0 || !this.#root) return { problems: this.#problems, read };
    return { root: this.#root, problems: [], read };
  }

  get #offset(): number {
    return this.#skipped + this.#untold + this.#parser.position;
  }

  /** Gives the parser the source but for its long texts, which cost far less without it. */
  #write(): void {
    const source = this.#source;
    const texts = new LongTexts(source, this.#limits.references);
    let at = this.#skipped;
    for (let text = texts.next(); text; text = texts.next()) {
      this.#parser.write(source.slice(at, text.start));
      at = text.start;
      if (this.#open.length > 0 && stateOf(this.#parser) === IN_TEXT) {
        this.#tell(text);
        at = text.end;
      }
    }
    if (texts.excess !== undefined) this.#exceedsAt(texts.excess, ...moreReferencesThan(this.#limits.references));
    this.#parser.write(source.slice(at));
  }

  #tell({ start, end, value }: LongText): void {
    this.#untold += end - start - EMPTY_SECTION.length;
    // Has the parser tell first what text it holds back.
    this.#parser.write(EMPTY_SECTION);
    this.#text(value);
  }

  #startTag(name: string): void {
    // The parser has read the name and one character more.
    this.#start = this.#offset - name.length - 2;
    this.#attributes = 0;
    this.#count();
    if (this.#open.length >= this.#limits.levels)
      this.#exceeds(`more than ${this.#limits.levels} levels of elements`, `at most ${this.#limits.levels}`);
  }

  #countAttribute(): void {
    this.#count();
    if (++this.#attributes > this.#limits.attributes)
      this.#exceeds(`more than ${this.#limits.attributes} attributes`, `at most ${this.#limits.attributes}`);
  }

  #count(): void {
    if (++this.#nodes > this.#limits.nodes) this.#exceeds(...moreNodesThan(this.#limits.nodes));
  }

  #openTag(tag: SaxesTagNS): void {
    const { line, column } = this.#placeOf(this.#start);
    const element: OpenElement = {
      name: this.#once(tag.local),
      namespace: tag.uri,
      attributes: this.#attributes === 0 ? NONE : attributesOf(Object.values(tag.attributes)),
      children: NO_CHILDREN,
      line,
      column,
      written: this.#once(tag.name),
    };
    this.#add(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  /** The same string for the same name, of which there are few: a tree keeps each for every element. */
  #once(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }

  #add(child: XmlNode): void {
    const parent = this.#open.at(-1);
    if (!parent) return;
    // An array that is made for one has no room for sixteen more, which most elements never have.
    if (parent.children === NO_CHILDREN) parent.children = [child];
    else parent.children.push(child);
  }

  #text(value: string): void {
    const children = this.#open.at(-1)?.children;
    if (!children || value === '') return;
    const decoded = decodeControls(value);
    const before = children.at(-1);
    if (typeof before === 'string') children[children.length - 1] = before + decoded;
    else this.#add(decoded);
  }

  #closeTag(): void {
    this.#closed = this.#open.pop();
  }

  /** The line and column of an offset that is no smaller than the last asked for. */
  #placeOf(offset: number): { readonly line: number; readonly column: number } {
    while (this.#lineEnd < offset) {
      this.#line++;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = endOfLine(this.#source, this.#lineStart);
    }
    return { line: this.#line, column: Math.max(offset - this.#lineStart, 0) + 1 };
  }

  #exceeds(found: string, needed: string): never {
    this.#exceedsAt(this.#offset - 1, found, needed);
  }

  #exceedsAt(offset: number, found: string, needed: string): never {
    this.#problems.push(tooMuch(this.#placeOf(offset), found, needed));
    throw new ReadingEnded();
  }

  #fault(message: string): void {
    const { needed, mend, kind, goesOn } = faultOf(message);
    const unclosed = this.#unclosed(message);
    const last = Math.max(this.#offset - 1, 0);
    const start = unclosed?.isAtEnd ? last : startOfFault(this.#source, unclosed ? 'tag' : kind, last);
    const end = unclosed || kind === 'tag' || kind === 'reference' ? last + 1 : start + 20;
    const found = unclosed?.isAtEnd ? 'the end of the file' : quote(firstLine(this.#source.slice(start, end)));
    const place = placeOf(this.#source, start);
    this.#problems.push(problem('bad-xml', found, place, { needed, mend, ...unclosed?.particulars }));
    if (!goesOn || this.#problems.length >= MAX_FAULTS) throw new ReadingEnded();
  }

  /** Which element should have been closed, where that is what is wrong. */
  #unclosed(message: string) {
    const isAtEnd = message.startsWith('unclosed tag');
    const element = isAtEnd ? this.#open.at(-1) : this.#closed;
    if (!isAtEnd && !message.startsWith('unexpected close tag') && !message.startsWith('unmatched closing'))
      return undefined;
    if (!element) return undefined;
    const { written, line } = element;
    const needed = `“</${written}>”, which ends the <${written}> of line ${line}`;
    return { isAtEnd, particulars: { needed, mend: isAtEnd ? CUT_SHORT : CROSSED } };
  }
}

const CUT_SHORT = 'The file is cut short; fetch or export it again.';
const CROSSED = 'Close the elements in the order in which the last opened is the first closed.';

/** `xmlns` declarations have done their work when the names are resolved. */
function attributesOf(written: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const { local, name, uri, value } of written) {
    if (uri === XMLNS_NAMESPACE) continue;
    attributes ??= new Map();
    const key = uri === '' ? name : uri === XML_NAMESPACE ? `xml:${local}` : `{${uri}}${local}`;
    attributes.set(key, decodeControls(value));
  }
  return attributes ?? NONE;
}
