import { Readability } from '@mozilla/readability';
import { clearArticle } from './clear-page.ts';
import { nameWords } from './furniture-names.ts';
import { elementsIn, lineOf, textLength } from './page-document.ts';
import { noteText } from './restore-text.ts';

/** A paragraph counts towards an article from this many characters on. */
const COUNTED = 60;
/** How much more text the page’s own container must hold to be believed before readability. */
const MUCH_MORE = 1.25;
/** And how much more the whole page must hold where it marks none. */
const FAR_MORE = 2.5;
/** With less than this many characters of paragraphs a page may say the rest in lists and tables. */
const FEW_PARAGRAPHS = 1000;
const FAR_MORE_SAID = 4;
/** What is found without a mark is believed from this many characters on. */
const LEAST = 300;
/** With less than this share of what the page’s own container holds, readability was led astray. */
const HARDLY_ANY = 0.3;
/** The title of another article, with its day and section. */
const LONGEST_TITLE = 200;
const CARD_LEVELS = 4;
const NEARLY_ALL_CARDS = 0.85;
const MORE_WITHOUT_CARDS = 2;
/** How much of a container’s text an element within must hold to stand for it. */
const NEARLY_ALL = 0.99;
/** Where the page’s own container holds more than any article has, a search would cost seconds and find no better. */
const LONGER_THAN_ANY = 500_000;
/** A page of more elements is searched once: readability begins anew up to three times where it finds little text. */
const MOST_SEARCHED_AGAIN = 10_000;
/** Elements and texts, each as often as it has elements around it: the library reads the text of every one anew, and in deep pages most of it over and over. */
const MOST_LEVELS = 400_000;
/** Nought would be the library’s own choice. */
const ANY_LENGTH = -1;

/**
 * The part of a cleared page that is its article: what the reader view of a browser finds; but where the page itself marks a
 * container that holds a good deal more of the same text, as pages do that set their text in several boxes, that container.
 * `build` makes the cleared page; it is called again where the search has taken the first one apart.
 */
export function findBody(build: () => Document): Element | undefined {
  const document = build();
  const marked = markedContainer(document.body);
  const length = countedLength(marked ?? document.body);
  if (marked && length > LONGER_THAN_ANY) return marked;
  if (levelsIn(document.body) > MOST_LEVELS) return marked ?? document.querySelector('article, main') ?? document.body;
  const putBack = noteText(document.body, marked);
  const mayBeAList = length <= FEW_PARAGRAPHS && elementsIn(document.body).length <= MOST_SEARCHED_AGAIN;
  const most = mayBeAList ? ownLength(onlyMain(document)) : 0;
  const found = readableBody(document);
  const chosen = chooseBody(found, marked, length, build);
  if (found && chosen === found) putBack(found);
  const least = Math.max(LEAST, FAR_MORE_SAID * ownLength(chosen));
  return (most > least ? wholeMain(least, build) : undefined) ?? chosen;
}

/** Where a page has hardly any paragraphs, as recipes and lists do: its main part, where that says more than `least` characters. */
function wholeMain(least: number, build: () => Document): Element | undefined {
  const main = onlyMain(build());
  if (main) clearArticle(main, undefined);
  return ownLength(main) > least ? main : undefined;
}

function onlyMain(document: Document): Element | undefined {
  const mains = document.querySelectorAll('main, [role="main"]');
  return mains.length === 1 ? mains[0] : undefined;
}

/** Characters that are neither of links nor of what stands beside an article. */
function ownLength(element: Element | undefined): number {
  if (!element) return 0;
  let others = 0;
  let last: Element | undefined;
  for (const other of element.querySelectorAll('a, aside, footer, nav, form')) {
    if (last?.contains(other)) continue;
    others += textLength(other);
    last = other;
  }
  return textLength(element) - others;
}

/** The levels of all nodes within `root` together. */
function levelsIn(root: Element): number {
  let levels = 0;
  let depth = 1;
  for (let node: Node | null = root.firstChild; node; ) {
    levels += depth;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return levels;
}

/** What was found, or what holds more of the same text: `length` is how much the container that the page marks holds, else the page. */
function chooseBody(
  found: Element | undefined,
  marked: Element | undefined,
  length: number,
  build: () => Document,
): Element | undefined {
  const foundLength = found ? countedLength(found) : 0;
  if (!marked && found && foundLength >= LEAST)
    return length <= foundLength * FAR_MORE ? found : (wholeAround(found, foundLength, build().body) ?? found);
  if (marked ? length <= foundLength * MUCH_MORE : length < LEAST) return found;
  const { body } = build();
  const container = markedContainer(body) ?? tightest(body, length);
  return found && foundLength >= length * HARDLY_ANY && !isWithin(found, container) ? found : container;
}

/** Where the page sets its text in many boxes alike, of which readability takes one: what holds them all, without what is around. */
function wholeAround(found: Element, foundLength: number, body: Element): Element | undefined {
  clearArticle(body, undefined);
  const cards = cardsIn(body);
  const inCards = cards.reduce((sum, card) => sum + countedLength(card), 0);
  // Some articles are lists of such cards.
  if (inCards < countedLength(body) * NEARLY_ALL_CARDS) for (const card of cards) card.remove();
  const length = countedLength(body);
  if (length <= foundLength * MORE_WITHOUT_CARDS) return undefined;
  const container = tightest(body, length);
  return isWithin(found, container) ? container : undefined;
}

/** What tells of other articles: paragraphs within a link, and boxes of one paragraph and a link beside it. */
function cardsIn(body: Element): readonly Element[] {
  return [...body.getElementsByTagName('p')].flatMap((paragraph) => {
    const own = textLength(paragraph);
    if (own < COUNTED) return [];
    let box: Element | null = paragraph.closest('a') ?? paragraph.parentElement;
    for (let level = 0; box && level < CARD_LEVELS && textLength(box) <= own + LONGEST_TITLE; level++) {
      const links = [...box.getElementsByTagName('a')];
      if (box.nodeName === 'A' || links.some((link) => !paragraph.contains(link) && textLength(link) > 0)) return [box];
      box = box.parentElement;
    }
    return [];
  });
}

function readableBody(document: Document): Element | undefined {
  const reader = new Readability<Element>(document, {
    keepClasses: true,
    disableJSONLD: true,
    // Frames that are not worth keeping are gone before.
    allowedVideoRegex: /^https?:\/\//,
    serializer: (node) => node as Element,
    ...(elementsIn(document.body).length > MOST_SEARCHED_AGAIN ? { charThreshold: ANY_LENGTH } : {}),
  });
  return reader.parse()?.content ?? undefined;
}

/** The element that the page marks as its article’s text, as tightly as it can be told; none where several are alike. */
function markedContainer(body: Element): Element | undefined {
  const total = countedLength(body);
  if (total === 0) return undefined;
  const bodies = [...body.querySelectorAll('[itemprop="articleBody"], [property="articleBody"]')].filter(isOutermost);
  const [only] = bodies;
  if (only && bodies.length === 1) return only;
  const articles = [...body.querySelectorAll('article, [itemtype$="Article"], [role="article"]')].filter(isOutermost);
  return mostOf(articles, total) ?? mostOf(elementsIn(body).filter(isNamedBody).filter(isOutermost), total);

  function isOutermost(element: Element, _at: number, all: readonly Element[]): boolean {
    return !all.some((other) => other !== element && other.contains(element));
  }
}

/** The one of some elements that holds most of all the text, as tightly as it can be told. */
function mostOf(candidates: readonly Element[], total: number): Element | undefined {
  const lengths = candidates.map(countedLength);
  const most = Math.max(0, ...lengths);
  const best = candidates[lengths.indexOf(most)];
  return best && most * 2 > total ? tightest(best, most) : undefined;
}

function isNamedBody(element: Element): boolean {
  const words = nameWords(element);
  return (
    words.some((word) => word === 'article' || word === 'story' || word === 'post' || word === 'entry') &&
    words.some((word) => word === 'body' || word === 'content' || word === 'text')
  );
}

/** The innermost element that holds nearly all that `container` does. */
function tightest(container: Element, length: number): Element {
  for (let child = container.firstElementChild; child; child = child.nextElementSibling) {
    const within = child.nodeName === 'P' ? 0 : countedLength(child);
    if (within >= length * NEARLY_ALL) return tightest(child, within);
  }
  return container;
}

/** Characters in the paragraphs of an element that are the article’s own by their length and links. */
export function countedLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const own = textLength(paragraph);
    // Pictures of a gallery, entries of a list and teasers have long texts as well.
    if (own < COUNTED || paragraph.closest('li, figure, aside, a') || paragraph.parentElement?.closest('p')) continue;
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += textLength(link);
    if (linked * 2 < own) length += own;
  }
  return length;
}

/** Whether what was found is a piece of `container`: its first long paragraphs stand there too. */
function isWithin(found: Element, container: Element): boolean {
  const text = lineOf(container);
  const lines = [...found.getElementsByTagName('p')]
    .map(lineOf)
    .filter((line) => line.length >= COUNTED)
    .slice(0, 10);
  return lines.filter((line) => text.includes(line)).length * 2 >= lines.length;
}
