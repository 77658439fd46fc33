import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { RSS } from '../../shared/formats/rss.ts';
import type { Article } from '../../shared/model/article.ts';
import { arabicArticle, bareArticle, newsroom, richArticle } from './articles.ts';
import { feedDocument } from './feed-document.ts';
import { readXml, textsOf } from './read-xml.ts';

function itemOf(article: Article) {
  const [channel] = readXml(feedDocument(RSS, [article])).children;
  const item = channel?.children.find(({ name }) => name === 'item');
  if (item === undefined) throw new Error('the feed has no item');
  return item;
}

describe('RSS', () => {
  test('is read by rss-parser with title, link, id, author, date, categories and content', async () => {
    const feed = await new Parser().parseString(feedDocument(RSS, [richArticle, arabicArticle, bareArticle]));
    expect({ title: feed.title, self: feed.feedUrl, link: feed.link, language: feed.language }).toEqual({
      title: 'The Example Herald',
      self: 'https://syndication.herald.example/feeds/all/rss.xml',
      link: 'https://syndication.herald.example/',
      language: 'en',
    });
    const items = feed.items.map((item) => [
      item.title,
      item.link,
      item.guid,
      item.creator,
      item.isoDate,
      item.categories,
    ]);
    expect(items).toEqual([
      [
        richArticle.headline,
        'https://syndication.herald.example/articles/harbour-reopens-after-winter/',
        'tag:herald.example,2026:fisheries/harbour',
        'Marta Quill and Tom O’Dell',
        '2026-01-04T09:30:00.000Z',
        ['Coast & Country', 'Fisheries', 'Weather', 'R&D <beta>'],
      ],
      [
        arabicArticle.headline,
        'https://syndication.herald.example/articles/almyna/',
        'tag:herald.example,2026:arabic',
        'مريم القلم',
        '2026-01-04T09:30:00.000Z',
        ['الاقتصاد', 'الصيد', 'الطقس'],
      ],
      [
        'Bare',
        'https://syndication.herald.example/articles/bare/',
        'https://herald.example/bare',
        undefined,
        '2026-01-04T09:30:00.000Z',
        undefined,
      ],
    ]);
    expect(feed.items[0]?.['content:encoded']).toContain('<h2>What the ice left</h2>');
  });

  test('is read by feedsmith with the same, and the images with their captions and credits', () => {
    const parsed = parseFeed(feedDocument(RSS, [richArticle]));
    if (parsed.format !== 'rss') throw new Error(`read as ${parsed.format}`);
    const [item] = parsed.feed.items ?? [];
    expect(parsed.feed).toMatchObject({
      title: 'The Example Herald',
      lastBuildDate: 'Mon, 05 Jan 2026 17:05:09 GMT',
      ttl: 5,
    });
    expect(item).toMatchObject({
      title: richArticle.headline,
      link: 'https://syndication.herald.example/articles/harbour-reopens-after-winter/',
      guid: { value: 'tag:herald.example,2026:fisheries/harbour', isPermaLink: false },
      pubDate: 'Sun, 04 Jan 2026 09:30:00 GMT',
      description: 'The ice broke on Sunday. By Monday, boats &amp; crews were at sea again.',
      dc: { creators: ['Marta Quill and Tom O’Dell'], languages: ['en-GB'] },
      atom: { updated: '2026-01-05T17:05:09.000Z' },
      media: {
        contents: [
          {
            url: 'https://images.herald.example/harbour.jpg',
            medium: 'image',
            type: 'image/jpeg',
            width: 1600,
            height: 1067,
            title: { value: 'Boats at the quay before sunrise', type: 'plain' },
            description: { value: 'The fleet before it sails.', type: 'plain' },
            credits: [{ value: 'Ana Ruiz / The Example Herald' }],
          },
          { url: 'https://images.herald.example/landings.png?size=large&v=2', type: 'image/png' },
        ],
      },
    });
  });

  test('gives the address that the document names for itself as the link, and the id as the guid', () => {
    const item = itemOf({
      ...bareArticle,
      canonicalUrl:
        richArticle.images[0]?.src ??
        (() => {
          throw new Error();
        })(),
    });
    expect([textsOf(item, 'link'), textsOf(item, 'guid')]).toEqual([
      ['https://images.herald.example/harbour.jpg'],
      ['https://herald.example/bare'],
    ]);
  });

  test('names a language only where it is not the newsroom’s', () => {
    expect(textsOf(itemOf(bareArticle), 'dc:language')).toEqual([]);
    expect(textsOf(itemOf(arabicArticle), 'dc:language')).toEqual(['ar']);
  });

  test('does not give a tag that is the section twice', () => {
    const item = itemOf({ ...bareArticle, section: 'World', tags: ['World', 'China'] });
    expect(textsOf(item, 'category')).toEqual(['World', 'China']);
  });

  test('leaves out the media type of an image whose address does not give it away', () => {
    const [image] = richArticle.images;
    if (image === undefined) throw new Error('the rich article has images');
    const src = `${image.src}/render` as typeof image.src;
    const [media] = itemOf({ ...bareArticle, images: [{ src }] }).children.filter(
      ({ name }) => name === 'media:content',
    );
    expect(media?.attributes).toEqual({ url: 'https://images.herald.example/harbour.jpg/render', medium: 'image' });
  });

  test('opens alike for the same feed, whatever its items', () => {
    expect(RSS.open({ name: 'all' }, newsroom)).toBe(RSS.open({ name: 'all' }, { ...newsroom, topics: [] }));
  });
});
