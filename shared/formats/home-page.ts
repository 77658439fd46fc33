import { escapeHtmlAttribute, escapeHtmlText } from '../markup/html-text.ts';
import { paths, siteUrl } from '../model/addresses.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { FEED_FORMATS } from './feed-formats.ts';
import { type Feed, feedTitle } from './format.ts';
import { renderPlainPage } from './plain-page.ts';

/** The page at the site's root: which feeds there are, for people and for readers that discover them. */
export function renderHomePage(feeds: readonly Feed[], newsroom: Newsroom): string {
  const address = (feed: Feed, fileName: string) =>
    escapeHtmlAttribute(siteUrl(paths.feed(feed.name, fileName), newsroom));
  const discovered = feeds.flatMap((feed) =>
    FEED_FORMATS.map(
      ({ fileName, contentType }) =>
        `<link rel="alternate" type="${escapeHtmlAttribute(contentType.split(';')[0] ?? '')}" title="${escapeHtmlAttribute(feedTitle(feed, newsroom))}" href="${address(feed, fileName)}">\n`,
    ),
  );
  const items = feeds.map((feed) => {
    const links = FEED_FORMATS.map(
      ({ name, label, fileName }) => `<a href="${address(feed, fileName)}">${escapeHtmlText(label ?? name)}</a>`,
    );
    return `<li>${escapeHtmlText(feedTitle(feed, newsroom))}: ${links.join(', ')}</li>\n`;
  });
  const about = newsroom.description === '' ? '' : `<p>${escapeHtmlText(newsroom.description)}</p>\n`;
  const opml = `<p><a href="${escapeHtmlAttribute(siteUrl(paths.opml, newsroom))}">OPML</a></p>\n`;
  return renderPlainPage({
    language: newsroom.language,
    title: newsroom.name,
    head: discovered.join(''),
    body: `<h1>${escapeHtmlText(newsroom.name)}</h1>\n${about}<ul>\n${items.join('')}</ul>\n${opml}`,
    indexed: true,
  });
}
