import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT_CONFIG, S3_CONFIG } from '../../shared/adapters/aws/client-config.ts';
import { S3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { SqsQueue } from '../../shared/adapters/aws/sqs-queue.ts';
import { systemClock as clock } from '../../shared/adapters/aws/system-clock.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import type { RenderMessage, Tick } from '../../shared/pipeline/ports.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import { tickStage } from '../../shared/pipeline/tick-stage.ts';
import { environment, readNewsroomAsset } from '../environment.ts';
import { createStageHandler } from '../stage-handler.ts';
import { decodeTick } from './decode-tick.ts';

// Made once a container: later runs find the connections open.
const sqs = new SQSClient({ ...CLIENT_CONFIG });
const archive = new S3ObjectStore(new S3Client({ ...S3_CONFIG }), environment('ARCHIVE_BUCKET'));
const renderQueue = new SqsQueue<RenderMessage>(sqs, environment('RENDER_QUEUE_URL'), clock);
const tickQueue = new SqsQueue<Tick>(sqs, environment('TICK_QUEUE_URL'), clock);
const newsroom = readNewsroomAsset(import.meta.url);
const configuration = new KnownConfiguration();

/** The tick queue's function: looks at the clock. */
export const handler = createStageHandler({
  stage: STAGES.tick,
  decode: decodeTick,
  run: (messages, logger) =>
    tickStage(messages, { archive, renderQueue, tickQueue, newsroom, configuration, clock, logger }),
  // One tick fails as the next does.
  failureId: () => 'clock',
  archive,
  clock,
});
