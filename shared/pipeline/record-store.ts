import type { Condition, ObjectStore } from './ports.ts';
import { utf8 } from './utf8.ts';

/** A record as it was read, with the ETag that its next write must match. */
export interface Kept<T> {
  readonly record: T;
  readonly etag: string;
}

const decoder = new TextDecoder();

export async function readRecord<T>(archive: ObjectStore, key: string): Promise<Kept<T> | undefined> {
  const object = await archive.get(key);
  // What the archive holds, the stages wrote: it is of the type that its key names.
  return object && { record: JSON.parse(decoder.decode(object.body)) as T, etag: object.etag };
}

/** Writes `record` if `key` still is what was read (`undefined`: nothing); the new ETag, or `undefined` for a conflict. */
export async function writeRecord<T>(
  archive: ObjectStore,
  key: string,
  record: T,
  read: Kept<unknown> | undefined,
): Promise<string | undefined> {
  const condition: Condition = read ? { ifMatch: read.etag } : { ifNoneMatch: '*' };
  const body = utf8(JSON.stringify(record));
  const result = await archive.put({ key, body, contentType: 'application/json' }, condition);
  return result.outcome === 'written' ? result.etag : undefined;
}

/** Other writers kept getting in between, more often than any honest load explains; the message is tried again later. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';
  readonly code = 'contention';
  readonly retryable = true;

  constructor(what: string) {
    super(`${what}: other writers came in between ${MAX_ATTEMPTS} times running`);
  }
}

const MAX_ATTEMPTS = 25;

/** Repeats `attempt` from its reads until it returns something other than `CONFLICT`. Throws `ContentionError`. */
export async function untilSettled<T>(
  what: string,
  attempt: (tries: number) => Promise<T | typeof CONFLICT>,
): Promise<T> {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
    const result = await attempt(tries);
    if (result !== CONFLICT) return result;
  }
  throw new ContentionError(what);
}

/** Another writer came first: start again from the reads. */
export const CONFLICT = Symbol('conflict');
