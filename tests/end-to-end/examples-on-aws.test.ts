import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFiles } from '../../local/render-command.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { SKIPPED_WITHOUT_MOTO, sharedMoto } from '../adapters/aws/moto-server.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { AwsNewsroom } from './aws-newsroom.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const RECEIVED = '2026-01-04T09:30:00.000Z';
const YAML = `
name: The Test Herald
description: What the examples make.
authority: herald.example,2026
feeds: { items: 3 }
alerts: { perSecond: 1000 }
topics:
  - name: everything
  - name: international
    when: { section: International }
`;
/** Other words, another home for the articles, longer feeds. */
const OTHER_YAML = YAML.replace('The Test Herald', 'The Test Tribune')
  .replace('What the examples make.', 'What another configuration makes of them.')
  .replace('items: 3', 'items: 50')
  .concat('articleUrl: "https://tribune.example/{section}/{slug}"\n');

/** The files of a folder, by their paths in it. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

/** What `wireroom render` writes for the examples. */
async function renderLocally(yaml: string, url: string): Promise<ReadonlyMap<string, Buffer>> {
  const out = temporaryFolder();
  const { rejected } = await renderFiles({
    files: [EXAMPLES],
    out,
    newsroom: { ...readNewsroom(yaml), url },
    received: RECEIVED,
    json: false,
    clock: systemClock,
    stdout: () => {},
    stderr: () => {},
  });
  expect(rejected).toBe(0);
  return filesIn(out);
}

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`the examples on AWS${SKIPPED_WITHOUT_MOTO}`, () => {
  let newsroom: AwsNewsroom;

  beforeAll(async () => {
    newsroom = await AwsNewsroom.start('Herald', YAML, await sharedMoto());
    // The replay of the first configuration, while there is nothing to render again.
    await newsroom.replay();
  });
  afterAll(() => newsroom?.stop());

  /** Holds the site bucket to what `wireroom render` writes, and gives its paths. */
  const expectSiteOf = async (yaml: string) => {
    const here = await renderLocally(yaml, newsroom.siteUrl);
    const site = await newsroom.etags('site');
    expect([...site.keys()].sort()).toEqual([...here.keys()].sort());
    // Equal bytes have equal ETags; what differs is fetched, for people to see.
    const differing = [...here].filter(([path, bytes]) => site.get(path) !== etagOf(bytes));
    for (const [path, bytes] of differing) expect(await newsroom.text('site', path), path).toBe(bytes.toString());
    expect(differing.map(([path]) => path)).toEqual([]);
    return [...site.keys()];
  };
  const publications = () => newsroom.takeCalls().filter(({ call }) => call.service === 'sns').length;

  it('become the same site, byte for byte, that `wireroom render` writes', async () => {
    newsroom.eventTime = RECEIVED;
    for (const [key, body] of filesIn(EXAMPLES)) await newsroom.upload(key, body);
    await newsroom.settle();
    expect(publications()).toBeGreaterThan(0);
    expect((await expectSiteOf(YAML)).length).toBeGreaterThan(10);
  });

  it('become the site of another configuration once that is deployed, and nobody is told', async () => {
    const before = await newsroom.text('site', 'feeds/all/feed.json');
    await newsroom.redeploy(OTHER_YAML);
    await newsroom.replay();
    expect(publications()).toBe(0);
    await expectSiteOf(OTHER_YAML);
    expect(await newsroom.text('site', 'feeds/all/feed.json')).not.toBe(before);
  });

  it('stay as they are, byte for byte, when somebody has them rendered again', async () => {
    await newsroom.tell('tick', '{"replay":true}');
    await newsroom.replay();
    const sitePut = `PutObject ${newsroom.buckets.site}/`;
    const written = newsroom
      .takeCalls()
      .filter(({ call: { what, status } }) => what.startsWith(sitePut) && status < 300);
    expect(written).toEqual([]);
    await expectSiteOf(OTHER_YAML);
  });
});
