import { type BodyNode, type Element, element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { findHeadings, type Neighbour } from '../text/headings.ts';
import { readListMarker } from '../text/list-marker.ts';
import type { Block } from './content.ts';

/** What is longer is a paragraph in bold. */
const LONGEST = 120;
/** What is shorter may be an address, or the next line of a list. */
const LEAST_TEXT = 80;
/** What ends like a sentence is text from here on. */
const LEAST_SENTENCE = 40;

/** `blocks` with lines that are nothing but bold as headings, where the article has no others and they read and stand like such. */
export function boldHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(startsBold)) return blocks;
  const parts = blocks.map(parted);
  const lines = parts.flat();
  if (!lines.some(isBoldLine) || blocks.some((block) => block.type === 'element' && /^h[2-6]$/.test(block.tagName)))
    return blocks;
  const found = findHeadings(lines.map(neighbourOf));
  let at = 0;
  return parts.flatMap((part, index) => {
    const [first] = part;
    const isHeading = found[at] && first !== undefined && isBoldLine(first);
    at += part.length;
    if (isHeading) return [headingOf(first), ...part.slice(1)];
    return blocks[index] ?? [];
  });
}

function headingOf({ children, properties }: Element): Element {
  return element('h2', children.flatMap(withoutBold), properties);
}

function withoutBold(node: BodyNode): readonly BodyNode[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'em' ? node.children.flatMap(withoutBold) : node.children;
}

function startsBold(block: Block): boolean {
  if (block.type === 'embed' || block.tagName !== 'p') return false;
  const [first] = block.children;
  return first !== undefined && isBold(first);
}

/** Whether a paragraph’s first line is nothing but bold. */
function opensBold(block: Block): boolean {
  if (block.type === 'embed' || !startsBold(block)) return false;
  const [, end] = block.children;
  return end?.type === 'element' && end.tagName === 'br';
}

/** A paragraph whose first line is nothing but bold as that line and the rest, where the rest is text. */
function parted(block: Block): readonly Block[] {
  if (block.type === 'embed' || !opensBold(block)) return [block];
  const [bold, , ...rest] = block.children;
  const text = element('p', rest, block.properties);
  return bold && isText(plainText(text)) ? [element('p', [bold], block.properties), text] : [block];
}

function isText(line: string): boolean {
  return line.length >= LEAST_TEXT || (line.length >= LEAST_SENTENCE && /[.!?…。]["'”’»)]*$/.test(line.trimEnd()));
}

function isBoldLine(block: Block): block is Element {
  if (block.type === 'embed' || block.tagName !== 'p') return false;
  const [only, ...others]: readonly BodyNode[] = block.children;
  if (others.length > 0 || only === undefined || !isBold(only)) return false;
  const line = plainText(only);
  return line.length <= LONGEST && !line.includes('\n') && readListMarker(line) === undefined;
}

/** Whether it is in bold, or in bold and italics. */
function isBold(node: BodyNode): boolean {
  if (node.type !== 'element') return false;
  const [inner, ...others] = node.children;
  return (
    node.tagName === 'strong' || (node.tagName === 'em' && others.length === 0 && inner !== undefined && isBold(inner))
  );
}

function neighbourOf(block: Block, index: number): Neighbour {
  if (block.type === 'embed') return { kind: 'rule' };
  switch (block.tagName) {
    case 'ul':
    case 'ol':
      return { kind: 'list' };
    case 'table':
      return { kind: 'table' };
    case 'blockquote':
      return { kind: 'quote' };
    case 'hr':
    case 'figure':
      return { kind: 'rule' };
    default: {
      const text = cleanLine(plainText(block));
      return { kind: 'line', piece: { text, raw: text, gap: 1, indent: 0, line: index + 1, lineCount: 1 } };
    }
  }
}
