import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../shared/adapters/embedded/database.ts';
import {
  type Arrival,
  createEmbeddedIntake,
  type EmbeddedIntake,
} from '../shared/adapters/embedded/embedded-intake.ts';
import {
  createEmbeddedObjectStore,
  type EmbeddedObjectStore,
} from '../shared/adapters/embedded/embedded-object-store.ts';
import { createEmbeddedQueue } from '../shared/adapters/embedded/embedded-queue.ts';
import { createGroupCommit } from '../shared/adapters/embedded/group-commit.ts';
import { createIntakeFolder, type IntakeFolder } from '../shared/adapters/embedded/intake-folder.ts';
import { systemClock } from '../shared/adapters/embedded/system-clock.ts';
import { createEmbeddedTopics } from '../shared/adapters/embedded/topics/embedded-topics.ts';
import { type Outbox, openOutbox } from '../shared/adapters/embedded/topics/outbox.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { largestLimit } from '../shared/model/size-limits.ts';
import type { ArticleChanged, Logger, RenderMessage, Tick } from '../shared/pipeline/ports.ts';
import { readRecord } from '../shared/pipeline/record-store.ts';
import { type ReplayRecord, recordKeys } from '../shared/pipeline/records.ts';
import { STAGES } from '../shared/pipeline/stages.ts';
import { soonestDue } from '../shared/pipeline/tick-stage.ts';
import type { UploadEvent } from '../shared/pipeline/upload.ts';
import { createReplayWatch, type ReplayProgress, type ReplayReport } from './replay-watch.ts';
import { speaksOfEmbargo } from './speaks-of-embargo.ts';
import { createStageRunners, type EngineStages } from './stage-runners.ts';
import { createStoppableReader, type StoppableReader } from './stoppable-reader.ts';
import { createTickSchedule } from './tick-schedule.ts';
import { type KnownStatus, readKnownStatus, statusOf } from './upload-status.ts';
import { createUploadWatch, type UploadReport } from './upload-watch.ts';

export interface EngineOptions {
  readonly dataFolder: string;
  readonly newsroom: Newsroom;
  readonly logger: Logger;
  /** Told of every upload when nothing more will become of it. */
  readonly report: (report: UploadReport) => void;
  /** Told how far the rendering of every article again has come. */
  readonly reportReplay: (report: ReplayReport) => void;
  /** The stages; others may stand in for them in tests. */
  readonly stages?: EngineStages;
  /** Makes what reads uploads; a thread that can be stopped where it is absent. */
  readonly createReader?: ((newsroom: Newsroom) => StoppableReader) | undefined;
  /** Where mail is sent through; without it mail stays in files. */
  readonly smtpUrl?: string | undefined;
  /** Holds the secrets that posts to subscribers are signed with. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The whole way of an article in one process: the intake, the stages and the site, on one data folder. */
export interface Engine {
  readonly newsroom: Newsroom;
  readonly intake: EmbeddedIntake;
  readonly folder: IntakeFolder;
  readonly site: EmbeddedObjectStore;
  readonly archive: EmbeddedObjectStore;
  readonly outbox: Outbox;
  /** Grows with everything that is written on the data folder. */
  readonly changes: () => number;
  readonly status: (key: string) => Promise<KnownStatus | undefined>;
  /** The latest upload of each key, newest first, with what became of it. */
  readonly latest: (limit: number) => Promise<readonly KnownStatus[]>;
  /** Takes in the examples if this data folder has never had them. */
  readonly takeInOnce: (name: string, arrivals: () => Promise<readonly Arrival[]>) => Promise<void>;
  /** Has every article rendered again; the round of the replay that does so. */
  readonly replay: () => Promise<number>;
  readonly replayProgress: () => Promise<ReplayProgress>;
  /** Goes on where the last engine on this folder ended. */
  readonly start: () => Promise<void>;
  /** As `start`, but takes nothing in from the intake folder and delivers nothing. */
  readonly startStages: () => Promise<void>;
  /** Ends the runs under way and closes everything. */
  readonly stop: () => Promise<void>;
}

/** Opens the engine on its data folder; the caller holds the folder's lock. */
export function openEngine(options: EngineOptions): Engine {
  const { dataFolder, newsroom, logger, report, reportReplay, smtpUrl, env } = options;
  const database = openDatabase(dataFolder);
  const commits = createGroupCommit(database);
  const countChanges = database.prepare('SELECT total_changes() AS changes');
  const queues = {
    intake: createEmbeddedQueue<UploadEvent>(database, STAGES.normalize, systemClock, commits),
    render: createEmbeddedQueue<RenderMessage>(database, STAGES.render, systemClock, commits),
    publish: createEmbeddedQueue<ArticleChanged>(database, STAGES.publish, systemClock, commits),
    tick: createEmbeddedQueue<Tick>(database, STAGES.tick, systemClock, commits),
  };
  const intake = createEmbeddedIntake(database, queues.intake, systemClock, commits);
  const archive = createEmbeddedObjectStore(database, 'archive', commits);
  const site = createEmbeddedObjectStore(database, 'site', commits);
  const outbox = openOutbox(database);
  const topics = createEmbeddedTopics({
    newsroom,
    dataDir: dataFolder,
    outbox,
    smtpUrl,
    env,
    fetch: globalThis.fetch,
    logger,
    clock: systemClock,
  });
  const statusDeps = { intake, archive, newsroom };
  const folder = createIntakeFolder({
    root: join(dataFolder, 'intake'),
    intake,
    maxBytes: largestLimit(newsroom.limits),
    isSecret: async (key) =>
      (await readKnownStatus(key, statusDeps))?.articles.some(({ embargoed }) => embargoed) ?? false,
    logger,
  });
  const nowMs = () => Date.now();
  const uploads = createUploadWatch({
    intake,
    status: (entry) => statusOf(entry, statusDeps),
    speaksOfEmbargo: ({ key, problems }) => speaksOfEmbargo(intake.readLatest(key)?.bytes, problems),
    report,
    nowMs,
  });
  const replays = createReplayWatch({
    archive,
    renderQueue: queues.render,
    report: reportReplay,
    goOn: () => queues.tick.send([{ wake: true }]),
    nowMs,
  });
  const schedule = createTickSchedule({
    tickQueue: queues.tick,
    soonestDue: () => soonestDue({ archive }),
    onBroken: (error) => logger.error(`The clock cannot be followed: ${error.message}`),
    nowMs,
  });
  const stores = { intake, archive, site };
  const reader = options.createReader?.(newsroom) ?? createStoppableReader({ newsroom });
  const runners = createStageRunners({ ...options, queues, stores, topics, uploads, replays, schedule, reader });
  const startStages = async () => {
    await replays.start();
    for (const runner of runners) runner.start();
    schedule.start();
  };

  return {
    newsroom,
    intake,
    folder,
    site,
    archive,
    outbox,
    changes: () => Number(countChanges.get()?.changes),
    status: (key) => readKnownStatus(key, statusDeps),
    latest: (limit) => Promise.all(intake.latest(limit).map((entry) => statusOf(entry, statusDeps))),
    takeInOnce: (name, arrivals) => takeInOnce(database, intake, name, arrivals),
    replay: async () => {
      const present = (await readRecord<ReplayRecord>(archive, recordKeys.replay))?.record;
      await queues.tick.send([{ replay: true }]);
      return present && present.ended === undefined ? present.round : (present?.round ?? 0) + 1;
    },
    replayProgress: replays.progress,
    startStages,
    start: async () => {
      uploads.start().catch((error: Error) => logger.error(error.message));
      await startStages();
      topics.start();
      folder.start().catch((error: Error) => logger.error(`The intake folder cannot be watched: ${error.message}`));
    },
    stop: async () => {
      schedule.stop();
      await folder.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await reader.stop();
      await topics.stop();
      database.close();
    },
  };
}

async function takeInOnce(
  database: DatabaseSync,
  intake: EmbeddedIntake,
  name: string,
  arrivals: () => Promise<readonly Arrival[]>,
): Promise<void> {
  const mark = `taken in: ${name}`;
  if (database.prepare('SELECT 1 FROM settings WHERE name = ?').get(mark)) return;
  await intake.acceptAll(await arrivals(), () => {
    database.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(mark, systemClock.now());
  });
}
