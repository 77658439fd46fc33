import { type BodyNode, type Element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { furnitureKind } from '../text/furniture.ts';
import { endsInFullStop, foldLine } from '../text/letters.ts';
import { type Block, isElement } from './content.ts';

/** Blocks from the end among which the links to other articles begin. */
const REACH = 14;
const LONGEST_LABEL = 60;
const LONGEST_TITLE = 160;
/** Writers call so what they recommend themselves. */
const OF_THE_TEXT: ReadonlySet<string> = new Set([
  'further reading',
  'related reading',
  'related links',
  'most recent',
]);

/** Where the links to other articles begin that stand below a text, with their title (`Related articles`); the number of blocks where none do. */
export function startOfRelated(blocks: readonly Block[]): number {
  let start = blocks.length;
  for (let at = blocks.length - 1; at >= Math.max(1, blocks.length - REACH); at--) {
    const block = blocks[at];
    if (!block) break;
    const mayStand = at < blocks.length - 1 || isHeading(block);
    if (mayStand && isRelatedTitle(block)) start = at;
    // The last block of most articles is none, and no title is looked for.
    if (!namesArticles(block)) break;
  }
  return start;
}

function isHeading(block: Block): boolean {
  return block.type === 'element' && /^h[2-6]$/.test(block.tagName);
}

function isRelatedTitle(block: Block): boolean {
  if (!isElement(block, 'p', 'h2', 'h3', 'h4', 'h5', 'h6')) return false;
  const [first] = block.children;
  if (first?.type === 'text' && first.value.length > LONGEST_LABEL) return false;
  const line = cleanLine(plainText(block));
  return furnitureKind(line) === 'related' && !OF_THE_TEXT.has(foldLine(line));
}

/** Whether a block is nothing but titles of other articles. */
function namesArticles(block: Block): boolean {
  if (block.type === 'embed') return false;
  if (block.tagName === 'hr') return true;
  if (block.tagName === 'ul' || block.tagName === 'ol')
    return block.children.every((item) => isElement(item, 'li') && isTitle(item));
  return isElement(block, 'p', 'h3', 'h4', 'h5', 'h6') && isTitle(block);
}

function isTitle(block: Element): boolean {
  const text = cleanLine(plainText(block));
  if (text.length > LONGEST_TITLE) return false;
  return isLinked(block) || !endsInFullStop(text);
}

/** Whether all that a block says is a link. */
function isLinked({ children }: Element): boolean {
  const told = children.filter((child: BodyNode) => child.type !== 'text' || child.value.trim() !== '');
  return told.length === 1 && told[0] !== undefined && isElement(told[0], 'a');
}
