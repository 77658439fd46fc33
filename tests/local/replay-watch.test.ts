import { describe, expect, it } from 'vitest';
import { replayText } from '../../local/replay-text.ts';
import { createReplayWatch } from '../../local/replay-watch.ts';
import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import { recordFailure } from '../../shared/pipeline/record-failure.ts';
import { readRecord, writeRecord } from '../../shared/pipeline/record-store.ts';
import { type ReplayRecord, recordKeys } from '../../shared/pipeline/records.ts';

const BEGAN = '2026-01-04T09:30:00.000Z';
const BEGAN_MS = Date.parse(BEGAN);
const FIRST: ReplayRecord = {
  schema: 1,
  round: 1,
  reason: 'configuration',
  generation: 1,
  began: BEGAN,
  after: '',
  articles: 0,
  waits: 0,
};

/** A watch over an archive and a queue that the test fills; everything that it says, in order. */
function openWatch() {
  const archive = new MemoryObjectStore();
  const world = { lastId: 0, through: 0, nowMs: BEGAN_MS + 1_000 };
  const said: string[] = [];
  const watch = createReplayWatch({
    archive,
    renderQueue: { lastId: () => world.lastId, isThrough: (id) => id <= world.through },
    report: (report) => said.push(replayText(report)),
    goOn: async () => {
      said.push('(go on)');
    },
    nowMs: () => world.nowMs,
  });
  const write = async (changes: Partial<ReplayRecord>) => {
    const kept = await readRecord<ReplayRecord>(archive, recordKeys.replay);
    await writeRecord(archive, recordKeys.replay, { ...(kept?.record ?? FIRST), ...changes }, kept);
  };
  /** `tick` took the replay a step further. */
  const step = async (changes: Partial<ReplayRecord>) => {
    await write(changes);
    await watch.ticked();
  };
  const fill = () => writeRecord(archive, recordKeys.article('0a'), {}, undefined);
  return { archive, world, said, watch, write, step, fill };
}

const BEGUN =
  'every article is rendered again, because the configuration or Wireroom itself has changed; nobody is alerted';

describe('the watch over replays', () => {
  it('says when one begins and when the last of it is rendered, and goes on as soon as a page is through', async () => {
    const { world, said, watch, step, fill } = openWatch();
    await fill();
    await watch.start();
    world.lastId = 200;
    await step({ after: 'articles/c8/', articles: 200 });
    expect(said).toEqual([BEGUN]);
    world.through = 199;
    await watch.rendered();
    expect(said).toEqual([BEGUN]);
    world.through = 200;
    await watch.rendered();
    await watch.rendered();
    expect(said).toEqual([BEGUN, '(go on)']);
    world.lastId = 205;
    await step({ ended: BEGAN });
    expect(await watch.progress()).toMatchObject({ round: 1, state: 'under way', articles: 200 });
    world.through = 205;
    world.nowMs = BEGAN_MS + 2_340;
    await watch.rendered();
    await watch.rendered();
    expect(said).toEqual([BEGUN, '(go on)', 'done: 200 articles and all feeds, in 2.3 s']);
    expect(await watch.progress()).toEqual({
      round: 1,
      state: 'ended',
      reason: 'configuration',
      began: BEGAN,
      articles: 200,
      failed: 0,
    });
  });

  it('says now and then how far a long one is', async () => {
    const { world, said, watch, step, fill } = openWatch();
    await fill();
    await watch.start();
    world.lastId = Number.POSITIVE_INFINITY;
    await step({ articles: 200 });
    for (const seconds of [2, 4, 6, 8, 10, 12]) {
      world.nowMs = BEGAN_MS + seconds * 1_000;
      await step({ articles: seconds * 100 });
    }
    expect(said).toEqual([BEGUN, '600 articles so far', '1200 articles so far']);
  });

  it('says nothing of the first one of an empty archive, and follows it all the same', async () => {
    const { said, watch, step } = openWatch();
    await watch.start();
    expect(await watch.progress()).toEqual({ round: 0, state: 'none', articles: 0, failed: 0 });
    await step({});
    await step({ articles: 3, ended: BEGAN });
    expect(said).toEqual(['(go on)']);
    expect(await watch.progress()).toMatchObject({ round: 1, state: 'ended' });
    await step({ round: 2, reason: 'dropped', articles: 3 });
    expect(said).toEqual([
      '(go on)',
      'every article is rendered again, because a feed has room again for articles that it had dropped; nobody is alerted',
      'done: 3 articles and all feeds, in 1.0 s',
    ]);
  });

  it('says that it goes on where an earlier engine ended on the way', async () => {
    const { world, said, watch, write } = openWatch();
    await write({ round: 2, articles: 400, after: 'articles/f0/' });
    world.lastId = 1;
    await watch.start();
    await watch.ticked();
    await watch.ticked();
    expect(said).toEqual(['goes on rendering every article again, after 400 of them']);
  });

  it('says that another begins where the configuration has changed before the last one ended', async () => {
    const { world, said, watch, write, step } = openWatch();
    await write({ articles: 2 });
    world.lastId = 1;
    await watch.start();
    await step({ round: 2, articles: 0 });
    expect(said).toEqual([BEGUN]);
  });

  it('is as silent of the first one where an earlier engine ended on the way', async () => {
    const { said, watch, write, step } = openWatch();
    await write({ articles: 2 });
    await watch.start();
    await step({ ended: BEGAN });
    expect(said).toEqual([]);
    expect(await watch.progress()).toMatchObject({ round: 1, state: 'ended' });
  });

  it('is silent where the last one ended and all of it was rendered before this engine began', async () => {
    const { said, watch, write } = openWatch();
    await write({ articles: 400, ended: BEGAN });
    await watch.start();
    await watch.ticked();
    expect(said).toEqual([]);
    expect(await watch.progress()).toMatchObject({ round: 1, state: 'ended', articles: 400 });
  });

  it('counts what was given up since it began, and nothing from before', async () => {
    const { archive, said, watch, step, fill } = openWatch();
    await fill();
    const error = new Error('a bug');
    for (const [id, time] of [
      ['0a', '2026-01-03T00:00:00.000Z'],
      ['0b', BEGAN],
    ] as const)
      await recordFailure('render', id, error, { archive, clock: { now: () => time, sleep: async () => {} } });
    await watch.start();
    await step({ articles: 2, ended: BEGAN });
    expect(said.at(-1)).toBe(
      'done: 2 articles and all feeds, in 1.0 s, but for 1 that failed: failures/render/ in the archive says why',
    );
  });
});
