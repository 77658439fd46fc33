import { MemoryClock } from '../../../shared/adapters/memory/memory-clock.ts';
import { MemoryObjectStore } from '../../../shared/adapters/memory/memory-object-store.ts';
import { MemoryQueue } from '../../../shared/adapters/memory/memory-queue.ts';
import { describeObjectStore } from '../object-store-contract.ts';
import { describeQueue } from '../queue-contract.ts';

describeObjectStore('MemoryObjectStore', async () => new MemoryObjectStore());

describeQueue('MemoryQueue', async () => {
  const clock = new MemoryClock('2026-01-04T09:30:00.000Z');
  const queue = new MemoryQueue<{ readonly storageId: string }>(() => clock.nowMs);
  return {
    queue,
    receiveAll: async () => queue.take(Number.POSITIVE_INFINITY),
    advance: (ms) => clock.advance(ms),
  };
});
