import { parentPort } from 'node:worker_threads';
import { tallySeeds } from './tally.ts';

/** What a worker is asked for: the histories of `count` seeds from `from` on. It answers with their tally. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

parentPort?.on('message', async ({ from, count }: Stretch) => {
  parentPort?.postMessage(await tallySeeds(from, count));
});
