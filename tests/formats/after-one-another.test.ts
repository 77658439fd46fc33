import { describe, expect, test } from 'vitest';
import { ARTICLE_FORMATS, FEED_FORMATS } from '../../shared/formats/index.ts';
import type { Article } from '../../shared/model/article.ts';
import { arabicArticle, newsroom, richArticle } from './articles.ts';

const writers = [
  ...ARTICLE_FORMATS.map(({ name, render }) => ({ name, write: render })),
  ...FEED_FORMATS.map(({ name, renderItem }) => ({ name, write: renderItem })),
];

/** What the writer makes of an article that no other has seen. */
function alone(article: Article, write: (typeof writers)[number]['write']): string {
  return write(structuredClone(article), newsroom);
}

describe('formats written one after the other', () => {
  for (const first of writers) {
    test(`write what they would write alone when ${first.name} was before them`, () => {
      for (const article of [richArticle, arabicArticle]) {
        const seen = structuredClone(article);
        first.write(seen, newsroom);
        const after = writers.map(({ name, write }) => [name, write(seen, newsroom)]);
        expect(after).toEqual(writers.map(({ name, write }) => [name, alone(article, write)]));
      }
    });
  }

  test('take another newsroom for another', () => {
    const other = { ...newsroom, name: 'Another Herald', url: 'https://another.example' };
    for (const { write } of writers) write(richArticle, newsroom);
    const after = writers.map(({ write }) => write(richArticle, other));
    expect(after).toEqual(writers.map(({ write }) => write(structuredClone(richArticle), other)));
  });
});
