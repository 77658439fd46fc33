import type { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedIntake } from '../../../shared/adapters/embedded/embedded-intake.ts';
import { createEmbeddedObjectStore } from '../../../shared/adapters/embedded/embedded-object-store.ts';
import { createEmbeddedQueue } from '../../../shared/adapters/embedded/embedded-queue.ts';
import { openOutbox } from '../../../shared/adapters/embedded/topics/outbox.ts';
import { MemoryClock } from '../../../shared/adapters/memory/memory-clock.ts';
import { STAGES } from '../../../shared/pipeline/stages.ts';
import type { UploadEvent } from '../../../shared/pipeline/upload.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the embedded engine reads through no whole table but that of the files in the intake folder, once', () => {
  const statements: string[] = [];
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => database.close());
  const recorded = recordStatements(database, statements);
  const clock = new MemoryClock('2026-01-04T09:30:00.000Z');
  const queue = createEmbeddedQueue<UploadEvent>(recorded, STAGES.normalize, clock);
  const intake = createEmbeddedIntake(recorded, queue, clock);
  intake.files();
  createEmbeddedObjectStore(recorded, 'archive');
  openOutbox(recorded);

  expect(statements.filter((sql) => readsAll(sql, database))).toEqual(['SELECT * FROM intake_files']);
});

/** The database, whose statements are written down before they are prepared. */
function recordStatements(database: DatabaseSync, statements: string[]): DatabaseSync {
  return new Proxy(database, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        if ((name === 'prepare' || name === 'exec') && typeof given[0] === 'string') statements.push(given[0]);
        return value.apply(target, given) as unknown;
      };
    },
  });
}

/** Whether SQLite has to look at every row of a table for it; a limit ends that, and an index on part of a table is that part alone. */
function readsAll(sql: string, database: DatabaseSync): boolean {
  if (!/^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\s/.test(sql) || /\sLIMIT \S+$/.test(sql)) return false;
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as { readonly detail: string }[];
  return plan.some(({ detail }) => /^SCAN (?!.* USING )/.test(detail));
}
