import { nameWords } from './furniture-names.ts';
import { elementsIn, lineOf, textLength } from './page-document.ts';

/** What the box around an image may hold besides: its caption and credit. */
const LONGEST_CAPTION = 400;
/** A box whose names do not say what its text is. */
const LONGEST_UNNAMED = 220;
/** Levels from an image up to the box that holds its caption as well. */
const MAX_LEVELS = 5;
const BOXES: ReadonlySet<string> = new Set(['DIV', 'SPAN', 'SECTION', 'A', 'P', 'PICTURE', 'CENTER', 'ASIDE']);
const CAPTION_WORDS: ReadonlySet<string> = new Set(
  'caption captions credit credits copyright legend legende bildunterschrift didascalia leyenda photographer attribution'.split(
    ' ',
  ),
);

/**
 * Makes a `figure` of every box that holds an image and nothing but a short text, which is its caption: so captions are told from
 * paragraphs, whatever the content system calls them.
 */
export function shapeFigures(body: Element): void {
  for (const image of elementsIn(body)) {
    if (image.nodeName !== 'IMG' || image.closest('figure')) continue;
    const box = boxAround(image);
    if (box) shape(box);
  }
}

/** The outermost box around an image with a caption and no more; none where no text stands with it. */
function boxAround(image: Element): Element | undefined {
  let found: Element | undefined;
  let box = image.parentElement;
  for (let level = 0; box && level < MAX_LEVELS && BOXES.has(box.nodeName); level++, box = box.parentElement) {
    const length = textLength(box);
    if (length > LONGEST_CAPTION || !isCaptionOnly(box, length)) break;
    if (length > 0) found = box;
  }
  return found;
}

function isCaptionOnly(box: Element, length: number): boolean {
  if (box.querySelector('h1, h2, h3, h4, li, td, iframe, blockquote') !== null) return false;
  if (length === 0) return true;
  const parts = captionParts(box);
  if (parts.some((part) => isNamed(part) || holdsNamed(part))) return true;
  // A link over a short text is a card that leads to another article.
  const linked = [...box.getElementsByTagName('a')].reduce((sum, link) => sum + textLength(link), 0);
  return (
    box.nodeName !== 'P' &&
    length <= LONGEST_UNNAMED &&
    linked * 2 < length &&
    box.getElementsByTagName('p').length <= 1
  );
}

function isNamed(part: Element): boolean {
  return nameWords(part).some((word) => CAPTION_WORDS.has(word));
}

/** Whether nearly all the text of a part stands in an element that is named a caption. */
function holdsNamed(part: Element): boolean {
  const least = textLength(part) * 0.8;
  return [...part.children].some((child) => textLength(child) >= least && (isNamed(child) || holdsNamed(child)));
}

/** The elements of a box that hold text, the outermost without an image in them. */
function captionParts(box: Element): readonly Element[] {
  return [...box.children].flatMap((child) => {
    if (textLength(child) === 0) return [];
    return child.querySelector('img') ? captionParts(child) : [child];
  });
}

function shape(box: Element): void {
  const document = box.ownerDocument;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const texts = new Set<string>();
  for (const part of captionParts(box)) {
    const line = lineOf(part);
    // The same caption often stands there twice, for two widths of window.
    if (!texts.has(line)) {
      texts.add(line);
      if (caption.firstChild) caption.appendChild(document.createTextNode(' '));
      while (part.firstChild) caption.appendChild(part.firstChild);
    }
    part.remove();
  }
  const rest = texts.size === 0 ? lineOf(box) : '';
  if (rest !== '') caption.textContent = rest;
  for (const image of box.querySelectorAll('picture, img')) {
    if (image.nodeName === 'PICTURE' || !image.closest('picture')) figure.appendChild(image);
  }
  if (caption.firstChild) figure.appendChild(caption);
  box.parentNode?.replaceChild(figure, box);
}
