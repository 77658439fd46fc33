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

/** The text of an element as one line. */
export function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Puts an element of another name, with the same attributes and content, in the place of `element`. */
export function retag(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of [...element.attributes]) other.setAttribute(attribute.name, attribute.value);
  while (element.firstChild) other.appendChild(element.firstChild);
  element.parentNode?.replaceChild(other, element);
  return other;
}
