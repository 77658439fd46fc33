import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';

/** An output of one article: a page of its own in the site tree. */
export interface ArticleFormat {
  readonly name: string;
  /** The path in the site tree. */
  readonly path: (article: Article) => string;
  readonly contentType: string;
  /** The document's text. `article.slug` is the slug that the article holds; feeds are those it is in, for autodiscovery. */
  readonly render: (article: Article, newsroom: Newsroom) => string;
}

/** A feed, apart from its items. */
export interface Feed {
  /** As it stands in the address: `all`, `section-international`. */
  readonly name: string;
  /** The section's name as people read it; absent for `all`. */
  readonly section?: string;
  /** When the feed last changed: the latest `updated` of what it holds or held. ISO 8601, UTC. Absent while it never held anything. */
  readonly updated?: string;
  /**
   * Tells apart what the feed holds and has lost at different times. It stands in the document, so that a feed which comes to hold the same as
   * before has other bytes and another ETag all the same: a writer that was held up in between finds out by that.
   */
  readonly edition?: string;
}

/**
 * An output of many articles. A document is `open(feed)`, the items joined by `separator`, and `close`; an item depends on its
 * article and the newsroom alone, so that a feed is updated by rendering only what changed.
 */
export interface FeedFormat {
  readonly name: string;
  /** What people call it, e.g. `RSS`; `name` where absent. */
  readonly label?: string;
  /** The file in `feeds/<feed>/`. */
  readonly fileName: string;
  readonly contentType: string;
  readonly open: (feed: Feed, newsroom: Newsroom) => string;
  readonly renderItem: (article: Article, newsroom: Newsroom) => string;
  readonly separator: string;
  readonly close: string;
}

/** A feed's title as readers see it: the newsroom's name, and the section. */
export function feedTitle(feed: Feed, newsroom: Newsroom): string {
  return feed.section === undefined ? newsroom.name : `${newsroom.name}: ${feed.section}`;
}
