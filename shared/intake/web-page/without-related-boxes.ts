import { furnitureKind } from '../text/furniture.ts';
import { lineOf, textLength, textsOf } from './page-document.ts';

const LONGEST_TITLE = 60;
/** A paragraph of this length may be the article’s. */
const LONG = 60;
/** A box with more of the article’s text is a part of it, whatever its title. */
const MOST = 0.3;

/** Takes out of an article the boxes that begin with a title like “Related” and hold what other articles are called and say. */
export function withoutRelatedBoxes(article: Element): void {
  let most: number | undefined;
  for (const title of article.querySelectorAll('h2, h3, h4, h5, h6, p, strong')) {
    if (!article.contains(title) || !isRelatedTitle(title)) continue;
    most ??= textLength(article) * MOST;
    const box = boxUnder(title, article, most);
    if (box && isOfOthers(box)) box.remove();
  }
}

function isRelatedTitle(title: Element): boolean {
  const texts = textsOf(title, LONGEST_TITLE);
  const line = texts.join(' ');
  return line.length > 3 && line.length <= LONGEST_TITLE && furnitureKind(line.replace(/\s?[:：]$/, '')) === 'related';
}

/** The largest box that begins with a title, and is no more than a part of the article. */
function boxUnder(title: Element, article: Element, most: number): Element | undefined {
  let found: Element | undefined;
  let inner = title;
  for (let box = title.parentElement; box && box !== article; box = box.parentElement) {
    if (/^(?:LI|TD|BLOCKQUOTE)$/.test(box.nodeName) || hasTextBefore(inner) || textLength(box) > most) break;
    found = box;
    inner = box;
  }
  return found;
}

function hasTextBefore(element: Element): boolean {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === 3 ? /\S/.test(node.nodeValue ?? '') : node.nodeType === 1 && textLength(node as Element) > 0)
      return true;
  }
  return false;
}

/** Whether what a box holds is of other articles: links, and no more paragraphs than those. */
function isOfOthers(box: Element): boolean {
  const links = [...box.getElementsByTagName('a')].filter((link) => lineOf(link) !== '').length;
  const paragraphs = [...box.getElementsByTagName('p')].filter((each) => textLength(each) >= LONG).length;
  return links > 0 && links >= paragraphs && box.querySelector('h1') === null;
}
