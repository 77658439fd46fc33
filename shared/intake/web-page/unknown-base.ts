import { type BodyNode, element } from '../../model/body.ts';
import { type Place, type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { type Block, definitionList, isBlock } from '../html/content.ts';

/**
 * Where the addresses of a page start from that does not say where it stands. They lead nowhere, but while the page is taken
 * apart it matters that they were links: lists of nothing else are told by that.
 */
export const UNKNOWN_BASE = 'https://unknown-base.invalid/';

const MAX_TOLD = 10;

/** What may stand empty: a table keeps its columns. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/**
 * `blocks` without the links and images that start from an unknown base, their texts kept, and a warning for each; what held nothing else
 * goes with them. `places` says where each address stands.
 */
export function withoutUnknownBase(
  blocks: readonly Block[],
  places: ReadonlyMap<string, Place> = new Map(),
): {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
} {
  const told = new Set<string>();
  const kept = blocks.flatMap((block) => withoutIn(block, told)).filter(isBlock);
  return {
    blocks: kept,
    problems: [...told]
      .slice(0, MAX_TOLD)
      .map((address) => problem('relative-url', quote(address.slice(UNKNOWN_BASE.length - 1)), places.get(address))),
  };
}

function withoutIn(node: BodyNode, told: Set<string>): readonly BodyNode[] {
  if (node.type === 'text') return [node];
  if (node.type === 'embed') return isUnknown(node.url, told) ? [] : [node];
  const children = node.children.flatMap((child) => withoutIn(child, told));
  if (node.tagName === 'img') return isUnknown(node.properties.src, told) ? [] : [node];
  if (node.tagName === 'figure')
    return children.some((child) => child.type === 'element' && child.tagName === 'img') ? [same(node, children)] : [];
  if (node.tagName === 'a' && isUnknown(node.properties.href, told)) return children;
  if (children.length === 0 && node.children.length > 0 && !CELLS.has(node.tagName)) return [];
  // A term whose description was an image has none.
  if (node.tagName === 'dl' && children.length < node.children.length) return definitionList(children);
  return [same(node, children)];
}

function same(node: BodyNode & { readonly type: 'element' }, children: readonly BodyNode[]): BodyNode {
  const isUnchanged =
    children.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return isUnchanged ? node : element(node.tagName, children, node.properties);
}

function isUnknown(address: string | undefined, told: Set<string>): boolean {
  if (address === undefined || !address.startsWith(UNKNOWN_BASE)) return false;
  told.add(address);
  return true;
}
