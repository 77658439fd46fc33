import { sameWords } from '../html/find-headline.ts';
import { nameWords, standingOf } from './furniture-names.ts';
import { elementsIn, lineOf, retag, textLength } from './page-document.ts';

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
/** The same of what readers do not see: an article that a script uncovers. */
const MOST_UNSEEN = 0.6;
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
    if (
      DROPPED.has(element.nodeName) ||
      isConsent(element) ||
      (isUnseen(element) && !holdsArticle(element, total, MOST_UNSEEN)) ||
      (isApart(element) && !holdsArticle(element, total))
    )
      element.remove();
  }
}

/** Takes out of an article what its names say is not of it; also its standfirst, where the page states `standfirst` in its head as well. */
export function clearArticle(article: Element, standfirst: string | undefined): void {
  const total = paragraphLength(article);
  for (const element of elementsIn(article)) {
    // Programs are coloured by classes such as “comment” and “meta”.
    if (!article.contains(element) || element.closest('pre, code') !== null) continue;
    if (NEVER_DROPPED.has(element.nodeName)) {
      for (const name of keptApart(element)) element.removeAttribute(name);
      continue;
    }
    const isOther = isFurniture(element) || isStandfirst(element, standfirst) || isCard(element);
    if (isOther && !holdsArticle(element, total)) element.remove();
    // What is still here is of the article whatever its rows are called, and is seen, or was hidden from readers without a subscription.
    else for (const name of keptApart(element)) element.removeAttribute(name);
  }
}

const LONGEST_CARD = 400;

/** A link around another article’s title and what is said of it. */
function isCard(element: Element): boolean {
  if (element.nodeName !== 'A' || element.getAttribute('href')?.startsWith('#')) return false;
  const title = element.querySelector('h2, h3, h4, h5, h6');
  const length = title === null ? 0 : textLength(element);
  return title !== null && length <= LONGEST_CARD && length > textLength(title);
}

const STANDFIRST_WORDS: ReadonlySet<string> = new Set(
  'standfirst dek deck subtitle subheadline strapline chapo sottotitolo vorspann teaser description summary'.split(' '),
);

function isStandfirst(element: Element, standfirst: string | undefined): boolean {
  if (standfirst === undefined || !nameWords(element).some((word) => STANDFIRST_WORDS.has(word))) return false;
  return sameWords(lineOf(element), standfirst);
}

/** Attributes by which something might still be taken for furniture. */
function keptApart({ nodeName }: Element): readonly string[] {
  const unseen = ['style', 'hidden', 'aria-hidden'];
  return /^T(?:ABLE|HEAD|BODY|FOOT|R|D|H)$/.test(nodeName) ? [...unseen, 'class'] : unseen;
}

/** What asks for consent, under the names of the products that do. It may be longer than the article. */
const CONSENT =
  /\b(?:onetrust|didomi|usercentrics|cookiebot|cybotcookiebotdialog|trustarc|truste|iubenda|quantcast|qc cmp|sp message|cmpbox|cookieconsent|cookie (?:consent|banner|notice|bar|law|policy|message|popup|overlay|modal)|consent (?:banner|modal|layer|manager|popup|dialog)|gdpr|privacy (?:banner|notice|manager))\b/;

function isConsent(element: Element): boolean {
  return CONSENT.test(nameWords(element).join(' ')) && element.querySelector('h1, article, main') === null;
}

function isApart(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && FURNITURE_ROLES.test(role);
}

function isFurniture(element: Element): boolean {
  const standing = standingOf(nameWords(element));
  return standing === 'around' || (standing === 'beside' && textLength(element) <= SHORT);
}

/** What a page shows to subscribers, or when readers ask for it. */
const UNCOVERED: ReadonlySet<string> = new Set(
  'paywall premium subscriber subscribers metered accordion collapse collapsible collapsed expandable expander faq tabpanel'.split(
    ' ',
  ),
);

function isUncovered(element: Element): boolean {
  if (/^(?:region|tabpanel)$/.test(element.getAttribute('role') ?? '')) return true;
  const isNamed = (each: Element | null) => each !== null && nameWords(each).some((word) => UNCOVERED.has(word));
  return isNamed(element) || isNamed(element.parentElement);
}

function isUnseen(element: Element): boolean {
  // What readers without a subscription do not see is of the article all the same.
  if (isUncovered(element) && element.querySelector('p') !== null) return false;
  if (element.hasAttribute('hidden') || UNSEEN.test(element.getAttribute('style') ?? '')) return true;
  return element.getAttribute('aria-hidden') === 'true' && element.nodeName !== 'IMG';
}

function holdsArticle(element: Element, total: number, most = MOST): boolean {
  return paragraphLength(element) > total * most || element.querySelector('h1') !== null;
}

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) length += textLength(paragraph);
  return length;
}
