import { isFurniture } from './clear-page.ts';
import { elementsIn, textLength } from './page-document.ts';

const PLACE = 'data-place';
const HEADING = /^H[2-6]$/;
const LIST = /^[UO]L$/;
/** Where text is not of the article, or has no place of its own. */
const APART: ReadonlySet<string> = new Set('ASIDE FORM HEADER FOOTER NAV A FIGURE TABLE BLOCKQUOTE'.split(' '));
/** A paragraph counts from this many characters on, and together they are worth being put back from the second number on. */
const COUNTED = 60;
const LEAST = 200;
/** A text of links is a list of other articles. */
const MOST_LINKED = 0.3;

interface Block {
  readonly element: Element;
  readonly place: number;
}

/**
 * Notes the paragraphs, headings and lists of a page; what it answers puts those back into the part that was found to be the article
 * which the search for it has taken out from between the others: paragraphs of boxes alike, with the headings and lists among them.
 */
export function noteText(body: Element): (found: Element) => void {
  const parents = new Map<Element, Element>();
  const blocks: Block[] = [];
  for (const element of elementsIn(body)) {
    if (element.parentElement) parents.set(element, element.parentElement);
    if (element.nodeName !== 'P' && !HEADING.test(element.nodeName) && !LIST.test(element.nodeName)) continue;
    element.setAttribute(PLACE, `${blocks.length}`);
    blocks.push({ element, place: blocks.length });
  }
  return (found) => restore(found, blocks, parents);
}

function restore(found: Element, blocks: readonly Block[], parents: ReadonlyMap<Element, Element>): void {
  const kept = new Map<number, Element>();
  for (const element of found.querySelectorAll(`[${PLACE}]`)) {
    kept.set(Number(element.getAttribute(PLACE)), element);
    element.removeAttribute(PLACE);
  }
  const long = [...kept].filter(([, element]) => textLength(element) >= COUNTED).map(([place]) => place);
  const last = Math.max(-1, ...long);
  const first = Math.min(last, ...long);
  const around = new Set(long.flatMap((place) => chainOf(blocks[place]?.element, parents)));
  const between = blocks.slice(first + 1, Math.max(0, last));
  const isOwn = ({ element }: Block) => isOfArticle(element, parents, around);
  const lost = between.filter((block) => !kept.has(block.place) && isOwn(block));
  const paragraphs = lost.filter(({ element }) => element.nodeName === 'P');
  if (paragraphs.reduce((sum, { element }) => sum + textLength(element), 0) < LEAST) return;
  putBack(lost, between, kept, blocks[first]);
}

function chainOf(element: Element | undefined, parents: ReadonlyMap<Element, Element>): readonly Element[] {
  const chain: Element[] = [];
  for (let around = element && parents.get(element); around; around = parents.get(around)) chain.push(around);
  return chain;
}

/** Whether a block has the look of the article’s own, and nothing around it that the kept text does not share says otherwise. */
function isOfArticle(element: Element, parents: ReadonlyMap<Element, Element>, around: ReadonlySet<Element>): boolean {
  const length = textLength(element);
  if (length < (element.nodeName === 'P' ? COUNTED : 1)) return false;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += textLength(link);
  if (linked >= length * MOST_LINKED || isFurniture(element)) return false;
  for (const box of chainOf(element, parents)) {
    if (around.has(box)) return true;
    if (APART.has(box.nodeName) || (LIST.test(element.nodeName) && box.nodeName === 'LI') || isFurniture(box))
      return false;
  }
  return true;
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
