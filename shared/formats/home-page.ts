import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { paths, siteUrl } from '../model/addresses.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { FEED_FORMATS } from './feed-formats.ts';
import { type Feed, type FeedFormat, feedTitle } from './format.ts';
import { renderPlainPage } from './plain-page.ts';
import { wordingFor } from './wording.ts';

/**
 * The page at the site's root: which feeds there are, for people and for readers that discover them, a row for each section. It holds no headlines: it
 * changes only when a section comes, and what every article writes is counted (docs/decisions/0007).
 */
export function renderHomePage(feeds: readonly Feed[], newsroom: Newsroom): string {
  const { name, language, description } = newsroom;
  const about = description === '' ? '' : `<p>${escapeHtmlText(description)}</p>\n`;
  return renderPlainPage({
    language,
    title: name,
    head: feeds.flatMap((feed) => FEED_FORMATS.map((format) => discovery(feed, format, newsroom))).join('') + STYLE,
    body: `<header>
<h1>${escapeHtmlText(name)}</h1>
${about}</header>
<main>
<h2>${escapeHtmlText(wordingFor(language).feeds)}</h2>
<ul class="feeds">
${feeds.map((feed) => row(feed, newsroom)).join('')}</ul>
<p><a href="${escapeHtmlAttribute(siteUrl(paths.opml, newsroom))}">OPML</a></p>
</main>
`,
    indexed: true,
  });
}

function discovery(feed: Feed, { fileName, contentType }: FeedFormat, newsroom: Newsroom): string {
  const type = escapeHtmlAttribute(contentType.split(';', 1)[0] ?? contentType);
  return `<link rel="alternate" type="${type}" title="${escapeHtmlAttribute(feedTitle(feed, newsroom))}" href="${addressOf(feed, fileName, newsroom)}">\n`;
}

/** Each link is named by its feed as well, for those who hear links without what stands around them. */
function row(feed: Feed, newsroom: Newsroom): string {
  const title = feedTitle(feed, newsroom);
  const links = FEED_FORMATS.map(
    ({ name, label = name, fileName }) =>
      `<a href="${addressOf(feed, fileName, newsroom)}" aria-label="${escapeHtmlAttribute(`${label}: ${title}`)}">${escapeHtmlText(label)}</a>`,
  );
  return `<li><span>${escapeHtmlText(feed.section ?? title)}</span> ${links.join(' ')}</li>\n`;
}

function addressOf(feed: Feed, fileName: string, newsroom: Newsroom): string {
  return escapeHtmlAttribute(siteUrl(paths.feed(feed.name, fileName), newsroom));
}

const STYLE = `<style>:root{--soft:#655f56;--line:#ddd7cb}
@media (prefers-color-scheme:dark){:root{--soft:#a9a194;--line:#39352e}}
header{border-bottom:3px double var(--line)}
h1{font:700 2.25rem/1.15 Charter,"Bitstream Charter",Cambria,Georgia,serif;margin:0;overflow-wrap:anywhere}
header p{color:var(--soft);margin:.5rem 0 1.25rem}
h1:last-child{margin-bottom:1.25rem}
h2{font-size:1rem;color:var(--soft);margin:1.75rem 0 .5rem}
.feeds{list-style:none;margin:0;padding:0}
.feeds li{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.feeds li:first-child{font-weight:650}
.feeds span{flex:1 1 12rem;min-width:0;overflow-wrap:anywhere}
</style>
`;
