import { sameWords } from '../html/find-headline.ts';
import { COMMENT_LIST, nameWords } from './furniture-names.ts';
import { isCard, isFurniture } from './is-furniture.ts';
import { askQuestions, noteQuestion, SHORTEST_QUESTION } from './opened-questions.ts';
import { elementsIn, lineOf, retag, textLength } from './page-document.ts';
import { withoutContents } from './without-contents.ts';
import { withoutRelatedBoxes } from './without-related-boxes.ts';

/** Code, controls and pictures made of code; none is a part of an article. */
const DROPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE LINK NAV SVG BUTTON INPUT SELECT TEXTAREA CANVAS DIALOG OBJECT EMBED MAP DATALIST'.split(' '),
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
/** Takes out of a page what no article has: controls, and what readers do not see. */
export function clearPage(body: Element): void {
  const total = paragraphLength(body);
  const opened = idsOpened(body);
  for (const element of elementsIn(body)) {
    if (!body.contains(element) || NEVER_DROPPED.has(element.nodeName)) continue;
    const heading = element.nodeName === 'BUTTON' ? element.closest('h2, h3, h4, h5, h6') : null;
    if (heading) {
      if (element.hasAttribute('aria-expanded')) heading.setAttribute(OPENS, '');
      element.replaceWith(...element.childNodes);
      continue;
    }
    if (element.nodeName === 'BUTTON') noteQuestion(element);
    if (element.nodeName === 'FOOTER' && element.parentElement?.closest('blockquote, figure')) {
      retag(element, 'p');
      continue;
    }
    // The search for the article reads the page as it is; its header goes when it has been found.
    if (element.nodeName === 'HEADER' && isOfSite(element)) element.setAttribute(OF_SITE, '');
    if (
      DROPPED.has(element.nodeName) ||
      isForScreenReaders(element) ||
      isOfReader(element) ||
      (isOnlyOnScreen(element) && !holdsArticle(element, total)) ||
      (element.nodeName === 'FOOTER' && !holdsArticle(element, total)) ||
      isConsent(element) ||
      (isUnseen(element, opened) && !holdsArticle(element, total, MOST_UNSEEN)) ||
      (isApart(element) && !holdsArticle(element, total))
    )
      element.remove();
  }
}

/** Takes out of an article what its names say is not of it; also its standfirst, where the page states `standfirst` in its head as well. */
export function clearArticle(article: Element, standfirst: string | undefined): void {
  askQuestions(article);
  withoutContents(article);
  withoutRelatedBoxes(article);
  withoutCards(article);
  const total = paragraphLength(article);
  for (const element of elementsIn(article)) {
    // Programs are coloured by classes such as “comment” and “meta”.
    if (!article.contains(element) || element.closest('pre, code') !== null) continue;
    if (NEVER_DROPPED.has(element.nodeName)) {
      for (const name of keptApart(element)) element.removeAttribute(name);
      continue;
    }
    const isOther = isFurniture(element) || element.hasAttribute(OF_SITE) || isStandfirst(element, standfirst);
    if (isOther && (!holdsArticle(element, total) || areComments(element, article))) element.remove();
    // What is still here is of the article whatever its rows are called, and is seen, or was hidden from readers without a subscription.
    else for (const name of keptApart(element)) element.removeAttribute(name);
  }
}

/** A page that consists of cards is about them. */
const MOST_IN_CARDS = 0.3;

/** Takes out the articles that stand in another’s text, each no more than a title with its link and what is said of it. */
function withoutCards(article: Element): void {
  const cards = [...article.getElementsByTagName('article')].filter(isCard);
  if (cards.length === 0) return;
  const length = cards.reduce((sum, card) => sum + textLength(card), 0);
  if (length <= textLength(article) * MOST_IN_CARDS) for (const card of cards) card.remove();
}

/** Marks the header of a site, whose controls are gone when the article is cleared. */
const OF_SITE = 'data-of-site';
/** Marks a heading by which readers open what stands below it. */
const OPENS = 'data-opens';
const CONTROLS = 'nav, form, input, button, [role="navigation"], [role="search"]';

/** Whether a header is that of the site: it stands outside the article, where one is marked, and holds a menu or other controls. */
function isOfSite(header: Element): boolean {
  return header.closest('article, main') === null && header.querySelector(CONTROLS) !== null;
}

/** Readers may write more paragraphs than an article has, whose own text may stand in none. */
const MOST_COMMENTS = 0.7;

function areComments(element: Element, article: Element): boolean {
  return (
    COMMENT_LIST.test(nameWords(element).join(' ')) &&
    element.querySelector('h1, article') === null &&
    textLength(element) <= textLength(article) * MOST_COMMENTS
  );
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

const MAX_SPOKEN = 200;
const SPOKEN_NAME =
  /\b(?:visually hidden|visuallyhidden|sr only|sronly|screen reader(?: text| only)?|screenreader|screenreaders|assistive text|hidden visually|show for sr|offscreen|off screen)\b/;

/** What is only read out: “opens in a new tab”, “list of 4 items”. Readers of a feed have no use for it. */
function isForScreenReaders(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  if (!/hidden|sr|reader|assistive|screen/i.test(names) || !SPOKEN_NAME.test(nameWords(element).join(' ')))
    return false;
  return textLength(element) <= MAX_SPOKEN && element.querySelector('img, h1') === null;
}

/** Classes by which style sheets leave out on paper what is no reading: controls, offers, other articles. */
const NOT_PRINTED =
  /(?:^|\s)(?:no-?print|d-print-none|hidden-print|print:hidden|print-hid(?:e|den)|hide-(?:on-|for-|in-)?print|do-?not-?print|print-none|non-?print(?:able|ing)?)(?:\s|$)/i;

/** Whether a page leaves an element out when it is printed; moving pictures go then, too. */
function isOnlyOnScreen(element: Element): boolean {
  return (
    NOT_PRINTED.test(element.getAttribute('class') ?? '') &&
    element.nodeName !== 'FIGURE' &&
    element.querySelector('figure, iframe, video') === null
  );
}

/** What a page marks as written by a reader below its article. */
function isOfReader(element: Element): boolean {
  return (
    element.getAttribute('itemprop') === 'comment' ||
    /schema\.org\/(?:UserComments|Comment)$/.test(element.getAttribute('itemtype') ?? '')
  );
}

function isApart(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && FURNITURE_ROLES.test(role);
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

/** The ids of what titles of the article open: questions whose answers readers see when they ask. */
function idsOpened(body: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const control of body.querySelectorAll('[aria-expanded][aria-controls]')) {
    if (control.closest('nav, header, footer, form') === null && textLength(control) >= SHORTEST_QUESTION)
      ids.add(control.getAttribute('aria-controls') ?? '');
  }
  return ids;
}

function isUnseen(element: Element, opened: ReadonlySet<string>): boolean {
  if (!isHidden(element)) return false;
  // What readers without a subscription do not see is of the article all the same.
  const mayBeShown = isUncovered(element) || opened.has(element.id) || standsBelowOpener(element);
  return !(mayBeShown && (element.nodeName === 'P' || element.querySelector('p') !== null));
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || UNSEEN.test(element.getAttribute('style') ?? '')) return true;
  if (isHiddenByClass(element.getAttribute('class') ?? '')) return true;
  return element.getAttribute('aria-hidden') === 'true' && element.nodeName !== 'IMG';
}

/** Whether readers open an element by the heading above it. */
function standsBelowOpener({ previousElementSibling: above }: Element): boolean {
  return above !== null && /^H[2-6]$/.test(above.nodeName) && above.hasAttribute(OPENS);
}

/** Classes by which the common style sheets hide an element, and those by which they show it again in a wider window. */
const HIDES =
  /(?:^|\s)(?:hidden|is-hidden|d-none|display-none|u-hidden|uk-hidden|ng-hide|w-condition-invisible)(?:\s|$)/;
const SHOWS =
  /(?:^|\s)(?:\w{1,9}:(?:block|flex|grid|inline|contents|table)|d-\w{1,4}-(?:block|flex|grid|inline|table))/;

function isHiddenByClass(names: string): boolean {
  return HIDES.test(names) && !SHOWS.test(names);
}

function holdsArticle(element: Element, total: number, most = MOST): boolean {
  return paragraphLength(element) > total * most || element.querySelector('h1') !== null;
}

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) length += textLength(paragraph);
  return length;
}
