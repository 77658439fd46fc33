import { plainText } from '../../model/body.ts';
import type { Block } from './content.ts';

/** Characters of a block that is the text of an article, and no line beside it. */
export const LEAST_PROSE = 80;
/** Blocks in which there is such a text, if there is any. */
const LOOKED_AT = 40;

/** Whether any block is long enough to be the text of an article, beside which short lines mean something. */
export function hasProse(blocks: readonly Block[]): boolean {
  return blocks.slice(0, LOOKED_AT).some((block) => block.type === 'element' && plainText(block).length >= LEAST_PROSE);
}
