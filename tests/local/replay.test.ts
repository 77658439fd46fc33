import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';
import { articleText, NEWSROOM, startWireroom, type Wireroom } from './wireroom-in-process.ts';
import { runWireroom, startProcess, type WireroomProcess } from './wireroom-process.ts';
import { withoutExamples } from './without-examples.ts';

const KEYS = Array.from({ length: 6 }, (_, i) => `report-${i}`);
/** The address stays the same whatever the ports are, so only what a test changes is a change. */
const FIXED = `${NEWSROOM}url: https://herald.example/wire\n`;
const RENAMED = FIXED.replace('name: The Herald', 'name: The Evening Courier\ncopyright: © Courier Press');
const BEGUN =
  'replay     every article is rendered again, because the configuration or Wireroom itself has changed; nobody is alerted';

/** An engine in this process or in one of its own. */
type Running = Pick<Wireroom, 'sitePort' | 'newsroomPort'> & {
  readonly lineWith: (text: string) => Promise<unknown>;
};

function openFolder() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const newsroom = join(folder, 'newsroom.yaml');
  withoutExamples(data);
  writeFileSync(newsroom, FIXED);
  const start = async () => {
    const wireroom = await startProcess(data, ['--newsroom', newsroom]);
    onTestFinished(async () => {
      await wireroom.kill('SIGKILL');
    });
    return { ...wireroom, lineWith: (text: string) => lineWith(wireroom, text) };
  };
  /** In this process, which is quicker, where none is killed. */
  const startHere = (yaml = FIXED) => startWireroom({ folder, yaml });
  return { data, newsroom, start, startHere };
}

async function lineWith(wireroom: WireroomProcess, text: string): Promise<string> {
  for (;;) {
    const next = wireroom.nextLine();
    const line = wireroom.lines.find((one) => one.includes(text));
    if (line !== undefined) return line;
    if ((await next) === undefined) throw new Error(`the engine ended before it said “${text}”`);
  }
}

async function upload(wireroom: Running, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const body = articleText(`Harbour ${key} of the day`);
    await ask(wireroom.newsroomPort, `/intake/${key}.txt`, { method: 'PUT', body });
  }
  for (const key of keys) await wireroom.lineWith(`Harbour ${key} of the day`);
}

const site = async ({ sitePort }: Running, path: string) => (await ask(sitePort, path)).text;

/** What left of the reports, newest first, without how far its delivery is. */
async function outbox({ newsroomPort }: Running): Promise<readonly string[]> {
  const messages = JSON.parse((await ask(newsroomPort, '/outbox')).text) as readonly Record<string, string>[];
  const ours = messages.filter(({ body }) => body?.includes('Harbour report-'));
  return ours.map(({ alertId, channel, recipient, subject }) => [alertId, channel, recipient, subject].join(' '));
}

/** Which of the pages and feeds carry the name, and which do not. */
async function documentsNaming(wireroom: Running, name: string) {
  const pages = KEYS.flatMap((key) => ['', 'amp.html'].map((file) => `/articles/harbour-${key}-of-the-day/${file}`));
  const paths = [...pages, '/feeds/all/rss.xml', '/feeds/all/feed.json', '/feeds.opml'];
  const found = await Promise.all(paths.map(async (path) => [path, (await site(wireroom, path)).includes(name)]));
  return { naming: found.filter(([, has]) => has).length, others: found.flatMap(([path, has]) => (has ? [] : [path])) };
}

describe('a changed configuration', () => {
  it('has every page and feed rendered again at the next start, through a kill, and nobody alerted', async () => {
    const { newsroom, start, startHere } = openFolder();
    const first = await start();
    await upload(first, KEYS);
    const told = await outbox(first);
    const feed = JSON.parse(await site(first, '/feeds/all/feed.json'));
    expect((await documentsNaming(first, 'The Herald')).others).toEqual([]);
    expect(first.lines.filter((line) => line.startsWith('replay'))).toEqual([]);
    await first.kill('SIGKILL');

    writeFileSync(newsroom, RENAMED);
    const second = await start();
    expect(await second.lineWith('replay')).toBe(BEGUN);
    await second.kill('SIGKILL');
    const third = await start();
    await third.lineWith('done: ');
    expect(third.lines.filter((line) => line.startsWith('replay'))).toEqual([
      expect.stringMatching(/^replay {5}goes on rendering every article again, after \d+ of them$/),
      expect.stringMatching(/^replay {5}done: \d+ articles and all feeds, in \d+\.\d s$/),
    ]);
    expect((await documentsNaming(third, 'The Evening Courier')).others).toEqual([]);
    expect((await documentsNaming(third, 'The Herald')).naming).toBe(0);
    expect(await outbox(third)).toEqual(told);
    expect(told.length).toBe(2 * KEYS.length);
    // Neither order nor dates have moved: nothing of the articles has changed.
    const stable = (text: string) =>
      JSON.parse(text).items.map((item: Record<string, unknown>) => [item.id, item.date_published, item.date_modified]);
    expect(stable(await site(third, '/feeds/all/feed.json'))).toEqual(stable(JSON.stringify(feed)));
    await third.kill('SIGTERM');

    const fourth = await startHere(RENAMED);
    await upload(fourth, ['later']);
    expect(fourth.lines.filter((line) => line.startsWith('replay'))).toEqual([]);
  });
});

describe('wireroom replay', () => {
  it('asks the engine that runs on the folder, and follows it to the end', async () => {
    const { data, startHere } = openFolder();
    const wireroom = await startHere();
    await upload(wireroom, KEYS.slice(0, 2));
    const progress = async () => JSON.parse((await ask(wireroom.newsroomPort, '/replay')).text);
    while ((await progress()).state !== 'ended') await pause(20);
    const ran = await runWireroom(['replay', '--data', data]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const lines = ran.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(
      `Asked Wireroom at http://localhost:${wireroom.newsroomPort}: every article is rendered again, and nobody is alerted`,
    );
    expect(lines.at(-1)).toMatch(/^done: \d+ articles and all feeds, in \d+\.\d s$/);
    expect(await progress()).toMatchObject({ round: 2, state: 'ended', reason: 'asked', failed: 0 });
    expect(await wireroom.lineWith('replay')).toBe(
      'replay     every article is rendered again, because somebody asked for it; nobody is alerted',
    );
  });

  it('does it itself where no engine runs, and leaves nothing for the next start to do', async () => {
    const { data, newsroom, startHere } = openFolder();
    const before = await startHere();
    await upload(before, KEYS);
    const told = await outbox(before);
    await before.stop();
    writeFileSync(newsroom, RENAMED);
    const ran = await runWireroom(['replay', '--newsroom', newsroom], { env: { WIREROOM_DATA: data } });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout.split('\n')[0]).toBe(
      `Wireroom does not run on ${data}: every article is rendered again here, for https://herald.example/wire`,
    );
    expect(ran.stdout).toMatch(/\ndone: \d+ articles and all feeds, in \d+\.\d s\n$/);
    const after = await startHere(RENAMED);
    await upload(after, ['later']);
    expect(after.lines.filter((line) => line.startsWith('replay'))).toEqual([]);
    expect((await documentsNaming(after, 'The Evening Courier')).others).toEqual([]);
    expect(await outbox(after)).toEqual(told);
  });

  it('says where it found nothing to render, and why it cannot ask', async () => {
    const empty = temporaryFolder();
    const nowhere = await runWireroom(['replay', '--data', empty]);
    expect([nowhere.code, nowhere.stdout, nowhere.stderr]).toEqual([
      1,
      '',
      `There is nothing to render again in ${empty}: Wireroom has never run there. Name its folder with --data DIR.\n`,
    ]);
    const { data, startHere } = openFolder();
    const wireroom = await startHere();
    const wrongPort = await runWireroom(['replay', '--data', data, '--newsroom-port', String(wireroom.sitePort)]);
    expect([wrongPort.code, wrongPort.stdout]).toEqual([1, '']);
    expect(wrongPort.stderr).toMatch(
      new RegExp(`^Wireroom at http://localhost:${wireroom.sitePort} does not render again: it answers with 405: `),
    );
  });
});

describe('the newsroom’s /replay', () => {
  it('is guarded like every other change', async () => {
    const wireroom = await startWireroom();
    const foreign = await ask(wireroom.newsroomPort, '/replay', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect((await ask(wireroom.newsroomPort, '/replay', { method: 'PUT', body: '' })).status).toBe(405);
    const open = await startWireroom({ host: '0.0.0.0' });
    expect((await ask(open.newsroomPort, '/replay', { method: 'POST' })).status).toBe(401);
    expect((await ask(open.newsroomPort, '/replay')).status).toBe(401);
  });
});
