import { describe, expect, it } from 'vitest';
import { JSON_FEED } from '../../shared/formats/json-feed.ts';
import { RSS } from '../../shared/formats/rss.ts';
import type { Article } from '../../shared/model/article.ts';
import { element, text } from '../../shared/model/body.ts';
import { bareArticle, el, url } from './articles.ts';
import { feedDocument } from './feed-document.ts';

const FORMATS = [RSS, JSON_FEED];
const ADDRESS = 'https://syndication.herald.example/articles/';
const PARAGRAPH = 'word '.repeat(200).trim();

function articleOf(blocks: Article['body']['children']): Article {
  return { ...bareArticle, body: { type: 'root', children: blocks } };
}

function contentOf(article: Article): string {
  return JSON.parse(feedDocument(JSON_FEED, [article])).items[0].content_html;
}

describe('an article longer than any feature', () => {
  const article = articleOf(Array.from({ length: 2000 }, (_, n) => el('p', [`${n} ${PARAGRAPH}`])));

  it('has its first blocks in a feed, each whole, and then a link to all of them', () => {
    const lines = contentOf(article).trimEnd().split('\n');
    const link = lines.pop();
    expect(link).toBe(`<p><a href="${ADDRESS}${article.slug}/">Open on The Example Herald</a></p>`);
    expect(lines.length).toBeGreaterThan(200);
    expect(lines).toEqual(lines.map((_, n) => `<p>${n} ${PARAGRAPH}</p>`));
  });

  it.each(FORMATS)('takes no more than 300 KiB of $name', (format) => {
    const empty = feedDocument(format, []).length;
    expect(feedDocument(format, [article]).length - empty).toBeLessThan(300 * 1024);
  });

  it('has the link alone where its first block is too long', () => {
    const long = articleOf([element('pre', [text(`${PARAGRAPH}\n`.repeat(2000))])]);
    expect(contentOf(long)).toBe(`<p><a href="${ADDRESS}${long.slug}/">Open on The Example Herald</a></p>\n`);
  });
});

it('an article of very many images lists a hundred of them in RSS', () => {
  const images = Array.from({ length: 5000 }, (_, n) => ({ src: url(`https://images.example/${n}.jpg`) }));
  expect(feedDocument(RSS, [{ ...bareArticle, images }]).match(/<media:content /g)?.length).toBe(100);
});

it('an article of forty thousand words has all of them in a feed', () => {
  const blocks = Array.from({ length: 200 }, () => el('p', [PARAGRAPH]));
  expect(contentOf(articleOf(blocks))).toBe(`<p>${PARAGRAPH}</p>\n`.repeat(200));
});
