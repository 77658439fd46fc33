import { nameWords, wordsOfNames } from './furniture-names.ts';
import { elementsIn, lineOf, textLength } from './page-document.ts';

const HEADLINE_WORDS: ReadonlySet<string> = new Set('headline title hed titel titre titulo titolo'.split(' '));
const ARTICLE_WORDS: ReadonlySet<string> = new Set('article post story entry'.split(' '));
/** A paragraph counts towards an article from this many characters on. */
const COUNTED = 60;
/** With so many characters of such paragraphs it may be at its end. */
const LEAST_OWN = 800;
const MAX_HEADINGS = 30;

/** Takes out of a page the articles that it has below its own, each with an `h1` that is called a title as the first one is. */
export function withoutNextArticles(body: Element): void {
  const headings = [...body.getElementsByTagName('h1')].slice(0, MAX_HEADINGS);
  const own = headings.find((each) => titleNames(each).length > 0);
  const names = new Set(own && titleNames(own));
  const next: ReadonlySet<Element> = new Set(
    headings.filter((each) => each !== own && titleNames(each).some((name) => names.has(name))),
  );
  if (!own || next.size === 0) return;
  const elements = elementsIn(body);
  const title = lineOf(own);
  const around = new Set<Element>(boxesAround(own));
  let length = 0;
  for (const element of elements.slice(elements.indexOf(own) + 1)) {
    if (next.has(element) && length >= LEAST_OWN && lineOf(element) !== title) {
      const apart = boxesAround(element, around);
      if (apart.some(isArticle)) apart.at(-1)?.remove();
    } else if (isLongParagraph(element)) {
      length += textLength(element);
      for (const box of boxesAround(element, around)) around.add(box);
    }
  }
}

function isLongParagraph(element: Element): boolean {
  return element.nodeName === 'P' && textLength(element) >= COUNTED;
}

function isArticle(box: Element): boolean {
  return box.nodeName === 'ARTICLE' || nameWords(box).some((word) => ARTICLE_WORDS.has(word));
}

/** What an element stands in, the innermost first, as far as it is not `known`. */
function boxesAround(element: Element, known: ReadonlySet<Element> = new Set()): readonly Element[] {
  const boxes: Element[] = [];
  for (let box = element.parentElement; box && !known.has(box); box = box.parentElement) boxes.push(box);
  return boxes;
}

/** The class names of a heading that call it a title. */
function titleNames(heading: Element): readonly string[] {
  return (heading.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => wordsOfNames(name).some((word) => HEADLINE_WORDS.has(word)));
}
