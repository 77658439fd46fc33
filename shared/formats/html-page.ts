import { htmlAttributes } from '../markup/html-attributes.ts';
import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { canonicalUrl, paths, siteUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { articleDirection } from './article-direction.ts';
import { renderArticle, renderColophon, renderMasthead } from './article-parts.ts';
import { PAGE_DIALECT } from './body/page-dialect.ts';
import { inkFor } from './body/render-body.ts';
import { type FeedAddress, feedAddresses } from './feed-addresses.ts';
import type { ArticleFormat } from './format.ts';
import { newsArticleData } from './news-article-data.ts';
import { pagePolicy } from './page-policy.ts';
import { PAGE_STYLE } from './page-style.ts';
import { socialMetadata } from './social-metadata.ts';
import { wordingFor } from './wording.ts';

/** The article's page: HTML that needs no script and, by its policy, runs none. */
export const HTML_PAGE: ArticleFormat = {
  name: 'html-page',
  path: (article) => paths.page(article.slug),
  contentType: 'text/html; charset=utf-8',
  render: renderPage,
};

const HEAD_START = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="robots" content="max-image-preview:large">
<meta name="generator" content="Wireroom">
<meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#171512" media="(prefers-color-scheme: dark)">
`;

function renderPage(article: Article, newsroom: Newsroom): string {
  const wording = wordingFor(article.language);
  const feeds = feedAddresses(article, newsroom);
  const ink = inkFor(PAGE_DIALECT, wording, newsroom.url);
  return `<!doctype html>
<html lang="${escapeHtmlAttribute(article.language)}" dir="${articleDirection(article)}">
<head>
${HEAD_START}${renderHead(article, feeds, newsroom)}<style>
${PAGE_STYLE}</style>
</head>
<body>
${renderMasthead(newsroom)}<main>
${renderArticle(article, ink)}</main>
${renderColophon(feeds, newsroom, wording)}</body>
</html>
`;
}

function renderHead(article: Article, feeds: readonly FeedAddress[], newsroom: Newsroom): string {
  const data = newsArticleData(article, newsroom);
  let head = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(data)}">\n`;
  head += `<title>${escapeHtmlText(`${article.headline} – ${newsroom.name}`)}</title>\n`;
  if (article.standfirst) head += `<meta name="description" content="${escapeHtmlAttribute(article.standfirst)}">\n`;
  if (article.byline) head += `<meta name="author" content="${escapeHtmlAttribute(article.byline)}">\n`;
  head += link({ rel: 'canonical', href: canonicalUrl(article, newsroom) });
  head += link({ rel: 'amphtml', href: siteUrl(paths.amp(article.slug), newsroom) });
  for (const { title, label, type, url } of feeds) {
    head += link({ rel: 'alternate', type, title: `${title} (${label})`, href: url });
  }
  head += socialMetadata(article, newsroom);
  return `${head}<script type="application/ld+json">${data}</script>\n`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  return `<link${htmlAttributes(attributes)}>\n`;
}
