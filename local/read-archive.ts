import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { openDatabaseToRead } from '../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../shared/adapters/embedded/embedded-object-store.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import type { ObjectStore } from '../shared/pipeline/ports.ts';
import { resolveArticle } from '../shared/pipeline/resolve-article.ts';
import { CommandError } from './command-error.ts';
import { loadNewsroom } from './newsroom-file.ts';
import { oneLine } from './one-line.ts';

/** Where a command that only looks finds an article. */
export interface ArchiveOptions {
  readonly dataFolder: string;
  readonly newsroomFile?: string | undefined;
  /** The site's address where the configuration names none. */
  readonly siteUrl: string;
}

export interface ReadableArchive {
  readonly archive: ObjectStore;
  readonly newsroom: Newsroom;
  /** The storage id of the article that `name` means. Throws `CommandError`. */
  readonly find: (name: string) => Promise<string>;
}

/** What `work` finds in the archive of a data folder; nothing is changed there, and an engine may go on running on it. Throws `CommandError`. */
export async function readArchive<Result>(
  options: ArchiveOptions,
  work: (readable: ReadableArchive) => Promise<Result>,
): Promise<Result> {
  const dataFolder = resolve(options.dataFolder);
  if (!existsSync(join(dataFolder, 'wireroom.db'))) {
    throw new CommandError(
      `There are no articles in ${dataFolder}: Wireroom has never run there. Name its folder with --data DIR.`,
    );
  }
  const { config } = await loadNewsroom(options.newsroomFile);
  const newsroom = { ...config, url: config.url ?? options.siteUrl };
  const { database, archive, site } = openToRead(dataFolder);
  try {
    return await work({ archive, newsroom, find: (name) => find(name, dataFolder, { archive, site, newsroom }) });
  } finally {
    database.close();
  }
}

function openToRead(dataFolder: string) {
  try {
    const database = openDatabaseToRead(dataFolder);
    const archive = createEmbeddedObjectStore(database, 'archive');
    return { database, archive, site: createEmbeddedObjectStore(database, 'site') };
  } catch (error) {
    throw new CommandError(`The data folder ${dataFolder} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function find(
  name: string,
  dataFolder: string,
  deps: { readonly archive: ObjectStore; readonly site: ObjectStore; readonly newsroom: Newsroom },
): Promise<string> {
  const key = keyOfFile(name, join(dataFolder, 'intake'));
  const named = await resolveArticle(name, deps);
  const resolved = named.outcome === 'unknown' && key !== undefined ? await resolveArticle(key, deps) : named;
  if (resolved.outcome === 'found') return resolved.storageId;
  if (resolved.outcome === 'several') {
    const lines = resolved.articles.map(({ id, headline }) => `  ${oneLine(id)}  ${oneLine(headline)}`);
    throw new CommandError(`${oneLine(name)} supplied several articles. Name one of them:\n${lines.join('\n')}`);
  }
  throw new CommandError(
    `No article in ${dataFolder} goes by “${oneLine(name.slice(0, 200))}”. Name it by the name under which it was uploaded, such as world/story.md, by its id, by its page’s address or by its slug. What was rejected never became an article.`,
  );
}

/** The key of a file that was named by its path in the intake folder, as shells complete it. */
function keyOfFile(name: string, intakeFolder: string): string | undefined {
  const path = relative(intakeFolder, resolve(name));
  const isInside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return isInside ? path.split(sep).join('/') : undefined;
}
