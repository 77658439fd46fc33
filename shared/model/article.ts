import type { Body } from './body.ts';
import type { CheckedUrl } from './checked-url.ts';

/** IPTC publishing status (ninjs `pubstatus`). */
export type PubStatus = 'usable' | 'withheld' | 'canceled';

/** IPTC urgency: 1 is flash, 4 routine, 9 is the newsroom's own. */
export type Urgency = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What an editor may say of a revision: how grave it is. */
export const SIGNIFICANCES = ['cosmetic', 'update', 'correction'] as const;

export type Significance = (typeof SIGNIFICANCES)[number];

export interface Image {
  readonly src: CheckedUrl;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * The canonical article: one article, one revision, as every output is made from it. Named after IPTC ninjs and
 * schema.org NewsArticle. Times are ISO 8601 in UTC with milliseconds (`2026-01-04T09:30:00.000Z`).
 */
export interface Article {
  /** The article's absolute URI. */
  readonly id: string;
  /** The slug asked for when it comes from `normalize`; the slug held when it is published. Lower-case ASCII, digits, `-`. */
  readonly slug: string;
  /** 1 for the first. */
  readonly revision: number;
  readonly status: PubStatus;
  readonly urgency: Urgency;
  /** BCP 47. */
  readonly language: string;
  /** As readers see it, e.g. `International`. */
  readonly section?: string;
  readonly tags: readonly string[];
  readonly headline: string;
  /** One to three sentences; the document's own, else drawn from the lead. Empty only where the body has no text. */
  readonly standfirst: string;
  readonly byline?: string;
  /** Where it was written (ninjs `located`), e.g. `PARIS`. */
  readonly dateline?: string;
  /** When the first upload of the article was received. */
  readonly received: string;
  /** What the document says, else `received`. */
  readonly published: string;
  /** When the revision was received; `published` or `received`, whichever is later, for the first. */
  readonly modified: string;
  /** When it last changed in more than its wording: what feeds date it by. At most `modified`. */
  readonly updated: string;
  /** Nothing of the article may be public before this. */
  readonly embargo?: string;
  readonly expires?: string;
  /** The article's address on the site that first published it, where the document names one. */
  readonly canonicalUrl?: CheckedUrl;
  /** The lead image first; images of the body stand in the body as well. */
  readonly images: readonly Image[];
  readonly correction?: string;
  readonly source?: string;
  readonly copyright?: string;
  /** The document's own version number, where it carries one. */
  readonly documentVersion?: number;
  /** The editor's word on alerting: `true` rings even for an old article, `false` never; absent leaves it to the rules. */
  readonly alert?: boolean;
  /** The editor's word on what this revision is, where it is not left to the rules. */
  readonly significance?: Significance;
  readonly body: Body;
}
