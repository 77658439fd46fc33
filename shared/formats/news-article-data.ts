import { jsonForScript } from '../markup/json-text.ts';
import { canonicalUrl } from '../model/addresses.ts';
import type { Article, Image } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { pixelsOf } from './body/dimensions.ts';
import { homeUrl } from './home-url.ts';
import { rememberLatest } from './remember-latest.ts';

/** The article as a schema.org `NewsArticle`: JSON-LD for the `script` element of its pages. */
export const newsArticleData = rememberLatest(writeData);

function writeData(article: Article, newsroom: Newsroom): string {
  const url = canonicalUrl(article, newsroom);
  const publisher = publisherOf(newsroom);
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    identifier: article.id,
    // Also keeps the page's bytes from coming again when an article goes back to what it was.
    version: article.revision,
    headline: article.headline,
    description: article.standfirst || undefined,
    image: article.images.length > 0 ? article.images.map(imageObject) : undefined,
    datePublished: article.published,
    dateModified: article.modified,
    expires: article.expires,
    inLanguage: article.language,
    articleSection: article.section,
    keywords: article.tags.length > 0 ? article.tags : undefined,
    dateline: article.dateline,
    correction: article.correction,
    copyrightNotice: article.copyright ?? newsroom.copyright,
    author: article.byline ? { '@type': 'Person', name: article.byline } : publisher,
    publisher,
  });
}

function publisherOf(newsroom: Newsroom): object {
  const { name, logo } = newsroom;
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: homeUrl(newsroom),
    logo: logo && { '@type': 'ImageObject', ...logo },
  };
}

function imageObject({ src, alt, caption, credit, width, height }: Image): object {
  return {
    '@type': 'ImageObject',
    url: src,
    width: pixelsOf(width),
    height: pixelsOf(height),
    caption: caption ?? (alt || undefined),
    creditText: credit,
  };
}
