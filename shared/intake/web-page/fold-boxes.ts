import { namesSubtitle } from '../html/names-subtitle.ts';
import { nameWords, standingOf } from './furniture-names.ts';
import { elementsIn, retag, textLength } from './page-document.ts';

const BOXES: ReadonlySet<string> = new Set(['DIV', 'SECTION']);
const FOLDED: ReadonlySet<string> = new Set('P H2 H3 H4 H5 H6 BLOCKQUOTE PRE'.split(' '));
/** What marks a box as more than a box. */
const MARKS = ['itemprop', 'itemtype', 'property', 'role'];
const HEADING = /^H[2-6]$/;

/**
 * Puts a paragraph or a heading that stands alone in a box into the box’s place, with the names of both: block editors wrap each
 * in boxes of its own, and how deep they do it says nothing of the article. Boxes alone in boxes share their names.
 */
export function foldBoxes(body: Element): void {
  const elements = elementsIn(body).map(setAsBox);
  for (const element of elements) {
    if (FOLDED.has(element.nodeName)) {
      for (let box = boxOf(element); box; box = boxOf(element)) putInPlaceOf(box, element);
      if (element.nodeName === 'BLOCKQUOTE') wrapText(element);
      // No heading is left out for a word in its name, unless the word says what it is.
      if (HEADING.test(element.nodeName) && standingOf(nameWords(element)) === undefined) unname(element);
    } else if (BOXES.has(element.nodeName)) {
      const box = boxOf(element);
      if (box && (standingOf(nameWords(element)) ?? standingOf(nameWords(box))) !== undefined) shareNames(box, element);
    }
  }
  // Then from within, for the search for the article keeps the names of the outermost.
  for (const element of elements.toReversed()) {
    const box = BOXES.has(element.nodeName) ? boxOf(element) : undefined;
    if (box && standingOf(nameWords(element)) === 'around' && textLength(box) <= LONGEST_SHARED)
      shareNames(box, element);
  }
}

const HOLDS_BLOCKS = 'p, div, ul, ol, dl, table, section, figure, blockquote, pre, h1, h2, h3, h4, h5, h6';
const LEAST_TEXT = 200;
/** Characters of a box that may take the names of one within. */
const LONGEST_SHARED = 350;
/** A font in which paragraphs are set, as old pages set them, is a box. */
function setAsBox(element: Element): Element {
  return element.nodeName === 'FONT' && element.querySelector('p, table, br + br') !== null
    ? retag(element, 'div')
    : element;
}

/** Makes a paragraph of the bare text of a quote: an abstract may be all that a page has of its article, and the search looks at paragraphs. */
function wrapText(quote: Element): void {
  if (textLength(quote) < LEAST_TEXT || quote.querySelector(HOLDS_BLOCKS) !== null) return;
  const paragraph = quote.ownerDocument.createElement('p');
  while (quote.firstChild) paragraph.appendChild(quote.firstChild);
  quote.appendChild(paragraph);
}

/** The box in which an element stands alone. */
function boxOf(element: Element): Element | undefined {
  const box = element.parentElement;
  if (!box || !BOXES.has(box.nodeName)) return undefined;
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node === element) continue;
    if (node.nodeType === 1 || (node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))) return undefined;
  }
  return MARKS.some((mark) => box.hasAttribute(mark) && box.getAttribute(mark) !== 'description') ? undefined : box;
}

function putInPlaceOf(box: Element, element: Element): void {
  const names = namesOfBoth(box, element);
  if (names !== '') element.setAttribute('class', names);
  if (box.id !== '' && element.id === '') element.setAttribute('id', box.id);
  box.parentNode?.replaceChild(element, box);
}

function shareNames(box: Element, element: Element): void {
  const names = namesOfBoth(box, element);
  box.setAttribute('class', names);
  element.setAttribute('class', names);
}

function namesOfBoth(box: Element, element: Element): string {
  return [element.getAttribute('class'), box.getAttribute('class')].filter(Boolean).join(' ');
}

function unname(heading: Element): void {
  if (namesSubtitle(heading.getAttribute('class') ?? undefined)) heading.setAttribute('class', 'subtitle');
  else heading.removeAttribute('class');
  heading.removeAttribute('id');
}
