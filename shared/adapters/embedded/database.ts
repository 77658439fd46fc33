import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addColumn } from './add-column.ts';
import { makeFolder } from './make-folder.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL, key TEXT NOT NULL, etag TEXT NOT NULL, content_type TEXT NOT NULL, cache_control TEXT,
    metadata TEXT NOT NULL, body BLOB NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY (bucket, key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL,
    due INTEGER NOT NULL, receive_count INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_due ON messages (queue, due, id);
  CREATE TABLE IF NOT EXISTS dead_letters (
    id INTEGER PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, time TEXT NOT NULL, reason TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS uploads (
    version INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, kind TEXT NOT NULL, received TEXT NOT NULL,
    size INTEGER NOT NULL, etag TEXT, content_type TEXT, refusal TEXT,
    normalized INTEGER NOT NULL DEFAULT 0, announced INTEGER NOT NULL DEFAULT 0, bytes BLOB
  ) STRICT;
  CREATE INDEX IF NOT EXISTS uploads_by_key ON uploads (key, version);
  CREATE INDEX IF NOT EXISTS uploads_under_way ON uploads (version) WHERE announced = 0;
  CREATE INDEX IF NOT EXISTS uploads_to_normalize ON uploads (version) WHERE normalized = 0;
  CREATE TABLE IF NOT EXISTS intake_files (
    path TEXT PRIMARY KEY, signature TEXT NOT NULL, etag TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * The embedded engine's one SQLite database, `wireroom.db` in `folder`, which is made where it is missing. Commits reach the
 * operating system at once, so that no kill undoes them; only `durably` waits for the disk. After a power cut the database
 * holds everything up to some commit and nothing of what came later, so a message is never gone while the state that it announced is.
 */
export function openDatabase(folder: string): DatabaseSync {
  makeFolder(folder);
  const database = new DatabaseSync(join(folder, 'wireroom.db'), { timeout: 5_000 });
  // Set before the first table: bodies are tens of kilobytes, and a page twice the default halves their overflow chains.
  database.exec('PRAGMA page_size = 8192');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  // 32 MiB: a feed is written over and over, and only its last state has to be carried from the log to the database.
  database.exec('PRAGMA wal_autocheckpoint = 4000');
  database.exec('PRAGMA journal_size_limit = 67108864');
  database.exec(SCHEMA);
  // What an earlier version kept has not changed since now, whenever it did before.
  addColumn(database, 'objects', `modified INTEGER NOT NULL DEFAULT ${Date.now()}`);
  return database;
}

/** The database in `folder` as whoever only looks has it, whether an engine runs on it or not. Throws where there is none. */
export function openDatabaseToRead(folder: string): DatabaseSync {
  return new DatabaseSync(join(folder, 'wireroom.db'), { readOnly: true, timeout: 5_000 });
}

/** What `work` returns, all its writes in one transaction, undone where it throws. `work` is synchronous. */
export function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** As `transaction`, and the disk has it all, and everything committed before, when this returns. */
export function durably<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('PRAGMA synchronous = FULL');
  try {
    return transaction(database, work);
  } finally {
    database.exec('PRAGMA synchronous = NORMAL');
  }
}
