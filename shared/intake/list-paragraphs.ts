import { type BodyNode, type Element, element, plainText, text } from '../model/body.ts';
import { type Block, isElement } from './html/content.ts';
import { tidyInline } from './html/tidy-inline.ts';
import { type ListMarker, mayOpenItem, readListMarker } from './text/list-marker.ts';

/**
 * Mails of Outlook and agencies write a list’s items as paragraphs with a bullet or a number in front, others as lines of one paragraph; two of
 * a kind are a list.
 */
export function listParagraphs(whole: readonly Block[]): readonly Block[] {
  const blocks = whole.some(hasBreak) ? whole.flatMap(partedAtItems) : whole;
  const listed: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const items = itemsFrom(blocks, at);
    const block = blocks[at];
    if (items.length > 1) listed.push(listOf(items));
    else if (block) listed.push(block);
    at += Math.max(1, items.length);
  }
  return listed;
}

function hasBreak(block: Block): boolean {
  return isElement(block, 'p') && block.children.some((child) => isElement(child, 'br'));
}

/** A paragraph with lines that are items of a list as a paragraph for each of these, and for what stands between. */
function partedAtItems(block: Block): readonly Block[] {
  if (!hasBreak(block) || !isElement(block, 'p')) return [block];
  const lines = linesOf(block.children).map((line) => element('p', line, block.properties));
  const parted: Block[] = [];
  let between: BodyNode[] = [];
  const endBetween = () => {
    const inline = tidyInline(between);
    if (inline.length > 0) parted.push(element('p', inline, block.properties));
    between = [];
  };
  let count = 0;
  for (let at = 0; at < lines.length; ) {
    const items = itemsFrom(lines, at);
    if (items.length > 1) {
      endBetween();
      for (const { paragraph } of items) parted.push(paragraph);
      count += items.length;
    } else between.push(...(between.length > 0 ? [element('br', [])] : []), ...(lines[at]?.children ?? []));
    at += items.length > 1 ? items.length : 1;
  }
  endBetween();
  return count > 0 ? parted : [block];
}

/** What stands between the breaks of a line of text. */
function linesOf(inline: readonly BodyNode[]): readonly (readonly BodyNode[])[] {
  const lines: BodyNode[][] = [[]];
  for (const node of inline) {
    if (isElement(node, 'br')) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map(tidyInline);
}

const MARKER = /^[\s\u00a0]*(?:[(（]?[\p{L}\p{N}]{1,5}[.)）、．]{1,2}|[^\p{L}\p{N}\s]{1,4})[\s\u00a0]*/u;

/** So many characters of a line say whether it may begin with a marker. */
const OPENING = 6;
/** How much of a paragraph is looked at for its marker, in characters. */
const LOOKED_AT = 200;

interface Item {
  readonly paragraph: Element;
  readonly marker: ListMarker;
}

function itemsFrom(blocks: readonly Block[], start: number): readonly Item[] {
  const items: Item[] = [];
  for (let at = start; at < blocks.length; at++) {
    const item = itemOf(blocks[at]);
    if (!item || (items[0] && !follows(items[0].marker, item.marker, items.length))) break;
    if (items.length === 0 && isNumbered(item.marker) && numberOf(item.marker) !== 1) break;
    items.push(item);
  }
  return items;
}

function itemOf(block: Block | undefined): Item | undefined {
  if (block?.type !== 'element' || block.tagName !== 'p') return undefined;
  const [first] = block.children;
  if (first?.type === 'text' && first.value.length >= OPENING && !mayOpenItem(first.value)) return undefined;
  if (block.children.some((child) => isElement(child, 'br'))) return undefined;
  if (first && first.type !== 'text' && plainText(first).replace(MARKER, '') !== '') return undefined;
  const words = plainText(block)
    .replace(/^[\s\u00a0]+/, '')
    .slice(0, 2 * LOOKED_AT)
    .replace(/[\s\u00a0]+/g, ' ');
  const marker = readListMarker(words.slice(0, LOOKED_AT));
  // A dash opens speech as well, and an “o” a sentence in some languages.
  return marker && !/^(?:--|[–—o])$/.test(marker.kind) ? { paragraph: block, marker } : undefined;
}

function isNumbered({ ordinals }: ListMarker): boolean {
  return Object.keys(ordinals).length > 0;
}

function numberOf({ ordinals }: ListMarker): number | undefined {
  return ordinals.figure;
}

function follows(first: ListMarker, marker: ListMarker, count: number): boolean {
  return marker.kind === first.kind && (!isNumbered(first) || numberOf(marker) === count + 1);
}

function listOf(items: readonly Item[]): Element {
  const [first] = items;
  return element(
    first && isNumbered(first.marker) ? 'ol' : 'ul',
    items.map(({ paragraph }) => element('li', withoutMarker(paragraph))),
  );
}

/** What a paragraph holds behind its marker, which may stand in an element of its own. */
function withoutMarker(paragraph: Element): readonly BodyNode[] {
  const [first, ...others] = paragraph.children;
  const rest = first?.type === 'text' ? [text(first.value.replace(MARKER, '')), ...others] : others;
  return tidyInline(rest).map(trimmedStart);
}

function trimmedStart(node: BodyNode, index: number): BodyNode {
  return index === 0 && node.type === 'text' ? text(node.value.replace(/^[\s\u00a0]+/, '')) : node;
}
