import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import type { Article } from '../model/article.ts';
import { articleDirection } from './article-direction.ts';
import { FEED_DIALECT } from './body/feed-dialect.ts';
import { renderImageFigure } from './body/figure.ts';
import { inkFor, renderBody } from './body/render-body.ts';
import { leadImageOf } from './lead-image.ts';
import { wordingFor } from './wording.ts';

/**
 * Both feed formats hold the same HTML and are written article by article, so what one made of the latest serves the other. More
 * than the latest would outlive its use: a feed of a thousand articles is then mostly work for the garbage collector.
 */
let latest: { readonly article: Article; readonly content: string } | undefined;

/** The whole article as HTML for a feed reader: correction, lead image and body; absolute addresses, no classes, nothing that runs. */
export function feedContent(article: Article): string {
  if (latest?.article !== article) latest = { article, content: renderContent(article) };
  return latest.content;
}

function renderContent(article: Article): string {
  const wording = wordingFor(article.language);
  // Every address in a feed is absolute, so it does not matter which site it is for.
  const ink = inkFor(FEED_DIALECT, wording, '');
  const lead = leadImageOf(article);
  let html = '';
  if (article.correction !== undefined) {
    html += `<p><strong>${wording.correction}:</strong> ${escapeHtmlText(article.correction)}</p>\n`;
  }
  if (lead !== undefined) html += `${renderImageFigure(lead, ink)}\n`;
  html += renderBody(article.body, ink);
  if (articleDirection(article) === 'ltr') return html;
  return `<div lang="${escapeHtmlAttribute(article.language)}" dir="rtl">\n${html}</div>\n`;
}
