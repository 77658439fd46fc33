import { elementsIn, textLength } from './page-document.ts';

const LONGEST_KICKER = 120;
/** With a paragraph of this length above it, a main heading is not that of the article. */
const LONG_PARAGRAPH = 140;
const HEADING = /^H[2-6]$/;

/** Takes out of a page the headings above its only main heading, in the part that holds its article: no text stands above its headline. */
export function withoutKickers(body: Element): void {
  const [title, second] = [...body.getElementsByTagName('h1')];
  const box = title?.closest('article, main, [role="main"]');
  if (!title || !box || second) return;
  const above: Element[] = [];
  for (const element of elementsIn(box)) {
    if (element === title) break;
    if (element.nodeName === 'P' && textLength(element) >= LONG_PARAGRAPH) return;
    if (HEADING.test(element.nodeName) && textLength(element) <= LONGEST_KICKER) above.push(element);
  }
  for (const heading of above) heading.remove();
}
