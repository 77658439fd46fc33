import { wellFormedJson } from '../markup/json-text.ts';
import { canonicalUrl, pageUrl, paths, siteUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { bodyJson } from './body-json.ts';
import { feedAddresses } from './feed-addresses.ts';
import type { ArticleFormat } from './format.ts';

/** Where the article's other outputs are; the only key of the document that is not the article's own. */
interface Links {
  readonly canonical: string;
  readonly page: string;
  readonly amp: string;
  readonly json: string;
  readonly short: string;
  readonly feeds: readonly string[];
}

/** The canonical article as published, compact, its keys always in the same order, with `links` after them. */
export const ARTICLE_JSON: ArticleFormat = {
  name: 'article-json',
  path: (article) => paths.json(article.slug),
  contentType: 'application/json; charset=utf-8',
  render: renderJson,
};

function renderJson(article: Article, newsroom: Newsroom): string {
  const fields = wellFormedJson(orderedFields(article)).slice(0, -1);
  const links = wellFormedJson(linksOf(article, newsroom));
  return `${fields},"body":${bodyJson(article.body)},"links":${links}}\n`;
}

function linksOf(article: Article, newsroom: Newsroom): Links {
  return {
    canonical: canonicalUrl(article, newsroom),
    page: pageUrl(article.slug, newsroom),
    amp: siteUrl(paths.amp(article.slug), newsroom),
    json: siteUrl(paths.json(article.slug), newsroom),
    short: siteUrl(paths.short(article.id), newsroom),
    feeds: feedAddresses(article, newsroom).map(({ url }) => url),
  };
}

/** The compiler asks for a line here when the article gets a new key, and what has none is never published. */
function orderedFields(article: Article): Record<Exclude<keyof Article, 'body'>, unknown> {
  return {
    id: article.id,
    slug: article.slug,
    revision: article.revision,
    documentVersion: article.documentVersion,
    status: article.status,
    urgency: article.urgency,
    language: article.language,
    section: article.section,
    tags: article.tags,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    dateline: article.dateline,
    received: article.received,
    published: article.published,
    modified: article.modified,
    updated: article.updated,
    embargo: article.embargo,
    expires: article.expires,
    canonicalUrl: article.canonicalUrl,
    images: article.images,
    correction: article.correction,
    source: article.source,
    copyright: article.copyright,
    alert: article.alert,
    significance: article.significance,
  };
}
