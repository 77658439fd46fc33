import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../model/problem.ts';
import type { Clock, IntakeStore } from '../../pipeline/ports.ts';
import type { UploadEvent } from '../../pipeline/upload.ts';
import { etagOf } from './embedded-object-store.ts';
import type { EmbeddedQueue } from './embedded-queue.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

/** How an upload or a deletion came to the intake: as much as is known here of who sent it. */
export type Way = 'newsroom page' | 'PUT' | 'DELETE' | 'intake folder' | 'examples';

/** A file as it came to the intake. */
export interface Arrival {
  readonly key: string;
  /** Absent for a file over the limit, of which only the size is kept. */
  readonly bytes?: Uint8Array;
  /** Bytes; of a file over the limit as many as were counted. */
  readonly size: number;
  readonly contentType?: string;
  /** The way it came. */
  readonly by?: Way;
  /** Set for a file of the intake folder: its path there and what tells one state of it from the next. */
  readonly file?: { readonly path: string; readonly signature: string };
}

/** A file of the intake folder as it was last taken in. */
export interface IntakeFile {
  readonly path: string;
  readonly signature: string;
  /** Empty for a file over the limit. */
  readonly etag: string;
}

/** One upload or deletion of a key, without its bytes. */
export interface UploadEntry {
  readonly version: number;
  readonly key: string;
  readonly kind: 'put' | 'delete';
  /** ISO 8601, UTC. */
  readonly received: string;
  readonly size: number;
  /** Whether `normalize` is done with it. */
  readonly normalized: boolean;
  /** Why it was turned away at the door; empty where it was not. */
  readonly refusal: readonly Problem[];
}

export interface EmbeddedIntake extends IntakeStore {
  /** Takes an upload; it is on disk, its event in the queue, when this resolves with its ETag. */
  readonly accept: (arrival: Arrival) => Promise<string>;
  /** Takes all of them, in one commit together with `alsoInCommit`. */
  readonly acceptAll: (arrivals: readonly Arrival[], alsoInCommit?: () => void) => Promise<void>;
  /** Withdraws the key's latest upload; false where there is none. */
  readonly withdraw: (key: string, by?: Way) => Promise<boolean>;
  /** Remembers an upload that was turned away at the door, for the editor to see. */
  readonly refuse: (key: string, size: number, problems: readonly Problem[]) => Promise<void>;
  /** `normalize` is done with this event: versions that nothing will read any more are forgotten. */
  readonly normalized: (event: UploadEvent) => Promise<void>;
  /** Everything about this upload has been said. */
  readonly announced: (version: number) => Promise<void>;
  /** The latest upload of each key, newest first. */
  readonly latest: (limit: number) => readonly UploadEntry[];
  readonly find: (key: string) => UploadEntry | undefined;
  /** The uploads not yet announced, oldest first. */
  readonly underWay: () => readonly UploadEntry[];
  /** What was last taken from each file of the intake folder. */
  readonly files: () => readonly IntakeFile[];
  /** The file was touched but holds what it held. */
  readonly keepFile: (file: IntakeFile) => void;
  /** Forgets what was taken from files, and withdraws none of it. */
  readonly forgetFiles: () => void;
  /** The latest upload of `key` as it was uploaded. */
  readonly readLatest: (
    key: string,
  ) => { readonly bytes: Uint8Array; readonly contentType: string | undefined } | undefined;
}

interface Row {
  readonly version: number;
  readonly key: string;
  readonly kind: 'put' | 'delete';
  readonly received: string;
  readonly size: number;
  readonly normalized: number;
  readonly refusal: string | null;
}

interface Bytes {
  readonly bytes: Uint8Array | null;
  readonly size: number;
  readonly content_type: string | null;
}

/** A kill may come between the end of an upload's event and the mark that says so. */
const FORGOTTEN_MARKS = `
  UPDATE uploads SET normalized = 1 WHERE normalized = 0 AND version NOT IN
    (SELECT CAST(json_extract(body, '$.versionId') AS INTEGER) FROM messages WHERE queue = 'intake')`;

const CLOCK_SET_BACK_MS = 60_000;

const ENTRY = 'version, key, kind, received, size, normalized, refusal';

/**
 * The intake bucket in the engine's database: every upload is a version of its key, and its event enters the queue in the very
 * commit that keeps its bytes. Uploads that arrive together share a commit, so that the disk is waited for once.
 */
export function createEmbeddedIntake(
  database: DatabaseSync,
  queue: EmbeddedQueue<UploadEvent>,
  clock: Clock,
  { commit, durably }: GroupCommit = createGroupCommit(database),
): EmbeddedIntake {
  const insert = database.prepare(
    `INSERT INTO uploads (key, kind, received, size, etag, content_type, refusal, normalized, announced, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const keepFile = database.prepare(
    `INSERT INTO intake_files (path, signature, etag) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET signature = excluded.signature, etag = excluded.etag`,
  );
  const forgetFile = database.prepare('DELETE FROM intake_files WHERE path = ?');
  const selectBytes = database.prepare('SELECT bytes, size, content_type FROM uploads WHERE key = ? AND version = ?');
  const selectLatest = database.prepare(`SELECT ${ENTRY} FROM uploads AS one
     WHERE NOT EXISTS (SELECT 1 FROM uploads WHERE key = one.key AND version > one.version) ORDER BY version DESC LIMIT ?`);
  const selectKey = database.prepare(`SELECT ${ENTRY} FROM uploads WHERE key = ? ORDER BY version DESC LIMIT 1`);
  const selectUnderWay = database.prepare(`SELECT ${ENTRY} FROM uploads WHERE announced = 0 ORDER BY version`);
  const selectLatestBytes = database.prepare(
    `SELECT bytes, size, content_type FROM uploads WHERE key = ? AND refusal IS NULL ORDER BY version DESC LIMIT 1`,
  );
  const forgetRefusal = database.prepare('DELETE FROM uploads WHERE key = ? AND refusal IS NOT NULL');
  const markNormalized = database.prepare('UPDATE uploads SET normalized = 1 WHERE version = ?');
  const prune = database.prepare(
    `DELETE FROM uploads WHERE key = ?1 AND normalized = 1
     AND version < (SELECT max(version) FROM uploads WHERE key = ?1 AND refusal IS NULL)`,
  );
  const markAnnounced = database.prepare('UPDATE uploads SET announced = 1 WHERE version = ?');

  database.exec(FORGOTTEN_MARKS);
  const now = createArrivalClock(database, clock);
  const enter = (kind: 'put' | 'delete', { key, bytes, size, contentType, by, file }: Arrival): string => {
    const received = now();
    const etag = bytes ? etagOf(bytes) : '';
    const { lastInsertRowid } = insert.run(
      key,
      kind,
      received,
      size,
      etag,
      contentType ?? null,
      null,
      0,
      0,
      bytes ?? null,
    );
    const version = Number(lastInsertRowid);
    const stamp = { key, sequencer: sequencerOf(version), eventTime: received, ...(by === undefined ? {} : { by }) };
    queue.enqueue([{ kind, stamp, versionId: String(version), size }]);
    if (file) keepFile.run(file.path, file.signature, etag);
    return etag;
  };
  const bytesOf = (row: Bytes) => ({ bytes: row.bytes, contentType: row.content_type ?? undefined });

  return {
    accept: async (arrival) => {
      const etag = await durably(() => enter('put', arrival));
      queue.announce();
      return etag;
    },
    acceptAll: async (arrivals, alsoInCommit) => {
      await durably(() => {
        for (const arrival of arrivals) enter('put', arrival);
        alsoInCommit?.();
      });
      queue.announce();
    },
    withdraw: async (key, by) => {
      const withdrawn = await durably(() => {
        forgetFile.run(key);
        const present = selectKey.get(key) as Row | undefined;
        if (!present || present.kind === 'delete') return false;
        enter('delete', { key, size: 0, ...(by === undefined ? {} : { by }) });
        return true;
      });
      queue.announce();
      return withdrawn;
    },
    refuse: (key, size, problems) =>
      commit(() => {
        forgetRefusal.run(key);
        insert.run(key, 'put', now(), size, null, null, JSON.stringify(problems), 1, 1, null);
      }),
    normalized: ({ stamp, versionId }) =>
      commit(() => {
        markNormalized.run(Number(versionId));
        prune.run(stamp.key);
      }),
    announced: (version) =>
      commit(() => {
        markAnnounced.run(version);
      }),
    latest: (limit) => (selectLatest.all(limit) as unknown as Row[]).map(entryOf),
    find: (key) => {
      const row = selectKey.get(key) as Row | undefined;
      return row && entryOf(row);
    },
    underWay: () => (selectUnderWay.all() as unknown as Row[]).map(entryOf),
    files: () => database.prepare('SELECT * FROM intake_files').all() as unknown as IntakeFile[],
    keepFile: ({ path, signature, etag }) => {
      keepFile.run(path, signature, etag);
    },
    forgetFiles: () => {
      database.exec('DELETE FROM intake_files');
    },
    readLatest: (key) => {
      const row = selectLatestBytes.get(key) as Bytes | undefined;
      if (!row?.bytes) return undefined;
      return { ...bytesOf(row), bytes: row.bytes };
    },
    read: async (key, versionId, maxBytes) => {
      const row = selectBytes.get(key, Number(versionId)) as Bytes | undefined;
      if (!row) return { outcome: 'gone' };
      if (row.bytes === null || row.size > maxBytes) return { outcome: 'too-large', size: row.size };
      return { outcome: 'read', body: row.bytes, contentType: row.content_type ?? undefined };
    },
  };
}

/** Times of arrival: the clock's, but no two alike, so that of two uploads of one article the later is the newer. */
function createArrivalClock(database: DatabaseSync, clock: Clock): () => string {
  const row = database.prepare('SELECT received FROM uploads ORDER BY version DESC LIMIT 1').get();
  let last = row === undefined ? 0 : Date.parse(String(row.received));
  return () => {
    const now = Date.parse(clock.now());
    last = now > last || last - now > CLOCK_SET_BACK_MS ? now : last + 1;
    return new Date(last).toISOString();
  };
}

/** Versions as S3 would write what orders them. */
function sequencerOf(version: number): string {
  return version.toString(16).toUpperCase().padStart(16, '0');
}

function entryOf({ version, key, kind, received, size, normalized, refusal }: Row): UploadEntry {
  const problems = refusal === null ? [] : (JSON.parse(refusal) as readonly Problem[]);
  return { version, key, kind, received, size, normalized: normalized === 1, refusal: problems };
}
