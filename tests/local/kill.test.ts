import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';
import { articleText, NEWSROOM } from './wireroom-in-process.ts';
import { startProcess, type WireroomProcess } from './wireroom-process.ts';
import { withoutExamples } from './without-examples.ts';

/** How many times the engine is killed; more by hand: `WIREROOM_KILLS=200 npx vitest run tests/local/kill.test.ts`. */
const KILLS = Number(process.env.WIREROOM_KILLS ?? 8);
const SEED = Number(process.env.WIREROOM_SEED ?? 1);
const UPLOADS_A_LIFE = 6;
const LONGEST_LIFE_MS = 250;

test(`every upload that was accepted comes through once, though the engine is killed ${KILLS} times (seed ${SEED})`, {
  timeout: 180_000 + KILLS * 3_000,
}, async () => {
  const random = createRandom(SEED);
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  withoutExamples(data);
  mkdirSync(join(data, 'intake'), { recursive: true });
  const newsroom = join(folder, 'newsroom.yaml');
  writeFileSync(newsroom, NEWSROOM);
  let wireroom: WireroomProcess | undefined;
  onTestFinished(async () => {
    await wireroom?.kill('SIGKILL');
  });
  const accepted = new Set<string>();
  const sent = new Set<string>();

  for (let life = 0; life < KILLS; life++) {
    wireroom = await startProcess(data, ['--newsroom', newsroom]);
    const uploads = Array.from({ length: UPLOADS_A_LIFE }, (_, i) => {
      const key = `life-${life}-upload-${i}.txt`;
      sent.add(key);
      if (i > 0) return putUntilKilled(wireroom, key, accepted);
      // What lies in the folder is accepted whether anyone was there to see it or not.
      writeFileSync(join(data, 'intake', key), articleText(headlineOf(key)));
      accepted.add(key);
      return undefined;
    });
    await pause(random() * LONGEST_LIFE_MS);
    await wireroom.kill('SIGKILL');
    await Promise.all(uploads);
  }

  wireroom = await startProcess(data, ['--newsroom', newsroom]);
  await allPublished(wireroom, accepted);
  const outbox = JSON.parse((await ask(wireroom.newsroomPort, '/outbox')).text) as readonly {
    channel: string;
    subject: string;
  }[];
  const alerts = outbox.filter(({ channel, subject }) => channel === 'email' && subject.includes('life-'));
  const told = [...accepted].map((key) => [
    key,
    alerts.filter(({ subject }) => subject.includes(headlineOf(key))).length,
  ]);
  expect(told).toEqual([...accepted].map((key) => [key, 1]));
  for (const key of sent)
    expect(alerts.filter(({ subject }) => subject.includes(headlineOf(key))).length).toBeLessThan(2);
  const feed = JSON.parse((await ask(wireroom.sitePort, '/feeds/all/feed.json')).text) as {
    items: readonly { id: string }[];
  };
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  expect(await wireroom.kill('SIGTERM')).toBe(0);
});

/** The upload counts as accepted once its 201 has come; a kill on the way makes it one that may or may not be. */
async function putUntilKilled(
  wireroom: WireroomProcess | undefined,
  key: string,
  accepted: Set<string>,
): Promise<void> {
  const body = articleText(headlineOf(key));
  try {
    const reply = await ask(wireroom?.newsroomPort ?? 0, `/intake/${key}`, { method: 'PUT', body });
    if (reply.status === 201) accepted.add(key);
  } catch {
    // The connection died with the engine.
  }
}

async function allPublished(wireroom: WireroomProcess, keys: ReadonlySet<string>): Promise<void> {
  const left = new Set(keys);
  for (;;) {
    const printed = wireroom.nextLine();
    for (const key of left) {
      const reply = await ask(wireroom.newsroomPort, `/status/${key}`);
      const { state, articles } = JSON.parse(reply.text) as {
        state: string;
        articles?: readonly { headline: string; revision: number }[];
      };
      if (state !== 'published') continue;
      expect(articles).toMatchObject([{ headline: headlineOf(key), revision: 1 }]);
      left.delete(key);
    }
    if (left.size === 0) return;
    if ((await printed) === undefined) throw new Error(`the engine ended before ${[...left].join(', ')} came through`);
  }
}

function headlineOf(key: string): string {
  return `Harbour report ${key.replace('.txt', '')} of the day`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
