import { NO_ATTRIBUTES } from '../html/attributes.ts';
import type { BodyBuilder } from '../html/body-builder.ts';
import { attributes } from './build-inline.ts';
import type { ListPlace } from './read-numbering.ts';

interface OpenList extends ListPlace {
  readonly tag: 'ol' | 'ul';
}

/** Puts paragraphs that say where they stand in a list into lists, one in the other. */
export class ListBuilder {
  readonly #builder: BodyBuilder;
  readonly #open: OpenList[] = [];

  constructor(builder: BodyBuilder) {
    this.#builder = builder;
  }

  /** Whether there is an item that a paragraph can go on with. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** A further paragraph of the item at that level or above it. */
  further(level: number, content: () => void): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.level ?? 0) > level) this.#closeLast();
    this.#builder.open('p', NO_ATTRIBUTES);
    content();
    this.#builder.close('p');
  }

  /** An item at `place`, its content written by `content`. It goes on with the list before it, unless its number does not. */
  item(place: ListPlace, content: () => void): void {
    while ((this.#open.at(-1)?.level ?? -1) > place.level) this.#closeLast();
    const last = this.#open.at(-1);
    if (last?.level === place.level && goesOn(last, place)) {
      this.#builder.close('li');
      this.#open.pop();
    } else {
      if (last?.level === place.level) this.#closeLast();
      this.#openList(place);
    }
    this.#open.push({ ...place, tag: place.isOrdered ? 'ol' : 'ul' });
    this.#builder.open('li', NO_ATTRIBUTES);
    content();
  }

  /** Ends all lists. */
  end(): void {
    while (this.#open.length > 0) this.#closeLast();
  }

  #openList({ isOrdered, number }: ListPlace): void {
    if (isOrdered) this.#builder.open('ol', attributes({ start: `${number}` }));
    else this.#builder.open('ul', NO_ATTRIBUTES);
  }

  #closeLast(): void {
    const last = this.#open.pop();
    if (!last) return;
    this.#builder.close('li');
    this.#builder.close(last.tag);
  }
}

function goesOn(last: ListPlace, place: ListPlace): boolean {
  return last.isOrdered === place.isOrdered && (!place.isOrdered || place.number === last.number + 1);
}
