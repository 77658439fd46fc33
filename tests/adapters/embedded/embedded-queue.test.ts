import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedQueue } from '../../../shared/adapters/embedded/embedded-queue.ts';
import { MemoryClock } from '../../../shared/adapters/memory/memory-clock.ts';
import { STAGES } from '../../../shared/pipeline/stages.ts';
import { describeQueue } from '../queue-contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Message {
  readonly storageId: string;
}

function openIn(folder: string) {
  const database = openDatabase(folder);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  const clock = new MemoryClock('2026-01-04T09:30:00.000Z');
  return { database, clock, queue: createEmbeddedQueue<Message>(database, STAGES.publish, clock) };
}

describeQueue('The embedded queue', async () => {
  const { queue, clock } = openIn(temporaryFolder());
  const receiveAll = async () => {
    const deliveries = queue.receive(1_000);
    await queue.settle(deliveries.map((delivery) => ({ delivery })));
    return deliveries.map(({ message }) => message);
  };
  return { queue, receiveAll, advance: (ms) => clock.advance(ms) };
});

describe('the embedded queue', () => {
  const error = new Error('the topic is gone');

  it('hands nobody else what is in flight', async () => {
    const { queue } = openIn(temporaryFolder());
    await queue.send([{ storageId: 'a' }, { storageId: 'b' }, { storageId: 'c' }]);
    expect(queue.receive(2).map(({ message }) => message.storageId)).toEqual(['a', 'b']);
    expect(queue.countDue(10)).toBe(1);
    expect(queue.receive(2).map(({ message }) => message.storageId)).toEqual(['c']);
    expect(queue.receive(2)).toEqual([]);
    expect(queue.nextDue()).toBeUndefined();
  });

  it('counts what is due no further than it is asked to, and nothing that is in flight', async () => {
    const { queue } = openIn(temporaryFolder());
    await queue.send(['a', 'b', 'c', 'd', 'e'].map((storageId) => ({ storageId })));
    expect(queue.countDue(2)).toBe(2);
    expect(queue.countDue(10)).toBe(5);
    queue.receive(2);
    expect(queue.countDue(2)).toBe(2);
    expect(queue.countDue(10)).toBe(3);
  });

  it('has what was in flight due again, as if never received, after the process has ended without settling it', async () => {
    const folder = temporaryFolder();
    const before = openIn(folder);
    await before.queue.send([{ storageId: 'a' }]);
    before.queue.receive(1);
    before.database.close();
    expect(openIn(folder).queue.receive(1)).toMatchObject([{ message: { storageId: 'a' }, receiveCount: 1 }]);
  });

  it('gives a failed message again after a pause that grows fourfold, and none of its neighbours', async () => {
    const { queue, clock } = openIn(temporaryFolder());
    await queue.send([{ storageId: 'bad' }, { storageId: 'good' }]);
    const [bad, good] = queue.receive(2);
    if (!bad || !good) throw new Error('expected two messages');
    await queue.settle([{ delivery: bad, error }, { delivery: good }]);
    const start = clock.nowMs;
    for (const [receiveCount, pauseMs] of [
      [2, 500],
      [3, 2_000],
      [4, 8_000],
      [5, 32_000],
    ] as const) {
      expect(queue.receive(2)).toEqual([]);
      expect(queue.nextDue()).toBe(clock.nowMs + pauseMs);
      clock.advance(pauseMs);
      const [again] = queue.receive(2);
      expect(again).toMatchObject({ message: { storageId: 'bad' }, receiveCount });
      if (again && receiveCount < 5) expect(await queue.settle([{ delivery: again, error }])).toEqual([]);
    }
    expect(clock.nowMs - start).toBe(42_500);
  });

  it('knows when all that was sent up to a moment is through, whatever was sent since or waits in other queues', async () => {
    const { queue, clock, database } = openIn(temporaryFolder());
    const other = createEmbeddedQueue<Message>(database, STAGES.render, clock);
    expect(queue.isThrough(queue.lastId())).toBe(true);
    await other.send([{ storageId: 'elsewhere' }]);
    await queue.send([{ storageId: 'a' }, { storageId: 'b' }]);
    const last = queue.lastId();
    await queue.send([{ storageId: 'c' }]);
    const [a, b, c] = queue.receive(3);
    if (!a || !b || !c) throw new Error('expected three messages');
    await queue.settle([{ delivery: a }, { delivery: b, error }, { delivery: c }]);
    expect(queue.isThrough(last)).toBe(false);
    clock.advance(1_000);
    await queue.settle(queue.receive(1).map((delivery) => ({ delivery })));
    expect(queue.isThrough(last)).toBe(true);
  });

  it('moves a message that failed for the last time to the dead letters, with its reason', async () => {
    const { queue, clock, database } = openIn(temporaryFolder());
    await queue.send([{ storageId: 'bad' }]);
    for (let i = 1; i < STAGES.publish.maxReceiveCount; i++) {
      await queue.settle(queue.receive(1).map((delivery) => ({ delivery, error })));
      clock.advance(1_000_000);
    }
    const [last] = queue.receive(1);
    if (!last) throw new Error('expected the message again');
    expect(await queue.settle([{ delivery: last, error }])).toEqual([{ delivery: last, error }]);
    expect(queue.receive(1)).toEqual([]);
    expect(queue.nextDue()).toBeUndefined();
    expect(database.prepare('SELECT queue, body, time, reason FROM dead_letters').all()).toEqual([
      { queue: 'publish', body: '{"storageId":"bad"}', time: clock.now(), reason: 'the topic is gone' },
    ]);
  });
});
