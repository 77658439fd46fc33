import { type FSWatcher, watch } from 'node:fs';

/** Says which folders of a tree may have changed; paths are relative to `root`, `/`-separated, the root itself is empty. */
export interface FolderWatch {
  /**
   * Watches one more folder; does nothing where it is watched. `identity` tells the folder from another that takes its name.
   * Call it before reading the folder, so that no change falls between.
   */
  readonly add: (folder: string, identity: string) => void;
  readonly has: (folder: string) => boolean;
  readonly remove: (folder: string) => void;
  readonly close: () => void;
}

const UNWATCHED_PAUSE_MS = 2_000;

/**
 * One watcher a folder, because recursive watching misses files in folders that were just made. Where the system grants no more
 * watchers, the folders left out are named again every two seconds.
 */
export function createFolderWatch(
  root: string,
  onChange: (folder: string) => void,
  onShortage: (error: Error) => void,
): FolderWatch {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly identity: string }>();
  const unwatched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const remove = (folder: string) => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
    unwatched.delete(folder);
  };

  const add = (folder: string, identity: string) => {
    if (watchers.get(folder)?.identity === identity) return;
    remove(folder);
    try {
      const watcher = watch(folder === '' ? root : `${root}/${folder}`, () => onChange(folder));
      watcher.on('error', () => {
        remove(folder);
        onChange(folder);
      });
      watchers.set(folder, { watcher, identity });
    } catch (error) {
      // A folder that is gone again is no shortage; reading it will say so.
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return;
      if (unwatched.size === 0) onShortage(error as Error);
      unwatched.add(folder);
      timer ??= setInterval(() => {
        for (const left of unwatched) onChange(left);
      }, UNWATCHED_PAUSE_MS);
    }
  };

  return {
    add,
    has: (folder) => watchers.has(folder) || unwatched.has(folder),
    remove,
    close: () => {
      clearInterval(timer);
      for (const folder of [...watchers.keys()]) remove(folder);
    },
  };
}
