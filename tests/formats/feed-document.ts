import type { Feed, FeedFormat } from '../../shared/formats/format.ts';
import type { Article } from '../../shared/model/article.ts';
import { newsroom } from './articles.ts';

/** A whole feed, put together as the contract of `FeedFormat` says. */
export function feedDocument(
  format: FeedFormat,
  articles: readonly Article[],
  feed: Feed = { name: 'all', updated: '2026-01-05T17:05:09.000Z' },
): string {
  const items = articles.map((article) => format.renderItem(article, newsroom));
  return format.open(feed, newsroom) + items.join(format.separator) + format.close;
}
