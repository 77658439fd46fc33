/** What a box of bare text says, as a paragraph in its place: the search takes the box itself apart. */
export function paragraphOfBox(box: Element, parents: Map<Element, Element>): Element {
  const paragraph = box.ownerDocument.createElement('p');
  paragraph.setAttribute('class', box.getAttribute('class') ?? '');
  for (let child = box.firstChild; child; child = child.nextSibling) paragraph.appendChild(child.cloneNode(true));
  if (box.parentElement) parents.set(paragraph, box.parentElement);
  return paragraph;
}
