import { nameWords, standingOf } from './furniture-names.ts';
import { elementsIn, retag, textLength } from './page-document.ts';

/** Code, controls and pictures made of code; none is a part of an article. */
const DROPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE LINK NAV SVG MATH BUTTON INPUT SELECT TEXTAREA CANVAS DIALOG OBJECT EMBED MAP DATALIST'.split(
    ' ',
  ),
);
/** Elements whose names say nothing of what stands in them. */
const NEVER_DROPPED: ReadonlySet<string> = new Set(
  'HTML HEAD BODY MAIN ARTICLE BLOCKQUOTE FIGURE H1 H2 H3 H4 H5 H6 TABLE THEAD TBODY TFOOT TR TD TH PRE CODE EM STRONG B I'.split(
    ' ',
  ),
);
const FURNITURE_ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|tablist)$/i;
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** An element with more than this share of the text of all paragraphs is the article or holds it, whatever its names. */
const MOST = 0.4;
/** Characters up to which something beside the text is taken for furniture. */
const SHORT = 350;

/** Takes out of a page what no article has: controls, and what readers do not see. */
export function clearPage(body: Element): void {
  const total = paragraphLength(body);
  for (const element of elementsIn(body)) {
    if (!body.contains(element) || NEVER_DROPPED.has(element.nodeName)) continue;
    if (element.nodeName === 'FOOTER' && element.parentElement?.closest('blockquote, figure')) {
      retag(element, 'p');
      continue;
    }
    if (DROPPED.has(element.nodeName) || (isApart(element) && !holdsArticle(element, total))) element.remove();
  }
}

/** Takes out of an article what its names say is not of it. */
export function clearArticle(article: Element): void {
  const total = paragraphLength(article);
  for (const element of elementsIn(article)) {
    if (!article.contains(element) || NEVER_DROPPED.has(element.nodeName)) continue;
    if (isFurniture(element) && !holdsArticle(element, total)) element.remove();
  }
}

function isApart(element: Element): boolean {
  if (isUnseen(element)) return true;
  const role = element.getAttribute('role');
  return role !== null && FURNITURE_ROLES.test(role);
}

function isFurniture(element: Element): boolean {
  const standing = standingOf(nameWords(element));
  return standing === 'around' || (standing === 'beside' && textLength(element) <= SHORT);
}

function isUnseen(element: Element): boolean {
  // What readers without a subscription do not see is of the article all the same.
  if (nameWords(element).some((word) => word === 'paywall' || word === 'premium')) return false;
  if (element.hasAttribute('hidden') || UNSEEN.test(element.getAttribute('style') ?? '')) return true;
  return element.getAttribute('aria-hidden') === 'true' && element.nodeName !== 'IMG';
}

function holdsArticle(element: Element, total: number): boolean {
  return paragraphLength(element) > total * MOST || element.querySelector('h1') !== null;
}

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) length += textLength(paragraph);
  return length;
}
