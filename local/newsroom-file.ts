import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import { NewsroomError, readNewsroom } from '../shared/model/read-newsroom.ts';
import { CommandError } from './command-error.ts';
import { reasonOf } from './reason-of.ts';

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
    throw new CommandError(`The newsroom's configuration ${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  });
  if (text !== undefined) return { path, config: readOrRefuse(text, path) };
  return { path: PACKAGED, config: readOrRefuse(await readFile(PACKAGED, 'utf8'), PACKAGED) };
}

function readOrRefuse(text: string, path: string): NewsroomConfig {
  try {
    return readNewsroom(text, path);
  } catch (error) {
    throw error instanceof NewsroomError ? new CommandError(error.message, { cause: error }) : error;
  }
}
