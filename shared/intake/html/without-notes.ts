import { plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { opensDeskNotes } from '../text/desk-notes.ts';
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
  if (end < 1) return withoutTitledNotes(blocks, keep);
  const notes = blocks.slice(end + 1).map((block) => cleanLine(plainText(block)));
  const above = blocks.slice(0, end).reduce((sum, block) => sum + plainText(block).length, 0);
  if (notes.join('').length > Math.min(LONGEST_NOTES, above)) return { blocks, leftOut: [] };
  const told = notes.filter((text) => text !== '');
  return { blocks: blocks.slice(0, end), leftOut: told.map((text) => ({ place: {}, text })) };
}

/** Blocks from the end among which what is for desks begins, where no mark ends the text above it. */
const REACH = 8;

function withoutTitledNotes(blocks: readonly Block[], keep: readonly string[] | undefined): ClearedBlocks {
  const first = Math.max(2, blocks.length - REACH);
  const lines = blocks.slice(first).map(shortLine);
  const at = lines.findIndex((line, i) => line !== '' && opensDeskNotes(line, lines.slice(i + 1)));
  // Nothing long may stand below it: that is the text's.
  if (at === -1 || lines.slice(at).includes('') || isAskedFor(lines[at] ?? '', keep)) return { blocks, leftOut: [] };
  return { blocks: blocks.slice(0, first + at), leftOut: lines.slice(at).map((text) => ({ place: {}, text })) };
}

/** The text of a short paragraph, heading or list; empty for any other block. */
function shortLine(block: Block): string {
  if (!isElement(block, 'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol')) return '';
  const [child] = block.children;
  if (child?.type === 'text' && child.value.length > LONGEST_LINE) return '';
  const line = cleanLine(plainText(block));
  return line.length <= LONGEST_LINE ? line : '';
}

const LONGEST_LINE = 200;

function isEnd(block: Block): boolean {
  if (!isElement(block, 'p')) return false;
  const [first] = block.children;
  if (first?.type === 'text' && first.value.length > LONGEST_MARK) return false;
  const line = cleanLine(plainText(block));
  // “End” might be a heading.
  return isEndMark(line) && !/^\p{Lu}?\p{Ll}+$/u.test(line);
}
