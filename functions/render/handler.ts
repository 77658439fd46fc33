import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT_CONFIG, S3_CONFIG } from '../../shared/adapters/aws/client-config.ts';
import { S3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { SqsQueue } from '../../shared/adapters/aws/sqs-queue.ts';
import { systemClock as clock } from '../../shared/adapters/aws/system-clock.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import type { ArticleChanged, RenderMessage, Tick } from '../../shared/pipeline/ports.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import { environment, readNewsroomAsset } from '../environment.ts';
import { createStageHandler } from '../stage-handler.ts';
import { decodeRenderMessage } from './decode-render-message.ts';
import { createLateEdge } from './late-edge.ts';

// Made once a container: later runs find the connections open.
const s3 = new S3Client({ ...S3_CONFIG });
const sqs = new SQSClient({ ...CLIENT_CONFIG });
const archive = new S3ObjectStore(s3, environment('ARCHIVE_BUCKET'));
const site = new S3ObjectStore(s3, environment('SITE_BUCKET'));
const renderQueue = new SqsQueue<RenderMessage>(sqs, environment('RENDER_QUEUE_URL'), clock);
const publishQueue = new SqsQueue<ArticleChanged>(sqs, environment('PUBLISH_QUEUE_URL'), clock);
const tickQueue = new SqsQueue<Tick>(sqs, environment('TICK_QUEUE_URL'), clock);
const edge = createLateEdge(environment('DISTRIBUTION_ID'));
const heads = new FeedHeadCache();
const configuration = new KnownConfiguration();
const newsroom = readNewsroomAsset(import.meta.url);

/** The render queue's function: brings the site up to date. */
export const handler = createStageHandler({
  stage: STAGES.render,
  decode: decodeRenderMessage,
  run: (messages, logger) =>
    renderStage(messages, {
      archive,
      site,
      renderQueue,
      publishQueue,
      tickQueue,
      edge,
      heads,
      newsroom,
      configuration,
      clock,
      logger,
    }),
  failureId: (message) => ('feed' in message ? `feed-${message.feed.name}` : message.storageId),
  archive,
  clock,
});
