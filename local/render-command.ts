import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from '../shared/adapters/embedded/make-folder.ts';
import { MemoryEdge } from '../shared/adapters/memory/memory-edge.ts';
import { MemoryIntake } from '../shared/adapters/memory/memory-intake.ts';
import { MemoryLogger } from '../shared/adapters/memory/memory-logger.ts';
import { MemoryObjectStore } from '../shared/adapters/memory/memory-object-store.ts';
import { MemoryQueue } from '../shared/adapters/memory/memory-queue.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { largestLimit } from '../shared/model/size-limits.ts';
import { advanceMark } from '../shared/pipeline/clock-mark.ts';
import { KnownConfiguration } from '../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../shared/pipeline/feed-head-cache.ts';
import { normalizeStage } from '../shared/pipeline/normalize-stage.ts';
import type { ArticleChanged, Clock, RenderMessage, Tick } from '../shared/pipeline/ports.ts';
import { renderStage } from '../shared/pipeline/render-stage.ts';
import type { StageResult } from '../shared/pipeline/stage.ts';
import { STAGES } from '../shared/pipeline/stages.ts';
import { readStatus, type UploadStatus } from '../shared/pipeline/status.ts';
import type { UploadEvent } from '../shared/pipeline/upload.ts';
import { CommandError } from './command-error.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { oneLine } from './one-line.ts';
import { problemLines } from './problem-text.ts';
import { reasonOf } from './reason-of.ts';
import { stoppedText } from './stopped-text.ts';

export interface RenderOptions {
  readonly files: readonly string[];
  readonly out: string;
  readonly newsroom: Newsroom;
  /** ISO 8601, UTC: when all of them were received; else each when it was last modified. */
  readonly received?: string | undefined;
  /** Problems as JSON lines on `stdout`, and nothing else there. */
  readonly json: boolean;
  readonly clock: Clock;
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

/**
 * Runs the real stages on files, in memory, and writes the site tree that they make to a folder. Answers with how many files
 * were rejected, wholly or in part; the others are rendered all the same.
 */
export async function renderFiles(options: RenderOptions): Promise<{ readonly rejected: number }> {
  let rejected = 0;
  const skip = (path: string, reason: string) => {
    rejected++;
    options.stderr(oneLine(`${path}: cannot be read: ${reason}`));
  };
  const listed = await listFiles(options.files, skip);
  if (listed.length === 0) throw new CommandError('The folders named hold no files that can be read.');
  const stores = { archive: new MemoryObjectStore(), site: new MemoryObjectStore() };
  const files = await runStages(listed, stores, options, skip);
  for (const file of files) {
    const status = await readStatus(file.key, { archive: stores.archive, newsroom: options.newsroom });
    if (status === undefined || status.state === 'rejected' || status.stopped) rejected++;
    tell(file, status, options);
  }
  await writeTree(stores.site, options.out).catch((error: Error) => {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`The folder ${options.out} cannot be written: ${reasonOf(error)}`, { cause: error });
  });
  return { rejected };
}

interface Stores {
  readonly archive: MemoryObjectStore;
  readonly site: MemoryObjectStore;
}

/** The files that could be read, taken through the stages. */
async function runStages(
  listed: readonly ListedFile[],
  stores: Stores,
  options: RenderOptions,
  skip: (path: string, reason: string) => void,
): Promise<readonly ListedFile[]> {
  const { newsroom, clock } = options;
  const logger = new MemoryLogger();
  const intake = new MemoryIntake();
  const renderQueue = new MemoryQueue<RenderMessage>();
  const publishQueue = new MemoryQueue<ArticleChanged>();
  const shared = {
    ...stores,
    renderQueue,
    publishQueue,
    // Nothing is to happen later here, so nobody reads it.
    tickQueue: new MemoryQueue<Tick>(),
    configuration: new KnownConfiguration(),
    edge: new MemoryEdge(),
    heads: new FeedHeadCache(),
    newsroom,
    clock,
    logger,
  };
  const maxBytes = largestLimit(newsroom.limits);
  const taken: ListedFile[] = [];
  for (const named of batches(listed, STAGES.normalize.batchSize)) {
    const batch: ListedFile[] = [];
    for (const file of named) {
      const { key, path, size } = file;
      const body =
        size > maxBytes ? undefined : await readFile(path).catch((error: Error) => skip(path, reasonOf(error)));
      if (size <= maxBytes && !body) continue;
      intake.put(key, VERSION, body ? { body } : { size });
      batch.push(file);
    }
    taken.push(...batch);
    const events = batch.map(
      (file): UploadEvent => ({
        kind: 'put',
        stamp: stampOf(file, options.received),
        versionId: VERSION,
        size: file.size,
      }),
    );
    mustBeDone(await normalizeStage(events, { ...shared, intake }));
    for (const { key } of batch) intake.delete(key);
  }
  // The site as it is at this moment: what is under embargo now is not in it, nor what has expired.
  await advanceMark({ archive: stores.archive, clock });
  const changed = renderQueue.take(Number.POSITIVE_INFINITY);
  for (const batch of batches(changed, STAGES.render.batchSize)) {
    mustBeDone(await renderStage(batch, shared));
  }
  return taken;
}

const VERSION = '1';

function stampOf({ key, modified }: ListedFile, received: string | undefined): UploadEvent['stamp'] {
  return { key, sequencer: VERSION, eventTime: received ?? modified };
}

function mustBeDone(results: readonly StageResult[]): void {
  for (const result of results) if (result.outcome === 'failed') throw result.error;
}

function tell(
  file: ListedFile,
  status: UploadStatus | undefined,
  { json, stdout, stderr, out, newsroom }: RenderOptions,
): void {
  const problems = status?.problems ?? [];
  if (json) for (const problem of problems) stdout(JSON.stringify({ file: file.path, key: file.key, ...problem }));
  else for (const told of problemLines(problems)) stderr(oneLine(`${file.path}: ${told}`));
  if (status?.state === 'rejected') return;
  if (status?.stopped) stderr(oneLine(`${file.path}: left out: ${stoppedText(status)}`));
  for (const { headline, links, pubStatus, embargo, embargoed, expires, expired } of status?.articles ?? []) {
    if (pubStatus === 'usable' && embargoed)
      stderr(oneLine(`${file.path}: left out: “${headline}” is under embargo until ${embargo}`));
    else if (pubStatus === 'usable' && expired)
      stderr(oneLine(`${file.path}: left out: “${headline}” expired at ${expires}`));
    else if (!json) {
      const where = links ? join(out, links.page.slice(newsroom.url.length)) : `not shown (${pubStatus})`;
      stdout(`${oneLine(headline)}\n  ${oneLine(where)}`);
    }
  }
}

async function writeTree(site: MemoryObjectStore, out: string): Promise<void> {
  const root = resolve(out);
  makeFolder(root);
  for (const [key, { body }] of site.objects) {
    const path = resolve(root, key);
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) throw new CommandError(`${key} lies outside ${out}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, body);
  }
}

function* batches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
