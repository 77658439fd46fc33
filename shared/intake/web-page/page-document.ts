/** The elements below `root` in reading order, as they are now. */
export function elementsIn(root: Element): readonly Element[] {
  const elements: Element[] = [];
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) collect(child, elements);
  return elements;
}

function collect(element: Element, elements: Element[]): void {
  elements.push(element);
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) collect(child, elements);
}

/** Characters of text, runs of white space as one. */
export function textLength(element: Element): number {
  return lineOf(element).length;
}

/** White space but for single spaces, which are most of it and are as they should be. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** The text of an element as one line. */
export function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(UNEVEN, ' ').trim();
}

/** Puts an element of another name, with the same attributes and content, in the place of `element`. */
export function retag(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of [...element.attributes]) other.setAttribute(attribute.name, attribute.value);
  while (element.firstChild) other.appendChild(element.firstChild);
  element.parentNode?.replaceChild(other, element);
  return other;
}

const BREAKS: ReadonlySet<string> = new Set(
  'BR DIV P LI SECTION H1 H2 H3 H4 H5 H6 TIME DT DD TD TR FIGURE UL OL'.split(' '),
);

/** The text of an element in lines, parted where readers see parts of it apart, and without what `isLeftOut`. */
export function spokenLines(
  element: Element,
  isLeftOut: (element: Element) => boolean = () => false,
): readonly string[] {
  const parts: string[] = [];
  collectText(element, isLeftOut, parts);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function collectText(element: Element, isLeftOut: (element: Element) => boolean, parts: string[]): void {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) parts.push((child.nodeValue ?? '').replace(/\s/g, ' '));
    if (child.nodeType !== 1 || isLeftOut(child as Element)) continue;
    const isApart = BREAKS.has(child.nodeName);
    if (isApart) parts.push('\n');
    collectText(child as Element, isLeftOut, parts);
    if (isApart) parts.push('\n');
  }
}

/** The texts in an element, each for itself as it stands between tags; no further than to see that they have more characters than `most`. */
export function textsOf(element: Element, most = Number.POSITIVE_INFINITY): readonly string[] {
  const texts: string[] = [];
  collectTexts(element, texts, most);
  return texts;
}

/** Collects until nothing of `room` is left, and answers what is. */
function collectTexts(element: Element, texts: string[], room: number): number {
  let left = room;
  for (let child = element.firstChild; child && left >= 0; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = (child.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      texts.push(text);
      left -= text.length;
    } else if (child.nodeType === 1) left = collectTexts(child as Element, texts, left);
  }
  return left;
}
