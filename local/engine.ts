import { randomUUID } from 'node:crypto';
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
import { createEmbeddedQueue, type EmbeddedQueue } from '../shared/adapters/embedded/embedded-queue.ts';
import { createGroupCommit } from '../shared/adapters/embedded/group-commit.ts';
import { createIntakeFolder, type IntakeFolder } from '../shared/adapters/embedded/intake-folder.ts';
import { createStageRunner, type StageRunner } from '../shared/adapters/embedded/stage-runner.ts';
import { systemClock } from '../shared/adapters/embedded/system-clock.ts';
import { createEmbeddedTopics } from '../shared/adapters/embedded/topics/embedded-topics.ts';
import { type Outbox, openOutbox } from '../shared/adapters/embedded/topics/outbox.ts';
import { storageIdOf } from '../shared/model/identity.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { FeedHeadCache } from '../shared/pipeline/feed-head-cache.ts';
import { type NormalizeDeps, normalizeStage } from '../shared/pipeline/normalize-stage.ts';
import { createPace } from '../shared/pipeline/pace.ts';
import type { ArticleChanged, Logger, Topics } from '../shared/pipeline/ports.ts';
import { type PublishDeps, publishStage } from '../shared/pipeline/publish-stage.ts';
import { recordFailure } from '../shared/pipeline/record-failure.ts';
import { type RenderDeps, renderStage } from '../shared/pipeline/render-stage.ts';
import type { Stage } from '../shared/pipeline/stage.ts';
import { STAGES, type StageName } from '../shared/pipeline/stages.ts';
import type { UploadEvent } from '../shared/pipeline/upload.ts';
import { type KnownStatus, readKnownStatus, statusOf } from './upload-status.ts';
import { createUploadWatch, type UploadReport, type UploadWatch } from './upload-watch.ts';

export interface EngineOptions {
  readonly dataFolder: string;
  readonly newsroom: Newsroom;
  readonly logger: Logger;
  /** Told of every upload when nothing more will become of it. */
  readonly report: (report: UploadReport) => void;
  /** The stages; others may stand in for them in tests. */
  readonly stages?: EngineStages;
  /** Where mail is sent through; without it mail stays in files. */
  readonly smtpUrl?: string | undefined;
  /** Holds the secrets that posts to subscribers are signed with. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface EngineStages {
  readonly normalize: Stage<UploadEvent, NormalizeDeps>;
  readonly render: Stage<ArticleChanged, RenderDeps>;
  readonly publish: Stage<ArticleChanged, PublishDeps>;
}

/** The whole way of an article in one process: the intake, the three stages and the site, on one data folder. */
export interface Engine {
  readonly newsroom: Newsroom;
  readonly intake: EmbeddedIntake;
  readonly folder: IntakeFolder;
  readonly site: EmbeddedObjectStore;
  readonly archive: EmbeddedObjectStore;
  readonly outbox: Outbox;
  readonly status: (key: string) => Promise<KnownStatus | undefined>;
  /** The latest upload of each key, newest first, with what became of it. */
  readonly latest: (limit: number) => Promise<readonly KnownStatus[]>;
  /** Takes in the examples if this data folder has never had them. */
  readonly takeInOnce: (name: string, arrivals: () => Promise<readonly Arrival[]>) => Promise<void>;
  /** Goes on where the last engine on this folder ended. */
  readonly start: () => void;
  /** Ends the runs under way and closes everything. */
  readonly stop: () => Promise<void>;
}

/** Opens the engine on its data folder; the caller holds the folder's lock. */
export function openEngine(options: EngineOptions): Engine {
  const { dataFolder, newsroom, logger, report, smtpUrl, env } = options;
  const database = openDatabase(dataFolder);
  const commits = createGroupCommit(database);
  const queues = {
    intake: createEmbeddedQueue<UploadEvent>(database, STAGES.normalize, systemClock, commits),
    render: createEmbeddedQueue<ArticleChanged>(database, STAGES.render, systemClock, commits),
    publish: createEmbeddedQueue<ArticleChanged>(database, STAGES.publish, systemClock, commits),
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
  const { limits } = newsroom;
  const folder = createIntakeFolder({
    root: join(dataFolder, 'intake'),
    intake,
    maxBytes: Math.max(limits.text, limits.other),
    logger,
  });
  const statusDeps = { intake, archive, newsroom };
  const nowMs = () => Date.now();
  const watch = createUploadWatch({ intake, status: (entry) => statusOf(entry, statusDeps), report, nowMs });
  const runners = createRunners({ options, queues, stores: { intake, archive, site }, topics, watch });

  return {
    newsroom,
    intake,
    folder,
    site,
    archive,
    outbox,
    status: (key) => readKnownStatus(key, statusDeps),
    latest: (limit) => Promise.all(intake.latest(limit).map((entry) => statusOf(entry, statusDeps))),
    takeInOnce: (name, arrivals) => takeInOnce(database, intake, name, arrivals),
    start: () => {
      watch.start().catch((error: Error) => logger.error(error.message));
      for (const runner of runners) runner.start();
      topics.start();
      folder.start().catch((error: Error) => logger.error(`The intake folder cannot be watched: ${error.message}`));
    },
    stop: async () => {
      await folder.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await topics.stop();
      database.close();
    },
  };
}

interface RunnerParts {
  readonly options: EngineOptions;
  readonly queues: {
    readonly intake: EmbeddedQueue<UploadEvent>;
    readonly render: EmbeddedQueue<ArticleChanged>;
    readonly publish: EmbeddedQueue<ArticleChanged>;
  };
  readonly stores: {
    readonly intake: EmbeddedIntake;
    readonly archive: EmbeddedObjectStore;
    readonly site: EmbeddedObjectStore;
  };
  readonly topics: Topics;
  readonly watch: UploadWatch;
}

const REAL_STAGES: EngineStages = { normalize: normalizeStage, render: renderStage, publish: publishStage };

function createRunners({ options, queues, stores, topics, watch }: RunnerParts): readonly StageRunner[] {
  const { newsroom, logger, stages = REAL_STAGES } = options;
  const shared = { archive: stores.archive, newsroom, clock: systemClock, logger };
  const { render: renderQueue, publish: publishQueue } = queues;
  const normalizeDeps = { ...shared, intake: stores.intake, renderQueue };
  const edge = { invalidate: async () => {} };
  const renderDeps = { ...shared, site: stores.site, renderQueue, publishQueue, edge, heads: new FeedHeadCache() };
  const pace = createPace(newsroom.alerts.perSecond, systemClock);
  // The folder's lock lets no other process publish, so any claim that is not this run's is a dead one's.
  const publishDeps = { ...shared, topics, pace, claimant: { id: randomUUID(), alone: true } };

  const runner = <Message>(
    name: StageName,
    queue: EmbeddedQueue<Message>,
    run: (messages: readonly Message[]) => ReturnType<Stage<Message, unknown>>,
    failureId: (message: Message) => string,
    ended: (message: Message, error: Error | undefined) => Promise<void>,
  ) =>
    createStageRunner<Message>({
      declaration: STAGES[name],
      queue,
      run,
      onSettled: async (message, error) => {
        if (error) await recordFailure(name, failureId(message), error, shared);
        await ended(message, error);
      },
      onBroken: (error) => logger.error(`The ${name} stage cannot go on: ${error.message}`, { stage: name }),
      nowMs: () => Date.now(),
    });
  const idOf = ({ storageId }: ArticleChanged) => storageId;
  const ended = ({ storageId }: ArticleChanged) => watch.ended(storageId);
  // What was rendered goes on to the next stage, so only a failure is the end.
  const givenUp = (message: ArticleChanged, error: Error | undefined) => (error ? ended(message) : Promise.resolve());
  return [
    runner(
      'normalize',
      queues.intake,
      (messages) => stages.normalize(messages, normalizeDeps),
      ({ stamp }) => storageIdOf(stamp.key),
      async (event) => {
        await stores.intake.normalized(event);
        await watch.normalized(event.stamp.key, Number(event.versionId));
      },
    ),
    runner('render', renderQueue, (messages) => stages.render(messages, renderDeps), idOf, givenUp),
    runner('publish', publishQueue, (messages) => stages.publish(messages, publishDeps), idOf, ended),
  ];
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
