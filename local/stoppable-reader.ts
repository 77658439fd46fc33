import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Normalized, Upload } from '../shared/intake/intake.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { problem } from '../shared/model/problem-catalogue.ts';
import type { Answer } from './thread-messages.ts';

/** A thread that broke off for a reason that is not the file’s. */
export class ReaderThreadError extends Error {
  override readonly name = 'ReaderThreadError';
  readonly code = 'reader_thread';
  readonly retryable = true;
}

export interface StoppableReaderOptions {
  readonly newsroom: Newsroom;
  /** What the thread runs; another may stand in for it in tests. */
  readonly thread?: URL;
  /** How long one file may be read. A file at its limit takes two seconds of an ordinary processor. */
  readonly limitMs?: number;
  /** Another may stand in for the clock in tests. */
  readonly startTimer?: StartTimer;
  /** For the thread’s own heap. */
  readonly memoryMiB?: number;
}

/** Calls `late` once the time for the file of that key is over, unless what it answers with is called before. */
export type StartTimer = (late: () => void, limitMs: number, key: string) => () => void;

export interface StoppableReader {
  /** As `normalizeUpload`; a file that takes longer than the limit, or more memory than the thread has, is rejected as `too-slow`. */
  readonly normalize: (upload: Upload) => Promise<Normalized>;
  readonly stop: () => Promise<void>;
}

/** Where compiled code is kept, as in bin.mjs. */
const COMPILED = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
const LIMIT_MS = 15_000;
/** Twice what any file at its limit was seen to take. */
const MEMORY_MIB = 1024;
/** Files that were stopped and are remembered, so that a message that comes again does not stop everything again. */
const REMEMBERED = 100;

interface Job {
  readonly upload: Upload;
  readonly resolve: (normalized: Normalized) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads uploads one after another in a thread of its own. JavaScript that never ends cannot be stopped from within its own thread, and
 * would hold up the site and all other stages with it.
 */
export function createStoppableReader(options: StoppableReaderOptions): StoppableReader {
  const { limitMs = LIMIT_MS, memoryMiB = MEMORY_MIB, startTimer = startClock } = options;
  const stopped = new Set<string>();
  /** Sent to the thread, which reads them in this order; it need not wait for this one between two. */
  let sent: Job[] = [];
  let thread: Worker | undefined;
  let stopTimer = () => {};

  /** Gives the file that is being read its time. */
  const watch = () => {
    stopTimer();
    const [first] = sent;
    if (!first) return thread?.unref();
    thread?.ref();
    // The answer may have come while this thread was busy: it is looked for before the time is held against the file.
    const late = () => setImmediate(() => sent[0] === first && giveUp(`more than ${limitMs / 1000} s`));
    stopTimer = startTimer(late, limitMs, first.upload.key);
  };

  const settle = (outcome: (job: Job) => void) => {
    const job = sent.shift();
    watch();
    if (job) outcome(job);
  };

  /** Ends the thread; what comes after the file that it was reading goes to a new one. */
  const abandon = () => {
    thread?.removeAllListeners();
    // A thread without listeners may still fail; nobody waits for it any more.
    thread?.on('error', () => {});
    const ended = thread?.terminate();
    thread = undefined;
    return ended;
  };

  const startAgain = (outcome: (job: Job) => void) => {
    abandon();
    const [first, ...others] = sent;
    sent = [];
    stopTimer();
    if (first) outcome(first);
    others.forEach(send);
  };

  const giveUp = (found: string) =>
    startAgain(({ upload, resolve }) => {
      if (stopped.size >= REMEMBERED) stopped.clear();
      stopped.add(fingerprint(upload));
      resolve(tooSlow(found));
    });

  const breakOff = (cause: Error) =>
    startAgain(({ upload, reject }) =>
      reject(new ReaderThreadError(`the thread that read ${upload.key} broke off: ${cause.message}`, { cause })),
    );

  const begin = (): Worker => {
    const worker = new Worker(options.thread ?? new URL('./reader-thread.ts', import.meta.url), {
      workerData: options.newsroom,
      // Nothing of the process's own environment, which may hold secrets.
      env: { NODE_COMPILE_CACHE: COMPILED },
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    });
    worker.on('message', (answer: Answer) =>
      settle(({ resolve, reject }) => ('error' in answer ? reject(answer.error) : resolve(answer.normalized))),
    );
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp(`more than ${memoryMiB} MiB of memory`) : breakOff(error),
    );
    worker.on('exit', (code) => breakOff(new Error(`exit code ${code}`)));
    return worker;
  };

  const send = (job: Job) => {
    // Files are remembered by all of their bytes, which costs nothing as long as none was ever stopped.
    if (stopped.size > 0 && stopped.has(fingerprint(job.upload))) {
      return job.resolve(tooSlow('what was stopped before'));
    }
    thread ??= begin();
    thread.postMessage(job.upload);
    sent.push(job);
    if (sent.length === 1) watch();
  };

  return {
    normalize: (upload) => new Promise((resolve, reject) => send({ upload, resolve, reject })),
    stop: async () => {
      stopTimer();
      await abandon();
    },
  };
}

function startClock(late: () => void, limitMs: number): () => void {
  const timer = setTimeout(late, limitMs);
  return () => clearTimeout(timer);
}

function tooSlow(found: string): Normalized {
  return { articles: [], problems: [problem('too-slow', found)] };
}

function fingerprint({ key, contentType, bytes }: Upload): string {
  return createHash('sha256')
    .update(JSON.stringify([key, contentType ?? null]))
    .update(bytes)
    .digest('base64');
}
