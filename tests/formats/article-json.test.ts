import { describe, expect, test } from 'vitest';
import { ARTICLE_JSON } from '../../shared/formats/article-json.ts';
import type { Article } from '../../shared/model/article.ts';
import { arabicArticle, bareArticle, newsroom, richArticle } from './articles.ts';

describe('article.json', () => {
  test.each([
    ['with every field', richArticle],
    ['with none', bareArticle],
    ['in Arabic', arabicArticle],
  ])('of an article %s is that article, and its links', (_, article) => {
    const { links, ...read } = JSON.parse(ARTICLE_JSON.render(article, newsroom));
    expect(read).toEqual(article);
    expect(Object.keys(links)).toEqual(['canonical', 'page', 'amp', 'json', 'short', 'feeds']);
  });

  test('has its keys in the same order however the article was put together', () => {
    const reversed = Object.fromEntries(Object.entries(richArticle).reverse()) as unknown as Article;
    expect(ARTICLE_JSON.render(reversed, newsroom)).toBe(ARTICLE_JSON.render(richArticle, newsroom));
  });

  test('holds nothing that is no part of an article', () => {
    const withMore = { ...bareArticle, intakeKey: 'secret/desk.txt' };
    expect(ARTICLE_JSON.render(withMore, newsroom)).toBe(ARTICLE_JSON.render(bareArticle, newsroom));
  });
});
