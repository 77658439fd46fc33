import type { Body, BodyNode, Element } from '../../model/body.ts';
import { BLOCK_NAMES } from '../../model/body.ts';

/** What a passage is to whoever reads the article. */
export type PassageKind =
  | 'paragraph'
  | 'heading'
  | 'list item'
  | 'quote'
  | 'table row'
  | 'code'
  | 'caption'
  | 'picture'
  | 'embed'
  | 'rule';

/** A piece of a body that is compared as one: a paragraph, a list item, a row of a table. */
export interface Passage {
  readonly kind: PassageKind;
  /** On one line; a link as its words and its target in ⟨⟩. Empty for a rule only. */
  readonly text: string;
  /** What it was made from: two passages of one text may be set differently. */
  readonly from: readonly BodyNode[];
}

/** A body as the passages that its reader sees, in order. */
export function passagesOf(body: Body): readonly Passage[] {
  const passages: Passage[] = [];
  collect(body.children, 'paragraph', passages);
  return passages;
}

/** Blocks make passages of their own; the words between them are one of the kind that surrounds them. */
function collect(nodes: readonly BodyNode[], kind: PassageKind, into: Passage[]): void {
  let words: BodyNode[] = [];
  const endWords = () => {
    add(kind, words, into);
    words = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && !isBlock(node)) words.push(node);
    else if (node.type === 'text') words.push(node);
    else {
      endWords();
      if (node.type === 'embed') add('embed', [node], into);
      else collectBlock(node, kind, into);
    }
  }
  endWords();
}

function collectBlock(block: Element, kind: PassageKind, into: Passage[]): void {
  const { tagName, children } = block;
  if (tagName === 'pre') collectLines(block, into);
  else if (tagName === 'hr') into.push({ kind: 'rule', text: '', from: [block] });
  else if (tagName === 'tr')
    into.push({ kind: 'table row', text: children.map((cell) => lineOf([cell])).join(' | '), from: [block] });
  else if (tagName === 'img') add('picture', [block], into);
  else if (/^h\d$/.test(tagName)) add('heading', [block], into);
  else if (tagName === 'p') add(kind, [block], into);
  else collect(children, KINDS[tagName] ?? kind, into);
}

const KINDS: Readonly<Partial<Record<Element['tagName'], PassageKind>>> = {
  li: 'list item',
  dt: 'list item',
  dd: 'list item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
};

const PARTS: ReadonlySet<string> = new Set([
  ...['li', 'dt', 'dd', 'figcaption', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'img'],
]);

function isBlock({ tagName }: Element): boolean {
  return BLOCK_NAMES.has(tagName) || PARTS.has(tagName);
}

function add(kind: PassageKind, from: readonly BodyNode[], into: Passage[]): void {
  const text = lineOf(from);
  if (text !== '') into.push({ kind, text, from });
}

function lineOf(nodes: readonly BodyNode[]): string {
  const pieces: string[] = [];
  for (const node of nodes) write(node, pieces);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function collectLines(block: Element, into: Passage[]): void {
  const pieces: string[] = [];
  write(block, pieces);
  for (const line of pieces.join('').split('\n')) {
    if (line.trim() !== '') into.push({ kind: 'code', text: line, from: [{ type: 'text', value: line }] });
  }
}

function write(node: BodyNode, pieces: string[]): void {
  if (node.type === 'text') {
    pieces.push(node.value);
    return;
  }
  if (node.type === 'embed') {
    pieces.push(node.title ?? '', ' ', target(node.url));
    return;
  }
  const { tagName, properties, children } = node;
  const start = pieces.length;
  for (const child of children) write(child, pieces);
  if (tagName === 'a' && properties.href !== undefined && pieces.slice(start).join('') !== properties.href)
    pieces.push(' ', target(properties.href));
  if (tagName === 'img') {
    const { alt = '', credit = '', src = '' } = properties;
    pieces.push(alt, ' ', credit, ' ', target(src));
  }
  if (tagName === 'br' || isBlock(node)) pieces.push('\n');
}

/** No space and no bracket stands in a checked address, so the target is one word to compare. */
function target(url: string): string {
  return url === '' ? '' : `⟨${url}⟩`;
}
