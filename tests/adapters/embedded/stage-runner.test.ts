import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedQueue } from '../../../shared/adapters/embedded/embedded-queue.ts';
import { createStageRunner } from '../../../shared/adapters/embedded/stage-runner.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { DONE, type StageResult } from '../../../shared/pipeline/stage.ts';
import { STAGES, type StageDeclaration } from '../../../shared/pipeline/stages.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Message {
  readonly storageId: string;
}

interface Batch {
  readonly ids: readonly string[];
  readonly end: (results?: readonly StageResult[]) => void;
}

/** A runner whose batches the test ends by hand. */
function openRunner(changes: Partial<StageDeclaration> = {}) {
  const declaration = { ...STAGES.render, ...changes };
  const database = openDatabase(temporaryFolder());
  const queue = createEmbeddedQueue<Message>(database, declaration, systemClock);
  const begun: Batch[] = [];
  const settled: (readonly [string, string | undefined])[] = [];
  let waiting: { readonly count: () => number; readonly target: number; readonly resolve: () => void } | undefined;
  const notify = () => {
    if (waiting && waiting.count() >= waiting.target) waiting.resolve();
  };
  const until = (count: () => number, target: number) =>
    new Promise<void>((resolve) => {
      waiting = { count, target, resolve };
      notify();
    });
  const runner = createStageRunner<Message>({
    declaration,
    queue,
    run: (messages) =>
      new Promise((resolve) => {
        begun.push({
          ids: messages.map(({ storageId }) => storageId),
          end: (results) => resolve(results ?? messages.map(() => DONE)),
        });
        notify();
      }),
    onSettled: async ({ storageId }, error) => {
      settled.push([storageId, error?.message]);
      notify();
    },
    onBroken: (error) => {
      throw error;
    },
    nowMs: () => Date.now(),
  });
  onTestFinished(async () => {
    for (const batch of begun) batch.end();
    await runner.stop();
    database.close();
  });
  return {
    queue,
    runner,
    begun,
    settled,
    hasBegun: (batches: number) => until(() => begun.length, batches),
    hasSettled: (messages: number) => until(() => settled.length, messages),
    send: (...ids: string[]) => queue.send(ids.map((storageId) => ({ storageId }))),
  };
}

describe('the stage runner', () => {
  it('runs a batch that is not full at once when nothing is under way', async () => {
    const { runner, send, begun } = openRunner({ batchWindowSeconds: 300 });
    runner.start();
    await send('a', 'b');
    expect(begun.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  });

  it('runs what waited when it is started', async () => {
    const { runner, send, begun } = openRunner();
    await send('a');
    expect(begun).toEqual([]);
    runner.start();
    expect(begun.map(({ ids }) => ids)).toEqual([['a']]);
  });

  it('lets a batch fill while another is under way, and runs it when that one ends', async () => {
    const { runner, send, begun, hasBegun } = openRunner({ batchWindowSeconds: 300 });
    runner.start();
    await send('a');
    await send('b');
    await send('c');
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    await hasBegun(2);
    expect(begun.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
  });

  it('runs a full batch beside the one under way, but no more at once than declared', async () => {
    const { runner, send, begun, hasBegun } = openRunner({ batchSize: 2, maxConcurrency: 2, batchWindowSeconds: 300 });
    runner.start();
    await send('a');
    await send('b', 'c', 'd', 'e', 'f');
    expect(begun.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
    begun[0]?.end();
    await hasBegun(3);
    expect(begun[2]?.ids).toEqual(['d', 'e']);
  });

  it('runs a batch that waited for its window beside the one under way', async () => {
    const { runner, send, begun, hasBegun } = openRunner({ batchWindowSeconds: 0.02 });
    runner.start();
    await send('a');
    await send('b');
    await hasBegun(2);
    expect(begun.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  });

  it('tries a failed message again, and its neighbour not', async () => {
    const { runner, send, begun, hasBegun, settled } = openRunner();
    runner.start();
    await send('bad', 'good');
    begun[0]?.end([{ outcome: 'failed', error: new Error('no') }, DONE]);
    await hasBegun(2);
    expect(settled).toEqual([['good', undefined]]);
    expect(begun[1]?.ids).toEqual(['bad']);
  });

  it('says why a message was given up after its last try', async () => {
    const { runner, send, begun, hasSettled, settled } = openRunner({ maxReceiveCount: 1 });
    runner.start();
    await send('bad');
    begun[0]?.end([{ outcome: 'failed', error: new Error('the disk is gone') }]);
    await hasSettled(1);
    expect(settled).toEqual([['bad', 'the disk is gone']]);
  });

  it('counts a run that outlasts its declared time as failed', async () => {
    const { runner, send, hasSettled, settled } = openRunner({ maxReceiveCount: 1, timeoutSeconds: 0.02 });
    runner.start();
    await send('stuck');
    await hasSettled(1);
    expect(settled).toEqual([['stuck', 'render was not done within 20 ms']]);
  });

  it('begins nothing after it was told to stop, and waits for what is under way', async () => {
    const { runner, send, begun, settled } = openRunner();
    runner.start();
    await send('a');
    const stopped = runner.stop();
    await send('b');
    begun[0]?.end();
    await stopped;
    expect(begun).toHaveLength(1);
    expect(settled).toEqual([['a', undefined]]);
  });
});
