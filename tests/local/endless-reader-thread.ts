import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import { answerUploads } from '../../local/thread-messages.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

/** Where the thread says that it has begun to read an endless file. */
export const ENDLESS_BEGUN = 'wireroom-endless-begun';

/** A thread like the engine’s own, but for files whose name says that they are endless, hungry or broken. */
const newsroom = workerData as Newsroom;
const hoard: number[][] = [];
if (parentPort) {
  answerUploads(parentPort, (upload) => {
    if (upload.key.includes('endless')) {
      new BroadcastChannel(ENDLESS_BEGUN).postMessage(upload.key);
      for (;;);
    }
    while (upload.key.includes('hungry'))
      hoard.push(Array.from({ length: 100_000 }, (_, index) => index + hoard.length));
    if (upload.key.includes('broken')) throw new TypeError('a fault of the reader');
    if (upload.key.includes('gone')) process.exit(3);
    return normalizeUpload(upload, newsroom);
  });
}
