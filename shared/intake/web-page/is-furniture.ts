import { nameWords, standingOf } from './furniture-names.ts';
import { AWAY } from './links-away.ts';
import { textLength, textsOf } from './page-document.ts';

/** Characters up to which something beside the text is taken for furniture. */
const SHORT = 350;
/** The same of what a site says for itself. */
const LONGEST_NOTE = 1200;
/** Paragraphs of this length are an article’s, not a teaser’s, where there are several. */
const LONG_PARAGRAPH = 140;

/** Whether the names of an element in an article say that it is not of it. */
export function isFurniture(element: Element): boolean {
  return isNamedFurniture(element) && !(element.nodeName === 'A' && isInSentence(element)) && !isAnchor(element);
}

/** Whether the text of a heading stands in an element that has but an id, by which a table of contents leads to it. */
function isAnchor(element: Element): boolean {
  return !element.hasAttribute('class') && element.id !== '' && /^H[2-6]$/.test(element.parentElement?.nodeName ?? '');
}

const TEXTS = 'p, li, td, dd, blockquote';
/** Beside a link in a sentence stands so much more text. */
const LEAST_BESIDE = 60;

/** Whether a link stands in a line of text: what systems call it, “recommendation” or “popup”, says only how they made it. */
function isInSentence(link: Element): boolean {
  const text = link.closest(TEXTS);
  if (text === null) return false;
  let part: Node = link;
  while (part.parentNode && part.parentNode !== text && !part.previousSibling && !part.nextSibling)
    part = part.parentNode;
  if (!isWords(part.previousSibling) && !isWords(part.nextSibling)) return false;
  const least = textLength(link) + LEAST_BESIDE;
  // No further than needed: thousands of links may stand in one paragraph.
  return textsOf(text, least).reduce((sum, { length }) => sum + length, 0) >= least;
}

function isWords(node: Node | null): boolean {
  return node?.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.nodeValue ?? '');
}

function isNamedFurniture(element: Element): boolean {
  switch (standingOf(nameWords(element))) {
    case 'around':
      return true;
    case 'teaser':
      return longParagraphs(element) < 2 && !isOrHoldsBody(element);
    case 'more':
      return textLength(element) <= LONGEST_LABEL || linkedShare(element) >= MOST_LINKED;
    case 'note':
      return textLength(element) <= LONGEST_NOTE;
    case 'beside':
      return textLength(element) <= SHORT;
    case 'card':
      return isCard(element);
    case 'caption':
      return isLoneCaption(element);
    default:
      return element.nodeName === 'A' && isCard(element);
  }
}

/** What systems call an article’s text. */
const BODY = '[itemprop="articleBody"], [class*="article-body"], [class*="articleBody"], [class*="article__body"]';

function isOrHoldsBody(element: Element): boolean {
  return element.matches(BODY) || element.querySelector(BODY) !== null;
}

const LONGEST_LABEL = 150;
/** A box to read more is one of links; else it is one that was opened. */
const MOST_LINKED = 0.3;

function linkedShare(element: Element): number {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += textLength(link);
  return linked / Math.max(1, textLength(element));
}

function longParagraphs(element: Element): number {
  let count = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    if (textLength(paragraph) >= LONG_PARAGRAPH && paragraph.closest('a') === null) count++;
  }
  return count;
}

const LONGEST_CAPTION = 600;

/** The caption of an image that is not there. */
function isLoneCaption(element: Element): boolean {
  return (
    element.closest('figure, table') === null &&
    element.querySelector('img, table, iframe, p ~ p, h1, h2, h3, h4') === null &&
    textLength(element) <= LONGEST_CAPTION &&
    !standsByImage(element)
  );
}

/** Text that may stand with an image and its caption in one box. */
const LONGEST_BESIDE = 300;

function standsByImage(caption: Element): boolean {
  const longest = textLength(caption) + LONGEST_BESIDE;
  let box = caption.parentElement;
  for (let level = 0; box && level < 2 && textLength(box) <= longest; level++, box = box.parentElement) {
    // The pictures of a gallery are items of a list, in which no caption has a place.
    if (box.nodeName === 'LI') return false;
    if (box.querySelector('img') !== null) return true;
  }
  return false;
}

const LONGEST_CARD = 400;

/** Another article’s title with what is said of it: a link around both, or a box whose title is a link. */
export function isCard(element: Element): boolean {
  const isLink = element.nodeName === 'A';
  const title = element.querySelector('h2, h3, h4, h5, h6');
  if (title === null) return false;
  const link = isLink ? element : (title.closest('a') ?? title.querySelector('a'));
  if (link === null || link.getAttribute('href')?.startsWith('#') || link.hasAttribute(AWAY)) return false;
  const length = textLength(element);
  return length <= LONGEST_CARD && (!isLink || length > textLength(title));
}
