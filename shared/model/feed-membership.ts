import type { Article } from './article.ts';
import type { NewsroomConfig } from './newsroom.ts';
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

/** The feeds that a public article belongs to: `all`, and its section's, unless the newsroom names its sections and it is none of them. */
export function feedsOf(
  { section }: Pick<Article, 'section'>,
  { sections }: Pick<NewsroomConfig, 'sections'>,
): readonly FeedName[] {
  if (section === undefined) return [ALL_FEED];
  const slug = slugOf(section);
  if (sections && !sections.some((each) => slugOf(each) === slug)) return [ALL_FEED];
  return [ALL_FEED, { name: `section-${slug}`, section }];
}
