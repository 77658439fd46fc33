import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { canonicalUrl, paths } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { articleDirection } from './article-direction.ts';
import { renderArticle, renderColophon, renderMasthead } from './article-parts.ts';
import { AMP_DIALECT } from './body/amp-dialect.ts';
import { inkFor } from './body/render-body.ts';
import { feedAddresses } from './feed-addresses.ts';
import type { ArticleFormat } from './format.ts';
import { newsArticleData } from './news-article-data.ts';
import { PAGE_STYLE } from './page-style.ts';
import { wordingFor } from './wording.ts';

/** The article as AMP HTML, the pair of its canonical page. */
export const AMP: ArticleFormat = {
  name: 'amp',
  path: (article) => paths.amp(article.slug),
  contentType: 'text/html; charset=utf-8',
  render: renderAmp,
};

/** What AMP HTML demands letter for letter (AMP specification, “Boilerplate”). */
const BOILERPLATE =
  '<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>';

const AMP_STYLE = `${PAGE_STYLE}.contain img{object-fit:contain}
.placeholder{display:flex;align-items:center;justify-content:center;padding:1rem;background:var(--tint);color:var(--soft);font-size:.875rem;text-align:center}
`;

function renderAmp(article: Article, newsroom: Newsroom): string {
  const wording = wordingFor(article.language);
  const ink = inkFor(AMP_DIALECT, wording, newsroom.url);
  // Written first: the head names the components that the article turned out to use.
  const written = renderArticle(article, ink);
  return `<!doctype html>
<html amp lang="${escapeHtmlAttribute(article.language)}" dir="${articleDirection(article)}">
<head>
<meta charset="utf-8">
<script async src="https://cdn.ampproject.org/v0.js"></script>
${[...ink.components].sort().map(componentScript).join('')}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtmlText(`${article.headline} – ${newsroom.name}`)}</title>
<link rel="canonical" href="${escapeHtmlAttribute(canonicalUrl(article, newsroom))}">
${article.standfirst ? `<meta name="description" content="${escapeHtmlAttribute(article.standfirst)}">\n` : ''}<meta name="generator" content="Wireroom">
<script type="application/ld+json">${newsArticleData(article, newsroom)}</script>
${BOILERPLATE}
<style amp-custom>
${AMP_STYLE}</style>
</head>
<body>
${renderMasthead(newsroom)}<main>
${written}</main>
${renderColophon(feedAddresses(article, newsroom), newsroom, wording)}</body>
</html>
`;
}

function componentScript(name: string): string {
  return `<script async custom-element="${name}" src="https://cdn.ampproject.org/v0/${name}-0.1.js"></script>\n`;
}
