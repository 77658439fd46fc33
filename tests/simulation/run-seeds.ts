import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Stretch } from './seeds-worker.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

export interface SeedsToRun {
  readonly from: number;
  readonly count: number;
  /** Threads that share the work. */
  readonly workers: number;
  /** Hears of every stretch that is done, with the tally so far. */
  readonly onProgress?: (tally: Tally) => void;
}

const STRETCH = 100;
/** Where compiled code is kept, as in local/bin.mjs. */
const COMPILED = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

/** Runs the histories of many seeds in several threads; the failing seeds in order. */
export async function runSeeds({ from, count, workers, onProgress = () => {} }: SeedsToRun): Promise<Tally> {
  const tally = emptyTally();
  const stretches: Stretch[] = [];
  for (let start = from; start < from + count; start += STRETCH)
    stretches.push({ from: start, count: Math.min(STRETCH, from + count - start) });
  const work = async () => {
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
    const worker = new Worker(new URL('./seeds-worker.ts', import.meta.url), { execArgv: [], env });
    for (let stretch = stretches.shift(); stretch; stretch = stretches.shift()) {
      worker.postMessage(stretch);
      const [answer] = (await once(worker, 'message')) as [Tally];
      addTally(tally, answer);
      onProgress(tally);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(workers, stretches.length) }, work));
  tally.failing.sort((a, b) => a.seed - b.seed);
  return tally;
}
