import type { Article, Image, PubStatus, Significance, Urgency } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { CheckedUrl } from '../model/checked-url.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { LeftOutLine } from './left-out-line.ts';
import type { FormatMends } from './mends-of-format.ts';

/** A file as it was uploaded. Everything in it is untrusted. */
export interface Upload {
  /** The intake key: `/`-separated, the top-level folder first. */
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The media type that came with it, if any. */
  readonly contentType?: string;
  /** When it came, which its own dates are held against. ISO 8601, UTC. */
  readonly received?: string;
}

/** Where a file states fields that are checked only once the article is complete. */
export type StatedPlaces = Readonly<Partial<Record<'headline' | 'section' | 'published', Place>>>;

/** What one input format found in a document: checked and typed, but not yet complete. */
export interface Draft {
  /** Which article of its file it is, from 1, where the file may hold several; its problems name it by `place.item`. */
  readonly item?: number;
  readonly id?: string;
  readonly documentVersion?: number;
  readonly slug?: string;
  readonly status?: PubStatus;
  readonly urgency?: Urgency;
  readonly language?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly published?: string;
  readonly modified?: string;
  readonly embargo?: string;
  readonly expires?: string;
  readonly canonicalUrl?: CheckedUrl;
  readonly images?: readonly Image[];
  readonly correction?: string;
  readonly source?: string;
  readonly copyright?: string;
  readonly alert?: boolean;
  readonly significance?: Significance;
  readonly body: Body;
  /** Where the file states what is checked only once the article is complete. */
  readonly places?: StatedPlaces;
  /** Where the file names its images, by their addresses. */
  readonly imagePlaces?: ReadonlyMap<string, Place>;
  /** True where `images` are those that the head of a page offers to other sites: no editor chose their words or sizes. */
  readonly offersImages?: true;
  /** The first words of lines that are to stay whatever they look like, or `all`. */
  readonly keep?: readonly string[];
  /** True where Wireroom itself wrote the document: its text was set right before, and is taken as it stands. */
  readonly isRight?: true;
}

/** What a document's front matter says of it: every field but the body. */
export type GivenFields = Omit<Draft, 'body' | 'item' | 'isRight' | 'offersImages' | 'imagePlaces'>;

/** What a format made of a file. */
export interface Parsed {
  /** The articles in the order of the file; one that an error stops may be left out. */
  readonly drafts: readonly Draft[];
  /** Those that concern one article of several name it by `place.item`; an error without one stops them all. */
  readonly problems: readonly Problem[];
  /** Lines that were taken for what stands around the article; of one of several, `place.item` names it. */
  readonly leftOut?: readonly LeftOutLine[];
  /** How problems are mended in files of the format, where that is another way than usual. */
  readonly mends?: FormatMends;
  /** True where all problems have the places that they can have, and the file’s bytes are not to be searched for what they are about. */
  readonly isLocated?: true;
  /** How many bytes were read, where that is more than the file has. */
  readonly inflated?: number;
}

export type TextFormatName = 'text' | 'markdown' | 'html' | 'json' | 'xml';
export type ByteFormatName = 'docx' | 'email';

/**
 * An input format that reads text: a pure function to drafts and problems, awaited only for the import of a parser.
 *
 * `text` comes without its front matter and with `\n` between lines; `given` is what the front matter said. It overrides what
 * the format finds, so a format need only look at it to know what the text is not (a first line is no headline where one is given).
 */
export interface TextFormat {
  readonly name: TextFormatName;
  readonly parse: (text: string, given?: GivenFields) => Parsed | Promise<Parsed>;
}

/** Reads a file that lies inside another, as an attachment lies in an e-mail; refuses one that lies too deep. */
export type ReadEnclosed = (file: Upload) => Promise<Parsed>;

/** An input format that reads the file's own bytes, and by `readEnclosed` the files that lie in it. */
export interface ByteFormat {
  readonly name: ByteFormatName;
  readonly parse: (bytes: Uint8Array, readEnclosed: ReadEnclosed) => Parsed | Promise<Parsed>;
}

/** An article complete but for its place in history, which the archive gives it. */
export type NormalizedArticle = Omit<Article, 'revision' | 'received' | 'published' | 'modified' | 'updated'> & {
  readonly published?: string;
  readonly modified?: string;
  /** True when the id is the document's own, not minted from the key. */
  readonly ownId: boolean;
  /** True when the document asks for this slug; one drawn from the headline stays what it first was. */
  readonly ownSlug?: boolean;
  /** Which article of its file it is, from 1, where the file may hold several. */
  readonly item?: number;
};

export interface Normalized {
  /** Those that no error stopped, each id once. */
  readonly articles: readonly NormalizedArticle[];
  readonly problems: readonly Problem[];
}
