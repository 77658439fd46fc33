import { describe, expect, it } from 'vitest';
import type { KnownStatus } from '../../local/upload-status.ts';
import { createUploadWatch } from '../../local/upload-watch.ts';
import type { UploadEntry } from '../../shared/adapters/embedded/embedded-intake.ts';
import { storageIdOf } from '../../shared/model/identity.ts';

const NOW = '2026-01-04T09:30:01.500Z';
const RECEIVED = '2026-01-04T09:30:00.000Z';
const ID = 'tag:herald.example,2026:a';

const entry: UploadEntry = {
  version: 7,
  key: 'a.txt',
  kind: 'put',
  received: RECEIVED,
  size: 3,
  normalized: true,
  refusal: [],
};

function statusWith(state: KnownStatus['state'], changes: Partial<KnownStatus> = {}, embargo?: string): KnownStatus {
  const article = {
    id: ID,
    state,
    revision: 1,
    headline: 'Headline',
    pubStatus: 'usable',
    told: [],
    problems: [],
  } as const;
  const embargoed = state === 'queued' ? { embargoed: true as const } : {};
  const articles = [{ ...article, ...(embargo === undefined ? {} : { embargo, ...embargoed }) }];
  return { key: 'a.txt', state, received: RECEIVED, deleted: false, problems: [], articles, ...changes };
}

/** A watch over one upload whose status the test sets. */
function openWatch(first: KnownStatus) {
  const reports: string[] = [];
  const announced: number[] = [];
  const world = { status: first, latest: entry };
  const watch = createUploadWatch({
    intake: {
      find: () => world.latest,
      underWay: () => [entry],
      announced: async (version) => {
        announced.push(version);
      },
    },
    status: async () => world.status,
    speaksOfEmbargo: ({ key }) => key === 'embargo.txt',
    report: ({ status, tookMs, secret }) => reports.push(`${secret ? 'secret ' : ''}${status.state} ${tookMs} ms`),
    nowMs: () => Date.parse(NOW),
  });
  return { watch, world, reports, announced };
}

describe('the watch over uploads', () => {
  it('reports an upload once, when the last stage is done with its article', async () => {
    const { watch, world, reports, announced } = openWatch(statusWith('queued'));
    await watch.normalized('a.txt', 7);
    expect(reports).toEqual([]);
    world.status = statusWith('published');
    await watch.ended(storageIdOf(ID));
    await watch.ended(storageIdOf(ID));
    expect(reports).toEqual(['published 1500 ms']);
    expect(announced).toEqual([7]);
  });

  it('reports a rejected upload as soon as normalize is done with it', async () => {
    const { watch, reports } = openWatch(statusWith('rejected', { articles: [] }));
    await watch.normalized('a.txt', 7);
    expect(reports).toEqual(['rejected 1500 ms']);
  });

  it('reports an upload under embargo at once, as a secret, and again when it is published, measured from then', async () => {
    const embargo = '2026-01-04T09:30:01.000Z';
    const { watch, world, reports } = openWatch(statusWith('queued', {}, embargo));
    await watch.normalized('a.txt', 7);
    await watch.ended(storageIdOf(ID));
    expect(reports).toEqual(['secret queued 1500 ms']);
    world.status = statusWith('published', {}, embargo);
    await watch.ended(storageIdOf(ID));
    expect(reports).toEqual(['secret queued 1500 ms', 'published 500 ms']);
  });

  it('reports as a secret an upload of which an article was stopped that may have been under embargo', async () => {
    const stopped = [{ item: 2, state: 'rejected', problems: [] }] as const;
    const { watch, reports } = openWatch(statusWith('published', { key: 'embargo.txt', stopped }));
    await watch.normalized('a.txt', 7);
    expect(reports).toEqual(['secret published 1500 ms']);
  });

  it('reports as a secret what became no article and speaks of an embargo', async () => {
    const { watch, world, reports } = openWatch(statusWith('rejected', { articles: [], key: 'embargo.txt' }));
    await watch.normalized('a.txt', 7);
    const failure = { stage: 'normalize', time: NOW, reason: 'a bug' } as const;
    world.status = statusWith('queued', { articles: [], key: 'embargo.txt', failure });
    await watch.normalized('a.txt', 7);
    expect(reports).toEqual(['secret rejected 1500 ms', 'secret queued 1500 ms']);
  });

  it('says nothing of an upload that a newer one of its key has overtaken', async () => {
    const { watch, world, reports, announced } = openWatch(statusWith('queued'));
    world.latest = { ...entry, version: 8 };
    await watch.normalized('a.txt', 7);
    world.latest = entry;
    world.status = statusWith('published', { received: '2026-01-04T09:30:01.000Z' });
    await watch.normalized('a.txt', 7);
    expect(reports).toEqual([]);
    expect(announced).toEqual([7, 7]);
  });

  it('sees an article that came to its end while its status was being read', async () => {
    const { watch, world, reports } = openWatch(statusWith('queued'));
    const looked = watch.normalized('a.txt', 7);
    world.status = statusWith('published');
    await Promise.all([looked, watch.ended(storageIdOf(ID))]);
    expect(reports).toEqual(['published 1500 ms']);
  });

  it('goes on with what was under way when the engine last ended', async () => {
    const { watch, reports } = openWatch(statusWith('published'));
    await watch.start();
    expect(reports).toEqual(['published 1500 ms']);
  });
});
