import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Queue } from '../../pipeline/ports.ts';
import type { StageDeclaration } from '../../pipeline/stages.ts';
import { VISIBILITY_TIMEOUT_FACTOR } from '../../pipeline/stages.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';

/** A message handed out: nobody else is given it until it is settled. */
export interface Delivery<Message> {
  readonly id: number;
  readonly message: Message;
  /** 1 the first time. */
  readonly receiveCount: number;
}

export interface Settlement<Message> {
  readonly delivery: Delivery<Message>;
  /** Why it failed; absent when it is done. */
  readonly error?: Error;
}

export interface EmbeddedQueue<Message> extends Queue<Message> {
  /** Adds messages within the caller's own transaction; `announce` follows when that is committed. */
  readonly enqueue: (messages: readonly Message[], delaySeconds?: number) => void;
  /** Wakes whoever waits for messages. */
  readonly announce: () => void;
  /** Up to `max` messages that are due, the longest due first; each counts as in flight until it is settled. */
  readonly receive: (max: number) => readonly Delivery<Message>[];
  /**
   * Deletes what is done, puts back what failed (due again after a pause that grows), and moves what failed for the last time
   * to the dead letters. All of it in one commit; answers with the dead.
   */
  readonly settle: (settlements: readonly Settlement<Message>[]) => Promise<readonly Settlement<Message>[]>;
  /** Milliseconds since 1970 of the moment when the next message that is not in flight is due; absent for none. */
  readonly nextDue: () => number | undefined;
  /** How many messages are due now and not in flight, counted up to `most`. */
  readonly countDue: (most: number) => number;
  /** The id of the message that was sent last, to whichever queue; 0 for none that is still there. */
  readonly lastId: () => number;
  /** Whether every message of this queue up to that id was done or given up. */
  readonly isThrough: (id: number) => boolean;
  /** Calls `listener` whenever messages were added or put back. */
  readonly onChange: (listener: () => void) => void;
}

const FIRST_PAUSE_MS = 500;
const PAUSE_GROWTH = 4;

/**
 * A stage's queue in the engine's database. What is in flight is known to this process alone: when it is killed, whatever it
 * had under way is due at once for the next, and a kill does not count as a failure.
 */
export function createEmbeddedQueue<Message>(
  database: DatabaseSync,
  declaration: StageDeclaration,
  clock: Clock,
  { commit }: GroupCommit = createGroupCommit(database),
): EmbeddedQueue<Message> {
  const { queue, maxReceiveCount } = declaration;
  const longestPauseMs = declaration.timeoutSeconds * VISIBILITY_TIMEOUT_FACTOR * 1000;
  const insert = database.prepare('INSERT INTO messages (queue, body, due) VALUES (?, ?, ?)');
  const select = database.prepare(
    'SELECT id, body, due, receive_count FROM messages WHERE queue = ? AND due <= ? ORDER BY due, id LIMIT ?',
  );
  // Asked whenever the queue changes, so that counting all that waits would make a long queue slow.
  const count = database.prepare(
    'SELECT count(*) AS total FROM (SELECT 1 FROM messages WHERE queue = ? AND due <= ? LIMIT ?)',
  );
  const selectDues = database.prepare('SELECT id, due FROM messages WHERE queue = ? ORDER BY due, id LIMIT ?');
  const selectLastId = database.prepare('SELECT max(id) AS last FROM messages');
  // In the order of ids: the first message that is found is the answer.
  const selectUpTo = database.prepare('SELECT 1 FROM messages NOT INDEXED WHERE queue = ? AND id <= ? LIMIT 1');
  const remove = database.prepare('DELETE FROM messages WHERE id = ?');
  const putBack = database.prepare('UPDATE messages SET receive_count = ?, due = ? WHERE id = ?');
  const bury = database.prepare(
    'INSERT INTO dead_letters (id, queue, body, time, reason) SELECT id, queue, body, ?, ? FROM messages WHERE id = ?',
  );
  const inFlight = new Set<number>();
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const nowMs = () => Date.parse(clock.now());
  const enqueue = (messages: readonly Message[], delaySeconds = 0) => {
    const due = nowMs() + delaySeconds * 1000;
    for (const message of messages) insert.run(queue, JSON.stringify(message), due);
  };

  return {
    enqueue,
    announce: changed,
    send: async (messages, delaySeconds) => {
      await commit(() => enqueue(messages, delaySeconds));
      changed();
    },
    receive: (max) => {
      const rows = select.all(queue, nowMs(), max + inFlight.size) as unknown as {
        id: number;
        body: string;
        receive_count: number;
      }[];
      const free = rows.filter(({ id }) => !inFlight.has(id)).slice(0, max);
      for (const { id } of free) inFlight.add(id);
      return free.map(({ id, body, receive_count }) => ({
        id,
        message: JSON.parse(body) as Message,
        receiveCount: receive_count + 1,
      }));
    },
    settle: async (settlements) => {
      const dead: Settlement<Message>[] = [];
      await commit(() => {
        for (const settlement of settlements) {
          const { delivery, error } = settlement;
          if (error && delivery.receiveCount < maxReceiveCount) {
            const pauseMs = Math.min(FIRST_PAUSE_MS * PAUSE_GROWTH ** (delivery.receiveCount - 1), longestPauseMs);
            putBack.run(delivery.receiveCount, nowMs() + pauseMs, delivery.id);
            continue;
          }
          if (error) {
            dead.push(settlement);
            bury.run(clock.now(), error.message, delivery.id);
          }
          remove.run(delivery.id);
        }
      });
      for (const { delivery } of settlements) inFlight.delete(delivery.id);
      changed();
      return dead;
    },
    nextDue: () => {
      const rows = selectDues.all(queue, inFlight.size + 1) as unknown as { id: number; due: number }[];
      return rows.find(({ id }) => !inFlight.has(id))?.due;
    },
    countDue: (most) => {
      const { total } = count.get(queue, nowMs(), most + inFlight.size) as { total: number };
      // What is in flight was due when it was received and is still in the table.
      return Math.max(total - inFlight.size, 0);
    },
    lastId: () => (selectLastId.get() as { last: number | null }).last ?? 0,
    isThrough: (id) => selectUpTo.get(queue, id) === undefined,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
