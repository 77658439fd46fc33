import { type Element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { type Block, isElement } from '../html/content.ts';
import { isAllCapitals } from '../text/letters.ts';
import { isWriterName } from './writer-name.ts';

/** With fewer paragraphs than these a name by itself may be anything. */
const LEAST_BLOCKS = 4;
const LONGEST = 80;
/** So many blocks may stand above the text. */
const ABOVE = 3;
const MARKS: ReadonlySet<string> = new Set(['strong', 'em', 'b', 'i']);
/** What parts the names of several. */
const BETWEEN = /\s?[/,;&]\s?|\s(?:and|und|et|y|e|en|i|och|og|và)\s/u;
/** How Japanese papers sign: `（山田花子）`. */
const JAPANESE = /^[（(](\p{Script=Han}{1,4}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})[)）]$/u;

export interface Signed {
  readonly blocks: readonly Block[];
  readonly byline?: string;
}

/** An article without the line set apart above its text which is nothing but its writer’s name, and that name. */
export function takeSignedAbove(blocks: readonly Block[]): Signed {
  if (blocks.length < LEAST_BLOCKS) return { blocks };
  for (const [at, block] of blocks.slice(0, ABOVE).entries()) {
    const byline = namesIn(block);
    if (byline !== undefined) return { blocks: blocks.filter((_, index) => index !== at), byline };
    if (plainText(block).length > LONGEST) break;
  }
  return { blocks };
}

/** The same of the line below its text. */
export function takeSignedBelow(blocks: readonly Block[]): Signed {
  const last = blocks.length < LEAST_BLOCKS ? undefined : blocks.at(-1);
  const byline = last && (namesIn(last) ?? JAPANESE.exec(lineOf(last))?.[1]);
  return byline === undefined ? { blocks } : { blocks: blocks.slice(0, -1), byline };
}

/** The names that a paragraph is, all of it set apart. */
function namesIn(block: Block): string | undefined {
  if (!isElement(block, 'p') || !block.children.every(isMarked)) return undefined;
  const line = lineOf(block);
  const names = line.split(BETWEEN);
  return line.length <= LONGEST && names.every(isSigner) ? names.join(', ') : undefined;
}

/** Whoever signs gives the whole name, and what is all in capitals calls readers to something. */
function isSigner(name: string): boolean {
  return isWriterName(name) && !name.endsWith('.') && !isAllCapitals(name);
}

function isMarked(node: Element['children'][number]): boolean {
  return node.type === 'element' && MARKS.has(node.tagName);
}

function lineOf(block: Block): string {
  return isElement(block, 'p') ? cleanLine(plainText(block)) : '';
}
