import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Arrival } from '../shared/adapters/embedded/embedded-intake.ts';
import { listFiles } from './list-files.ts';

/** The name under which a data folder remembers that it has had the examples, and their folder in the intake. */
export const EXAMPLES = 'examples';

const FOLDER = fileURLToPath(new URL('../examples/articles', import.meta.url));

/** The articles that Wireroom brings, as uploads. */
export async function exampleArrivals(): Promise<readonly Arrival[]> {
  const files = await listFiles([FOLDER]);
  return Promise.all(
    files.map(async ({ key, path }) => {
      const bytes = await readFile(path);
      return { key: `${EXAMPLES}/${key}`, bytes, size: bytes.length, by: 'examples' };
    }),
  );
}
