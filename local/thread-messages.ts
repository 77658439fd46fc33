import type { MessagePort } from 'node:worker_threads';
import type { Normalized, Upload } from '../shared/intake/intake.ts';

/** What a thread says of the upload that it was sent. */
export type Answer = { readonly normalized: Normalized } | { readonly error: Error };

/** Has `normalize` read the uploads that come through `port`, one after another, and sends back in this order what it found. */
export function answerUploads(port: MessagePort, normalize: (upload: Upload) => Promise<Normalized>): void {
  let before = Promise.resolve();
  port.on('message', (upload: Upload) => {
    before = before.then(async () => port.postMessage(await answerTo(upload, normalize)));
  });
}

async function answerTo(upload: Upload, normalize: (upload: Upload) => Promise<Normalized>): Promise<Answer> {
  try {
    return { normalized: await normalize(upload) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
