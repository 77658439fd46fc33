import { randomUUID } from 'node:crypto';
import type { EmbeddedIntake } from '../shared/adapters/embedded/embedded-intake.ts';
import type { EmbeddedObjectStore } from '../shared/adapters/embedded/embedded-object-store.ts';
import type { EmbeddedQueue } from '../shared/adapters/embedded/embedded-queue.ts';
import { createStageRunner, type StageRunner } from '../shared/adapters/embedded/stage-runner.ts';
import { systemClock } from '../shared/adapters/embedded/system-clock.ts';
import { storageIdOf } from '../shared/model/identity.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { KnownConfiguration } from '../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../shared/pipeline/feed-head-cache.ts';
import { type NormalizeDeps, normalizeStage } from '../shared/pipeline/normalize-stage.ts';
import { createPace } from '../shared/pipeline/pace.ts';
import type { ArticleChanged, Logger, RenderMessage, Tick, Topics } from '../shared/pipeline/ports.ts';
import { type PublishDeps, publishStage } from '../shared/pipeline/publish-stage.ts';
import { recordFailure } from '../shared/pipeline/record-failure.ts';
import { type RenderDeps, renderStage } from '../shared/pipeline/render-stage.ts';
import type { Stage, StageResult } from '../shared/pipeline/stage.ts';
import { STAGES, type StageName } from '../shared/pipeline/stages.ts';
import { type TickDeps, tickStage } from '../shared/pipeline/tick-stage.ts';
import type { UploadEvent } from '../shared/pipeline/upload.ts';
import type { ReplayWatch } from './replay-watch.ts';
import type { StoppableReader } from './stoppable-reader.ts';
import type { TickSchedule } from './tick-schedule.ts';
import type { UploadWatch } from './upload-watch.ts';

export interface EngineStages {
  readonly normalize: Stage<UploadEvent, NormalizeDeps>;
  readonly render: Stage<RenderMessage, RenderDeps>;
  readonly publish: Stage<ArticleChanged, PublishDeps>;
  readonly tick: Stage<Tick, TickDeps>;
}

export interface EngineQueues {
  readonly intake: EmbeddedQueue<UploadEvent>;
  readonly render: EmbeddedQueue<RenderMessage>;
  readonly publish: EmbeddedQueue<ArticleChanged>;
  readonly tick: EmbeddedQueue<Tick>;
}

export interface RunnerParts {
  readonly newsroom: Newsroom;
  readonly logger: Logger;
  readonly stages?: EngineStages | undefined;
  readonly queues: EngineQueues;
  readonly stores: {
    readonly intake: EmbeddedIntake;
    readonly archive: EmbeddedObjectStore;
    readonly site: EmbeddedObjectStore;
  };
  readonly topics: Topics;
  readonly uploads: UploadWatch;
  readonly replays: ReplayWatch;
  readonly schedule: TickSchedule;
  readonly reader: StoppableReader;
}

const REAL_STAGES: EngineStages = {
  normalize: normalizeStage,
  render: renderStage,
  publish: publishStage,
  tick: tickStage,
};

/** What the engine needs to know of one stage beside its declaration. */
interface StageParts<Message> {
  readonly queue: EmbeddedQueue<Message>;
  readonly run: (messages: readonly Message[]) => Promise<readonly StageResult[]>;
  /** Under which name its failure is kept. */
  readonly failureId: (message: Message) => string;
  /** A message was done or, where there is an error, given up. */
  readonly ended: (message: Message, error: Error | undefined) => Promise<void>;
}

/** One runner a stage, each with what its stage needs of this engine. */
export function createStageRunners(parts: RunnerParts): readonly StageRunner[] {
  const { newsroom, logger, stages = REAL_STAGES, queues, stores, topics, uploads, replays, schedule, reader } = parts;
  const shared = { archive: stores.archive, newsroom, clock: systemClock, logger };
  const send = { renderQueue: queues.render, publishQueue: queues.publish, tickQueue: queues.tick };
  const configuration = new KnownConfiguration();
  const normalizeDeps = { ...shared, ...send, intake: stores.intake, normalize: reader.normalize };
  const edge = { invalidate: async () => {} };
  const renderDeps = { ...shared, ...send, configuration, site: stores.site, edge, heads: new FeedHeadCache() };
  const pace = createPace(newsroom.alerts.perSecond, systemClock);
  // The folder's lock lets no other process publish, so any claim that is not this run's is a dead one's.
  const publishDeps = { ...shared, topics, pace, claimant: { id: randomUUID(), alone: true } };
  const tickDeps = { ...shared, ...send, configuration };

  const runner = <Message>(name: StageName, { queue, run, failureId, ended }: StageParts<Message>) =>
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
  return [
    runner('normalize', {
      queue: queues.intake,
      run: (events) => stages.normalize(events, normalizeDeps),
      failureId: ({ stamp }) => storageIdOf(stamp.key),
      ended: async (event) => {
        await stores.intake.normalized(event);
        await uploads.normalized(event.stamp.key, Number(event.versionId));
      },
    }),
    runner('render', {
      queue: queues.render,
      run: async (messages) => {
        const results = await stages.render(messages, renderDeps);
        schedule.rendered();
        return results;
      },
      failureId: (message) => ('feed' in message ? `feed-${message.feed.name}` : message.storageId),
      ended: async (message) => {
        // It goes on to the next stage, unless this one gave it up or has nothing of it to show.
        if (!('feed' in message)) await uploads.ended(message.storageId);
        await replays.rendered();
      },
    }),
    runner('publish', {
      queue: queues.publish,
      run: (messages) => stages.publish(messages, publishDeps),
      failureId: ({ storageId }) => storageId,
      ended: ({ storageId }) => uploads.ended(storageId),
    }),
    runner('tick', {
      queue: queues.tick,
      run: (messages) => stages.tick(messages, tickDeps),
      failureId: () => 'tick',
      ended: async (_message, error) => {
        schedule.ticked(error);
        await replays.ticked();
      },
    }),
  ];
}
