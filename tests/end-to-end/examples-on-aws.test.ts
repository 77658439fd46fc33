import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MotoServer, SKIPPED_WITHOUT_MOTO, startMoto } from '../adapters/aws/moto-server.ts';
import { AwsNewsroom } from './aws-newsroom.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLES = join(ROOT, 'examples/articles');
const RECEIVED = '2026-01-04T09:30:00.000Z';
const YAML = `
name: The Test Herald
description: What the examples make.
authority: herald.example,2026
alerts: { perSecond: 1000 }
topics:
  - name: everything
  - name: international
    when: { section: International }
`;

/** The files of a folder, by their paths in it. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

/** What `wireroom render` writes for the examples. */
async function renderLocally(url: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-render-'));
  const newsroom = join(folder, 'newsroom.yaml');
  const out = join(folder, 'site');
  writeFileSync(newsroom, `${YAML}\nurl: ${url}\n`);
  const args = ['local/main.ts', 'render', EXAMPLES, '--received', RECEIVED, '--newsroom', newsroom, '--out', out];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const files = filesIn(out);
  rmSync(folder, { recursive: true });
  return files;
}

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`the examples on AWS${SKIPPED_WITHOUT_MOTO}`, () => {
  let moto: MotoServer;
  let newsroom: AwsNewsroom;

  beforeAll(async () => {
    moto = await startMoto();
    newsroom = await AwsNewsroom.start('Herald', YAML, moto.endpoint);
  });
  afterAll(async () => {
    await newsroom?.stop();
    await moto.stop();
  });

  it('become the same site, byte for byte, that `wireroom render` writes', async () => {
    newsroom.eventTime = RECEIVED;
    for (const [key, body] of filesIn(EXAMPLES)) await newsroom.upload(key, body);
    await newsroom.settle();
    const here = await renderLocally(newsroom.siteUrl);
    const paths = await newsroom.keys('site');
    expect(paths.length).toBeGreaterThan(10);
    expect([...paths].sort()).toEqual([...here.keys()].sort());
    for (const path of paths) expect(await newsroom.text('site', path), path).toBe(here.get(path)?.toString());
  });
});
