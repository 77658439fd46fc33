import type { GivenFields, Parsed } from '../intake.ts';
import type { XmlElement } from './xml-tree.ts';

/** A language of XML documents that hold articles. */
export interface XmlVocabulary {
  readonly name: string;
  /** Whether a document with this root is in it. */
  readonly recognizes: (root: XmlElement) => boolean;
  /** The document's articles; `given` is what front matter said, which overrides what they say. */
  readonly read: (root: XmlElement, given: GivenFields) => Parsed | Promise<Parsed>;
}
