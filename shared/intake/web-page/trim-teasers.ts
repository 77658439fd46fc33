import { endsSentence } from '../text/letters.ts';
import { isHeading, isParagraph, isText, type LookedAt } from './look-at.ts';

/** How a text ends that goes on in another article. */
const CUT_SHORT = /(?:\.{3}|…)\s?[\])»]?$/;
const SHORTEST = 60;
const LONGEST_TITLE = 160;
/** What is below is short beside the article. */
const MOST_BELOW = 0.5;

/** `blocks` without the first lines of other articles below the end, each with its title above it and cut short. */
export function withoutTeasersBelow(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const teasers: number[] = [];
  let at = blocks.length - 1;
  for (; at > 0; at--) {
    const each = blocks[at];
    if (each && isTeaser(each)) teasers.unshift(at);
    else if (!each || !isTitle(each)) break;
  }
  const [first, second] = teasers;
  if (first === undefined || second === undefined || second - first < 2) return blocks;
  // As many lines as between the first two are the title of the first; what stands above may be the article’s last.
  const start = Math.max(at + 1, first - (second - first - 1));
  const length = (part: readonly LookedAt[]) => part.reduce((sum, { line }) => sum + line.length, 0);
  return start < first && length(blocks.slice(start)) <= length(blocks) * MOST_BELOW ? blocks.slice(0, start) : blocks;
}

function isTeaser(each: LookedAt): boolean {
  return isParagraph(each) && each.line.length >= SHORTEST && CUT_SHORT.test(each.line);
}

/** A heading, a line without a sentence as titles and names of writers are, or what has no text. */
function isTitle(each: LookedAt): boolean {
  if (isHeading(each) || each.line === '') return true;
  return isText(each) && each.line.length <= LONGEST_TITLE && !endsSentence(each.line);
}
