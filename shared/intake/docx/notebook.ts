import type { Place, Problem } from '../../model/problem.ts';
import type { Budget } from './budget.ts';
import type { EmbeddedPart } from './embedded-parts.ts';
import type { ParagraphPlaces } from './paragraph-places.ts';
import type { ListCounter, ListPlace } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';
import type { StyleRole } from './style-roles.ts';

/** What is known of a paragraph that mammoth does not pass on. */
export interface ParagraphFacts {
  readonly role: StyleRole | undefined;
  readonly place?: ListPlace;
  /** Whether all its text is bold, or underlined as on a typewriter. */
  readonly isBold: boolean;
  /** Of its first text, in half points. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Whether nothing but a line across the page stands in it. */
  readonly isRule: boolean;
  /** Where a reader of the document finds it. */
  readonly at: Place;
}

/** A picture where it stands in the text. */
export interface Picture {
  readonly name: string;
  readonly alt: string;
  /** The address of a picture that lies on the web and not in the file. Untrusted. */
  readonly address?: string;
  /** Where a reader of the document finds it. */
  readonly at?: Place;
}

/** What is noted of a document while it is made ready for mammoth. */
export interface Notebook {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly places: ParagraphPlaces;
  readonly paragraphs: ParagraphFacts[];
  readonly pictures: Picture[];
  /** Documents that stand inside this one. */
  readonly embedded: EmbeddedPart[];
  readonly problems: Problem[];
  /** How many elements may still be written for mammoth, whose work is in proportion. */
  readonly elements: Budget;
  /** How many characters may be. */
  readonly characters: Budget;
}
