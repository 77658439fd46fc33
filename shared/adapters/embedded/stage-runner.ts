import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { StageResult } from '../../pipeline/stage.ts';
import type { StageDeclaration } from '../../pipeline/stages.ts';
import type { EmbeddedQueue, Settlement } from './embedded-queue.ts';

/** The stage was not done within its declared time. */
export class StageTimeoutError extends Error {
  override readonly name = 'StageTimeoutError';
  readonly code = 'stage_timeout';
  readonly retryable = true;
}

export interface StageRunnerDeps<Message> {
  readonly declaration: StageDeclaration;
  readonly queue: EmbeddedQueue<Message>;
  readonly run: (messages: readonly Message[]) => Promise<readonly StageResult[]>;
  /** Told of every message that was done or given up (`error` says why), after that is committed; part of the run. */
  readonly onSettled: (message: Message, error: Error | undefined) => Promise<void>;
  /** The engine itself is broken (a full disk, say): neither the stage nor its queue could be used. */
  readonly onBroken: (error: Error) => void;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

export interface StageRunner {
  readonly start: () => void;
  /** Takes no more messages; resolves when the runs under way have ended. */
  readonly stop: () => Promise<void>;
}

const BROKEN_PAUSE_MS = 5_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Feeds a stage from its queue, as Lambda's event source would: up to `batchSize` messages a run, up to `maxConcurrency` runs
 * at once. An idle stage takes what there is at once. A batch that is not full waits for more only while a run is under way, for the
 * declared window, and after a run for as long as that took: in a burst this leaves the stages before it the time to fill it. Nothing polls: the queue says when it changed, and one timer waits for the next message that is due later.
 */
export function createStageRunner<Message>(deps: StageRunnerDeps<Message>): StageRunner {
  const { declaration, queue, nowMs } = deps;
  const windowMs = declaration.batchWindowSeconds * 1000;
  const underWay = new Set<Promise<void>>();
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let fillingSince: number | undefined;
  /** Milliseconds since 1970, until when a batch that is not full waits for more. */
  let restsUntil = 0;

  const wake = () => {
    if (!running) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      startRuns();
      waitForNext();
    } catch (error) {
      deps.onBroken(asError(error));
      timer = setTimeout(wake, BROKEN_PAUSE_MS);
    }
  };

  const startRuns = () => {
    while (underWay.size < declaration.maxConcurrency) {
      if (windowMs > 0 && !mayBegin()) return;
      const deliveries = queue.receive(declaration.batchSize);
      if (deliveries.length === 0) return;
      fillingSince = undefined;
      const begunMs = nowMs();
      const ended = runBatch(deliveries, deps, () => running).finally(() => {
        underWay.delete(ended);
        restsUntil = nowMs() + Math.min(nowMs() - begunMs, windowMs);
        wake();
      });
      underWay.add(ended);
    }
  };

  /** Whether the batch that is filling is full, has waited for long enough, or has nothing to wait for. */
  const mayBegin = () => {
    const due = queue.countDue(declaration.batchSize);
    if (due === 0) fillingSince = undefined;
    else fillingSince ??= nowMs();
    return due >= declaration.batchSize || nowMs() >= beginsAt();
  };

  const beginsAt = () => (underWay.size === 0 ? restsUntil : (fillingSince ?? nowMs()) + windowMs);

  const waitForNext = () => {
    // A run that ends wakes the runner.
    if (underWay.size >= declaration.maxConcurrency) return;
    const due = fillingSince === undefined ? queue.nextDue() : beginsAt();
    if (due === undefined) return;
    timer = setTimeout(wake, Math.min(Math.max(due - nowMs(), 1), MAX_TIMER_MS));
  };

  queue.onChange(wake);
  return {
    start: () => {
      running = true;
      wake();
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

async function runBatch<Message>(
  deliveries: ReturnType<EmbeddedQueue<Message>['receive']>,
  deps: StageRunnerDeps<Message>,
  isRunning: () => boolean,
): Promise<void> {
  const { declaration, run, onSettled } = deps;
  const results = await within(
    declaration.timeoutSeconds * 1000,
    run(deliveries.map(({ message }) => message)),
    declaration.name,
  ).catch((error: unknown) => deliveries.map((): StageResult => ({ outcome: 'failed', error: asError(error) })));
  const settlements = deliveries.map((delivery, index): Settlement<Message> => {
    const result = results[index] ?? { outcome: 'failed', error: new Error(`${declaration.name} gave no result`) };
    return result.outcome === 'done' ? { delivery } : { delivery, error: result.error };
  });
  const dead = new Set(await settleWhenPossible(settlements, deps, isRunning));
  for (const settlement of settlements) {
    const { delivery, error } = settlement;
    if (error !== undefined && !dead.has(settlement)) continue;
    await onSettled(delivery.message, error).catch((cause: unknown) => deps.onBroken(asError(cause)));
  }
}

/** Until the queue can be written again its messages stay in flight: running them again would change nothing. */
async function settleWhenPossible<Message>(
  settlements: readonly Settlement<Message>[],
  { queue, onBroken }: StageRunnerDeps<Message>,
  isRunning: () => boolean,
): Promise<readonly Settlement<Message>[]> {
  for (;;) {
    try {
      return await queue.settle(settlements);
    } catch (error) {
      onBroken(asError(error));
      if (!isRunning()) return [];
      await setTimeoutPromise(BROKEN_PAUSE_MS);
    }
  }
}

async function within<Result>(timeoutMs: number, work: Promise<Result>, stage: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StageTimeoutError(`${stage} was not done within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
