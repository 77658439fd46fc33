import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mintArticleId, shortCodeOf, storageIdOf } from '../../shared/model/identity.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';
import { NEWSROOM, startWireroom, type Wireroom } from './wireroom-in-process.ts';
import { startProcess } from './wireroom-process.ts';
import { withoutExamples } from './without-examples.ts';

const KEY = 'desk/quiet-merger.md';
const ID = mintArticleId('herald.example,2026', KEY);
const PATHS = [
  '/articles/two-ports-to-become-one/',
  '/articles/two-ports-to-become-one/amp.html',
  '/articles/two-ports-to-become-one/article.json',
  `/s/${shortCodeOf(ID)}`,
  '/feeds/section-tidewatch/rss.xml',
  '/feeds/section-tidewatch/feed.json',
];
const SHARED = ['/feeds/all/rss.xml', '/feeds/all/feed.json', '/feeds.opml'];
/** What only the article has: words of its headline, body, slug, section, file and picture. */
const SECRETS = /two.ports|become.one|merger|tidewatch|both of them|pier-seven|desk/i;

function article(fields: string): string {
  return `---
headline: Two ports to become one
section: Tidewatch
image: https://pictures.example/pier-seven.jpg
${fields}
---
The two harbours will be run together from the autumn, and the dredger will serve both of them.

Work begins in the spring and takes a year.
`;
}

const LONGEST_AHEAD_MS = 20_000;

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

type Ports = Pick<Wireroom, 'sitePort' | 'newsroomPort' | 'lines'>;

/** The engine on `folder` in a process of its own, that can be killed. */
async function startToKill(folder: string) {
  const data = join(folder, 'data');
  const newsroom = join(folder, 'newsroom.yaml');
  withoutExamples(data);
  writeFileSync(newsroom, NEWSROOM);
  const wireroom = await startProcess(data, ['--newsroom', newsroom]);
  onTestFinished(async () => {
    await wireroom.kill('SIGKILL');
  });
  return wireroom;
}

async function until<Found>(look: () => Promise<Found>, isThere: (found: Found) => boolean): Promise<Found> {
  for (;;) {
    const found = await look();
    if (isThere(found)) return found;
    await pause(20);
  }
}

const statusOf = async (port: number) => JSON.parse((await ask(port, `/status/${KEY}`)).text);

class TooLateError extends Error {}

/** Tries with a time that comes soon; a machine that is too slow to look before that is given longer. */
async function withTimeAhead(aheadMs: number, work: (time: () => string) => Promise<void>): Promise<void> {
  try {
    await work(() => inMs(aheadMs));
  } catch (error) {
    if (!(error instanceof TooLateError) || aheadMs > LONGEST_AHEAD_MS) throw error;
    await withTimeAhead(aheadMs * 3, work);
  }
}

/** Uploads the article; its status once it waits for the end of its embargo. */
async function upload({ newsroomPort }: Ports, embargo: string) {
  await ask(newsroomPort, `/intake/${KEY}`, { method: 'PUT', body: article(`embargo: ${embargo}`) });
  const status = await until(
    () => statusOf(newsroomPort),
    ({ articles }) => articles.length > 0 && articles[0].state !== 'rendered',
  );
  if (!status.articles[0].embargoed) throw new TooLateError('it was uploaded when the embargo had ended');
  return status;
}

/** Everything that the public can see of it: nothing, as long as the embargo lasts. */
async function expectSecret({ sitePort, lines }: Ports, embargo: string): Promise<void> {
  const own = await Promise.all(PATHS.map(async (path) => [path, (await ask(sitePort, path)).status]));
  const shared = await Promise.all(SHARED.map(async (path) => (await ask(sitePort, path)).text));
  const printed = lines.join('\n');
  if (Date.now() >= Date.parse(embargo)) throw new TooLateError('it came to look when the embargo had ended');
  expect(own).toEqual(PATHS.map((path) => [path, 404]));
  for (const text of [...shared, printed]) expect(SECRETS.exec(text)).toBeNull();
}

async function expectPublished({ sitePort, newsroomPort }: Ports, embargo: string): Promise<void> {
  await until(
    () => statusOf(newsroomPort),
    ({ state }) => state === 'published',
  );
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargo));
  const own = await Promise.all(PATHS.map(async (path) => [path, (await ask(sitePort, path)).status]));
  expect(own).toEqual(PATHS.map((path) => [path, path.startsWith('/s/') ? 302 : 200]));
  for (const path of SHARED) expect((await ask(sitePort, path)).text).toMatch(/Two ports to become one|Tidewatch/);
}

describe('an article under embargo', () => {
  it('is nowhere before its time, and everywhere after it', async () => {
    await withTimeAhead(3_500, async (embargoEnds) => {
      const wireroom = await startWireroom();
      const embargo = embargoEnds();
      const status = await upload(wireroom, embargo);
      expect(status).toMatchObject({ state: 'queued', articles: [{ headline: 'Two ports to become one', embargo }] });
      const page = (await ask(wireroom.newsroomPort, '/')).text;
      if (Date.now() >= Date.parse(embargo)) throw new TooLateError('the page came when the embargo had ended');
      const time = `${embargo.slice(0, 10)} ${embargo.slice(11, 19)} UTC`;
      expect(page).toContain(`<strong>embargoed until ${time}, then published</strong>`);
      await expectSecret(wireroom, embargo);
      await expectPublished(wireroom, embargo);
      const printed = wireroom.lines.filter((line) => line.includes(storageIdOf(ID)));
      expect(printed).toEqual([
        expect.stringMatching(new RegExp(`^embargoed +\\d+ ms {2}${storageIdOf(ID)} until ${embargo}$`)),
      ]);
      const [published] = wireroom.lines.filter((line) => line.includes('Two ports to become one'));
      expect(published).toMatch(/^published +\d+ ms {2}Two ports to become one {2}http/);
    });
  });

  it('is published though the engine is killed while it waits', async () => {
    await withTimeAhead(4_500, async (embargoEnds) => {
      const folder = temporaryFolder();
      const first = await startToKill(folder);
      const embargo = embargoEnds();
      await upload(first, embargo);
      await first.kill('SIGKILL');
      const second = await startWireroom({ folder });
      await expectSecret(second, embargo);
      await expectPublished(second, embargo);
    });
  });

  it('is published at the next start where no engine ran when its time came', async () => {
    await withTimeAhead(3_000, async (embargoEnds) => {
      const folder = temporaryFolder();
      const first = await startWireroom({ folder });
      const embargo = embargoEnds();
      await upload(first, embargo);
      await first.stop();
      await until(
        async () => Date.now(),
        (now) => now > Date.parse(embargo),
      );
      await expectPublished(await startWireroom({ folder }), embargo);
    });
  });

  it('is taken off again where a revision puts it back under embargo', async () => {
    const wireroom = await startWireroom();
    const [page = ''] = PATHS;
    await wireroom.put(KEY, article('byline: Ada Example'));
    await wireroom.lineWith('Two ports to become one');
    const embargo = inMs(60 * 60_000);
    await wireroom.put(KEY, article(`embargo: ${embargo}`));
    await wireroom.lineWith(`${storageIdOf(ID)} until ${embargo}`);
    const status = await until(
      () => statusOf(wireroom.newsroomPort),
      ({ articles }) => articles[0].links !== undefined,
    );
    expect(status).toMatchObject({ state: 'queued', revision: 2, articles: [{ state: 'queued', embargoed: true }] });
    expect((await ask(wireroom.sitePort, page)).status).toBe(410);
    for (const path of SHARED.slice(0, 2)) expect(SECRETS.exec((await ask(wireroom.sitePort, path)).text)).toBeNull();
    expect((await ask(wireroom.newsroomPort, '/')).text).not.toContain(`<a href="${wireroom.siteUrl}${page}">`);
  });

  it('is not named either where its upload is rejected, given up, withdrawn or killed', async () => {
    const wireroom = await startWireroom();
    const embargo = inMs(60 * 60_000);
    await wireroom.put(KEY, article(`embargo: ${embargo}`));
    await wireroom.lineWith('embargoed');
    await wireroom.put(KEY, article(`embargo: ${embargo}\nurgency: 77`));
    await wireroom.lineWith('rejected');
    await wireroom.put('desk/misspelt.md', article(`embrago: ${embargo}`));
    await wireroom.lineWith(storageIdOf('desk/misspelt.md'));
    await wireroom.put(KEY, article(`embargo: ${embargo}\nstatus: canceled`));
    await wireroom.lineWith('killed');
    await ask(wireroom.newsroomPort, `/intake/${KEY}`, { method: 'DELETE' });
    await wireroom.lineWith('withdrawn');
    await ask(wireroom.newsroomPort, '/intake/desk/misspelt.md', { method: 'DELETE' });
    await wireroom.lineWith('deleted');
    expect(wireroom.lines.filter((line) => SECRETS.test(line))).toEqual([]);
    expect(wireroom.lines.filter((line) => line.startsWith('rejected'))).toEqual([
      `rejected   a file that speaks of an embargo, ${storageIdOf(KEY)}: the newsroom page says why`,
      `rejected   a file that speaks of an embargo, ${storageIdOf('desk/misspelt.md')}: the newsroom page says why`,
    ]);
  });
});

describe('an article that expires', () => {
  it('is answered with 410 and has left the feeds when its time has come', async () => {
    await withTimeAhead(3_500, async (expiry) => {
      const wireroom = await startWireroom();
      const [page = ''] = PATHS;
      const expires = expiry();
      const published = () =>
        until(
          () => statusOf(wireroom.newsroomPort),
          ({ state }) => state === 'published',
        );
      await wireroom.put(KEY, article(`expires: ${expires}`));
      await published();
      const reply = () => ask(wireroom.sitePort, page);
      const { status: before } = await reply();
      if (Date.now() >= Date.parse(expires)) throw new TooLateError('it came to look when the article had expired');
      expect(before).toBe(200);
      await until(reply, ({ status }) => status === 410);
      for (const path of SHARED.slice(0, 2)) {
        await until(
          () => ask(wireroom.sitePort, path),
          ({ text }) => !text.includes('Two ports'),
        );
      }
      const status = await published();
      expect(status.articles).toMatchObject([{ expired: true, pubStatus: 'usable' }]);
      expect((await ask(wireroom.newsroomPort, '/')).text).toMatch(/<span class="state queued">expired<\/span>/);
    });
  });
});
