import { xmlAttributes, xmlElement } from '../markup/xml-element.ts';
import { paths, siteUrl } from '../model/addresses.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { type Feed, feedTitle } from './format.ts';
import { homeUrl } from './home-url.ts';
import { RSS } from './rss.ts';

/**
 * The directory of feeds as OPML 2.0. It names each feed's RSS only: OPML has no place for a second format of the same
 * subscription, and one that were listed twice would be subscribed to twice.
 */
export function renderOpml(feeds: readonly Feed[], newsroom: Newsroom): string {
  const home = homeUrl(newsroom);
  const outlines = feeds.map((feed) => {
    const title = feedTitle(feed, newsroom);
    const attributes = xmlAttributes({
      type: 'rss',
      text: title,
      title,
      xmlUrl: siteUrl(paths.feed(feed.name, RSS.fileName), newsroom),
      htmlUrl: home,
      language: newsroom.language,
      version: 'RSS2',
    });
    return `<outline${attributes}/>\n`;
  });
  const head = [
    xmlElement('title', newsroom.name),
    ...updatedOf(feeds).map((time) => xmlElement('dateModified', new Date(time).toUTCString())),
    xmlElement('ownerName', newsroom.name),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
${head.join('\n')}
</head>
<body>
${outlines.join('')}</body>
</opml>
`;
}

/** The latest of the feeds' times, if any has one. */
function updatedOf(feeds: readonly Feed[]): readonly string[] {
  return feeds
    .flatMap(({ updated }) => updated ?? [])
    .sort()
    .slice(-1);
}
