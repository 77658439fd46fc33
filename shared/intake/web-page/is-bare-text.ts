import { textLength } from './page-document.ts';

const LEAST = 60;
const BLOCKS: ReadonlySet<string> = new Set(
  'P DIV UL OL DL TABLE SECTION ARTICLE FIGURE BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6'.split(' '),
);
const HOLDS_MORE =
  'p, div, ul, ol, dl, table, section, article, figure, blockquote, pre, h1, h2, h3, h4, h5, h6, img, br + br';

/** Whether a box is a paragraph in all but its name. */
export function isBareText(element: Element): boolean {
  if (element.nodeName !== 'DIV') return false;
  // Most boxes hold a block as their first.
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (BLOCKS.has(child.nodeName)) return false;
  return textLength(element) >= LEAST && element.querySelector(HOLDS_MORE) === null;
}
