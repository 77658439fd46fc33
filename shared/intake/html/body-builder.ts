import { type BodyNode, MAX_BODY_DEPTH, text } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { type Place, type Problem, quote } from '../../model/problem.ts';
import { type Particulars, type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import { AddressMarks, BuilderProblems } from './builder-problems.ts';
import { type Block, toBlocks } from './content.ts';
import { ruleOf } from './element-rules.ts';
import { Findings } from './findings.ts';
import type { ElementRule } from './rule.ts';
import { NOWHERE, type Whereabouts } from './whereabouts.ts';

/** One open element: its content so far is already part of a valid tree, whatever element it will turn out to be. */
export interface Frame {
  readonly tag: string;
  readonly attributes: Attributes;
  children: BodyNode[];
  rule: ElementRule;
  /** For a figure: who made its image. */
  credit?: string;
  /** For a figure: that an image of it could not be shown. */
  lostImage?: boolean;
  /** For a picture, a film or a sound: the best address that its sources name. */
  candidate?: string;
  /** Where its start tag stands, as the builder’s `Whereabouts` mark it. */
  readonly mark: number;
}

/** Open elements at most; what is opened deeper is taken as if its tags were not there, so that every search is bounded. */
const MAX_OPEN = INNER_LIMITS.html.openElements;
/** Open elements that become nodes; paragraphs and parts that the content model adds keep the tree within `MAX_BODY_DEPTH`. */
const MAX_NESTED = MAX_BODY_DEPTH - 16;
/** How often an inline element may be set anew inside the blocks that it was wrapped around. */
const MAX_REWRAPS = 10_000;
const MAX_ELEMENTS = INNER_LIMITS.article.elements;
/** Nodes in one another that are kept of an article with more. */
const KEPT_OF_EXCESS = 50;

/** Elements whose content no end tag of an inner element reaches out of (HTML Standard, “has an element in scope”). */
const SCOPES: ReadonlySet<string> = new Set(['td', 'th', 'caption']);
const TABLE_TAGS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);

/** Controls, byte order marks and noncharacters. */
const UNWANTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
/** A class of few ranges is quick to look for, so this one has all from the surrogates on. */
const UNWANTED_OR_PAIRED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ud800-\uffff]/;

const TRANSPARENT: ElementRule = { role: 'inline', makesNode: false, build: ({ children }) => children };
const TRANSPARENT_BLOCK: ElementRule = { role: 'block', makesNode: false, build: ({ children }) => toBlocks(children) };

/**
 * Builds a body from the tags and texts of untrusted markup. Whatever order they come in, what it holds is a valid tree: each
 * element is made when it closes, by its rule, from children that already are.
 */
export class BodyBuilder {
  readonly findings = new Findings();
  readonly #problems = new BuilderProblems();
  readonly #where: Whereabouts;
  /** Where the element stands that is being made. */
  #building: number | undefined;
  readonly #addresses = new AddressMarks();
  readonly #counts = new Map<string, number>();
  readonly #ignored = new Map<string, number>();
  readonly #frames: Frame[] = [];
  readonly #root: Frame = {
    tag: '',
    attributes: NO_ATTRIBUTES,
    children: [],
    rule: TRANSPARENT_BLOCK,
    mark: 0,
  };
  #pending = '';
  #nested = 0;
  #rewraps = 0;
  #opened = 0;
  /** That there were more elements than any article has: what follows is not read. */
  #excess: Problem | undefined;
  /** The element that is being dropped with all its content, and how many of its name are open in it. */
  #skip: { readonly tag: string; depth: number; readonly mark: number } | undefined;

  constructor(where: Whereabouts = NOWHERE) {
    this.#where = where;
  }

  text(value: string): void {
    if (!this.#skip && !this.#excess) this.#pending += value;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#skip) {
      if (tag === this.#skip.tag) this.#skip.depth++;
      return;
    }
    if (this.#excess) return;
    if (++this.#opened > MAX_ELEMENTS) {
      this.#giveUp();
      return;
    }
    const rule = ruleOf(tag, attributes, this);
    if (rule.role === 'skip') {
      this.#flush();
      rule.opened?.(attributes, this);
      this.#skip = { tag, depth: 1, mark: this.#where.mark() };
      return;
    }
    this.#closeImplied(rule);
    this.#flush();
    rule.opened?.(attributes, this);
    if (rule.role === 'void') {
      this.append(rule.build({ tag, attributes, children: [], rule, mark: this.#where.mark() }, this));
    } else if (this.#frames.length >= MAX_OPEN) {
      this.#ignored.set(tag, (this.#ignored.get(tag) ?? 0) + 1);
      this.tooDeep(`<${tag}>`);
    } else this.#push(tag, attributes, rule);
  }

  close(tag: string): void {
    if (this.#skip) {
      if (tag === this.#skip.tag && --this.#skip.depth === 0) this.#skip = undefined;
      return;
    }
    const ignored = this.#ignored.get(tag) ?? 0;
    if (ignored > 0) {
      this.#ignored.set(tag, ignored - 1);
      return;
    }
    const at = this.#find(tag, TABLE_TAGS.has(tag) ? undefined : SCOPES);
    if (at < 0) return;
    this.#flush();
    const frame = this.#frames[at];
    const crossed = this.#frames.slice(at + 1).some((inner) => inner.rule.role === 'block');
    // `<b><p>…</b>…</p>`: to close the block here would break the text in two, which is worse than a word not in bold.
    if (frame?.rule.role === 'inline' && crossed) frame.rule = TRANSPARENT;
    else this.#closeTo(at);
  }

  /** Whether content is being dropped. */
  get isSkipping(): boolean {
    return this.#skip !== undefined;
  }

  /** Ends what a piece of markup left open that drops its content, so that it takes no more than its own block along. */
  endSkip(): void {
    this.#skip = undefined;
  }

  /** The finished blocks. */
  finish(): readonly Block[] {
    if (this.#skip) {
      this.#building = this.#skip.mark;
      this.warn('left-out', quote(`<${this.#skip.tag}> without an end`));
      this.#building = undefined;
    }
    this.#skip = undefined;
    this.#flush();
    this.#closeTo(0);
    return toBlocks(this.#root.children);
  }

  /** Adds finished nodes where the builder stands. */
  insert(nodes: readonly BodyNode[]): void {
    if (this.#skip) return;
    this.#flush();
    this.append(nodes);
  }

  append(nodes: readonly BodyNode[]): void {
    const frame = this.#frames.at(-1) ?? this.#root;
    // Blocks pass through every element around them; many at once are copied, not pushed one by one.
    if (frame.children.length === 0 && nodes.length > 100) frame.children = nodes.slice();
    else for (const node of nodes) frame.children.push(node);
  }

  /** The node before the one being built, whatever it is. */
  get previous(): BodyNode | undefined {
    return (this.#frames.at(-1) ?? this.#root).children.at(-1);
  }

  isOpen(tag: string): boolean {
    return (this.#counts.get(tag) ?? 0) > 0;
  }

  nearest(tag: string): Frame | undefined {
    return this.isOpen(tag) ? this.#frames.findLast((frame) => frame.tag === tag) : undefined;
  }

  /** Whether one more inline element may be set anew inside a block; counts it. */
  mayRewrap(): boolean {
    return this.#rewraps++ < MAX_REWRAPS;
  }

  /** Where in the file the element stands that is being made, else what is being read. */
  get place(): Place {
    return this.#where.placeOf(this.#mark);
  }

  get #mark(): number {
    return this.#building ?? this.#where.mark();
  }

  /** What tells where that is, once somebody asks. */
  placeLater(): () => Place {
    const mark = this.#mark;
    return () => this.#where.placeOf(mark);
  }

  /** Notes where an address stands, for what is found to be wrong with it once all is read. */
  noteAddress(address: string): void {
    this.#addresses.note(address, this.#mark);
  }

  /** Where the file names each image of the body, and what else was noted, where that can be told. */
  get addressPlaces(): ReadonlyMap<string, Place> {
    return this.#addresses.places((mark) => this.#where.placeOf(mark));
  }

  /** What the editor should know of the article; not of the page around it, which is dropped. */
  get problems(): readonly Problem[] {
    const { isPage, regions } = this.findings;
    const problems = this.#problems.list(isPage && regions.length > 0);
    return this.#excess ? [...problems, this.#excess] : problems;
  }

  warn(code: ProblemCode, found: string, place: Place = {}, particulars: Particulars = {}): void {
    if (!this.#problems.isNew(code, found, this.#mark)) return;
    const inRegion = this.isOpen('article') || this.isOpen('main');
    this.#problems.add(problem(code, found, { ...this.place, ...place }, particulars), inRegion);
  }

  /** Tells once that there was more nesting, or more markup, than can be kept; `found` is where it began. */
  tooDeep(found: string): void {
    if (!this.#problems.has('too-deep')) this.warn('too-deep', quote(found.slice(0, 100)));
  }

  /** The article is refused: only its beginning is kept, to tell which it is. */
  #giveUp(): void {
    this.#excess = tooManyElements(this.place);
    for (const { children } of [this.#root, ...this.#frames]) children.splice(KEPT_OF_EXCESS);
  }

  #push(tag: string, attributes: Attributes, rule: ElementRule): void {
    const isNode = rule.makesNode;
    const kept = isNode && this.#nested >= MAX_NESTED ? TRANSPARENT_BLOCK : rule;
    if (kept !== rule) this.tooDeep(`<${tag}>`);
    if (kept.makesNode) this.#nested++;
    this.#frames.push({ tag, attributes, children: [], rule: kept, mark: this.#where.mark() });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  #closeImplied({ closes }: ElementRule): void {
    if (!closes) return;
    for (const tag of closes.tags) {
      const at = this.#find(tag, closes.within);
      if (at < 0) continue;
      this.#flush();
      this.#closeTo(at);
    }
  }

  /** The innermost open element of that name, not looked for beyond an element of `scopes`; -1 where there is none. */
  #find(tag: string, scopes: ReadonlySet<string> | undefined): number {
    if (!this.isOpen(tag)) return -1;
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const frame = this.#frames[at];
      if (frame?.tag === tag) return at;
      if (frame && scopes?.has(frame.tag)) return -1;
    }
    return -1;
  }

  #closeTo(at: number): void {
    while (this.#frames.length > at) {
      const frame = this.#frames.pop();
      if (!frame) return;
      this.#counts.set(frame.tag, (this.#counts.get(frame.tag) ?? 1) - 1);
      if (frame.rule.makesNode) this.#nested--;
      this.#building = frame.mark;
      const built = frame.rule.build(frame, this);
      this.#building = undefined;
      this.append(built);
    }
  }

  #flush(): void {
    if (this.#pending === '') return;
    const value = UNWANTED_OR_PAIRED.test(this.#pending)
      ? this.#pending.toWellFormed().replace(UNWANTED, '')
      : this.#pending;
    this.#pending = '';
    if (value !== '') this.append([text(value)]);
  }
}

function tooManyElements(place: Place): Problem {
  return problem('too-large', `more than ${MAX_ELEMENTS} elements`, place, {
    needed: `an article of at most ${MAX_ELEMENTS} elements`,
    mend: 'Split the article, or save its text as .txt and upload that.',
  });
}
