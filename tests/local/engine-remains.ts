import type { DatabaseSync } from 'node:sqlite';
import { openDatabaseToRead } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../../shared/adapters/embedded/embedded-object-store.ts';
import type { OutboxEntry } from '../../shared/adapters/embedded/topics/outbox.ts';
import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import type { MachineAlert } from '../../shared/alerts/machine-body.ts';
import type { Heard } from '../simulation/find-untold.ts';
import type { Remains } from '../simulation/remains.ts';

/** A message to a subscriber that programs read. */
export type Post = Heard & Pick<OutboxEntry, 'state'>;

/** What lies in a data folder on which no engine runs any more. */
export interface EngineRemains extends Omit<Remains, 'newsroom'> {
  /** Everything that left for addresses on the web, in the order in which it left. */
  readonly posts: readonly Post[];
  /** How many messages left, by whatever channel. */
  readonly messages: number;
  /** What was given up, and why. */
  readonly deadLetters: readonly string[];
}

/** Reads a data folder, and changes nothing in it. */
export function readEngineRemains(folder: string): EngineRemains {
  const database = openDatabaseToRead(folder);
  try {
    const outbox = database.prepare('SELECT * FROM outbox ORDER BY id').all() as unknown as readonly OutboxEntry[];
    const dead = database.prepare('SELECT queue, body, reason FROM dead_letters').all();
    return {
      archive: storeOf(database, 'archive'),
      site: storeOf(database, 'site'),
      posts: outbox
        .filter(({ channel }) => channel === 'https')
        .map(({ topic, body, state }) => ({ topic, state, alert: JSON.parse(body) as MachineAlert })),
      messages: outbox.length,
      deadLetters: dead.map(({ queue, body, reason }) => `${queue} gave ${body} up: ${reason}`),
    };
  } finally {
    database.close();
  }
}

function storeOf(database: DatabaseSync, bucket: string): MemoryObjectStore {
  const objects = createEmbeddedObjectStore(database, bucket);
  const store = new MemoryObjectStore();
  for (const key of objects.keys()) {
    const object = objects.read(key);
    if (!object) continue;
    const { cacheControl, ...rest } = object;
    store.objects.set(key, { ...rest, ...(cacheControl === undefined ? {} : { cacheControl }) });
  }
  return store;
}
