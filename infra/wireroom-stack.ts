import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import { STAGES } from '../shared/pipeline/stages.ts';
import { StageAlarms } from './alarms.ts';
import { ArchiveBucket } from './archive-bucket.ts';
import { IntakeBucket } from './intake-bucket.ts';
import { OperatorTopic } from './operator-topic.ts';
import { Site } from './site.ts';
import { StageFunction } from './stage-function.ts';
import { grantNormalize, grantPublish, grantRender, grantTick } from './stage-permissions.ts';
import { StageQueue } from './stage-queue.ts';
import { SubscriberTopics } from './subscriber-topics.ts';
import { TickSchedule } from './tick-schedule.ts';

export interface WireroomStackProps extends StackProps {
  readonly newsroom: NewsroomConfig;
  /**
   * An ACM certificate in us-east-1 for the host of the newsroom's `url`.
   * @default - the site answers at its CloudFront address alone
   */
  readonly certificateArn?: string;
  /**
   * Who hears of alarms.
   * @default - nobody, until somebody subscribes to the operators' topic
   */
  readonly operatorEmail?: string;
}

/** One newsroom: uploads come in at the top, the site and the subscribers' alerts go out at the bottom. */
export class WireroomStack extends Stack {
  constructor(scope: Construct, id: string, { newsroom, certificateArn, operatorEmail, ...props }: WireroomStackProps) {
    super(scope, id, { description: `Wireroom: ${newsroom.name}`.slice(0, 1024), ...props });

    const intakeQueue = new StageQueue(this, 'IntakeQueue', STAGES.normalize);
    const renderQueue = new StageQueue(this, 'RenderQueue', STAGES.render);
    const publishQueue = new StageQueue(this, 'PublishQueue', STAGES.publish);
    const tickQueue = new StageQueue(this, 'TickQueue', STAGES.tick);

    const queuePolicy = intakeQueue.acceptFromBuckets();
    const { bucket: intake } = new IntakeBucket(this, 'Intake', { queue: intakeQueue.queue, queuePolicy });
    const { bucket: archive } = new ArchiveBucket(this, 'Archive');
    const site = new Site(this, 'Site', {
      ...(newsroom.url === undefined ? {} : { url: newsroom.url }),
      ...(certificateArn === undefined ? {} : { certificateArn }),
    });
    const subscribers = new SubscriberTopics(this, 'Topics', newsroom);

    const shared = { ARCHIVE_BUCKET: archive.bucketName, SITE_URL: site.url };
    const normalize = new StageFunction(this, 'Normalize', {
      stage: STAGES.normalize,
      newsroom,
      queue: intakeQueue.queue,
      environment: { ...shared, INTAKE_BUCKET: intake.bucketName, RENDER_QUEUE_URL: renderQueue.queue.queueUrl },
    });
    const render = new StageFunction(this, 'Render', {
      stage: STAGES.render,
      newsroom,
      queue: renderQueue.queue,
      environment: {
        ...shared,
        SITE_BUCKET: site.bucket.bucketName,
        RENDER_QUEUE_URL: renderQueue.queue.queueUrl,
        PUBLISH_QUEUE_URL: publishQueue.queue.queueUrl,
        TICK_QUEUE_URL: tickQueue.queue.queueUrl,
        DISTRIBUTION_ID: site.distribution.distributionId,
      },
    });
    const publish = new StageFunction(this, 'Publish', {
      stage: STAGES.publish,
      newsroom,
      queue: publishQueue.queue,
      environment: { ...shared, ...subscribers.environment() },
    });
    const tick = new StageFunction(this, 'Tick', {
      stage: STAGES.tick,
      newsroom,
      queue: tickQueue.queue,
      environment: {
        ...shared,
        RENDER_QUEUE_URL: renderQueue.queue.queueUrl,
        TICK_QUEUE_URL: tickQueue.queue.queueUrl,
      },
    });
    new TickSchedule(this, 'TickSchedule', tickQueue);

    grantNormalize(normalize.role, { intake, archive, renderQueue: renderQueue.queue });
    grantRender(render.role, {
      archive,
      site,
      renderQueue: renderQueue.queue,
      publishQueue: publishQueue.queue,
      tickQueue: tickQueue.queue,
    });
    grantPublish(publish.role, { archive, topics: [...subscribers.topics.values()] });
    grantTick(tick.role, { archive, renderQueue: renderQueue.queue, tickQueue: tickQueue.queue });

    const { topic: operators } = new OperatorTopic(this, 'Operators', operatorEmail);
    new StageAlarms(this, 'NormalizeAlarms', {
      stage: STAGES.normalize,
      function: normalize.function,
      queue: intakeQueue,
      operators,
    });
    new StageAlarms(this, 'RenderAlarms', {
      stage: STAGES.render,
      function: render.function,
      queue: renderQueue,
      operators,
    });
    new StageAlarms(this, 'PublishAlarms', {
      stage: STAGES.publish,
      function: publish.function,
      queue: publishQueue,
      operators,
    });
    const tickAlarms = new StageAlarms(this, 'TickAlarms', {
      stage: STAGES.tick,
      function: tick.function,
      queue: tickQueue,
      operators,
    });
    tickAlarms.addMissed();

    this.#output('SiteUrl', 'Where the site is served from', site.url);
    this.#output('IntakeBucketName', 'Where articles are uploaded', intake.bucketName);
    this.#output('ArchiveBucketName', 'What the stages know', archive.bucketName);
    this.#output('TickQueueUrl', 'Where a replay is asked for', tickQueue.queue.queueUrl);
    this.#output('OperatorTopicArn', 'Where alarms go', operators.topicArn);
    for (const [name, topic] of subscribers.topics) {
      this.#output(`TopicArn-${name}`, `Subscriber topic “${name}”`, topic.topicArn);
    }
  }

  #output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}
