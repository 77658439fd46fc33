import { expect, test } from 'vitest';
import type { Action, History } from './action.ts';
import { Choices } from './choices.ts';
import { runAnyway } from './run-anyway.ts';

const ORDERS = 40;
const KEY = 'local/a.md';
const LIST = 'local/list.json';
const OTHER_ID = 'https://wire.example/story/2';
const SHARED = { key: 'local/wire-1.md', id: 'https://wire.example/story/1' };

/** Histories that did not converge in some order of things, each reduced to what it takes. */
const FOUND: readonly (readonly [string, readonly Action[]])[] = [
  [
    'a deletion that comes while its upload is still being written',
    [
      { kind: 'upload', at: 1, key: SHARED.key, draft: { headline: 'Harbour', sentence: 1, id: SHARED.id } },
      { kind: 'delete', at: 2, key: SHARED.key },
    ],
  ],
  [
    'an upload whose message is lost, and that is uploaded again as it was',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Harbour', sentence: 1 } },
      { kind: 'upload', at: 2, key: KEY, draft: { headline: 'Harbour', sentence: 1 }, blankLines: 2 },
    ],
  ],
  [
    'an article that expires before it is known whom it was told to',
    [{ kind: 'upload', at: 1, key: KEY, draft: { headline: 'Harbour', sentence: 1, expiresAt: 45 } }],
  ],
  [
    'an article that moves away and comes to be embargoed on the way',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Weather', sentence: 1 } },
      { kind: 'upload', at: 2, key: KEY, draft: { headline: 'Weather', sentence: 1, slug: 'stalls' } },
      { kind: 'upload', at: 3, key: KEY, draft: { headline: 'Weather', sentence: 2, embargoAt: 60 } },
    ],
  ],
  [
    'an article that is withdrawn, comes back and is killed at once',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Weather', sentence: 1, section: 'Local' } },
      { kind: 'delete', at: 2, key: KEY },
      { kind: 'upload', at: 3, key: KEY, draft: { headline: 'Weather', sentence: 1 } },
      { kind: 'upload', at: 4, key: KEY, draft: { headline: 'Weather', sentence: 1, status: 'canceled' } },
    ],
  ],
  [
    'an article that comes back from elsewhere with a correction',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Market', sentence: 1, section: 'Local' } },
      { kind: 'delete', at: 27, key: KEY },
      { kind: 'upload', at: 33, key: KEY, draft: { headline: 'Weather', sentence: 2, correction: 'It was two.' } },
    ],
  ],
  [
    'a file of two articles that is deleted',
    [
      {
        kind: 'upload',
        at: 1,
        key: LIST,
        draft: { headline: 'Harbour', sentence: 1 },
        others: [{ headline: 'Weather', sentence: 2 }],
      },
      { kind: 'delete', at: 2, key: LIST },
    ],
  ],
  [
    'a file that is deleted, holds only one of its two articles then, and is deleted again',
    [
      {
        kind: 'upload',
        at: 1,
        key: LIST,
        draft: { headline: 'Weather', sentence: 1, id: SHARED.id },
        others: [{ headline: 'Harbour', sentence: 2, id: OTHER_ID }],
      },
      { kind: 'delete', at: 2, key: LIST },
      { kind: 'upload', at: 8, key: LIST, draft: { headline: 'Harbour', sentence: 2, id: OTHER_ID }, others: [] },
      { kind: 'delete', at: 9, key: LIST },
    ],
  ],
  [
    'a kill before which an older version is uploaded once more',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Market', sentence: 1, version: 2 } },
      { kind: 'upload', at: 2, key: KEY, draft: { headline: 'Market', sentence: 1, version: 3, status: 'canceled' } },
      { kind: 'upload', at: 3, key: KEY, draft: { headline: 'Market', sentence: 3, version: 1 } },
    ],
  ],
  [
    'a document without a version number between an old version and a new one',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Market', sentence: 1, version: 2 } },
      { kind: 'upload', at: 2, key: KEY, draft: { headline: 'Market', sentence: 2, status: 'canceled' } },
      { kind: 'upload', at: 3, key: KEY, draft: { headline: 'Market', sentence: 3, version: 1 } },
    ],
  ],
  [
    'a file that loses its id, is deleted and comes back without one',
    [
      { kind: 'upload', at: 1, key: KEY, draft: { headline: 'Harbour', sentence: 1, id: OTHER_ID } },
      { kind: 'upload', at: 2, key: KEY, draft: { headline: 'Harbour', sentence: 2 } },
      { kind: 'delete', at: 3, key: KEY },
      { kind: 'upload', at: 9, key: KEY, draft: { headline: 'Harbour', sentence: 4 } },
    ],
  ],
  [
    'a file of two articles that is deleted, and of which one comes back with a version number',
    [
      {
        kind: 'upload',
        at: 1,
        key: LIST,
        draft: { headline: 'Weather', sentence: 1 },
        others: [{ headline: 'Harbour', sentence: 2, version: 1 }],
      },
      { kind: 'delete', at: 2, key: LIST },
      { kind: 'upload', at: 6, key: LIST, draft: { headline: 'Weather', sentence: 1, version: 3 }, others: [] },
    ],
  ],
];

test.each(FOUND)(`%s converges in each of ${ORDERS} orders`, async (_what, actions) => {
  const history: History = {
    items: 3,
    isRunning: true,
    deployment: 'functions',
    faultsPerMille: 60,
    mostFaults: 4,
    pauses: false,
    actions,
  };
  for (let order = 1; order <= ORDERS; order++) {
    const { violations } = await runAnyway(history, Choices.random(order));
    expect(violations, `order ${order}`).toEqual([]);
  }
});
