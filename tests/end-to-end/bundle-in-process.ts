import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { outlive } from '../outlive.ts';

const BUNDLE_ALL = fileURLToPath(new URL('bundle-all.ts', import.meta.url));

/** Bundles every stage's handler, each into a folder of its own, in a process that holds nobody up; the folder of them all. */
export async function bundleInProcess(): Promise<{ readonly known: string; readonly end: () => void }> {
  const known = mkdtempSync(join(tmpdir(), 'wireroom-lambda-'));
  const keeper = outlive('read -r _; rm -rf "$1"', known);
  await promisify(execFile)(process.execPath, [BUNDLE_ALL, known]);
  return { known, end: () => keeper.stdin?.end() };
}
