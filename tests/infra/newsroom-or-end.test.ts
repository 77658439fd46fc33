import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const MODULE = new URL('../../infra/newsroom-or-end.ts', import.meta.url).href;

/** In a process of its own, which it ends. */
function load(newsroomFile: string) {
  const code = `import(${JSON.stringify(MODULE)}).then((module) => module.newsroomOrEnd(process.argv[1]))`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', code, newsroomFile], { encoding: 'utf8' });
  return [status, stderr];
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-infra-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('a configuration that is missing or faulty is told by its faults alone, without a stack of calls', () => {
  const folder = temporaryFolder();
  const missing = join(folder, 'none.yaml');
  expect(load(missing)).toEqual([1, `${missing}: there is no such file. Name another with -c newsroom=FILE.\n`]);
  expect(load(folder)).toEqual([1, `${folder}: this is a folder. Name the file in it with -c newsroom=FILE.\n`]);
  const faulty = join(folder, 'faulty.yaml');
  writeFileSync(faulty, 'name: The Herald\nauthority: herald.example,2026\nfeed: {}\n');
  expect(load(faulty)).toEqual([1, `${faulty}, line 3: feed is not a field that Wireroom knows; is it feeds?\n`]);
});
