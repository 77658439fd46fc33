import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import type { Article } from '../model/article.ts';
import { type Body, type Element, plainText } from '../model/body.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { renderImageFigure } from './body/figure.ts';
import type { Ink } from './body/ink.ts';
import { renderBody } from './body/render-body.ts';
import type { FeedAddress } from './feed-addresses.ts';
import { homeUrl } from './home-url.ts';
import { leadImageOf } from './lead-image.ts';
import { rememberLatest } from './remember-latest.ts';
import { readableTime, type Wording } from './wording.ts';

/** The lead is among the first blocks, behind a picture or a line or two. */
const BLOCKS_BEFORE_LEAD = 4;

/** The newsroom's name, above an article. */
export function renderMasthead(newsroom: Newsroom): string {
  return `<header class="masthead" lang="${newsroom.language}"><a href="${escapeHtmlAttribute(homeUrl(newsroom))}">${escapeHtmlText(newsroom.name)}</a></header>\n`;
}

/** The whole article as one `article` element, in the ink's dialect. */
export function renderArticle(article: Article, ink: Ink): string {
  const { wording } = ink;
  const lead = leadImageOf(article);
  let html = `<article>\n${renderHeader(article, wording)}`;
  if (lead !== undefined) html += `${renderImageFigure(lead, ink)}\n`;
  return `${html}${renderBody(article.body, ink)}${renderCredits(article, wording)}</article>\n`;
}

/** What follows an article: its feeds, and whose it is. */
export const renderColophon = rememberLatest(writeColophon);

function writeColophon(feeds: readonly FeedAddress[], newsroom: Newsroom, wording: Wording): string {
  const links = feeds.map(
    ({ title, label, url }) => `<a href="${escapeHtmlAttribute(url)}">${escapeHtmlText(`${title} (${label})`)}</a>`,
  );
  const name = `<p>${escapeHtmlText(newsroom.copyright ?? newsroom.name)}</p>\n`;
  return `<footer class="colophon">\n${name}<nav aria-label="${wording.feeds}">\n${links.join('\n')}\n</nav>\n</footer>\n`;
}

/** What stands above an article's pictures and text, the same in every dialect. */
const renderHeader = rememberLatest(writeHeader);

/** Everything but the headline is a `div`, so that the paragraphs in the `article` element are the story's own. */
function writeHeader(article: Article, wording: Wording): string {
  const { section, headline, standfirst, byline, dateline } = article;
  // What the lead says is not said right above it too: a standfirst that was drawn from it, a dateline that opens it.
  const drawn = standfirst.replace(/…$/, '');
  let html = '<header>\n';
  if (section) html += `<div class="kicker">${escapeHtmlText(section)}</div>\n`;
  html += `<h1>${escapeHtmlText(headline)}</h1>\n`;
  if (standfirst && !leadsSay(article.body, (lead) => lead.includes(drawn))) {
    html += `<div class="standfirst">${escapeHtmlText(standfirst)}</div>\n`;
  }
  html += '<div class="meta">';
  if (byline) html += `<span class="byline">${escapeHtmlText(byline)}</span> `;
  if (dateline && !leadsSay(article.body, (lead) => lead.startsWith(dateline)))
    html += `<span>${escapeHtmlText(dateline)}</span> `;
  html += renderTime(article.published, wording);
  // A first revision is later than its publication only because it was received later.
  if (article.revision > 1 && article.modified > article.published) {
    html += ` <span>${wording.updated} ${renderTime(article.modified, wording)}</span>`;
  }
  html += '</div>\n</header>\n';
  if (article.correction) {
    html += `<div class="correction" role="note"><strong>${wording.correction}:</strong> ${escapeHtmlText(article.correction)}</div>\n`;
  }
  return html;
}

/** Whether a paragraph that may be the lead is such, all of it on one line. */
function leadsSay({ children }: Body, isSuch: (lead: string) => boolean): boolean {
  return children
    .slice(0, BLOCKS_BEFORE_LEAD)
    .some((block) => block.type === 'element' && block.tagName === 'p' && isSuch(lineOf(block)));
}

function lineOf(paragraph: Element): string {
  return plainText(paragraph)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

function renderTime(time: string, wording: Wording): string {
  return `<time datetime="${time}">${readableTime(time, wording)}</time>`;
}

function renderCredits({ tags, source, copyright }: Article, wording: Wording): string {
  let html = '';
  if (tags.length > 0) {
    const items = tags.map((tag) => `<li>${escapeHtmlText(tag)}</li>`).join('');
    html += `<ul class="tags" aria-label="${wording.tags}">${items}</ul>\n`;
  }
  const credits = [source && `${wording.source}: ${source}`, copyright].filter((credit) => credit);
  if (credits.length > 0) html += `<div class="credits">${escapeHtmlText(credits.join(' · '))}</div>\n`;
  return html;
}
