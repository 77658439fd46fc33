import { escapeHtmlText } from '../markup/html-text.ts';
import { xmlAttributes, xmlElement } from '../markup/xml-element.ts';
import { escapeXmlText, htmlCdata } from '../markup/xml-text.ts';
import { canonicalUrl, paths, siteUrl } from '../model/addresses.ts';
import type { Article, Image } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { pixelsOf } from './body/dimensions.ts';
import { feedContent } from './feed-content.ts';
import { type Feed, type FeedFormat, feedTitle } from './format.ts';
import { homeUrl } from './home-url.ts';
import { imageTypeOf } from './image-type.ts';

const FILE_NAME = 'rss.xml';

const NAMESPACES = xmlAttributes({
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
});

/** How many images an item lists beside its content, which has them all. */
const MOST_MEDIA = 100;

/** How long a reader may keep a feed before it asks again, in minutes. */
const TTL_MINUTES = 5;

/** RSS 2.0 after the RSS Advisory Board's RSS Profile, with Atom's `link`, Content, Dublin Core and Media RSS. */
export const RSS: FeedFormat = {
  name: 'rss',
  label: 'RSS',
  fileName: FILE_NAME,
  contentType: 'application/rss+xml; charset=utf-8',
  open: openChannel,
  renderItem,
  separator: '\n',
  close: '\n</channel>\n</rss>\n',
};

function openChannel(feed: Feed, newsroom: Newsroom): string {
  const title = feedTitle(feed, newsroom);
  const home = homeUrl(newsroom);
  const self = siteUrl(paths.feed(feed.name, FILE_NAME), newsroom);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss${NAMESPACES}>`,
    '<channel>',
    ...(feed.edition === undefined ? [] : [`<!-- edition ${feed.edition} -->`]),
    xmlElement('title', title),
    xmlElement('link', home),
    xmlElement('description', newsroom.description || title),
    xmlElement('language', newsroom.language),
    xmlElement('atom:link', undefined, { rel: 'self', type: 'application/rss+xml', href: self }),
  ];
  if (newsroom.copyright) lines.push(xmlElement('copyright', newsroom.copyright));
  if (feed.updated !== undefined) lines.push(xmlElement('lastBuildDate', rfc822Date(feed.updated)));
  lines.push(
    xmlElement('generator', 'Wireroom'),
    xmlElement('docs', 'https://www.rssboard.org/rss-specification'),
    xmlElement('ttl', String(TTL_MINUTES)),
  );
  if (newsroom.logo) {
    const { url } = newsroom.logo;
    lines.push(`<image>${xmlElement('url', url)}${xmlElement('title', title)}${xmlElement('link', home)}</image>`);
  }
  return `${lines.join('\n')}\n`;
}

function renderItem(article: Article, newsroom: Newsroom): string {
  let item = `<item>\n<title>${escapeXmlText(article.headline)}</title>\n`;
  item += `<link>${escapeXmlText(canonicalUrl(article, newsroom))}</link>\n`;
  item += `<guid isPermaLink="false">${escapeXmlText(article.id)}</guid>\n`;
  item += `<pubDate>${rfc822Date(article.published)}</pubDate>\n`;
  item += `<atom:updated>${article.updated}</atom:updated>\n`;
  if (article.byline) item += `<dc:creator>${escapeXmlText(article.byline)}</dc:creator>\n`;
  if (article.language !== newsroom.language) item += `<dc:language>${escapeXmlText(article.language)}</dc:language>\n`;
  for (const category of categoriesOf(article)) item += `<category>${escapeXmlText(category)}</category>\n`;
  // The description is HTML by the profile, so plain text is escaped for HTML first.
  item += `<description>${escapeXmlText(escapeHtmlText(article.standfirst))}</description>\n`;
  item += `<content:encoded>${htmlCdata(feedContent(article, newsroom))}</content:encoded>\n`;
  for (const image of article.images.slice(0, MOST_MEDIA)) item += `${renderMedia(image)}\n`;
  return `${item}</item>`;
}

/** The section, then the tags that do not repeat it. */
function categoriesOf({ section, tags }: Article): readonly string[] {
  return section ? [section, ...tags.filter((tag) => tag !== section)] : tags;
}

function renderMedia({ src, alt, caption, credit, width, height }: Image): string {
  const attributes = xmlAttributes({
    url: src,
    medium: 'image',
    type: imageTypeOf(src),
    width: pixelsOf(width),
    height: pixelsOf(height),
  });
  let inside = '';
  if (alt) inside += xmlElement('media:title', alt, { type: 'plain' });
  if (caption) inside += xmlElement('media:description', caption, { type: 'plain' });
  if (credit) inside += xmlElement('media:credit', credit);
  return inside === '' ? `<media:content${attributes}/>` : `<media:content${attributes}>${inside}</media:content>`;
}

const USUAL_TIME = '2026-01-04T09:30:00.000Z';
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `time`, in UTC as an article has it, as RFC 822 with a year of four digits (RSS 2.0): `Sun, 04 Jan 2026 09:30:00 GMT`. */
function rfc822Date(time: string): string {
  if (time.length !== USUAL_TIME.length) return new Date(time).toUTCString();
  const [year, month, day] = [time.slice(0, 4), time.slice(5, 7), time.slice(8, 10)];
  return `${DAYS[new Date(time).getUTCDay()]}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time.slice(11, 19)} GMT`;
}
