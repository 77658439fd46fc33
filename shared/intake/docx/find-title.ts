import { readCreditLine } from '../text/bylines.ts';
import { readLabelLine } from '../text/label-lines.ts';
import { endsInFullStop } from '../text/letters.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

/** So far down may the headline stand: above it are a section, a date, a name, notes to desks. */
const REACH = 8;
const LONGEST_ABOVE = 120;
const LONGEST_TITLE = 250;
/** How much larger than the text a line must be set to be its title. */
const LARGER = 1.2;

/**
 * The paragraph that a document shows to be its headline: by the style for titles, by being the first heading with next to nothing
 * above, by being set larger than all else at the top, or by being the one line there in bold. `undefined` where nothing shows it.
 */
export function findTitle(blocks: readonly WordBlock[], bodySize: number): WordParagraph | undefined {
  const top = openingLines(blocks);
  const titled = top.find(({ facts }) => facts.role?.kind === 'title');
  if (titled) return titled;
  const heading = top.find(({ facts }) => facts.role?.kind === 'heading');
  if (heading) return isHeadlineAmong(heading, top, bodySize) ? heading : undefined;
  const lines = top.filter(mayBeTitle);
  const largest = lines.reduce<WordParagraph | undefined>(
    (best, line) => (best && best.facts.size >= line.facts.size ? best : line),
    undefined,
  );
  if (largest && largest.facts.size >= bodySize * LARGER) return largest;
  const bold = top.slice(0, 4).filter(({ facts }) => facts.isBold);
  const [only] = bold;
  return bold.length === 1 && only && mayBeTitle(only) ? only : undefined;
}

/** The first paragraphs, as far as they are short lines, and the one after them. */
function openingLines(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  const lines: WordParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || lines.length >= REACH) break;
    if (block.text === '') continue;
    lines.push(block);
    const isLine =
      block.text.length <= LONGEST_ABOVE || block.facts.role?.kind === 'title' || block.facts.role?.kind === 'heading';
    if (!isLine) break;
  }
  return lines;
}

/** A first heading is the headline unless another line above it is set as large as it. */
function isHeadlineAmong(heading: WordParagraph, top: readonly WordParagraph[], bodySize: number): boolean {
  const above = top.slice(0, top.indexOf(heading));
  const plainer = above.filter((line) => mayBeTitle(line));
  if (plainer.length === 0) return true;
  const { role, size } = heading.facts;
  const isFirstLevel = role?.kind === 'heading' && role.level === 1;
  return (
    isFirstLevel &&
    plainer.every((line) => line.text.length <= 40 && !line.facts.isBold && line.facts.size <= Math.max(size, bodySize))
  );
}

function mayBeTitle({ text, facts }: WordParagraph): boolean {
  if (text.length > LONGEST_TITLE || facts.place || (facts.role && !/^(?:body|heading)$/.test(facts.role.kind)))
    return false;
  if (endsInFullStop(text) || /[,;:]$/.test(text)) return false;
  return readCreditLine(text, false) === undefined && readLabelLine(text) === undefined;
}
