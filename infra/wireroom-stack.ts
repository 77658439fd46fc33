import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import { STAGES } from '../shared/pipeline/stages.ts';
import { StageAlarms } from './alarms.ts';
import { ArchiveBucket } from './archive-bucket.ts';
import { IntakeBucket } from './intake-bucket.ts';
import { OperatorTopic } from './operator-topic.ts';
import { Site } from './site.ts';
import { StageFunction } from './stage-function.ts';
import { grantObjects } from './stage-permissions.ts';
import { StageQueue } from './stage-queue.ts';
import { SubscriberTopics } from './subscriber-topics.ts';

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
        DISTRIBUTION_ID: site.distribution.distributionId,
      },
    });
    const publish = new StageFunction(this, 'Publish', {
      stage: STAGES.publish,
      newsroom,
      queue: publishQueue.queue,
      environment: { ...shared, ...subscribers.environment() },
    });

    // Each record has one stage that writes it; the grants hold the stages to that.
    grantObjects(normalize.role, intake, { read: ['*'], write: [], versions: true });
    grantObjects(normalize.role, archive, {
      read: ['articles/*/article.json', 'uploads/*', 'failures/normalize/*'],
      write: ['articles/*/article.json', 'articles/*/revisions/*', 'uploads/*', 'failures/normalize/*'],
    });
    grantObjects(render.role, archive, {
      read: [
        'articles/*/article.json',
        'articles/*/revisions/*',
        'articles/*/rendered.json',
        'feeds/*',
        'failures/render/*',
      ],
      write: ['articles/*/rendered.json', 'feeds/*', 'failures/render/*'],
    });
    const siteObjects = ['articles/*', 'feeds/*', 'feeds.opml', 'index.html', 's/*'];
    grantObjects(render.role, site.bucket, { read: siteObjects, write: siteObjects });
    grantObjects(publish.role, archive, {
      read: [
        'articles/*/article.json',
        'articles/*/revisions/*',
        'articles/*/rendered.json',
        'articles/*/told.json',
        'failures/publish/*',
      ],
      write: ['articles/*/told.json', 'failures/publish/*'],
    });
    allow(normalize, 'sqs:SendMessage', [renderQueue.queue.queueArn]);
    allow(render, 'sqs:SendMessage', [renderQueue.queue.queueArn, publishQueue.queue.queueArn]);
    allow(render, 'cloudfront:CreateInvalidation', [site.distribution.distributionArn]);
    allow(
      publish,
      'sns:Publish',
      [...subscribers.topics.values()].map(({ topicArn }) => topicArn),
    );

    const { topic: operators } = new OperatorTopic(this, 'Operators', operatorEmail);
    const alarms = { operators };
    new StageAlarms(this, 'NormalizeAlarms', {
      ...alarms,
      stage: STAGES.normalize,
      queue: intakeQueue,
      function: normalize.function,
    });
    new StageAlarms(this, 'RenderAlarms', {
      ...alarms,
      stage: STAGES.render,
      queue: renderQueue,
      function: render.function,
    });
    new StageAlarms(this, 'PublishAlarms', {
      ...alarms,
      stage: STAGES.publish,
      queue: publishQueue,
      function: publish.function,
    });

    this.#output('SiteUrl', 'Where the site is served from', site.url);
    this.#output('IntakeBucketName', 'Where articles are uploaded', intake.bucketName);
    this.#output('ArchiveBucketName', 'What the stages know', archive.bucketName);
    this.#output('OperatorTopicArn', 'Where alarms go', operators.topicArn);
    for (const [name, topic] of subscribers.topics) {
      this.#output(`TopicArn-${name}`, `Subscriber topic “${name}”`, topic.topicArn);
    }
  }

  #output(id: string, description: string, value: string): void {
    new CfnOutput(this, id, { description, value });
  }
}

function allow({ role }: StageFunction, action: string, resources: readonly string[]): void {
  if (resources.length === 0) return;
  role.addToPolicy(new PolicyStatement({ actions: [action], resources: [...resources] }));
}
