import { cleanLine } from '../clean-line.ts';
import { type Block, isElement } from '../html/content.ts';
import { sameWords } from '../html/find-headline.ts';
import type { GivenFields } from '../intake.ts';
import { readCreditLine } from '../text/bylines.ts';
import { furnitureKind } from '../text/furniture.ts';
import { endsSentence, isAllCapitals } from '../text/letters.ts';
import { areNames, isRoleLine } from '../text/names.ts';
import { endsInCredit, isCreditLine } from '../text/picture-credits.ts';
import { speaksOfEmbargo } from '../text/read-embargo.ts';
import { captionFigures } from './caption-figures.ts';
import { cutAtSubscription } from './cut-at-subscription.ts';
import { isHeading, isList, isLong, isParagraph, isText, itemsOf, type LookedAt, lookAt } from './look-at.ts';
import { pointsToTerms } from './points-to-terms.ts';
import { isSiteNote } from './site-notes.ts';
import { withoutEnding } from './trim-ending.ts';
import { withoutRelated } from './trim-related.ts';
import { withoutCopies } from './without-copies.ts';

/** What is known of the page, by which its own lines are told. */
export interface PageFacts extends GivenFields {
  /** The texts of its `h1` elements. */
  readonly mainHeadings: readonly string[];
}

/** Lines above the first long paragraph that may all be of the page. */
const MAX_OPENING = 10;
const MAX_LABEL = 90;

export interface Trimmed {
  readonly blocks: readonly Block[];
  /** The line by which the page asks readers to subscribe for the rest of the article. */
  readonly request?: string;
}

/** Takes off what is still of the page around the article: lines above its first paragraph, lists of other articles, what follows its end. */
export function trimBlocks(blocks: readonly Block[], facts: PageFacts): Trimmed {
  // The request to subscribe is furniture as well, and must be seen before that goes.
  const { kept, ...cut } = cutAtSubscription(withoutRelated(withoutCopies(captionFigures(blocks).map(lookAt))));
  let looked: readonly LookedAt[] = kept.filter((each) => !isFurniture(each) && !isTermsNote(each, facts));
  looked = withoutRepeats(looked);
  looked = withoutOpening(looked, facts);
  looked = withoutEnding(looked, facts);
  // Where the rules would leave nothing they do not fit the page.
  return looked.length === 0 ? { blocks } : { blocks: looked.map(({ block }) => block), ...cut };
}

/** Lines that are the page’s own wherever they stand. */
function isFurniture(each: LookedAt): boolean {
  if (isList(each)) return itemsOf(each).every((item) => furnitureKind(item) !== undefined);
  if (!isText(each) || each.line === '') return false;
  if (isSiteNote(each.line) || SIGN.test(each.line)) return true;
  if (/^(?:image|media|video) caption\s?\S/i.test(each.line)) return true;
  const kind = furnitureKind(each.line);
  return kind === 'always' || (kind === 'bar' && !isHeading(each) && each.line.length <= 30);
}

/** The sign that stands beside a box of text. */
const SIGN = /^\p{Extended_Pictographic}\uFE0F?$/u;
const LONGEST_NOTE = 500;

/** A note that leads to what readers of the site agree to, as under the boxes for their addresses. */
function isTermsNote(each: LookedAt, { canonicalUrl }: PageFacts): boolean {
  return isParagraph(each) && each.line.length <= LONGEST_NOTE && pointsToTerms(each.block, canonicalUrl);
}

/** Drops paragraphs that say again what a caption says, as galleries do. */
function withoutRepeats(blocks: readonly LookedAt[]): readonly LookedAt[] {
  const captions = new Set(blocks.filter(({ block }) => isElement(block, 'figure')).map(({ line }) => line));
  return blocks.filter((each) => {
    if (!isParagraph(each) || each.line.length < 40) return true;
    if (captions.has(each.line)) return false;
    if (endsInCredit(each.line)) captions.add(each.line);
    return true;
  });
}

/** Drops lines without a sentence between the headline and the first real paragraph, and the captions among them. */
function withoutOpening(blocks: readonly LookedAt[], facts: PageFacts): readonly LookedAt[] {
  const first = firstOwnParagraph(blocks);
  if (first < 0) return blocks;
  const opening = blocks.slice(0, first);
  if (opening.filter(isText).length > MAX_OPENING) return blocks;
  const kept = opening.filter((each) => {
    if (isHeading(each)) return !isPageHeading(each, facts);
    return !isParagraph(each) || !isLabel(each, facts);
  });
  const rest = blocks.slice(first);
  return [...kept, ...rest.filter((each, at) => at === 0 || at > MOST_BELOW_STANDFIRST || !isCredit(each))];
}

/** A standfirst may stand above the lines that say who wrote the article and when. */
const MOST_BELOW_STANDFIRST = 2;
const LONGEST_CREDIT = 60;

function isCredit(each: LookedAt): boolean {
  if (!isParagraph(each) || each.line.length > LONGEST_CREDIT || endsSentence(each.line)) return false;
  return /\d{4}/.test(each.line)
    ? readCreditLine(each.line, true)?.published !== undefined
    : /^(?:and|und|et|y|og|och) /.test(each.line) && areNames(each.line.replace(/^\S+ /, ''));
}

/** Where the text begins: at the first long paragraph that is no caption of an image which is not there. */
function firstOwnParagraph(blocks: readonly LookedAt[]): number {
  const first = blocks.findIndex((each) => isLong(each) && !endsInCredit(each.line));
  const next = blocks[first + 1];
  const isCaption = next !== undefined && first <= 2 && isParagraph(next) && isCreditLine(next.line);
  if (!isCaption) return first;
  const second = blocks.findIndex((each, at) => at > first && isLong(each));
  return second < 0 ? first : second;
}

function isPageHeading({ line }: LookedAt, { headline = '', mainHeadings }: PageFacts): boolean {
  if (sameWords(line, headline) || mainHeadings.some((each) => sameWords(each, line))) return true;
  return (isAllCapitals(line) && line.split(' ').length <= 3) || furnitureKind(line) !== undefined;
}

function isLabel({ line }: LookedAt, facts: PageFacts): boolean {
  if (isCreditLine(line) || endsInCredit(line)) return true;
  if (line.length > MAX_LABEL || speaksOfEmbargo(line)) return false;
  if (readCreditLine(line, true) || isRoleLine(line)) return true;
  if (namesIn(facts.byline).some((name) => line.toLowerCase().includes(name.toLowerCase()))) return true;
  return !endsSentence(line) && !/[,:;،、：]$/.test(line);
}

/** The names that a byline holds. */
export function namesIn(byline: string | undefined): readonly string[] {
  return cleanLine(byline ?? '')
    .split(/,\s{0,9}|\s{1,9}(?:and|und|et|y|e|en)\s{1,9}/)
    .filter((name) => name.length >= 4);
}
