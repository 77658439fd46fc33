import { parseHTML } from 'linkedom/worker';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import type { Attributes } from '../html/attributes.ts';
import { HtmlReader, type MarkupSink } from '../html/html-reader.ts';
import { isFlight } from './flight-states.ts';
import { Formula } from './formula.ts';
import { readScriptState } from './script-state.ts';
import { StreamedParts } from './streamed-parts.ts';

/** Elements that a document may have: several times what real pages do, and few enough to be soon searched. */
const MAX_ELEMENTS = INNER_LIMITS.page.elements;
/** Open elements at most; what is opened deeper is taken as if its tags were not there. */
const MAX_DEPTH = INNER_LIMITS.page.levels;

/** Scripts whose data is kept. */
const MAX_STATES = 5;

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

function tags(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const VOID = tags('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Code, controls and drawings, left out with all that they hold; of a formula stays what it says. */
const LEFT_OUT = tags(
  'style template svg math select textarea canvas dialog datalist object applet map frameset noembed noframes',
);
const OF_HEAD = tags('meta link base title');
/** What something may be told of. */
const PLACED = tags('meta link title a img iframe video audio embed source');
const BLOCKS = tags(
  'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
const ENDS_PARAGRAPH = tags(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre search section summary table ul li dt dd',
);
/** Elements whose content no end tag within reaches out of. */
const WALLS = tags('td th caption table');
const LISTS = tags('ul ol menu dl table td th');
const ROWS = tags('table');

/** What a start tag ends where it is open, and what it does not look beyond (HTML Standard, “optional tags”). */
const ENDS: Readonly<Record<string, { readonly open: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> = {
  li: { open: tags('li'), within: LISTS },
  dt: { open: tags('dt dd'), within: LISTS },
  dd: { open: tags('dt dd'), within: LISTS },
  tr: { open: tags('tr'), within: ROWS },
  td: { open: tags('td th'), within: tags('table tr') },
  th: { open: tags('td th'), within: tags('table tr') },
  tbody: { open: tags('tbody thead tfoot'), within: ROWS },
  thead: { open: tags('tbody thead tfoot'), within: ROWS },
  tfoot: { open: tags('tbody thead tfoot'), within: ROWS },
  option: { open: tags('option'), within: tags('select') },
};

/** A page as a document that can be searched, with the JSON-LD of its scripts. It runs nothing and loads nothing. */
export interface PageDocument {
  readonly document: Document;
  /** What its `application/ld+json` scripts hold, and where that stands. */
  readonly linkedData: readonly LinkedScript[];
  /** Its scripts that hand it pieces of what React streams. */
  readonly flight: readonly string[];
  /** The data that the page hands to its scripts, as objects in JSON. */
  readonly states: readonly string[];
  /** Where the elements stand in the page that something may be told of. */
  readonly offsets: ElementOffsets;
}

/** The text of a script, and its offset in the page. */
export interface LinkedScript {
  readonly text: string;
  readonly offset: number;
}

/** Offsets of start tags. */
export type ElementOffsets = WeakMap<Node, number>;

/**
 * The document of a page, or `undefined` where the page has more elements than can be searched. Takes time linear in its length. `offsets`
 * takes up where its elements stand.
 */
export function buildDocument(html: string, offsets: ElementOffsets = new WeakMap()): PageDocument | undefined {
  const builder = new DocumentBuilder(offsets, () => reader.offset - 1);
  const reader = new HtmlReader(builder);
  reader.read(html);
  builder.finish();
  return builder.elements > MAX_ELEMENTS ? undefined : builder;
}

interface Open {
  readonly tag: string;
  readonly element: Element;
}

class DocumentBuilder implements MarkupSink, PageDocument {
  readonly document = (parseHTML(EMPTY) as unknown as { readonly document: Document }).document;
  readonly linkedData: LinkedScript[] = [];
  readonly states: string[] = [];
  readonly flight: string[] = [];
  elements = 0;
  readonly #head = this.document.head;
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();
  readonly #tooDeep = new Map<string, number>();
  readonly #streamed = new StreamedParts();
  #text = '';
  #skipped: { readonly tag: string; depth: number } | undefined;
  #formula: Formula | undefined;
  #script: string | undefined;
  #isLinkedData = false;
  #title: Element | undefined;
  readonly offsets: ElementOffsets;
  /** Where the tag stands that is being read. */
  readonly #offset: () => number;
  /** Where the script begins that is open. */
  #scriptAt = 0;

  constructor(offsets: ElementOffsets, offset: () => number) {
    this.offsets = offsets;
    this.#offset = offset;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#skipped) {
      if (tag === this.#skipped.tag) this.#skipped.depth++;
      this.#formula?.open(tag);
      return;
    }
    if (this.elements > MAX_ELEMENTS) return;
    this.#flush();
    if (tag === 'html') {
      this.offsets.set(this.document.documentElement, this.#offset());
      this.#describe(this.document.documentElement, attributes);
    }
    if (tag === 'body') this.#describe(this.document.body, attributes);
    if (tag === 'html' || tag === 'body' || tag === 'head') return;
    if (tag === 'script') {
      this.#script = attributes.src === undefined ? '' : undefined;
      this.#isLinkedData = /ld\+json/i.test(attributes.type ?? '');
      this.#scriptAt = this.#offset();
    }
    if (this.#streamed.isHole(tag, attributes)) {
      const hole = this.document.createElement('div');
      this.#place.appendChild(hole);
      this.#streamed.note(hole, attributes);
    }
    if (tag === 'script' || LEFT_OUT.has(tag)) {
      this.#skipped = { tag, depth: 1 };
      if (tag === 'math') this.#formula = new Formula();
      return;
    }
    this.elements++;
    const element = this.document.createElement(tag);
    this.#describe(element, attributes);
    if (PLACED.has(tag)) this.offsets.set(element, this.#offset());
    if (OF_HEAD.has(tag)) {
      this.#head.appendChild(element);
      if (tag === 'title') this.#title = element;
      return;
    }
    this.#endImplied(tag);
    const isVoid = VOID.has(tag);
    if (!isVoid && this.#open.length >= MAX_DEPTH) {
      this.#tooDeep.set(tag, (this.#tooDeep.get(tag) ?? 0) + 1);
      return;
    }
    this.#place.appendChild(element);
    if (isVoid) return;
    if (attributes.id !== undefined) this.#streamed.note(element, attributes);
    this.#open.push({ tag, element });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  text(value: string): void {
    if (this.#script !== undefined) this.#script += value;
    else if (this.#skipped) this.#formula?.text(value);
    else if (this.elements <= MAX_ELEMENTS) this.#text += value;
  }

  close(tag: string): void {
    if (this.#skipped) {
      this.#formula?.close(tag);
      if (tag === this.#skipped.tag && --this.#skipped.depth === 0) {
        this.#skipped = undefined;
        this.#tellFormula();
      }
      if (tag === 'script' && this.#script !== undefined) {
        if (this.#isLinkedData) this.linkedData.push({ text: this.#script, offset: this.#scriptAt });
        else if (isFlight(this.#script)) this.flight.push(this.#script);
        else if (this.states.length < MAX_STATES) this.#noteState(this.#script);
        this.#script = undefined;
      }
      return;
    }
    this.#flush();
    if (tag === 'title') this.#title = undefined;
    const tooDeep = this.#tooDeep.get(tag) ?? 0;
    if (tooDeep > 0) {
      this.#tooDeep.set(tag, tooDeep - 1);
      return;
    }
    const at = this.#find(tag, WALLS.has(tag) || /^(?:tr|tbody|thead|tfoot)$/.test(tag) ? undefined : WALLS);
    if (at < 0) return;
    // `<b><p>…</b>…</p>`: the paragraph goes on.
    if (!BLOCKS.has(tag) && this.#open.slice(at + 1).some((inner) => BLOCKS.has(inner.tag))) return;
    this.#closeTo(at);
  }

  #tellFormula(): void {
    const formula = this.#formula;
    this.#formula = undefined;
    // The menu in the names of MathJax’s boxes would have them taken for one.
    if (formula)
      for (const { tag, element } of this.#open.slice(-2)) if (tag.startsWith('mjx-')) element.removeAttribute('class');
    formula?.tell({
      open: (tag) => this.open(tag, {}),
      text: (value) => this.text(value),
      close: (tag) => this.close(tag),
    });
  }

  /** Keeps a script that is an object, or begins by giving one a name. */
  #noteState(script: string): void {
    const state = readScriptState(script);
    if (state !== undefined) this.states.push(state);
  }

  finish(): void {
    this.#flush();
    this.#streamed.place();
  }

  get #place(): Element {
    return this.#title ?? this.#open.at(-1)?.element ?? this.document.body;
  }

  #describe(element: Element, attributes: Attributes): void {
    for (const name in attributes) {
      // Names that no document could have are of no use in this one either.
      if (/^[a-z_][\w.:-]*$/.test(name) && !element.hasAttribute(name))
        element.setAttribute(name, attributes[name] ?? '');
    }
  }

  #endImplied(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag)) this.#closeOne('p', WALLS);
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(this.#open.at(-1)?.tag ?? '')) this.#closeTo(this.#open.length - 1);
    if (tag === 'a') this.#closeLink();
    const ends = ENDS[tag];
    if (ends) for (const open of ends.open) this.#closeOne(open, ends.within);
  }

  /** A link ends where another begins; but the boxes within it stay open, and what ends them must not end others. */
  #closeLink(): void {
    const at = this.#find('a', WALLS);
    if (at >= 0 && !this.#open.slice(at + 1).some(({ tag }) => BLOCKS.has(tag))) this.#closeTo(at);
  }

  #closeOne(tag: string, within: ReadonlySet<string>): void {
    const at = this.#find(tag, within);
    if (at >= 0) this.#closeTo(at);
  }

  /** The innermost open element of that name, not looked for beyond one of `within`; -1 where there is none. */
  #find(tag: string, within: ReadonlySet<string> | undefined): number {
    if ((this.#counts.get(tag) ?? 0) === 0) return -1;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const { tag: open } = this.#open[at] as Open;
      if (open === tag) return at;
      if (within?.has(open)) return -1;
    }
    return -1;
  }

  #closeTo(at: number): void {
    while (this.#open.length > at) {
      const { tag } = this.#open.pop() as Open;
      this.#counts.set(tag, (this.#counts.get(tag) ?? 1) - 1);
    }
  }

  #flush(): void {
    if (this.#text !== '') this.#place.appendChild(this.document.createTextNode(this.#text));
    this.#text = '';
  }
}
