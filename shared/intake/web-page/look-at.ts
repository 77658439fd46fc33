import { type BodyNode, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import type { Block } from '../html/content.ts';
import { endsSentence } from '../text/letters.ts';

/** A block with what the rules look at. */
export interface LookedAt {
  readonly block: Block;
  /** Its text as one line. */
  readonly line: string;
  /** The share of its text that is links, and how many they are. */
  readonly linked: number;
  readonly links: number;
}

/** A paragraph of this length is one, whatever it ends in. */
const LONG = 140;
const LONG_SENTENCE = 60;

export function lookAt(block: Block): LookedAt {
  const line = block.type === 'embed' ? '' : cleanLine(plainText(block));
  const found = { linked: 0, links: 0 };
  countLinks(block, found);
  return { block, line, links: found.links, linked: line === '' ? 0 : Math.min(1, found.linked / line.length) };
}

function countLinks(node: BodyNode, found: { linked: number; links: number }): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'a') {
    found.links++;
    found.linked += cleanLine(plainText(node)).length;
  } else for (const child of node.children) countLinks(child, found);
}

export function isParagraph({ block }: LookedAt): boolean {
  return block.type === 'element' && block.tagName === 'p';
}

export function isHeading({ block }: LookedAt): boolean {
  return block.type === 'element' && /^h[2-6]$/.test(block.tagName);
}

export function isText(each: LookedAt): boolean {
  return isParagraph(each) || isHeading(each);
}

export function isList({ block }: LookedAt): boolean {
  return block.type === 'element' && (block.tagName === 'ul' || block.tagName === 'ol');
}

/** The items of a list, each as one line. */
export function itemsOf({ block }: LookedAt): readonly string[] {
  return block.type === 'embed' ? [] : block.children.map((item) => cleanLine(plainText(item)));
}

/** Whether it is a paragraph such as articles consist of. */
export function isLong(each: LookedAt): boolean {
  if (!isParagraph(each) || each.linked >= 0.5) return false;
  return each.line.length >= LONG || (each.line.length >= LONG_SENTENCE && endsSentence(each.line));
}
