import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT_CONFIG, S3_CONFIG } from '../../shared/adapters/aws/client-config.ts';
import { S3IntakeStore } from '../../shared/adapters/aws/s3-intake-store.ts';
import { S3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { SqsQueue } from '../../shared/adapters/aws/sqs-queue.ts';
import { systemClock as clock } from '../../shared/adapters/aws/system-clock.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import type { ArticleChanged } from '../../shared/pipeline/ports.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import { environment, readNewsroomAsset } from '../environment.ts';
import { createStageHandler } from '../stage-handler.ts';
import { decodeS3Event } from './decode-s3-event.ts';

// Made once a container: later runs find the connections open.
const s3 = new S3Client({ ...S3_CONFIG });
const sqs = new SQSClient({ ...CLIENT_CONFIG });
const intake = new S3IntakeStore(s3, environment('INTAKE_BUCKET'));
const archive = new S3ObjectStore(s3, environment('ARCHIVE_BUCKET'));
const renderQueue = new SqsQueue<ArticleChanged>(sqs, environment('RENDER_QUEUE_URL'), clock);
const newsroom = readNewsroomAsset(import.meta.url);

/** The intake queue's function: takes uploads into the archive. */
export const handler = createStageHandler({
  stage: STAGES.normalize,
  decode: decodeS3Event,
  run: (events, logger) => normalizeStage(events, { intake, archive, renderQueue, newsroom, clock, logger }),
  failureId: ({ stamp }) => storageIdOf(stamp.key),
  archive,
  clock,
});
