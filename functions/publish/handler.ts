import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { CLIENT_CONFIG, S3_CONFIG } from '../../shared/adapters/aws/client-config.ts';
import { S3ObjectStore } from '../../shared/adapters/aws/s3-object-store.ts';
import { SnsTopics } from '../../shared/adapters/aws/sns-topics.ts';
import { systemClock as clock } from '../../shared/adapters/aws/system-clock.ts';
import { createPace } from '../../shared/pipeline/pace.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import { decodeArticleChanged } from '../decode-article-changed.ts';
import { environment, readNewsroomAsset, topicArns } from '../environment.ts';
import { createStageHandler } from '../stage-handler.ts';

// Made once a container: later runs find the connections open.
const archive = new S3ObjectStore(new S3Client({ ...S3_CONFIG }), environment('ARCHIVE_BUCKET'));
const topics = new SnsTopics(new SNSClient({ ...CLIENT_CONFIG }), topicArns());
const newsroom = readNewsroomAsset(import.meta.url);
// Every container paces for itself, and there may be as many as the stage declares.
const pace = createPace(newsroom.alerts.perSecond / STAGES.publish.maxConcurrency, clock);
const claimant = { id: randomUUID(), alone: false };

/** The publish queue's function: tells subscriber topics what changed. */
export const handler = createStageHandler({
  stage: STAGES.publish,
  decode: decodeArticleChanged,
  run: (messages, logger) => publishStage(messages, { archive, topics, pace, newsroom, clock, logger, claimant }),
  failureId: ({ storageId }) => storageId,
  archive,
  clock,
});
