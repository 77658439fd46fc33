import { parentPort, workerData } from 'node:worker_threads';
import type { Upload } from '../shared/intake/intake.ts';
import { normalizeUpload } from '../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { answerUploads } from './thread-messages.ts';

// What runs in a thread of its own, where it can be stopped: reading uploads.
const newsroom = workerData as Newsroom;
if (parentPort) answerUploads(parentPort, (upload: Upload) => normalizeUpload(upload, newsroom));
