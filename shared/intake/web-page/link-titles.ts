import { textLength } from './page-document.ts';

/** What a card says besides its title. */
const LONGEST_CARD = 400;
const TITLES = 'h2, h3, h4, h5, h6';

/** Gives the titles of cards the link that a page lays over all of the card, without a text of its own. */
export function linkTitles(body: Element): void {
  for (const link of [...body.getElementsByTagName('a')]) {
    const card = link.parentElement;
    if (link.firstElementChild || !card || !link.hasAttribute('href') || (link.textContent ?? '').trim() !== '')
      continue;
    const [title, second] = [...card.querySelectorAll(TITLES)];
    if (!title || second || textLength(card) > LONGEST_CARD || title.querySelector('a') !== null) continue;
    link.append(...title.childNodes);
    title.append(link);
  }
}
