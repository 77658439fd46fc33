import { plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import type { LeftOutLine } from '../left-out-line.ts';
import { isEndMark } from '../text/wire-marks.ts';
import { type Block, isElement } from './content.ts';

/** What is left of a body, and what was taken out of it. */
export interface ClearedBlocks {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOutLine[];
}

/** Characters: more below an end is text, and the mark ends something else. */
const LONGEST_NOTES = 400;
const LONGEST_MARK = 40;

/** `blocks` up to a mark that ends them (`ENDS`, `-30-`), with what little stands below it for desks as left out. */
export function withoutNotes(blocks: readonly Block[], keep?: readonly string[]): ClearedBlocks {
  const end = keep === undefined ? blocks.findLastIndex(isEnd) : -1;
  if (end < 1) return { blocks, leftOut: [] };
  const notes = blocks.slice(end + 1).map((block) => cleanLine(plainText(block)));
  const above = blocks.slice(0, end).reduce((sum, block) => sum + plainText(block).length, 0);
  if (notes.join('').length > Math.min(LONGEST_NOTES, above)) return { blocks, leftOut: [] };
  const told = notes.filter((text) => text !== '');
  return { blocks: blocks.slice(0, end), leftOut: told.map((text) => ({ place: {}, text })) };
}

function isEnd(block: Block): boolean {
  if (!isElement(block, 'p')) return false;
  const [first] = block.children;
  if (first?.type === 'text' && first.value.length > LONGEST_MARK) return false;
  const line = cleanLine(plainText(block));
  // “End” might be a heading.
  return isEndMark(line) && !/^\p{Lu}?\p{Ll}+$/u.test(line);
}
