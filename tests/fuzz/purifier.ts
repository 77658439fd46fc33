import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
const purify = createDOMPurify(window);

/** What DOMPurify, as it comes, would take out of `html`: the elements and attributes, as markup. Empty for clean HTML. */
export function removedFrom(html: string): readonly string[] {
  purify.sanitize(html);
  return purify.removed.map((each) => {
    if ('attribute' in each) return `${each.from.nodeName} ${each.attribute?.name}="${each.attribute?.value}"`;
    const { element } = each;
    return 'outerHTML' in element ? String(element.outerHTML) : `${element.nodeName} ${element.nodeValue}`;
  });
}

/** Every element of a piece of HTML as a browser has it after it read `html`. */
export function elementsOf(html: string): readonly Element[] {
  const template = window.document.createElement('template');
  template.innerHTML = html;
  return [...template.content.querySelectorAll('*')];
}

/** `html` as a browser writes it that has read it: what reads it again must find the same. */
export function readAndWritten(html: string): string {
  const template = window.document.createElement('template');
  template.innerHTML = html;
  return template.innerHTML;
}
