import { lineOf, textLength } from './page-document.ts';
import type { Block } from './restore-text.ts';

const HEADING = /^H[2-6]$/;
const LIST = /^[UO]L$/;
/** A list is worth being put back from this many characters on. */
const LEAST_LISTED = 80;
/** With more of its items among the headings, a list is a table of contents. */
const MOST_HEADINGS = 0.5;

/** What was lost of the first blocks of a text among `all`: paragraphs, and lists of what it says in short, with their titles. */
export function openingBlocks(
  blocks: readonly Block[],
  all: readonly Block[],
  isLost: (block: Block) => boolean,
): readonly Block[] {
  const lost = new Set(blocks.filter((block) => isOwnParagraph(block) && isLost(block)));
  const lists = blocks.filter((block) => isListOfText(block) && isLost(block));
  const titles = new Set(
    lists.length === 0
      ? []
      : all.filter(({ element }) => HEADING.test(element.nodeName)).map((each) => lineOf(each.element)),
  );
  for (const list of lists) if (!areTitles(list, titles)) lost.add(list);
  return blocks.filter((block, at) => {
    if (lost.has(block)) return true;
    const next = blocks[at + 1];
    return next !== undefined && HEADING.test(block.element.nodeName) && lost.has(next) && isLost(block);
  });
}

function areTitles({ element }: Block, titles: ReadonlySet<string>): boolean {
  const items = [...element.children].map(lineOf);
  return items.filter((item) => titles.has(item)).length > items.length * MOST_HEADINGS;
}

/** Whether a block is a list of several items that say something. */
export function isListOfText({ element }: Block): boolean {
  return LIST.test(element.nodeName) && element.childElementCount > 1 && textLength(element) >= LEAST_LISTED;
}

export function isParagraph({ element }: Block): boolean {
  return element.nodeName === 'P';
}

/** Whether it was one from the start. */
export function isOwnParagraph(block: Block): boolean {
  return isParagraph(block) && block.box === undefined;
}
