import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from './command-error.ts';
import { oneLine } from './one-line.ts';
import { reasonOf } from './reason-of.ts';

export interface ListedFile {
  readonly path: string;
  /** Its path below the folder that all of the files share, `/`-separated: what it would be called in the intake. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601, UTC. */
  readonly modified: string;
}

/**
 * The files named, and all files in the folders named (hidden ones left out), in the order of their keys. Throws `CommandError` for what is named and
 * not there; `skip` is told of files in folders that cannot be looked at, such as those whose names are no UTF-8.
 */
export async function listFiles(
  named: readonly string[],
  skip: (path: string, reason: string) => void = () => {},
): Promise<readonly ListedFile[]> {
  const found = new Map<string, { readonly size: number; readonly modified: string }>();
  for (const name of named) {
    const path = resolve(name);
    const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new CommandError(`${oneLine(name)} cannot be read: ${reasonOf(error)}`, { cause: error });
    });
    const paths = stats.isDirectory() ? await filesIn(path) : [path];
    for (const one of paths) {
      const facts = await stat(one).catch((error: Error) => skip(one, reasonOf(error)));
      if (facts) found.set(one, { size: facts.size, modified: facts.mtime.toISOString() });
    }
  }
  // A folder named alone is itself the folder that its files share.
  const [only] = named;
  const shared =
    named.length === 1 && only && !found.has(resolve(only)) ? resolve(only) : sharedFolder([...found.keys()]);
  return [...found]
    .map(([path, facts]) => ({ path, key: relative(shared, path).split(sep).join('/') || basename(path), ...facts }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    );
}

function sharedFolder(paths: readonly string[]): string {
  let shared = dirname(paths[0] ?? resolve('.'));
  for (const path of paths) {
    while (shared !== dirname(shared) && !path.startsWith(shared.endsWith(sep) ? shared : shared + sep))
      shared = dirname(shared);
  }
  return shared;
}
