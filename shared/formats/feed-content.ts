import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { canonicalUrl } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { INNER_LIMITS } from '../model/inner-limits.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { articleDirection } from './article-direction.ts';
import { FEED_DIALECT } from './body/feed-dialect.ts';
import { renderImageFigure } from './body/figure.ts';
import { inkFor, renderOpening } from './body/render-body.ts';
import { leadImageOf } from './lead-image.ts';
import { rememberLatest } from './remember-latest.ts';
import { wordingFor } from './wording.ts';

/**
 * The article as HTML for a feed reader: correction, lead image and body; absolute addresses, no classes, nothing that runs. Of an article longer than
 * any feature it has the first part, and leads to the whole: a feed of fifty at the limit would be more than any reader takes, or any machine holds.
 */
export const feedContent = rememberLatest(renderContent);

/** Characters of HTML. */
const MOST_CHARACTERS = INNER_LIMITS.feed.characters;

function renderContent(article: Article, newsroom: Newsroom): string {
  const wording = wordingFor(article.language);
  // Every address in a feed is absolute, so it does not matter which site it is for.
  const ink = inkFor(FEED_DIALECT, wording, '');
  const lead = leadImageOf(article);
  let html = '';
  if (article.correction !== undefined) {
    html += `<p><strong>${wording.correction}:</strong> ${escapeHtmlText(article.correction)}</p>\n`;
  }
  if (lead !== undefined) html += `${renderImageFigure(lead, ink)}\n`;
  const opening = renderOpening(article.body, ink, MOST_CHARACTERS);
  html += opening.html;
  if (!opening.isWhole) html += leadToWhole(article, newsroom);
  if (articleDirection(article) === 'ltr') return html;
  return `<div lang="${escapeHtmlAttribute(article.language)}" dir="rtl">\n${html}</div>\n`;
}

function leadToWhole(article: Article, newsroom: Newsroom): string {
  const words = wordingFor(article.language).openOn.replace('{}', () => newsroom.name);
  return `<p><a href="${escapeHtmlAttribute(canonicalUrl(article, newsroom))}">${escapeHtmlText(words)}</a></p>\n`;
}
