import { type Element, plainText } from '../../model/body.ts';
import { offersMore, saidToDesk } from '../text/said-to-desk.ts';
import { type Block, isElement } from './content.ts';

/** Blocks that may stand above a headline. */
const MOST_ABOVE = 4;
const LONGEST = 400;
/**
 * `blocks` without what was said to whoever asked for the article: a remark above its headline, an offer below its end. Programs that write,
 * and people who paste what they wrote, leave both around it.
 */
export function withoutRemarks(blocks: readonly Block[], mainHeadings: ReadonlySet<Element>): readonly Block[] {
  const start = headlineBelowRemarks(blocks, mainHeadings);
  const last = blocks.at(-1);
  const isOffer =
    start >= 0 &&
    blocks.length - start > 2 &&
    last !== undefined &&
    isElement(last, 'p') &&
    offersMore(plainText(last));
  return start <= 0 && !isOffer ? blocks : blocks.slice(Math.max(0, start), isOffer ? -1 : undefined);
}

/** Where the headline stands below nothing but remarks; -1 where the article has none, or something else stands above it. */
function headlineBelowRemarks(blocks: readonly Block[], mainHeadings: ReadonlySet<Element>): number {
  const at = blocks.slice(0, MOST_ABOVE + 1).findIndex((block) => block.type === 'element' && mainHeadings.has(block));
  if (at <= 0) return at;
  const above = blocks.slice(0, at).filter((block) => !isElement(block, 'hr'));
  return above.every(isRemark) ? at : 0;
}

function isRemark(block: Block): boolean {
  if (!isElement(block, 'p')) return false;
  const words = plainText(block);
  return words.length <= LONGEST && saidToDesk(words, '') !== undefined;
}
