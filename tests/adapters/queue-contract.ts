import { describe, expect, it } from 'vitest';
import type { Queue } from '../../shared/pipeline/ports.ts';

export interface QueueUnderTest {
  readonly queue: Queue<{ readonly storageId: string }>;
  /** Takes everything that is due out of the queue. */
  readonly receiveAll: () => Promise<readonly { readonly storageId: string }[]>;
  /** Lets this much time pass for the queue. */
  readonly advance: (ms: number) => void;
}

/** What every queue must do. `create` makes an empty one. */
export function describeQueue(name: string, create: () => Promise<QueueUnderTest>): void {
  const ids = (messages: readonly { readonly storageId: string }[]) =>
    messages.map(({ storageId }) => storageId).sort();

  describe(`${name} as a queue`, () => {
    it('hands every message out once', async () => {
      const { queue, receiveAll } = await create();
      await queue.send([{ storageId: 'a' }, { storageId: 'b' }]);
      await queue.send([{ storageId: 'c' }]);
      expect(ids(await receiveAll())).toEqual(['a', 'b', 'c']);
      expect(await receiveAll()).toEqual([]);
    });

    it('takes more messages at once than one call of SQS does', async () => {
      const { queue, receiveAll } = await create();
      const sent = Array.from({ length: 25 }, (_, i) => ({ storageId: String(i).padStart(2, '0') }));
      await queue.send(sent);
      expect(ids(await receiveAll())).toEqual(ids(sent));
    });

    it('takes no messages at all without complaint', async () => {
      const { queue, receiveAll } = await create();
      await queue.send([]);
      expect(await receiveAll()).toEqual([]);
    });

    it('holds a delayed message back until its time has come', async () => {
      const { queue, receiveAll, advance } = await create();
      await queue.send([{ storageId: 'later' }], 900);
      expect(await receiveAll()).toEqual([]);
      advance(899_000);
      expect(await receiveAll()).toEqual([]);
      advance(1_000);
      expect(await receiveAll()).toEqual([{ storageId: 'later' }]);
    });
  });
}
