import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { MAX_LISTED, type Metadata, type ObjectStore } from '../../pipeline/ports.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

/** An object as the site server needs it: with everything that becomes a header. */
export interface EmbeddedObject {
  readonly body: Uint8Array;
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string | undefined;
  readonly metadata: Metadata;
  /** When its bytes came to be what they are: milliseconds since 1970. */
  readonly modified: number;
}

export interface EmbeddedObjectStore extends ObjectStore {
  /** The object with its headers, at once. */
  readonly read: (key: string) => EmbeddedObject | undefined;
  /** Every key that begins with `prefix`, in order of its bytes. */
  readonly keys: (prefix?: string) => readonly string[];
}

interface Row {
  readonly etag: string;
  readonly content_type: string;
  readonly cache_control: string | null;
  readonly metadata: string;
  readonly body: Uint8Array;
  readonly modified: number;
}

/**
 * A bucket in the engine's database. Bodies lie in SQLite itself and not in files: an object and its headers change in one
 * commit, a key can be any string whatever the file system makes of it, and a body of some ten kilobytes is read faster.
 */
export function createEmbeddedObjectStore(
  database: DatabaseSync,
  bucket: string,
  { commit }: GroupCommit = createGroupCommit(database),
  nowMs: () => number = Date.now,
): EmbeddedObjectStore {
  const select = database.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?');
  const selectHead = database.prepare('SELECT etag, metadata FROM objects WHERE bucket = ? AND key = ?');
  const selectKeys = database.prepare(
    'SELECT key FROM objects WHERE bucket = ?1 AND substr(key, 1, length(?2)) = ?2 ORDER BY key',
  );
  // One lower bound: of two, SQLite looks keys up by either and reads everything up to the other.
  const selectRange = database.prepare(
    `SELECT key FROM objects WHERE bucket = ?1 AND key >= max(?2, ?3) AND +key <> ?2 AND key < ?4
     ORDER BY key LIMIT ?5`,
  );
  const erase = database.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  const writes = once(() => prepareWrites(database));

  const range = (prefix: string, after: string, limit: number) =>
    (selectRange.all(bucket, after, prefix, pastAll(prefix), limit) as unknown as { key: string }[]).map(
      ({ key }) => key,
    );
  /** One look-up for each folder, however much lies in it. */
  const listFolders = (prefix: string, after: string, limit: number) => {
    const folders: string[] = [];
    for (let from = after.endsWith('/') ? pastAll(after) : after; folders.length < limit; ) {
      const [key] = range(prefix, from, 1);
      if (key === undefined) break;
      const end = key.indexOf('/', prefix.length);
      if (end === -1) from = key;
      else {
        folders.push(key.slice(0, end + 1));
        from = pastAll(key.slice(0, end + 1));
      }
    }
    return folders;
  };

  const read = (key: string): EmbeddedObject | undefined => {
    const row = select.get(bucket, key) as Row | undefined;
    if (!row) return undefined;
    return {
      body: row.body,
      etag: row.etag,
      contentType: row.content_type,
      cacheControl: row.cache_control ?? undefined,
      metadata: JSON.parse(row.metadata) as Metadata,
      modified: row.modified,
    };
  };

  return {
    read,
    keys: (prefix = '') => (selectKeys.all(bucket, prefix) as unknown as { key: string }[]).map(({ key }) => key),
    get: async (key) => read(key),
    head: async (key) => {
      const row = selectHead.get(bucket, key) as Pick<Row, 'etag' | 'metadata'> | undefined;
      return row && { etag: row.etag, metadata: JSON.parse(row.metadata) as Metadata };
    },
    put: async ({ key, body, contentType, cacheControl, metadata = {} }, condition) => {
      const etag = etagOf(body);
      const values = [etag, contentType, cacheControl ?? null, JSON.stringify(metadata), body, bucket, key] as const;
      const { insert, replace } = writes();
      const now = nowMs();
      const changes = await commit(
        () =>
          ('ifNoneMatch' in condition ? insert.run(now, ...values) : replace.run(now, ...values, condition.ifMatch))
            .changes,
      );
      return changes === 1 ? { outcome: 'written', etag } : { outcome: 'conflict' };
    },
    list: async ({ prefix, after = '', limit = MAX_LISTED, folders = false }) =>
      folders ? listFolders(prefix, after, limit) : range(prefix, after, limit),
    remove: async (key) => {
      await commit(() => erase.run(bucket, key));
    },
    etagOf,
  };
}

/** Each is one statement, so the condition and the write cannot come apart. */
function prepareWrites(database: DatabaseSync) {
  return {
    insert: database.prepare(
      `INSERT INTO objects (modified, etag, content_type, cache_control, metadata, body, bucket, key)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    // The same bytes under other metadata are no change to whoever has them.
    replace: database.prepare(
      `UPDATE objects SET modified = CASE etag WHEN ?2 THEN modified ELSE ?1 END,
         etag = ?2, content_type = ?3, cache_control = ?4, metadata = ?5, body = ?6
       WHERE bucket = ?7 AND key = ?8 AND etag = ?9`,
    ),
  };
}

/** What `make` makes when it is first asked for: a database of an earlier version that is only read has no room for these writes. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A text that comes after everything that begins with `prefix` and could be a key. */
function pastAll(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** The ETag that S3 gives an object uploaded in one piece and encrypted with SSE-S3: the quoted MD5 of its body. */
export function etagOf(body: Uint8Array): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}
