import { isBareText } from './is-bare-text.ts';
import { isFurniture } from './is-furniture.ts';
import { isQuestions } from './is-questions.ts';
import { KeptBoxes } from './kept-boxes.ts';
import { lostBoxes } from './lost-boxes.ts';
import { isListOfText, isOwnParagraph, isParagraph, openingBlocks } from './opening-blocks.ts';
import { elementsIn, lineOf, textLength } from './page-document.ts';
import { paragraphOfBox } from './paragraph-of-box.ts';

const PLACE = 'data-place';
/** What stands below the end of the marked text. */
const BELOW = 'data-below';
const HEADING = /^H[2-6]$/;
const LIST = /^[UO]L$/;
/** A paragraph counts from this many characters on, and together they are worth being put back from the second number on. */
const COUNTED = 60;
const LEAST = 200;
/** How much there may be of them, beside what was kept. */
const MOST = 1.5;
/** Paragraphs of an introduction at most. */
const LONGEST_INTRODUCTION = 20;
/** What a page marks as its article’s text is believed from this share of what was found on. */
const LEAST_MARKED = 0.75;
/** A text of links is a list of other articles. */
const MOST_LINKED = 0.3;

/** A block of a page, and which of them it is. */
export interface Block {
  readonly element: Element;
  /** Where it was a box of bare text: whether it answers one of a list of questions. */
  readonly box?: { readonly isAnswer: boolean };
  readonly place: number;
}

/**
 * Notes the paragraphs, headings and lists of a page; what it answers puts those back into the part that was found to be the article
 * which the search for it has taken out from between the others: paragraphs of boxes alike, with the headings and lists among them.
 * Where the page marks what holds the text, its first paragraphs are put back, too, and what was found below it is taken out. So are
 * several paragraphs that stand in a box with the page’s title, and questions with their answers
 * below it.
 */
export function noteText(body: Element, marked?: Element): (found: Element) => void {
  const parents = new Map<Element, Element>();
  const blocks: Block[] = [];
  const titles: Block[] = [];
  const questions: Block[] = [];
  let marks: Marked | undefined;
  const elements = elementsIn(body);
  const start = marked ? elements.indexOf(marked) : -1;
  const end = marked && start >= 0 ? start + elementsIn(marked).length : elements.length;
  for (const [at, element] of elements.entries()) {
    if (element.parentElement) parents.set(element, element.parentElement);
    if (at > end) element.setAttribute(BELOW, '');
    if (element.nodeName === 'H1') titles.push({ element, place: blocks.length });
    if (!questions.at(-1)?.element.contains(element) && isQuestions(element))
      questions.push({ element, place: blocks.length });
    if (!isBlock(element)) continue;
    element.setAttribute(PLACE, `${blocks.length}`);
    if (element.nodeName === 'DIV') {
      const box = { isAnswer: questions.at(-1)?.element.contains(element) === true };
      blocks.push({ element: paragraphOfBox(element, parents), box, place: blocks.length });
      continue;
    }
    const block = { element, place: blocks.length };
    blocks.push(block);
    if (start < 0 || at <= start || at > end) continue;
    marks ??= { start: block.place, length: 0 };
    if (isParagraph(block)) marks.length += textLength(element);
  }
  return (found) => restore(found, { blocks, titles, questions, parents, marked: marks });
}

/** What stands on a page, in its order. */
interface Noted {
  readonly blocks: readonly Block[];
  /** Its titles, each with the place of the block below. */
  readonly titles: readonly Block[];
  readonly questions: readonly Block[];
  readonly parents: ReadonlyMap<Element, Element>;
  readonly marked: Marked | undefined;
}

/** What the page marks as the text of its article. */
interface Marked {
  /** The place of its first block. */
  readonly start: number;
  /** Characters of its paragraphs. */
  length: number;
}

/** A list within another has no place of its own. */
function isBlock(element: Element): boolean {
  const { nodeName, parentElement } = element;
  if (LIST.test(nodeName)) return !parentElement?.closest('ul, ol');
  return nodeName === 'P' || HEADING.test(nodeName) || isBareText(element);
}

function restore(found: Element, { blocks, titles, questions, parents, marked }: Noted): void {
  cutBelow(found, marked);
  const kept = new Map<number, Element>();
  for (const element of found.querySelectorAll(`[${PLACE}]`)) {
    kept.set(Number(element.getAttribute(PLACE)), element);
    element.removeAttribute(PLACE);
  }
  const long = [...kept].filter(([, element]) => textLength(element) >= COUNTED).map(([place]) => place);
  const last = long.reduce((most, place) => Math.max(most, place), -1);
  const first = long.reduce((least, place) => Math.min(least, place), last);
  const boxes = new KeptBoxes(parents);
  for (const place of long) boxes.shareWith(blocks[place]?.element);
  const areBoxesLost = lostBoxes(blocks, found);
  const isLost = (block: Block) =>
    !kept.has(block.place) &&
    (block.box === undefined || areBoxesLost(block)) &&
    isText(block.element) &&
    boxes.hold(block.element) &&
    !boxes.isTeaser(block.element);
  const title = titles.findLast(({ place }) => place <= first);
  const opening = blocks
    .slice(title?.place ?? first, Math.max(0, Math.min(first, marked?.start ?? first)))
    .filter(
      (block) => title && isOwnParagraph(block) && boxes.areTogether(title.element, block.element) && isLost(block),
    );
  const marks = marked ? openingBlocks(blocks.slice(marked.start, Math.max(0, first)), blocks, isLost) : [];
  const lead = [...(isIntroduction(opening, found) ? opening : []), ...marks];
  const start = outermost(kept.get(first));
  for (const { element } of lead) {
    element.removeAttribute(PLACE);
    start?.before(element);
  }
  for (const { element, place } of questions) {
    if (place <= last || !boxes.shareArticle(element) || !boxes.hold(element)) continue;
    found.append(...titleAbove(blocks, place, last), element);
    for (const placed of found.querySelectorAll(`[${PLACE}]`)) placed.removeAttribute(PLACE);
  }
  const between = blocks.slice(first + 1, Math.max(0, last));
  const lost = between.filter(isLost);
  const length = lost.filter(isParagraph).reduce((sum, { element }) => sum + textLength(element), 0);
  // More than that are the pictures of a gallery, or other articles.
  if (length > textLength(found) * MOST) return;
  if (length >= LEAST) putBack(lost, between, kept, blocks[first]);
  else
    putBack(
      lost.filter((block) => isLoneList(block, kept)),
      between,
      kept,
      blocks[first],
    );
}

/** Whether it is a list between two blocks that were kept: the search for the article looks at paragraphs, and takes a list alone in its box for a menu. */
function isLoneList(block: Block, kept: ReadonlyMap<number, Element>): boolean {
  return kept.has(block.place - 1) && kept.has(block.place + 1) && isListOfText(block);
}

/** Whether paragraphs below the title are an introduction: several, for one is a standfirst, and neither longer than the text nor a copy of it. */
function isIntroduction(opening: readonly Block[], found: Element): boolean {
  if (opening.length < 2 || opening.length > LONGEST_INTRODUCTION) return false;
  const text = lineOf(found);
  const lines = opening.map(({ element }) => lineOf(element));
  return (
    lines.reduce((sum, { length }) => sum + length, 0) <= text.length && !lines.some((line) => text.includes(line))
  );
}

/** The heading that stands right above a place below the last that was kept. */
function titleAbove(blocks: readonly Block[], place: number, last: number): readonly Element[] {
  const above = blocks[place - 1];
  return above && above.place > last && HEADING.test(above.element.nodeName) ? [above.element] : [];
}

/** Takes out what stands below the end of the text that the page marks, where that is nearly all of what was found. */
function cutBelow(found: Element, marked: Marked | undefined): void {
  let length = 0;
  for (const paragraph of found.getElementsByTagName('p')) length += textLength(paragraph);
  const isWhole = marked !== undefined && marked.length >= length * LEAST_MARKED;
  for (const element of found.querySelectorAll(`[${BELOW}]`)) {
    if (isWhole) element.remove();
    else element.removeAttribute(BELOW);
  }
}

/** Whether a block has the look of the article’s own. */
function isText(element: Element): boolean {
  const length = textLength(element);
  if (length < (element.nodeName === 'P' ? COUNTED : 1)) return false;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += textLength(link);
  return linked < length * MOST_LINKED && !isFurniture(element);
}

/** Puts paragraphs back behind what stood before them, with the headings right above them and the lists below. */
function putBack(
  lost: readonly Block[],
  between: readonly Block[],
  kept: ReadonlyMap<number, Element>,
  first: Block | undefined,
): void {
  const isLost = new Set(lost);
  let anchor = first && outermost(kept.get(first.place));
  let headings: Element[] = [];
  let isGoingOn = false;
  const put = (element: Element) => {
    element.removeAttribute(PLACE);
    anchor?.after(element);
    anchor = element;
  };
  for (const block of between) {
    const here = kept.get(block.place);
    if (here) {
      anchor = outermost(here);
      headings = [];
      isGoingOn = false;
    } else if (isLost.has(block)) {
      const { element } = block;
      if (HEADING.test(element.nodeName)) headings.push(element);
      else if (isParagraph(block) || isGoingOn || headings.length === 0) {
        for (const heading of headings.splice(0)) put(heading);
        if (!anchor?.contains(element)) put(element);
        isGoingOn = true;
      }
    }
  }
}

/** The list, table or quote that an element stands in, else itself. */
function outermost(element: Element | undefined): Element | undefined {
  let outer = element;
  for (
    let box = element?.closest('ul, ol, dl, table, blockquote, figure');
    box;
    box = box.parentElement?.closest('ul, ol, dl, table, blockquote, figure')
  )
    outer = box;
  return outer;
}
