import { lineOf } from './page-document.ts';
import type { Block } from './restore-text.ts';

/** Tells the boxes of bare text that were lost: those alike others that were kept, and answers. */
export function lostBoxes(blocks: readonly Block[], found: Element): (block: Block) => boolean {
  // The search makes paragraphs of boxes, which may lose their mark.
  const lines = new Set([...found.getElementsByTagName('p')].map(lineOf));
  const isThere = ({ element }: Block) => lines.has(lineOf(element));
  const namesOf = ({ element }: Block) => element.getAttribute('class') ?? '';
  const kept = new Set(blocks.filter((block) => block.box && isThere(block)).map(namesOf));
  return (block) =>
    !isThere(block) && (block.box?.isAnswer === true || (namesOf(block) !== '' && kept.has(namesOf(block))));
}
