import type { DatabaseSync } from 'node:sqlite';
import { durably, transaction } from './database.ts';

/** Runs work in transactions that it shares with whatever else is asked for in the same turn of the event loop. */
export interface GroupCommit {
  /** Resolves with what `work` returned, once no kill can undo it. */
  readonly commit: <Result>(work: () => Result) => Promise<Result>;
  /** Resolves with what `work` returned, once the disk has it, and everything committed before: no power cut can undo it. */
  readonly durably: <Result>(work: () => Result) => Promise<Result>;
}

interface Member {
  readonly work: () => void;
  readonly committed: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Commits in groups: a commit costs more than most writes do, and waiting for the disk costs far more than both.
 * Where a group's transaction fails, it fails for all of its members.
 */
export function createGroupCommit(database: DatabaseSync): GroupCommit {
  let waiting: Member[] = [];
  let mustBeDurable = false;

  const flush = () => {
    const members = waiting;
    const inTransaction = mustBeDurable ? durably : transaction;
    waiting = [];
    mustBeDurable = false;
    try {
      inTransaction(database, () => {
        for (const member of members) member.work();
      });
    } catch (error) {
      for (const member of members) member.failed(error);
      return;
    }
    for (const member of members) member.committed();
  };

  const commit = <Result>(work: () => Result) =>
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

  return {
    commit,
    durably: (work) => {
      mustBeDurable = true;
      return commit(work);
    },
  };
}
