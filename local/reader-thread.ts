import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Upload } from '../shared/intake/intake.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { answerUploads } from './thread-messages.ts';

// What runs in a thread of its own, where it can be stopped: reading uploads. The cache must know of the readers before they are imported.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
const { normalizeUpload } = await import('../shared/intake/normalize-upload.ts');
const newsroom = workerData as Newsroom;
if (parentPort) answerUploads(parentPort, (upload: Upload) => normalizeUpload(upload, newsroom));
