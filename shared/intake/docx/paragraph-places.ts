import type { Place } from '../../model/problem.ts';

/** So much of a paragraph’s text tells which it is. Characters. */
const TELLING = 40;

/**
 * Says of paragraphs where a reader of the document finds them: by their number among those of the text that are not empty; by table,
 * row and cell; by the note or the text box that they stand in. See docs/decisions/0014-where-a-problem-of-a-word-file-or-a-mail-lies.md.
 */
export class ParagraphPlaces {
  #paragraphs = 0;
  #tables = 0;
  #rows = 0;
  /** What is being read where that is not the text itself: a cell, a note, a text box. */
  #part: string | undefined;
  /** The last paragraph of the text that has words. */
  #spoken: Place | undefined;
  readonly #notes = new Map<string, number>();
  readonly #counts = { footnote: 0, endnote: 0 };

  /** `within` is where the paragraphs all stand, where that is a document inside another. */
  constructor(within?: string) {
    this.#part = within;
  }

  /**
   * The place of the paragraph that was just read, whose text begins with `words`; an empty one is not counted, and one without words is
   * named by the last above it that has some.
   */
  place(words: string, isEmpty: boolean): Place {
    if (this.#part === undefined && !isEmpty) this.#paragraphs++;
    const near = words.replace(/\s+/g, ' ').trim();
    const path = this.#part ?? `paragraph ${Math.max(this.#paragraphs, 1)}`;
    if (near !== '') {
      const place = { path, near: near.length <= TELLING ? near : `${near.slice(0, TELLING - 1).trimEnd()}…` };
      if (this.#part === undefined) this.#spoken = place;
      return place;
    }
    // A picture has no words that it could be found by.
    const above = this.#part === undefined ? this.#spoken : undefined;
    return above ? { ...above, path: `${path}, below ${above.path}` } : { path };
  }

  /** What `read` does within a table. Tables within tables belong to the outermost. */
  inTable(read: () => string): string {
    if (this.#part !== undefined) return read();
    this.#tables++;
    this.#rows = 0;
    this.#part = `table ${this.#tables}`;
    const written = read();
    this.#part = undefined;
    return written;
  }

  /** What `read` does within the next row of the table. */
  inRow(read: () => string): string {
    if (this.#isTable) this.#rows++;
    return read();
  }

  /** What `read` does within the cell of that number of the row. */
  inCell(column: number, read: () => string): string {
    if (!this.#isTable) return read();
    return this.#within(`table ${this.#tables}, row ${this.#rows}, column ${column}`, read);
  }

  /** What `read` does within a text box of the paragraph just read. */
  inTextBox(read: () => string): string {
    const beside = this.#part ?? `paragraph ${Math.max(this.#paragraphs, 1)}`;
    return beside.startsWith('text box') ? read() : this.#within(`text box beside ${beside}`, read);
  }

  /** Notes that the text refers to a note, which gives it its number. */
  refer(kind: 'footnote' | 'endnote', id: string): void {
    const key = `${kind} ${id}`;
    if (!this.#notes.has(key)) this.#notes.set(key, ++this.#counts[kind]);
  }

  /** What `read` does within the note of that id. */
  inNote(kind: 'footnote' | 'endnote', id: string, read: () => string): string {
    return this.#within(`${kind} ${this.#notes.get(`${kind} ${id}`) ?? ''}`.trim(), read);
  }

  get #isTable(): boolean {
    return this.#part === `table ${this.#tables}`;
  }

  #within(part: string, read: () => string): string {
    const outer = this.#part;
    this.#part = part;
    const written = read();
    this.#part = outer;
    return written;
  }
}
