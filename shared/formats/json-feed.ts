import { htmlJsonString, wellFormedJson } from '../markup/json-text.ts';
import { canonicalUrl, paths, siteUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { feedContent } from './feed-content.ts';
import { type Feed, type FeedFormat, feedTitle } from './format.ts';
import { homeUrl } from './home-url.ts';

const FILE_NAME = 'feed.json';

/**
 * JSON Feed 1.1. Each item has the extension `_wireroom`: `section` as readers see it, `urgency` (1 is flash, 9 the least urgent), `revision`
 * (from 1) and `correction`, the note on what was corrected, if anything was. The feed has it with its `edition`.
 */
export const JSON_FEED: FeedFormat = {
  name: 'json-feed',
  label: 'JSON Feed',
  fileName: FILE_NAME,
  contentType: 'application/feed+json; charset=utf-8',
  open: openFeed,
  renderItem,
  // An item is one line, so a line that ends in a comma is the end of one.
  separator: ',\n',
  close: '\n]}\n',
};

function openFeed(feed: Feed, newsroom: Newsroom): string {
  const head = wellFormedJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(feed, newsroom),
    home_page_url: homeUrl(newsroom),
    feed_url: siteUrl(paths.feed(feed.name, FILE_NAME), newsroom),
    description: newsroom.description || undefined,
    icon: newsroom.logo?.width === newsroom.logo?.height ? newsroom.logo?.url : undefined,
    authors: [{ name: newsroom.name, url: homeUrl(newsroom) }],
    language: newsroom.language,
    _wireroom: feed.edition === undefined ? undefined : { edition: feed.edition },
  });
  return `${head.slice(0, -1)},"items":[\n`;
}

function renderItem(article: Article, newsroom: Newsroom): string {
  const { section, urgency, revision, correction } = article;
  const opening = wellFormedJson({
    id: article.id,
    url: canonicalUrl(article, newsroom),
    title: article.headline,
    summary: article.standfirst || undefined,
  });
  const ending = wellFormedJson({
    image: article.images[0]?.src,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.byline ? [{ name: article.byline }] : undefined,
    tags: article.tags.length > 0 ? article.tags : undefined,
    language: article.language,
    _wireroom: { section, urgency, revision, correction },
  });
  return `${opening.slice(0, -1)},"content_html":${htmlJsonString(feedContent(article, newsroom))},${ending.slice(1)}`;
}
