import type { DatabaseSync } from 'node:sqlite';
import { durably } from './database.ts';

/** Runs `work` in a transaction that it may share with others, and resolves with what it returned once the disk has it. */
export type GroupCommit = <Result>(work: () => Result) => Promise<Result>;

interface Member {
  readonly work: () => void;
  readonly committed: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Commits that share the disk's slowest step: everything asked for in one turn of the event loop goes into one transaction.
 * Where that fails, it fails for all of them.
 */
export function createGroupCommit(database: DatabaseSync): GroupCommit {
  let waiting: Member[] = [];

  const flush = () => {
    const members = waiting;
    waiting = [];
    try {
      durably(database, () => {
        for (const member of members) member.work();
      });
    } catch (error) {
      for (const member of members) member.failed(error);
      return;
    }
    for (const member of members) member.committed();
  };

  return <Result>(work: () => Result) =>
    new Promise<Result>((resolve, reject) => {
      let result: Result;
      waiting.push({
        work: () => {
          result = work();
        },
        committed: () => resolve(result),
        failed: reject,
      });
      if (waiting.length === 1) setImmediate(flush);
    });
}
