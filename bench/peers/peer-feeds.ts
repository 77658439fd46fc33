import { createStory } from '../stories/story.ts';
import { standfirstOf } from '../stories/story-article.ts';
import { storyHtml } from '../stories/write-story.ts';
import { loadPeer } from './peer-modules.ts';

/** A story as the feed libraries take it: its content is HTML already. */
export interface PeerItem {
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly section: string;
  readonly summary: string;
  readonly html: string;
  readonly image: string;
  readonly date: Date;
}

export interface PeerFeeds {
  readonly rss: string;
  /** Absent where the library writes none. */
  readonly json?: string;
}

export interface PeerLibrary {
  readonly name: 'feed' | 'rss' | 'feedsmith';
  readonly generate: (items: readonly PeerItem[]) => PeerFeeds;
}

const SITE = 'https://news.herald.example';
const TITLE = 'Example Herald';
const DESCRIPTION = 'News of record';
const UPDATED = new Date('2026-03-03T09:00:00Z');

export function peerItem(number: number): PeerItem {
  const story = createStory(number);
  return {
    url: `${SITE}/articles/story-${number}/`,
    title: story.headline,
    byline: story.byline,
    section: story.section,
    summary: standfirstOf(story),
    html: storyHtml(story),
    image: `https://pictures.herald.example/${number}.jpg`,
    date: new Date(Date.UTC(2026, 2, 2, 9) + number * 60_000),
  };
}

export async function loadPeerLibraries(): Promise<readonly PeerLibrary[]> {
  return [await feedLibrary(), await rssLibrary(), await feedsmithLibrary()];
}

async function feedLibrary(): Promise<PeerLibrary> {
  const { Feed } = await loadPeer('feed');
  return {
    name: 'feed',
    generate: (items) => {
      const feed = new Feed({
        title: TITLE,
        id: SITE,
        link: SITE,
        description: DESCRIPTION,
        language: 'en',
        copyright: TITLE,
        updated: UPDATED,
        feedLinks: { rss: `${SITE}/rss.xml`, json: `${SITE}/feed.json` },
      });
      for (const { url, title, byline, section, summary, html, image, date } of items) {
        const author = [{ name: byline }];
        const category = [{ name: section }];
        feed.addItem({
          title,
          id: url,
          link: url,
          date,
          published: date,
          description: summary,
          content: html,
          author,
          category,
          image,
        });
      }
      return { rss: feed.rss2(), json: feed.json1() };
    },
  };
}

async function rssLibrary(): Promise<PeerLibrary> {
  const { default: RSS } = await loadPeer('rss');
  return {
    name: 'rss',
    generate: (items) => {
      const feed = new RSS({
        title: TITLE,
        description: DESCRIPTION,
        feed_url: `${SITE}/rss.xml`,
        site_url: SITE,
        language: 'en',
        copyright: TITLE,
        custom_namespaces: { media: 'http://search.yahoo.com/mrss/' },
      });
      for (const { url, title, byline, section, summary, html, image, date } of items) {
        feed.item({
          title,
          description: summary,
          url,
          guid: url,
          categories: [section],
          author: byline,
          date,
          custom_elements: [
            { 'content:encoded': { _cdata: html } },
            { 'media:content': { _attr: { url: image, medium: 'image' } } },
          ],
        });
      }
      return { rss: feed.xml() };
    },
  };
}

async function feedsmithLibrary(): Promise<PeerLibrary> {
  const { generateRssFeed, generateJsonFeed } = await loadPeer('feedsmith');
  const channel = { title: TITLE, description: DESCRIPTION, language: 'en' };
  return {
    name: 'feedsmith',
    generate: (items) => ({
      rss: generateRssFeed({
        ...channel,
        link: SITE,
        copyright: TITLE,
        lastBuildDate: UPDATED,
        atom: { links: [{ href: `${SITE}/rss.xml`, rel: 'self', type: 'application/rss+xml' }] },
        items: items.map(({ url, title, byline, section, summary, html, image, date }) => ({
          title,
          link: url,
          guid: { value: url, isPermaLink: true },
          description: summary,
          pubDate: date,
          categories: [{ name: section }],
          dc: { creators: [byline] },
          content: { encoded: html },
          media: { contents: [{ url: image, medium: 'image' }] },
        })),
      }),
      json: JSON.stringify(
        generateJsonFeed({
          ...channel,
          home_page_url: SITE,
          feed_url: `${SITE}/feed.json`,
          items: items.map(({ url, title, byline, section, summary, html, image, date }) => ({
            id: url,
            url,
            title,
            content_html: html,
            summary,
            image,
            date_published: date,
            tags: [section],
            authors: [{ name: byline }],
          })),
        }),
      ),
    }),
  };
}
