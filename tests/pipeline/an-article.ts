import type { NormalizedArticle } from '../../shared/intake/intake.ts';
import type { Article } from '../../shared/model/article.ts';
import { element, text } from '../../shared/model/body.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';

/** A published article of one paragraph, with whatever a test changes of it. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'tag:herald.example,2026:harbour',
    slug: 'harbour-opens',
    revision: 1,
    status: 'usable',
    urgency: 4,
    language: 'en',
    section: 'Local',
    tags: [],
    headline: 'Harbour opens',
    standfirst: 'The harbour opened on Monday.',
    received: '2026-03-02T09:00:00.000Z',
    published: '2026-03-02T09:00:00.000Z',
    modified: '2026-03-02T09:00:00.000Z',
    updated: '2026-03-02T09:00:00.000Z',
    images: [],
    body: { type: 'root', children: [element('p', [text('The harbour opened on Monday.')])] },
    ...changes,
  };
}

/** The same article as intake hands it to the archive. */
export function aNormalizedArticle(changes: Partial<NormalizedArticle> = {}): NormalizedArticle {
  const { revision: _r, received: _rc, published: _p, modified: _m, updated: _u, ...rest } = anArticle();
  return { ...rest, ownId: false, ...changes };
}

/** A newsroom from lines of YAML, on top of a name, an authority and an address. */
export function aNewsroom(yaml = '', url = 'https://news.herald.example'): Newsroom {
  return { ...readNewsroom(`name: Herald\nauthority: herald.example,2026\n${yaml}`), url };
}
