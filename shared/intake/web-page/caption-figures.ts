import { type Element, element, plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { type Block, isElement } from '../html/content.ts';
import { endsSentence } from '../text/letters.ts';
import { endsInCredit, isCreditLine } from '../text/picture-credits.ts';
import { isHeading, isLong, lookAt } from './look-at.ts';

/** A line below an image that is no sentence is its caption up to this many characters. */
const LONGEST = 100;
/** And one that ends in a credit, or is set apart, up to this many. */
const LONGEST_CAPTION = 600;

/**
 * Gives images without a caption the line below them that is short, ends in a credit or is set in italics, and drops a credit that
 * stands below one with a caption.
 */
export function captionFigures(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const above = made.at(-1);
    const line = isElement(block, 'p') ? cleanLine(plainText(block)) : '';
    if (above && isElement(above, 'figure') && isHeadedCaption(block, blocks[at + 1]) && !isCaptioned(above)) {
      made[made.length - 1] = captioned(above, block.children);
      continue;
    }
    if (!above || !isElement(above, 'figure') || line === '' || !isElement(block, 'p')) {
      made.push(block);
      continue;
    }
    const isLabel =
      line.length <= LONGEST && !endsSentence(line) && !/[:：,]$/.test(line) && isTextNext(blocks[at + 1]);
    if (!isCaptioned(above) && (isLabel || isCreditLine(line) || isCaption(block, line, blocks[at + 1]))) {
      made[made.length - 1] = captioned(above, block.children);
    } else if (!isCreditLine(line)) made.push(block);
  }
  return made;
}

/** Whether the article’s text goes on here: a short line among short lines is no caption. */
function isTextNext(block: Block | undefined): boolean {
  return block === undefined || isLong(lookAt(block)) || isHeading(lookAt(block));
}

function isCaptioned(figure: Element): boolean {
  return figure.children.some((child) => isElement(child, 'figcaption'));
}

function captioned(figure: Element, caption: Element['children']): Element {
  return element('figure', [...figure.children, element('figcaption', caption)], figure.properties);
}

/** How notes begin in which an article is spoken of, which are set in italics as well. */
const NOTE =
  /^(?:this|these|the (?:following|author)|editor|author|notes?|updated?|correct|original|first published|last updated|written|sponsored|disclosure|dies(?:er|e|es)|der (?:folgende|autor)|die autorin|hinweis|anmerkung|korrektur|cet(?:te)?|ceci|nota|note|est[ea]|quest[oa]|dit|deze|denn[ae]|detta|dette|ten|ta|tekst|редакц|от редакции)(?!\p{L})/iu;

/** Whether a paragraph right below an image ends in a credit, or is set in italics above a text that is not. */
function isCaption(block: Element, line: string, next: Block | undefined): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  return (
    endsInCredit(line) ||
    (!NOTE.test(line) && isItalic(block) && next !== undefined && isLong(lookAt(next)) && !isItalic(next))
  );
}

function isItalic(block: Block): boolean {
  if (block.type !== 'element') return false;
  const said = block.children.filter((child) => cleanLine(plainText(child)) !== '');
  return said.length > 0 && said.every((child) => isElement(child, 'em'));
}

/** Whether what is marked as a heading says what an image shows: the credit stands below it. */
function isHeadedCaption(block: Block, next: Block | undefined): block is Element {
  if (!isHeading(lookAt(block)) || next === undefined || !isElement(next, 'p')) return false;
  const line = cleanLine(plainText(block));
  return line.length > LONGEST && line.length <= LONGEST_CAPTION && isCreditLine(cleanLine(plainText(next)));
}
