import { parseFeed } from 'feedsmith';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { JSON_FEED } from '../../shared/formats/json-feed.ts';
import { arabicArticle, bareArticle, richArticle } from './articles.ts';
import { feedDocument } from './feed-document.ts';
import { hostileArticle } from './hostile-article.ts';

const Url = v.pipe(v.string(), v.url());
const Time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/));
const Author = v.pipe(
  v.strictObject({ name: v.optional(v.string()), url: v.optional(Url), avatar: v.optional(Url) }),
  v.check((author) => Object.keys(author).length > 0, 'at least one of name, url and avatar'),
);
const Extension = v.pipe(
  v.looseObject({}),
  v.check((extension) => Object.keys(extension).every((key) => !key.includes('.')), 'names without a dot'),
);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as Wireroom uses it; a key of the specification that it does not use is an error too. */
const Item = v.strictObject({
  id: v.string(),
  url: v.optional(Url),
  title: v.optional(v.string()),
  content_html: v.string(),
  summary: v.optional(v.string()),
  image: v.optional(Url),
  date_published: v.optional(Time),
  date_modified: v.optional(Time),
  authors: v.optional(v.array(Author)),
  tags: v.optional(v.array(v.string())),
  language: v.optional(v.string()),
  _wireroom: Extension,
});
const JsonFeed = v.strictObject({
  _wireroom: v.optional(v.strictObject({ edition: v.string() })),
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  home_page_url: v.optional(Url),
  feed_url: v.optional(Url),
  description: v.optional(v.string()),
  icon: v.optional(Url),
  authors: v.optional(v.array(Author)),
  language: v.optional(v.string()),
  items: v.array(Item),
});

describe('JSON Feed', () => {
  test('is valid with every field, with none, and with no items at all', () => {
    for (const articles of [[richArticle, arabicArticle, bareArticle, hostileArticle(richArticle)], []]) {
      const result = v.safeParse(JsonFeed, JSON.parse(feedDocument(JSON_FEED, articles)));
      expect(result.issues).toBeUndefined();
    }
  });

  test('is read by feedsmith with title, link, id, author, dates and content', () => {
    const parsed = parseFeed(feedDocument(JSON_FEED, [richArticle]));
    if (parsed.format !== 'json') throw new Error(`read as ${parsed.format}`);
    expect(parsed.feed).toMatchObject({
      title: 'The Example Herald',
      home_page_url: 'https://syndication.herald.example/',
      items: [
        {
          id: 'tag:herald.example,2026:fisheries/harbour',
          url: 'https://syndication.herald.example/articles/harbour-reopens-after-winter/',
          title: richArticle.headline,
          authors: [{ name: 'Marta Quill and Tom O’Dell' }],
          date_published: '2026-01-04T09:30:00.000Z',
          date_modified: '2026-01-05T17:05:09.000Z',
        },
      ],
    });
  });

  test('has each item on a line of its own, so that a line’s end is an item’s end', () => {
    const lines = feedDocument(JSON_FEED, [richArticle, hostileArticle(richArticle), bareArticle]).split('\n');
    expect(lines.slice(1, 4).map((line) => JSON.parse(line.replace(/,$/, '')).title)).toEqual([
      richArticle.headline,
      hostileArticle(richArticle).headline.toWellFormed(),
      'Bare',
    ]);
    expect(lines.slice(4)).toEqual([']}', '']);
  });

  test('gives section, urgency, revision and correction in its extension', () => {
    const [item] = JSON.parse(feedDocument(JSON_FEED, [richArticle])).items;
    expect(item._wireroom).toEqual({
      section: 'Coast & Country',
      urgency: 3,
      revision: 3,
      correction: 'An earlier version gave the catch as 12 tonnes; it was 1.2.',
    });
  });
});
