/** A page whose content is known. */
export interface KnownPage {
  readonly name: string;
  readonly url?: string;
  readonly bytes: Uint8Array;
  /** The text of its article, a line for each block. */
  readonly text?: string;
  /** The article as HTML, where it is known that well. */
  readonly html?: string;
  /** Where only pieces are known: what stands in the article, and what on the page does not. */
  readonly pieces?: Pieces;
  readonly title?: string;
  readonly byline?: string;
  readonly language?: string;
  /** A day or an instant. */
  readonly published?: string;
}

export interface Pieces {
  readonly within: readonly string[];
  readonly without: readonly string[];
}

/** A published set of pages. */
export interface SetReader {
  /** How to fetch it, for who has not. */
  readonly source: string;
  /** The pages in the folder that it was fetched into. */
  readonly read: (folder: string) => readonly KnownPage[];
  /** Whether a third of it is held out: never looked at while rules are made. */
  readonly isSplit?: true;
}
