import { expect, test } from 'vitest';
import { Choices } from './choices.ts';
import { CALLS } from './coverage.ts';
import { LOCAL_FAULTS, READ_FAULTS, WRITE_FAULTS } from './fault.ts';
import { runAnyway } from './run-anyway.ts';
import { fromSeed } from './run-history.ts';
import { runSeeds } from './run-seeds.ts';

const HISTORIES = 2_000;

test(`${HISTORIES} newsrooms come through their storms as if only the latest word on each article had ever existed`, {
  timeout: 600_000,
}, async () => {
  // One thread: the other cores have the other files' tests, and each thread would compile everything for itself.
  const tally = await runSeeds({ from: 1, count: HISTORIES, workers: 1 });
  // A failing seed is printed call by call, and reduced, by `npm run simulate -- --from <seed> --seeds 1`.
  expect(tally.failing).toEqual([]);
  expect(tally.histories).toBe(HISTORIES);
  expect(missedIn(tally.coverage)).toEqual([]);
});

test('a seed makes the same run every time', async () => {
  const [first, again] = [await run(7), await run(7)];
  expect(again).toEqual(first);
});

test('the choices of a run make the same run again', async () => {
  const { history, choices } = fromSeed(11);
  const first = await runAnyway(history, choices, { traced: true });
  const again = await runAnyway(history, Choices.replay(first.choices), { traced: true });
  expect(again.trace).toEqual(first.trace);
  expect(first.trace.length).toBeGreaterThan(50);
});

function run(seed: number) {
  const { history, choices } = fromSeed(seed);
  return runAnyway(history, choices, { traced: true });
}

/** Every port call that a history can make, and every fault that it can meet, that not one of them made or met. */
function missedIn(coverage: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly string[] {
  const reads = [
    'intake.read',
    'archive.get articles/*/article.json',
    'archive.get articles/*/rendered.json',
    'archive.get articles/*/told.json',
    'archive.get feeds/*/head',
    'archive.list due/*',
    'site.head articles/*/index.html',
  ];
  const writes = [
    'archive.put articles/*/article.json',
    'archive.put articles/*/revisions/*',
    'archive.put articles/*/rendered.json',
    'archive.put articles/*/told.json',
    'archive.put uploads/*.json',
    'archive.put feeds/*/head',
    'archive.put clock.json',
    'archive.put due/*',
    'site.put articles/*/index.html',
    'site.put feeds/*/feed.json',
    'site.put s/*',
    'renderQueue.send',
    'publishQueue.send',
    'topics.publish',
  ];
  const others = [
    ['intake event', 'duplicated'],
    ['normalize message', 'duplicated'],
    ['normalize message', 'reordered'],
    ['render message', 'again when done'],
    ['publish message', 'reordered'],
    ['process', 'clock skew'],
    ['lease', 'expired, holder alive'],
    ['scheduled tick', 'missed'],
    ['topics.publish', 'partly refused'],
    ['archive.remove due/*', 'crash before'],
    ['tickQueue.send', 'crash before'],
    ['tickQueue.send', 'no answer'],
    ['edge.invalidate', 'crash before'],
    ['edge.invalidate', 'no answer'],
  ] as const;
  const wanted = [
    ...reads.flatMap((call) => [CALLS, ...READ_FAULTS].map((kind) => [call, kind] as const)),
    ...writes.flatMap((call) => [CALLS, ...LOCAL_FAULTS, ...WRITE_FAULTS].map((kind) => [call, kind] as const)),
    ...others,
  ];
  return wanted.flatMap(([call, kind]) => (coverage[call]?.[kind] ? [] : [`${call}: ${kind}`]));
}
