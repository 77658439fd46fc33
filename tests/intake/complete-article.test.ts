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
const LATEST = '2026-01-06T10:00:00.000Z';
const first: History = { revision: 1, received: RECEIVED, revised: RECEIVED };

test.each([
  ['a document without a date is published when it was received', {}, first, RECEIVED, RECEIVED],
  ['a document is published when it says', { published: EARLIER }, first, EARLIER, RECEIVED],
  ['a first revision is not changed before it is published', { published: LATER }, first, LATER, LATER],
  [
    'a revision is changed when it was received',
    {},
    { revision: 2, received: RECEIVED, revised: LATER, before: { published: EARLIER, modified: EARLIER } },
    EARLIER,
    LATER,
  ],
  [
    'a revision may mend its date',
    { published: EARLIER },
    { revision: 2, received: RECEIVED, revised: LATER, before: { published: RECEIVED, modified: RECEIVED } },
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
  ['an embargoed document without a date is published when the embargo ends', { embargo: LATER }, first, LATER, LATER],
  [
    'a revision may move the end of the embargo that the article still waits for',
    { embargo: LATEST },
    {
      revision: 2,
      received: RECEIVED,
      revised: RECEIVED,
      before: { published: LATER, modified: LATER, embargo: LATER },
    },
    LATEST,
    LATEST,
  ],
  [
    'an embargo that is lifted early publishes at that moment',
    {},
    {
      revision: 2,
      received: EARLIER,
      revised: RECEIVED,
      before: { published: LATER, modified: LATER, embargo: LATER },
    },
    RECEIVED,
    RECEIVED,
  ],
  [
    'an article stays published as it was when its embargo line is taken out afterwards',
    {},
    {
      revision: 2,
      received: EARLIER,
      revised: LATER,
      before: { published: RECEIVED, modified: RECEIVED, embargo: RECEIVED },
    },
    RECEIVED,
    LATER,
  ],
  [
    'a published article that is embargoed anew keeps its date',
    { embargo: LATEST },
    { revision: 2, received: EARLIER, revised: LATER, before: { published: EARLIER, modified: EARLIER } },
    EARLIER,
    LATER,
  ],
  [
    'a revision whose event is older than the one it replaces does not turn time back',
    {},
    { revision: 2, received: EARLIER, revised: RECEIVED, before: { published: EARLIER, modified: LATER } },
    EARLIER,
    LATER,
  ],
] satisfies readonly (readonly [string, Partial<NormalizedArticle>, History, string, string])[])(
  '%s',
  (_name, stated, history, published, modified) => {
    const { ownId: _ownId, ownSlug: _ownSlug, ...content } = article;
    expect(completeArticle({ ...article, ...stated }, history)).toEqual({
      ...content,
      ...('embargo' in stated ? { embargo: stated.embargo } : {}),
      revision: history.revision,
      received: history.received,
      published,
      modified,
      updated: modified,
    });
  },
);
