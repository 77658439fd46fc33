import type { Article } from '../model/article.ts';
import { slugOf } from '../model/slug.ts';
import type { FeedName } from './records.ts';

/** The feed that holds every article. */
export const ALL_FEED: FeedName = { name: 'all' };

/** The feeds that a public article belongs to: `all`, and its section's. */
export function feedsOf(article: Pick<Article, 'section'>): readonly FeedName[] {
  if (article.section === undefined) return [ALL_FEED];
  return [ALL_FEED, { name: `section-${slugOf(article.section)}`, section: article.section }];
}
