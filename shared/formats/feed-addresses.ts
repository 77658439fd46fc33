import { paths, siteUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { feedsOf } from '../model/feed-membership.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { FEED_FORMATS } from './feed-formats.ts';
import { feedTitle } from './format.ts';
import { rememberLatest } from './remember-latest.ts';

/** One document of a feed, as a page tells readers of it. */
export interface FeedAddress {
  /** The feed's title. */
  readonly title: string;
  /** The format, as people call it: `RSS`. */
  readonly label: string;
  /** Media type without parameters. */
  readonly type: string;
  readonly url: string;
}

/** Every document of every feed that the article belongs to, its section's feed after `all`. */
export const feedAddresses = rememberLatest(findAddresses);

function findAddresses(article: Pick<Article, 'section'>, newsroom: Newsroom): readonly FeedAddress[] {
  return feedsOf(article, newsroom).flatMap((feed) =>
    FEED_FORMATS.map(({ name, label = name, fileName, contentType }) => ({
      title: feedTitle(feed, newsroom),
      label,
      type: contentType.split(';', 1)[0] ?? contentType,
      url: siteUrl(paths.feed(feed.name, fileName), newsroom),
    })),
  );
}
