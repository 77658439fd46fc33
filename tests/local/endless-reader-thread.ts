import { parentPort, workerData } from 'node:worker_threads';
import { answerUploads } from '../../local/thread-messages.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';

/** A thread like the engine’s own, but for files whose name says that they are endless, hungry or broken. */
const newsroom = workerData as Newsroom;
const hoard: number[][] = [];
if (parentPort) {
  answerUploads(parentPort, (upload) => {
    for (; upload.key.includes('endless'); );
    while (upload.key.includes('hungry'))
      hoard.push(Array.from({ length: 100_000 }, (_, index) => index + hoard.length));
    if (upload.key.includes('broken')) throw new TypeError('a fault of the reader');
    if (upload.key.includes('gone')) process.exit(3);
    return normalizeUpload(upload, newsroom);
  });
}
