import { type BodyNode, type Element, element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { findHeadings, type Neighbour } from '../text/headings.ts';
import { readListMarker } from '../text/list-marker.ts';
import type { Block } from './content.ts';

/** What is longer is a paragraph in bold. */
const LONGEST = 120;

/** `blocks` with lines that are nothing but bold as headings, where the article has no others and they read and stand like such. */
export function boldHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isBoldLine) || blocks.some((block) => block.type === 'element' && /^h[2-6]$/.test(block.tagName)))
    return blocks;
  const found = findHeadings(blocks.map(neighbourOf));
  return blocks.map((block, index) =>
    found[index] && isBoldLine(block)
      ? element(
          'h2',
          block.children.flatMap((child) => (child.type === 'element' ? child.children : [])),
          block.properties,
        )
      : block,
  );
}

function isBoldLine(block: Block): block is Element {
  if (block.type === 'embed' || block.tagName !== 'p') return false;
  const [only, ...others]: readonly BodyNode[] = block.children;
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'strong') return false;
  const line = plainText(only);
  return line.length <= LONGEST && !line.includes('\n') && readListMarker(line) === undefined;
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
