import { textLength, textsOf } from './page-document.ts';

const FIELD = 'input[type="email"], input[name*="email" i]';
/** A page may have any number of them; one that does is of forms. */
const MAX_FIELDS = 20;
/** What stands with the field at most: why readers should, and what becomes of their address. */
const LONGEST_BOX = 350;
const HOLDS_ARTICLE = 'h1, article, main, [itemprop="articleBody"]';
/** A box with more of the page’s paragraphs may be a short article with the field below it. */
const MOST = 0.3;

/** Takes out of a page the boxes in which readers leave their e-mail address: for newsletters, comments and offers. */
export function withoutSignUps(body: Element): void {
  const fields = [...body.querySelectorAll(FIELD)].slice(0, MAX_FIELDS);
  const most = fields.length > 0 ? paragraphLength(body) * MOST : 0;
  for (const field of fields) {
    let box = field;
    while (box.parentElement && box.parentElement !== body && isAround(box.parentElement, most))
      box = box.parentElement;
    box.remove();
  }
}

function isAround(box: Element, most: number): boolean {
  if (box.matches(HOLDS_ARTICLE) || box.querySelector(HOLDS_ARTICLE) !== null) return false;
  const length = textsOf(box, LONGEST_BOX).reduce((sum, text) => sum + text.length, 0);
  return length <= LONGEST_BOX && paragraphLength(box) <= most;
}

function paragraphLength(box: Element): number {
  let length = 0;
  for (const paragraph of box.getElementsByTagName('p')) length += textLength(paragraph);
  return length;
}
