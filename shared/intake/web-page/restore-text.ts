import { isFurniture } from './is-furniture.ts';
import { elementsIn, textLength, textsOf } from './page-document.ts';

const PLACE = 'data-place';
/** What stands below the end of the marked text. */
const BELOW = 'data-below';
const HEADING = /^H[2-6]$/;
const LIST = /^[UO]L$/;
/** Where text is not of the article, or has no place of its own. */
const APART: ReadonlySet<string> = new Set('ASIDE FORM HEADER FOOTER NAV A FIGURE TABLE BLOCKQUOTE'.split(' '));
/** A paragraph counts from this many characters on, and together they are worth being put back from the second number on. */
const COUNTED = 60;
const LEAST = 200;
/** How much there may be of them, beside what was kept. */
const MOST = 1.5;
/** What a page marks as its article’s text is believed from this share of what was found on. */
const LEAST_MARKED = 0.75;
/** A text of links is a list of other articles. */
const MOST_LINKED = 0.3;
/** The title of another article, with its day and section. */
const LONGEST_TITLE = 200;
const CARD_LEVELS = 4;

interface Block {
  readonly element: Element;
  readonly place: number;
}

/**
 * Notes the paragraphs, headings and lists of a page; what it answers puts those back into the part that was found to be the article
 * which the search for it has taken out from between the others: paragraphs of boxes alike, with the headings and lists among them.
 * Where the page marks what holds the text, its first paragraphs are put back, too, and what was found below it is taken out.
 */
export function noteText(body: Element, marked?: Element): (found: Element) => void {
  const parents = new Map<Element, Element>();
  const blocks: Block[] = [];
  let marks: Marked | undefined;
  const elements = elementsIn(body);
  const start = marked ? elements.indexOf(marked) : -1;
  const end = marked && start >= 0 ? start + elementsIn(marked).length : elements.length;
  for (const [at, element] of elements.entries()) {
    if (element.parentElement) parents.set(element, element.parentElement);
    if (at > end) element.setAttribute(BELOW, '');
    if (!isBlock(element)) continue;
    element.setAttribute(PLACE, `${blocks.length}`);
    const block = { element, place: blocks.length };
    blocks.push(block);
    if (start < 0 || at <= start || at > end) continue;
    marks ??= { start: block.place, length: 0 };
    if (isParagraph(block)) marks.length += textLength(element);
  }
  return (found) => restore(found, blocks, parents, marks);
}

/** What the page marks as the text of its article. */
interface Marked {
  /** The place of its first block. */
  readonly start: number;
  /** Characters of its paragraphs. */
  length: number;
}

/** A list within another has no place of its own. */
function isBlock({ nodeName, parentElement }: Element): boolean {
  if (LIST.test(nodeName)) return !parentElement?.closest('ul, ol');
  return nodeName === 'P' || HEADING.test(nodeName);
}

function restore(
  found: Element,
  blocks: readonly Block[],
  parents: ReadonlyMap<Element, Element>,
  marked: Marked | undefined,
): void {
  cutBelow(found, marked);
  const kept = new Map<number, Element>();
  for (const element of found.querySelectorAll(`[${PLACE}]`)) {
    kept.set(Number(element.getAttribute(PLACE)), element);
    element.removeAttribute(PLACE);
  }
  const long = [...kept].filter(([, element]) => textLength(element) >= COUNTED).map(([place]) => place);
  const last = long.reduce((most, place) => Math.max(most, place), -1);
  const first = long.reduce((least, place) => Math.min(least, place), last);
  const boxes = new Boxes(parents);
  for (const place of long) boxes.shareWith(blocks[place]?.element);
  const isLost = ({ place, element }: Block) =>
    !kept.has(place) && isText(element) && boxes.hold(element) && !boxes.isTeaser(element);
  const lead = marked ? blocks.slice(marked.start, Math.max(0, first)).filter(isParagraph).filter(isLost) : [];
  const start = outermost(kept.get(first));
  for (const { element } of lead) {
    element.removeAttribute(PLACE);
    start?.before(element);
  }
  const between = blocks.slice(first + 1, Math.max(0, last));
  const lost = between.filter(isLost);
  const length = lost.filter(isParagraph).reduce((sum, { element }) => sum + textLength(element), 0);
  // More than that are the pictures of a gallery, or other articles.
  if (length < LEAST || length > textLength(found) * MOST) return;
  putBack(lost, between, kept, blocks[first]);
}

function isParagraph({ element }: Block): boolean {
  return element.nodeName === 'P';
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

/** What the elements of a page stand in, as it was before the search for the article. */
class Boxes {
  readonly #parents: ReadonlyMap<Element, Element>;
  /** Of each box that was looked at: whether what it holds may be of the article. */
  readonly #known = new Map<Element, boolean>();

  constructor(parents: ReadonlyMap<Element, Element>) {
    this.#parents = parents;
  }

  /** Notes that what `element` stands in holds text that was kept. */
  shareWith(element: Element | undefined): void {
    let box = element && this.#parents.get(element);
    for (; box && !this.#known.has(box); box = this.#parents.get(box)) this.#known.set(box, true);
  }

  /** Whether nothing around an element that kept text does not share says that it is not of the article. */
  hold(element: Element): boolean {
    const box = this.#parents.get(element);
    if (!box) return true;
    const known = this.#known.get(box);
    if (known !== undefined) return known;
    const isHeld = !APART.has(box.nodeName) && !isFurniture(box) && this.hold(box);
    this.#known.set(box, isHeld);
    return isHeld;
  }

  /** Whether hardly more stands around a paragraph than a title that leads to another article. */
  isTeaser(element: Element): boolean {
    if (element.nodeName !== 'P') return false;
    const most = textLength(element) + LONGEST_TITLE;
    let box = this.#parents.get(element);
    for (let level = 0; box && level < CARD_LEVELS; level++, box = this.#parents.get(box)) {
      if (textsOf(box, most).reduce((sum, { length }) => sum + length, 0) > most) return false;
      const title = box.querySelector('h2, h3, h4, h5, h6');
      if (title) return title.closest('a') !== null || title.querySelector('a') !== null;
    }
    return false;
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
      else if (element.nodeName === 'P' || isGoingOn) {
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
