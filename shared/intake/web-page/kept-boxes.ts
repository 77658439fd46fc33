import { isFurniture } from './is-furniture.ts';
import { AWAY } from './links-away.ts';
import { textLength, textsOf } from './page-document.ts';

/** Where text is not of the article, or has no place of its own. */
const APART: ReadonlySet<string> = new Set('ASIDE FORM HEADER FOOTER NAV A FIGURE TABLE BLOCKQUOTE'.split(' '));
/** The title of another article, with its day and section. */
const LONGEST_TITLE = 200;
const CARD_LEVELS = 4;

/** What the elements of a page stand in, as it was before the search for the article. */
export class KeptBoxes {
  readonly #parents: ReadonlyMap<Element, Element>;
  /** The boxes that hold text that was kept. */
  readonly #shared = new Set<Element>();
  /** Of each other box that was looked at: whether what it holds may be of the article. */
  readonly #known = new Map<Element, boolean>();

  constructor(parents: ReadonlyMap<Element, Element>) {
    this.#parents = parents;
  }

  /** Notes that what `element` stands in holds text that was kept. */
  shareWith(element: Element | undefined): void {
    let box = element && this.#parents.get(element);
    for (; box && !this.#shared.has(box); box = this.#parents.get(box)) this.#shared.add(box);
  }

  /** Whether nothing around an element that kept text does not share says that it is not of the article. */
  hold(element: Element): boolean {
    const box = this.#parents.get(element);
    if (!box || this.#shared.has(box)) return true;
    const known = this.#known.get(box);
    if (known !== undefined) return known;
    const isHeld = !APART.has(box.nodeName) && !isFurniture(box) && this.hold(box);
    this.#known.set(box, isHeld);
    return isHeld;
  }

  /** Whether two elements share a box in which nothing was kept. */
  areTogether(one: Element, other: Element): boolean {
    const apart = new Set(this.#apart(one));
    return this.#apart(other).some((box) => apart.has(box));
  }

  /** Whether an element stands in the same article as what was kept. */
  shareArticle(element: Element): boolean {
    let box = this.#parents.get(element);
    while (box && box.nodeName !== 'ARTICLE') box = this.#parents.get(box);
    return box !== undefined && this.#shared.has(box);
  }

  /** The boxes around an element in which nothing was kept. */
  #apart(element: Element): readonly Element[] {
    const apart: Element[] = [];
    for (let box = this.#parents.get(element); box && !this.#shared.has(box); box = this.#parents.get(box))
      apart.push(box);
    return apart;
  }

  /** Whether hardly more stands around a paragraph than a title that leads to another article. */
  isTeaser(element: Element): boolean {
    if (element.nodeName !== 'P') return false;
    const most = textLength(element) + LONGEST_TITLE;
    let box = this.#parents.get(element);
    for (let level = 0; box && level < CARD_LEVELS; level++, box = this.#parents.get(box)) {
      if (textsOf(box, most).reduce((sum, { length }) => sum + length, 0) > most) return false;
      const title = box.querySelector('h2, h3, h4, h5, h6');
      const link = title?.closest('a') ?? title?.querySelector('a');
      if (title) return link !== null && link !== undefined && !link.hasAttribute(AWAY);
    }
    return false;
  }
}
