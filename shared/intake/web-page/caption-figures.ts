import { element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { type Block, isElement } from '../html/content.ts';
import { endsSentence } from '../text/letters.ts';
import { isCreditLine } from '../text/picture-credits.ts';
import { isHeading, isLong, lookAt } from './look-at.ts';

/** A line below an image that is no sentence is its caption up to this many characters. */
const LONGEST = 100;

/** Gives images without a caption the short line below them, and drops a credit that stands below one with a caption. */
export function captionFigures(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const above = made.at(-1);
    const line = isElement(block, 'p') ? cleanLine(plainText(block)) : '';
    if (!above || !isElement(above, 'figure') || line === '' || !isElement(block, 'p')) {
      made.push(block);
      continue;
    }
    const isCaptioned = above.children.some((child) => isElement(child, 'figcaption'));
    const isLabel =
      line.length <= LONGEST && !endsSentence(line) && !/[:：,]$/.test(line) && isTextNext(blocks[at + 1]);
    if (!isCaptioned && (isLabel || isCreditLine(line))) {
      made[made.length - 1] = element(
        'figure',
        [...above.children, element('figcaption', block.children)],
        above.properties,
      );
    } else if (!isCreditLine(line)) made.push(block);
  }
  return made;
}

/** Whether the article’s text goes on here: a short line among short lines is no caption. */
function isTextNext(block: Block | undefined): boolean {
  return block === undefined || isLong(lookAt(block)) || isHeading(lookAt(block));
}
