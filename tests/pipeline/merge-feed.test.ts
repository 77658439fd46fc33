import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedFormat } from '../../shared/formats/format.ts';
import type { Article } from '../../shared/model/article.ts';
import { decodeFeedHead, emptyFeedIndex, type FeedHead } from '../../shared/pipeline/feed-head.ts';
import { type FeedChange, mergeFeed } from '../../shared/pipeline/merge-feed.ts';
import { keepFeed, renderFeed } from '../../shared/pipeline/render-feed.ts';
import { aNewsroom, anArticle } from './an-article.ts';

const LENGTH = 3;
const NOW = '2026-03-04T00:00:00.000Z';
const newsroom = aNewsroom(`feeds: { items: ${LENGTH} }`);
const line: FeedFormat = {
  name: 'line',
  fileName: 'line.txt',
  contentType: 'text/plain',
  open: ({ updated }) => `(${updated ?? ''})\n`,
  renderItem: ({ headline, revision }) => `${headline} ${revision}`,
  separator: '\n',
  close: '\n.\n',
};
const json: FeedFormat = {
  ...line,
  name: 'json',
  fileName: 'list.json',
  open: () => '[',
  renderItem: (article) => JSON.stringify(article.headline),
  separator: ',',
  close: ']',
};
const formats = [line, json];
const decoder = new TextDecoder();

const EMPTY: FeedHead = { index: emptyFeedIndex({ name: 'all' }), items: new Uint8Array() };

/** One update, as the stage makes it: articles that are missing are looked up in `archive`. */
function update(
  head: FeedHead,
  changes: readonly FeedChange[],
  archive: readonly FeedChange[] = changes,
  renderer = 'r1',
) {
  const merged = mergeFeed(head.index, changes, { length: LENGTH, renderer, generation: 1, now: NOW });
  const articles = new Map<string, Article>(merged.brought);
  for (const { storageId, revision } of merged.missing) {
    const found = archive.find((one) => one.storageId === storageId && one.revision === revision)?.article;
    if (found) articles.set(storageId, found);
  }
  const rendered = renderFeed(merged.index, head, articles, formats, newsroom);
  return {
    head: decodeFeedHead(keepFeed(rendered, {})),
    documents: rendered.documents.map((bytes) => decoder.decode(bytes)),
    missing: merged.missing.map(({ storageId }) => storageId),
    changed: merged.changed,
  };
}

function change(name: string, hour: number, revision = 1): FeedChange {
  const published = `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const changed = `2026-03-03T00:00:${String(revision).padStart(2, '0')}.000Z`;
  return {
    storageId: name,
    revision,
    turn: 4 * revision,
    changed,
    article: anArticle({ headline: name, published, revision }),
  };
}

function removal(name: string, revision: number): FeedChange {
  return {
    storageId: name,
    revision,
    turn: 4 * revision,
    changed: `2026-03-03T00:00:${String(revision).padStart(2, '0')}.000Z`,
  };
}

describe('a feed', () => {
  test('holds the newest articles first, as many as the newsroom wants', () => {
    const { documents } = update(EMPTY, [
      change('noon', 12),
      change('dawn', 6),
      change('dusk', 18),
      change('night', 23),
    ]);
    expect(documents).toEqual(['(2026-03-03T00:00:01.000Z)\nnight 1\ndusk 1\nnoon 1\n.\n', '["night","dusk","noon"]']);
  });

  test('takes a revision in the place that the article has', () => {
    const { head } = update(EMPTY, [change('noon', 12), change('dawn', 6)]);
    const { documents } = update(head, [change('dawn', 6, 2)]);
    expect(documents[0]).toBe('(2026-03-03T00:00:02.000Z)\nnoon 1\ndawn 2\n.\n');
  });

  test('refills from what it held when an article is taken out', () => {
    const all = [change('noon', 12), change('dawn', 6), change('dusk', 18), change('night', 23)];
    const { head } = update(EMPTY, all);
    const { documents, missing } = update(head, [removal('dusk', 2)], all);
    expect(missing).toEqual(['dawn']);
    expect(documents[1]).toBe('["night","noon","dawn"]');
  });

  test('does not let a late writer put an older revision back, in it or after it was taken out', () => {
    const { head } = update(EMPTY, [change('noon', 12, 3), change('dawn', 6)]);
    expect(update(head, [change('noon', 12, 2)]).changed).toBe(false);
    const { head: without } = update(head, [removal('noon', 4)]);
    expect(update(without, [change('noon', 12, 3)]).changed).toBe(false);
  });

  test('does not, however many others were taken out at the same time', () => {
    const names = Array.from({ length: 5 * LENGTH }, (_, at) => `story ${at}`);
    const { head } = update(EMPTY, [removal('noon', 2), ...names.map((name) => removal(name, 2))]);
    expect(update(head, [change('noon', 12)]).changed).toBe(false);
  });

  test('forgets in time what was taken out', () => {
    const names = Array.from({ length: 5 * LENGTH }, (_, at) => `story ${at}`);
    const { head } = update(
      EMPTY,
      names.map((name) => removal(name, 2)),
    );
    const terms = { length: LENGTH, renderer: 'r1', generation: 1, now: '2026-03-04T00:16:00.000Z' };
    const { index } = mergeFeed(head.index, [change('noon', 12)], terms);
    expect(index.removals.map(({ storageId }) => storageId)).toEqual(names.slice(-2 * LENGTH));
  });

  test('never has the bytes again that it had before, whatever left it and however old the change', () => {
    const { head } = update(EMPTY, [change('noon', 12, 3)]);
    const { head: longer } = update(head, [change('dawn', 6)]);
    const { head: again, documents } = update(longer, [removal('dawn', 2)]);
    expect(documents[1]).toBe('["noon"]');
    expect(new Set([head, longer, again].map(({ index }) => index.edition)).size).toBe(3);
    expect([head, longer, again].map(({ index }) => index.updated)).toEqual(Array(3).fill('2026-03-03T00:00:03.000Z'));
  });

  test('has no new edition for an article that is further back than its items', () => {
    const { head } = update(EMPTY, [change('noon', 12), change('dusk', 18), change('night', 23)]);
    const { head: next, changed } = update(head, [change('dawn', 6)]);
    expect(changed).toBe(true);
    expect(next.index).toMatchObject({ version: 2, edition: head.index.edition });
  });

  test('is what it was when a change comes again', () => {
    const changes = [change('noon', 12), change('dawn', 6)];
    const { head, documents } = update(EMPTY, changes);
    const again = update(head, changes);
    expect(again.changed).toBe(false);
    expect(again.documents).toEqual(documents);
  });

  test('is rendered anew, every item, when the renderer is another', () => {
    const all = [change('noon', 12), change('dawn', 6)];
    const { head } = update(EMPTY, all);
    const { missing, changed } = update(head, [], all, 'r2');
    expect(changed).toBe(true);
    expect(missing).toEqual(['noon', 'dawn']);
  });

  test('comes to the same documents in whatever order and batches its changes arrive, repeats among them', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const event = fc.record({ name: fc.constantFrom(...names), revision: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 24 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        (events, sizes) => {
          // An article's fourth revision takes it out for good; no change of a feed of six articles reaches past what its head holds.
          const changes = events.map(({ name, revision }) =>
            revision === 4 ? removal(name, 4) : change(name, 1 + names.indexOf(name), revision),
          );
          let head = EMPTY;
          let documents: readonly string[] = update(EMPTY, []).documents;
          for (let i = 0, batch = 0; i < changes.length; batch++) {
            const size = sizes[batch % sizes.length] ?? 1;
            ({ head, documents } = update(head, changes.slice(i, i + size), changes));
            i += size;
          }
          const latest = names.flatMap((name) => {
            const mine = changes.filter(({ storageId }) => storageId === name);
            return mine.length === 0 ? [] : [mine.reduce((a, b) => (b.revision > a.revision ? b : a))];
          });
          const expected = latest
            .filter(({ article }) => article)
            .reverse()
            .slice(0, LENGTH);
          expect(documents[1]).toBe(`[${expected.map(({ storageId }) => JSON.stringify(storageId)).join(',')}]`);
          expect(documents[0]).toContain(
            expected.map(({ storageId, revision }) => `${storageId} ${revision}\n`).join(''),
          );
        },
      ),
    );
  });
});
