import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './make-folder.ts';

/** Another engine runs on this data folder. */
export class EngineLockedError extends Error {
  override readonly name = 'EngineLockedError';
  readonly code = 'engine_locked';
  /** What the other one said of itself; empty where it said nothing yet. */
  readonly holder: string;

  constructor(folder: string, holder: string, options: ErrorOptions) {
    super(`Wireroom runs on ${folder} already${holder === '' ? '' : `: ${holder}`}`, options);
    this.holder = holder;
  }
}

export interface EngineLock {
  /** Leaves word of who holds the lock, for the message that the next one gets. */
  readonly describe: (holder: string) => void;
  readonly release: () => void;
}

/**
 * The right to run on the data in `folder`, which is made where it is missing: an open transaction on a database of its own, so that the system takes
 * the lock back whenever and however the process ends. Throws `EngineLockedError`.
 */
export function lockEngine(folder: string): EngineLock {
  makeFolder(folder);
  const holderFile = join(folder, 'engine.txt');
  const database = new DatabaseSync(join(folder, 'engine.lock'));
  try {
    database.exec('PRAGMA busy_timeout = 0');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    // SQLITE_BUSY is 5; anything else says that the folder cannot be used at all.
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new EngineLockedError(folder, holderOf(holderFile), { cause: error });
  }
  return {
    describe: (holder) => writeFileSync(holderFile, holder),
    release: () => database.close(),
  };
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 200);
  } catch {
    return '';
  }
}
