import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** How much of something all the parts of a document may have together. */
export class Budget {
  #left: number;
  readonly #limit: number;
  readonly #excess: string;

  /** `excess` says of a part what it has too much of: `which has more elements than any article`. */
  constructor(limit: number, excess: string) {
    this.#left = limit;
    this.#limit = limit;
    this.#excess = excess;
  }

  /** How much was asked for so far. */
  get taken(): number {
    return this.#limit - this.#left;
  }

  /** Takes `count` off for the part of that name, or ends the reading where it is more than is left. */
  take(count: number, part: string): void {
    this.#left -= count;
    if (this.#left >= 0) return;
    const particulars = {
      needed: 'a document of the size of an article',
      mend: 'Copy the article into a new document, as text alone, and upload that.',
    };
    throw new UnreadableDocument(problem('too-large', `${quote(part)}, ${this.#excess}`, {}, particulars));
  }
}
