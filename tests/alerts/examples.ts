import type { Article } from '../../shared/model/article.ts';
import { element, text } from '../../shared/model/body.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';

export const newsroom: Newsroom = {
  ...readNewsroom(`
name: The Example Herald
authority: herald.example,2026
topics:
  - name: everything
    for: Readers who want every story
`),
  url: 'https://news.example',
};

/** An article with nothing unusual about it, some of its fields changed. */
export function anArticle(changed: Partial<Article> = {}, ...paragraphs: readonly string[]): Article {
  return {
    id: 'tag:herald.example,2026:news/budget',
    slug: 'council-passes-budget',
    revision: 1,
    status: 'usable',
    urgency: 4,
    language: 'en',
    section: 'Town Hall',
    tags: ['budget', 'roads'],
    headline: 'Council passes budget',
    standfirst: 'Roads come first.',
    byline: 'Ada Mason',
    received: '2026-01-04T09:30:00.000Z',
    published: '2026-01-04T09:00:00.000Z',
    modified: '2026-01-04T09:30:00.000Z',
    updated: '2026-01-04T09:30:00.000Z',
    images: [],
    body: { type: 'root', children: paragraphs.map((paragraph) => element('p', [text(paragraph)])) },
    ...changed,
  };
}
