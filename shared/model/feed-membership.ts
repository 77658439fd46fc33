import type { Article } from './article.ts';
import { slugOf } from './slug.ts';

/** A feed as addresses and records name it. */
export interface FeedName {
  /** As it stands in the address: `all`, `section-international`. */
  readonly name: string;
  /** The section as readers see it; absent for `all`. */
  readonly section?: string;
}

/** The feed that holds every article. */
export const ALL_FEED: FeedName = { name: 'all' };

/** The feeds that a public article belongs to: `all`, and its section's. */
export function feedsOf(article: Pick<Article, 'section'>): readonly FeedName[] {
  if (article.section === undefined) return [ALL_FEED];
  return [ALL_FEED, { name: `section-${slugOf(article.section)}`, section: article.section }];
}
