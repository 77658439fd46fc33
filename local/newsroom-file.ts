import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import { readNewsroom } from '../shared/model/read-newsroom.ts';
import { CommandError } from './command-error.ts';

const PACKAGED = fileURLToPath(new URL('../newsroom.yaml', import.meta.url));

export interface NewsroomFile {
  readonly path: string;
  readonly config: NewsroomConfig;
}

/** The newsroom's configuration from the file named, else from `newsroom.yaml` in the working folder, else the example that Wireroom brings. */
export async function loadNewsroom(named: string | undefined): Promise<NewsroomFile> {
  const path = named === undefined ? resolve('newsroom.yaml') : resolve(named);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (named === undefined && error.code === 'ENOENT') return undefined;
    throw new CommandError(`The newsroom's configuration ${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (text !== undefined) return { path, config: readNewsroom(text, path) };
  return { path: PACKAGED, config: readNewsroom(await readFile(PACKAGED, 'utf8'), PACKAGED) };
}
