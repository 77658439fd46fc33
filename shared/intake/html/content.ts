import { BLOCK_NAMES, type BodyNode, type Element, type Embed, element, PART_NAMES, text } from '../../model/body.ts';
import { loneEmbed } from './embed-address.ts';
import { isBlank, tidyInline } from './tidy-inline.ts';

export type Block = Element | Embed;

export function isBlock(node: BodyNode): node is Block {
  return node.type === 'embed' || (node.type === 'element' && BLOCK_NAMES.has(node.tagName));
}

export function isElement(node: BodyNode, ...names: readonly string[]): node is Element {
  return node.type === 'element' && names.includes(node.tagName);
}

function childrenOf(node: BodyNode): readonly BodyNode[] {
  return node.type === 'element' ? node.children : [];
}

/** Whether a node stands in a line of text. */
export function isInline(node: BodyNode): boolean {
  return (
    node.type === 'text' || (node.type === 'element' && !BLOCK_NAMES.has(node.tagName) && !PART_NAMES.has(node.tagName))
  );
}

/** Any nodes as blocks: runs of inline ones become paragraphs, parts that lost their list one of their own, other parts their content. */
export function toBlocks(nodes: readonly BodyNode[]): readonly Block[] {
  if (nodes.length === 1 && nodes[0]?.type === 'text') return paragraph(nodes);
  if (nodes.every(isBlock)) return nodes;
  const blocks: Block[] = [];
  for (let at = 0; at < nodes.length; ) {
    const first = nodes[at];
    if (!first) break;
    const end = runEnd(nodes, at);
    const run = nodes.slice(at, end);
    const kind = kindOf(first);
    if (kind === 'inline') append(blocks, paragraphs(run));
    else if (kind === 'item')
      blocks.push(
        element(
          'ul',
          run.filter((node) => !isBlank(node)),
        ),
      );
    else if (kind === 'term') append(blocks, definitionList(run));
    else if (first.type !== 'text' && isBlock(first)) blocks.push(first);
    else append(blocks, toBlocks(childrenOf(first)));
    at = end;
  }
  return blocks;
}

/** As `push` does, which takes no more than the stack holds. */
function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}

/** The end of the nodes from `start` on that belong together: inline ones, list items, or terms. */
function runEnd(nodes: readonly BodyNode[], start: number): number {
  const kind = kindOf(nodes[start]);
  let end = start + 1;
  if (kind === 'single') return end;
  while (end < nodes.length && (kindOf(nodes[end]) === kind || (kind !== 'inline' && isBlank(nodes[end])))) end++;
  return end;
}

function kindOf(node: BodyNode | undefined): 'inline' | 'item' | 'term' | 'single' {
  if (!node || isBlock(node)) return 'single';
  if (isInline(node)) return 'inline';
  if (isElement(node, 'li')) return 'item';
  return isElement(node, 'dt', 'dd') ? 'term' : 'single';
}

/** A run of inline nodes as paragraphs, split where two line breaks stand together. */
function paragraphs(run: readonly BodyNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let breaks = 0;
  for (let at = 0; at <= run.length; at++) {
    const node = run[at];
    if (node && isElement(node, 'br')) breaks++;
    else if (!node || !isBlank(node)) {
      if (breaks > 1) {
        append(blocks, paragraph(run.slice(start, at)));
        start = at;
      }
      breaks = 0;
    }
  }
  append(blocks, paragraph(run.slice(start)));
  return blocks;
}

function paragraph(run: readonly BodyNode[]): readonly Block[] {
  const children = tidyInline(run);
  if (children.length === 0) return [];
  const embed = loneEmbed(children);
  return [embed ?? element('p', children)];
}

/** What an item or a cell holds: inline nodes alone where that is all there is, else blocks alone. */
export function toFlow(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const blocks = toBlocks(nodes);
  const [only] = blocks;
  return blocks.length === 1 && only && isElement(only, 'p') && !hasProperties(only) ? only.children : blocks;
}

function hasProperties(node: Element): boolean {
  for (const _ in node.properties) return true;
  return false;
}

/** Any nodes as inline ones, a space where a block ended; images and embeds, which cannot be inline, stand in `hoisted`. */
export function toInline(nodes: readonly BodyNode[]): {
  readonly inline: readonly BodyNode[];
  readonly hoisted: readonly Block[];
} {
  const inline: BodyNode[] = [];
  const hoisted: Block[] = [];
  flatten(nodes, inline, hoisted);
  return { inline: tidyInline(inline), hoisted };
}

function flatten(nodes: readonly BodyNode[], inline: BodyNode[], hoisted: Block[]): void {
  for (const node of nodes) {
    if (isInline(node)) inline.push(node);
    else if (node.type === 'embed' || (node.type === 'element' && node.tagName === 'figure')) hoisted.push(node);
    else {
      inline.push(text(' '));
      flatten(childrenOf(node), inline, hoisted);
      inline.push(text(' '));
    }
  }
}

/** Terms and descriptions as the one list that they can be: what stands before the first term or has no description is a paragraph. */
export function definitionList(parts: readonly BodyNode[]): readonly Block[] {
  const entries = parts.filter((node) => isElement(node, 'dt', 'dd'));
  const first = entries.findIndex((node) => isElement(node, 'dt'));
  const last = entries.findLastIndex((node) => isElement(node, 'dd'));
  if (first < 0 || last < first) return entries.flatMap(loosened);
  return [
    ...entries.slice(0, first).flatMap(loosened),
    element('dl', entries.slice(first, last + 1)),
    ...entries.slice(last + 1).flatMap(loosened),
  ];
}

function loosened(part: BodyNode): readonly Block[] {
  return part.type === 'element' ? toBlocks(part.children) : [];
}
