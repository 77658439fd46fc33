import { canonicalUrl, pageUrl, paths, siteUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { AlertFacts } from './alert-facts.ts';

/** Where an article is to be had, in every variant. Absolute URLs. */
export interface AlertLinks {
  readonly page: string;
  readonly amp: string;
  readonly json: string;
  readonly short: string;
  readonly canonical: string;
  readonly feeds: readonly string[];
}

/** Every address of the article on the newsroom's site, and of the feeds that hold it. */
export function alertLinks({ article, newsroom, feeds }: AlertFacts): AlertLinks {
  return {
    page: pageUrl(article.slug, newsroom),
    amp: siteUrl(paths.amp(article.slug), newsroom),
    json: siteUrl(paths.json(article.slug), newsroom),
    short: shortUrl(article, newsroom),
    canonical: canonicalUrl(article, newsroom),
    feeds,
  };
}

/** The short link that leads to the article's page. */
export function shortUrl(article: Pick<Article, 'id'>, newsroom: Newsroom): string {
  return siteUrl(paths.short(article.id), newsroom);
}
