import type { BodyNode } from '../../model/body.ts';
import type { Attributes } from './attributes.ts';
import type { BodyBuilder, Frame } from './body-builder.ts';

const PARAGRAPH_SCOPES: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'figure', 'blockquote']);

/** What the start of a block ends: the paragraph before it. */
export const ENDS_PARAGRAPH: NonNullable<ElementRule['closes']> = { tags: ['p'], within: PARAGRAPH_SCOPES };
/** What the start of a heading ends: the paragraph or heading before it. */
export const ENDS_HEADING: NonNullable<ElementRule['closes']> = {
  tags: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  within: PARAGRAPH_SCOPES,
};

/** How an element of HTML becomes nodes of a body. */
export interface ElementRule {
  /** `skip` drops the element with its content; `void` has no content; `block` and `inline` say what it interrupts. */
  readonly role: 'block' | 'inline' | 'void' | 'skip';
  /** Whether it may add a level to the tree. */
  readonly makesNode: boolean;
  /** Open elements that its start tag ends, unless one of `within` stands between (HTML Standard, “optional tags”). */
  readonly closes?: { readonly tags: readonly string[]; readonly within: ReadonlySet<string> };
  /** What its start tag alone says. */
  readonly opened?: (attributes: Attributes, builder: BodyBuilder) => void;
  /** The nodes that the closed element is, from children that are valid nodes already. */
  readonly build: (frame: Frame, builder: BodyBuilder) => readonly BodyNode[];
}
