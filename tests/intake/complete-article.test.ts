import { expect, test } from 'vitest';
import { completeArticle, type History } from '../../shared/intake/complete-article.ts';
import type { NormalizedArticle } from '../../shared/intake/intake.ts';

const article: NormalizedArticle = {
  id: 'urn:example:1',
  ownId: true,
  slug: 'h',
  ownSlug: false,
  status: 'usable',
  urgency: 4,
  language: 'en',
  tags: [],
  headline: 'H',
  standfirst: '',
  images: [],
  body: { type: 'root', children: [] },
};
const RECEIVED = '2026-01-04T10:00:00.000Z';
const EARLIER = '2026-01-03T10:00:00.000Z';
const LATER = '2026-01-05T10:00:00.000Z';
const first: History = { revision: 1, received: RECEIVED, revised: RECEIVED };

test.each([
  ['a document without a date is published when it was received', {}, first, RECEIVED, RECEIVED],
  ['a document is published when it says', { published: EARLIER }, first, EARLIER, RECEIVED],
  ['a first revision is not changed before it is published', { published: LATER }, first, LATER, LATER],
  [
    'a revision is changed when it was received',
    {},
    { revision: 2, received: RECEIVED, revised: LATER, published: EARLIER },
    EARLIER,
    LATER,
  ],
  [
    'a revision may mend its date',
    { published: EARLIER },
    { revision: 2, received: RECEIVED, revised: LATER, published: RECEIVED },
    EARLIER,
    LATER,
  ],
  [
    'the document’s own word on its change does not move it in the feeds',
    { modified: LATER },
    first,
    RECEIVED,
    RECEIVED,
  ],
])('%s', (_name, stated, history, published, modified) => {
  const { ownId: _ownId, ownSlug: _ownSlug, ...content } = article;
  expect(completeArticle({ ...article, ...stated }, history)).toEqual({
    ...content,
    revision: history.revision,
    received: history.received,
    published,
    modified,
  });
});
