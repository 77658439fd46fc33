import { plainText } from '../../model/body.ts';
import { cleanLine } from '../clean-line.ts';
import { type LabelLine, readLabelLine } from '../text/label-lines.ts';
import { type Block, isElement } from './content.ts';

const MOST = 12;
const LONGEST = 300;
const LEAST = 2;

/** The paragraphs at the top of `blocks` that name a field each (`Section: World`), where they are several and one is the headline, and the blocks below. */
export function takeLabelBlocks(blocks: readonly Block[]): {
  readonly labels: readonly LabelLine[];
  readonly below: readonly Block[];
} {
  const labels: LabelLine[] = [];
  for (const block of blocks.slice(0, MOST)) {
    const line = isElement(block, 'p') ? cleanLine(plainText(block).slice(0, LONGEST + 1)) : '';
    const label = line.length <= LONGEST ? readLabelLine(line) : undefined;
    if (!label) break;
    labels.push(label);
  }
  const isForm = labels.length >= LEAST && labels.some(({ field }) => field === 'headline');
  return isForm ? { labels, below: blocks.slice(labels.length) } : { labels: [], below: blocks };
}
