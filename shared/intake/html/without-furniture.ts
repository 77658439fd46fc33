import { type Element, plainText } from '../../model/body.ts';
import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { cleanLine } from '../clean-line.ts';
import { isAskedFor, type LeftOutLine } from '../left-out-line.ts';
import { furnitureKind } from '../text/furniture.ts';
import type { Block } from './content.ts';
import { hasProse } from './has-prose.ts';
import { type ClearedBlocks, withoutNotes } from './without-notes.ts';
import { startOfRelated } from './without-related.ts';

/** Lines of so many characters may be furniture, and longer ones where they say what this asks for; to judge every line costs too much. */
const SHORT = 60;
const LONGEST_FURNITURE = 240;
const MOST_JUDGED = INNER_LIMITS.text.judgedLines;
const FURNITURE_WORD =
  /appeared first|first appeared|erschien zuerst|apparu en premier|primero en|primeiro em|proviene da|verscheen eerst|newsletter|cookie|inbox|subscri|sign up|whatsapp|telegram|©|copyright|rights reserved/i;

/**
 * `blocks` without the lines that a page has between the paragraphs of any article, and that were copied along (`Advertisement`), and without what
 * stands at their end for desks. Those that `keep` asks for stay.
 */
export function withoutFurniture(blocks: readonly Block[], keep?: readonly string[]): ClearedBlocks {
  const ended = withoutRelated(withoutNotes(blocks, keep), keep);
  const leftOut: LeftOutLine[] = [];
  const kept = ended.blocks.filter((block, place) => {
    if (place >= MOST_JUDGED || block.type === 'embed' || block.tagName !== 'p') return true;
    if (isLong(block)) return true;
    const line = plainText(block);
    if (line.length > SHORT && (line.length > LONGEST_FURNITURE || !FURNITURE_WORD.test(line))) return true;
    const cleaned = cleanLine(line);
    if (furnitureKind(cleaned) !== 'always' || isAskedFor(cleaned, keep)) return true;
    leftOut.push({ place: {}, text: cleaned });
    return false;
  });
  if (leftOut.length === 0 || !hasProse(kept)) return ended;
  return { blocks: kept, leftOut: [...leftOut, ...ended.leftOut] };
}

/** Without the links to other articles below the text, and their title. */
function withoutRelated({ blocks, leftOut }: ClearedBlocks, keep: readonly string[] | undefined): ClearedBlocks {
  const start = startOfRelated(blocks);
  const title = blocks[start];
  if (!title || isAskedFor(cleanLine(plainText(title)), keep) || !hasProse(blocks.slice(0, start)))
    return { blocks, leftOut };
  const lines = blocks.slice(start).flatMap((block) => plainText(block).split('\n').map(cleanLine));
  const told = lines.filter((text) => text !== '').map((text) => ({ place: {}, text }));
  return { blocks: blocks.slice(0, start), leftOut: [...told, ...leftOut] };
}

/** Whether the first text of a paragraph is longer than furniture, as most are. */
function isLong({ children: [first] }: Element): boolean {
  return first?.type === 'text' && first.value.length > LONGEST_FURNITURE;
}
