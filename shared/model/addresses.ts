import type { Article } from './article.ts';
import { shortCodeOf } from './identity.ts';
import type { Newsroom } from './newsroom.ts';
import { slugOf } from './slug.ts';

/** Paths in the site tree, without a slash in front. */
export const paths = {
  page: (slug: string) => `articles/${slug}/index.html`,
  amp: (slug: string) => `articles/${slug}/amp.html`,
  json: (slug: string) => `articles/${slug}/article.json`,
  short: (articleId: string) => `s/${shortCodeOf(articleId)}`,
  feed: (feed: string, file: string) => `feeds/${feed}/${file}`,
  opml: 'feeds.opml',
  home: 'index.html',
} as const;

/** The public address of the article's page on Wireroom's site: `…/articles/<slug>/`. */
export function pageUrl(slug: string, newsroom: Newsroom): string {
  return `${newsroom.url}/articles/${slug}/`;
}

/** The public address of a path of the site tree. */
export function siteUrl(path: string, newsroom: Newsroom): string {
  return `${newsroom.url}/${path}`;
}

/**
 * The article's one address for search engines and feed readers: the document's own, else the newsroom's own site
 * where it names one (`articleUrl`), else Wireroom's page.
 */
export function canonicalUrl(article: Pick<Article, 'canonicalUrl' | 'section' | 'slug'>, newsroom: Newsroom): string {
  if (article.canonicalUrl) return article.canonicalUrl;
  if (!newsroom.articleUrl) return pageUrl(article.slug, newsroom);
  const section = article.section === undefined ? 'news' : slugOf(article.section);
  return newsroom.articleUrl.replaceAll('{slug}', article.slug).replaceAll('{section}', section);
}
