import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import type { Article } from '../model/article.ts';
import { articleDirection } from './article-direction.ts';
import { FEED_DIALECT } from './body/feed-dialect.ts';
import { renderImageFigure } from './body/figure.ts';
import { inkFor, renderBody } from './body/render-body.ts';
import { leadImageOf } from './lead-image.ts';
import { rememberLatest } from './remember-latest.ts';
import { wordingFor } from './wording.ts';

/** The whole article as HTML for a feed reader: correction, lead image and body; absolute addresses, no classes, nothing that runs. */
export const feedContent = rememberLatest(renderContent);

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
