import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { recordKeys } from '../../shared/pipeline/records.ts';
import { STAGES, type StageName } from '../../shared/pipeline/stages.ts';
import { MOTO_ENVIRONMENT } from '../adapters/aws/moto-server.ts';
import { common } from '../common.ts';
import { resource, type Template } from '../infra/template.ts';
import type { AwsCall } from './aws-call.ts';
import { type Clients, createClients, DeployedStack } from './deployed-stack.ts';
import { type RunningStage, type StageSetting, startStage, variablesOf } from './running-stage.ts';
import { s3Event } from './s3-event.ts';

const STAGE_NAMES = Object.keys(STAGES) as StageName[];

/** Two for each page of articles, and one more. */
const MAX_TICKS = 10;

type BucketName = 'intake' | 'archive' | 'site';

/** A newsroom's synthesised stack in moto, its bundled handlers running, its queues moved along by hand. */
export class AwsNewsroom {
  readonly clients: Clients;
  readonly buckets: Readonly<Record<BucketName, string>>;
  readonly siteUrl: string;
  readonly topicArns: Readonly<Record<string, string>>;
  /** When the next uploads are received. */
  eventTime = '2026-01-04T09:30:00.000Z';
  /** How far the functions' clocks are ahead of the machine's. */
  aheadMs = 0;
  readonly #setting: Omit<StageSetting, 'yaml'>;
  #stages: Readonly<Record<StageName, RunningStage>>;
  /** The stages whose queues have been sent something since they were last found empty. */
  readonly #filled = new Set<StageName>();

  private constructor(
    setting: Omit<StageSetting, 'yaml'>,
    clients: Clients,
    stages: Readonly<Record<StageName, RunningStage>>,
  ) {
    this.#setting = setting;
    this.#stages = stages;
    this.clients = clients;
    const render = variablesOf('render', setting);
    this.buckets = {
      intake: variablesOf('normalize', setting).INTAKE_BUCKET ?? '',
      archive: render.ARCHIVE_BUCKET ?? '',
      site: render.SITE_BUCKET ?? '',
    };
    this.siteUrl = render.SITE_URL ?? '';
    const { TOPIC_NAMES = '{}', TOPIC_ARN_PREFIX = '' } = variablesOf('publish', setting);
    this.topicArns = Object.fromEntries(
      Object.entries(JSON.parse(TOPIC_NAMES)).map(([topic, inSns]) => [topic, `${TOPIC_ARN_PREFIX}${inSns}`]),
    );
  }

  /** `name` keeps two newsrooms of one moto apart. */
  static async start(name: string, yaml: string, endpoint: string): Promise<AwsNewsroom> {
    const template = JSON.parse(await common('template', yaml)) as Template;
    const clients = createClients(endpoint);
    const stack = await DeployedStack.deploy(name, template, clients);
    const setting = { template, stack, endpoint };
    return new AwsNewsroom(setting, clients, await startStages({ ...setting, yaml }));
  }

  get stages(): Readonly<Record<StageName, RunningStage>> {
    return this.#stages;
  }

  /** Puts functions with another configuration in the place of the present ones; calls that were not taken are forgotten. */
  async redeploy(yaml: string): Promise<void> {
    await this.stop();
    for (const stage of STAGE_NAMES) this.#isFilled(stage);
    this.#stages = await startStages({ ...this.#setting, yaml });
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.#stages).map((stage) => stage.stop()));
  }

  /** Uploads as an editor does, and has S3 tell of it. */
  async upload(
    key: string,
    body: string | Uint8Array,
    named: { readonly versionId: boolean } = { versionId: true },
  ): Promise<void> {
    const Bucket = this.buckets.intake;
    const { VersionId } = await this.clients.s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body }));
    const version = named.versionId && VersionId !== undefined ? { versionId: VersionId } : {};
    await this.tell(
      'normalize',
      s3Event({ ...this.#change(key), ...version, eventName: 'ObjectCreated:Put', size: body.length }),
    );
  }

  /** Deletes as an editor does: S3 leaves a delete marker, and tells of it. */
  async remove(key: string): Promise<void> {
    const Bucket = this.buckets.intake;
    const { VersionId = '' } = await this.clients.s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
    const change = {
      ...this.#change(key),
      versionId: VersionId,
      eventName: 'ObjectRemoved:DeleteMarkerCreated',
    } as const;
    await this.tell('normalize', s3Event(change));
  }

  /** Sends a message to a stage's queue. */
  async tell(stage: StageName, body: string): Promise<void> {
    const { queueUrl } = this.stages[stage];
    await this.clients.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    this.#filled.add(stage);
  }

  /** Sends what the schedule sends, and lets everything that follows come to its end. */
  async tick(): Promise<void> {
    const { Targets } = resource(this.#setting.template, 'AWS::Events::Rule', 'TickSchedule').Properties;
    for (const { Arn, Input } of Targets) {
      const queueArn = this.#setting.stack.resolve(Arn);
      if (queueArn !== this.stages.tick.queueArn) throw new Error(`the schedule sends to ${queueArn}`);
      await this.tell('tick', Input);
    }
    await this.settle();
  }

  /** Ticks until every article that a replay is to render again was sent, and is rendered. */
  async replay(): Promise<void> {
    for (let ticks = 0; ticks < MAX_TICKS; ticks++) {
      await this.tick();
      if ('ended' in JSON.parse(await this.text('archive', recordKeys.replay))) return;
    }
    throw new Error(`the replay was still under way after ${MAX_TICKS} ticks`);
  }

  /** Runs every stage until no queue has a message that is due; throws for one that fails. */
  async settle(): Promise<void> {
    for (let moved = true; moved; ) {
      moved = false;
      for (const stage of STAGE_NAMES) moved = (await this.run(stage)) || moved;
    }
  }

  /** One batch of a stage, as Lambda's poller would bring it; false where its queue has nothing. Throws for a message that fails. */
  async run(stage: StageName): Promise<boolean> {
    const messages = await this.#receive(stage);
    if (messages.length === 0) return false;
    const failed = await this.deliver(
      stage,
      messages.map((message) => ({ body: message.Body ?? '' })),
    );
    if (failed.length > 0)
      throw new Error(
        `${stage}: ${failed.length} of ${messages.length} failed:\n${this.stages[stage].container.log.join('\n')}`,
      );
    await this.#acknowledge(stage, messages);
    return true;
  }

  /** Takes what waits in a stage's queue out of it; the bodies. */
  async hold(stage: StageName): Promise<readonly string[]> {
    const messages = await this.#receive(stage);
    await this.#acknowledge(stage, messages);
    return messages.map(({ Body = '' }) => Body);
  }

  /** Hands messages to a function; the bodies of those that it failed. */
  async deliver(
    stage: StageName,
    messages: readonly { readonly body: string; readonly receiveCount?: number }[],
  ): Promise<readonly string[]> {
    const { container } = this.stages[stage];
    const Records = messages.map(({ body, receiveCount = 1 }, index) => ({
      messageId: `message-${index}`,
      receiptHandle: 'receipt',
      body,
      attributes: { ApproximateReceiveCount: String(receiveCount), SentTimestamp: '0' },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn',
      awsRegion: MOTO_ENVIRONMENT.AWS_REGION,
    })) as unknown as SQSRecord[];
    const { batchItemFailures } = await container.invoke({ Records }, this.aheadMs);
    return batchItemFailures.map(({ itemIdentifier }) => messages[Number(itemIdentifier.slice(8))]?.body ?? '');
  }

  /** Every call that the functions have made since the last look. */
  takeCalls(): readonly { readonly stage: StageName; readonly call: AwsCall }[] {
    return STAGE_NAMES.flatMap((stage) => this.stages[stage].proxy.calls.splice(0).map((call) => ({ stage, call })));
  }

  /** The keys of a bucket, in order. */
  async keys(bucket: BucketName): Promise<readonly string[]> {
    return [...(await this.etags(bucket)).keys()];
  }

  /** The ETag of each object in a bucket, by its key, in order: the MD5 of its bytes, in quotation marks. */
  async etags(bucket: BucketName): Promise<ReadonlyMap<string, string>> {
    const { Contents = [] } = await this.clients.s3.send(new ListObjectsV2Command({ Bucket: this.buckets[bucket] }));
    return new Map(Contents.map(({ Key = '', ETag = '' }) => [Key, ETag]));
  }

  /** Everything that the functions have logged since they were started. */
  log(): string {
    return Object.values(this.stages)
      .flatMap(({ container }) => container.log)
      .join('\n');
  }

  /** The text of an object; throws where there is none. */
  async text(bucket: BucketName, Key: string): Promise<string> {
    const { Body } = await this.clients.s3.send(new GetObjectCommand({ Bucket: this.buckets[bucket], Key }));
    return (await Body?.transformToString()) ?? '';
  }

  #change(key: string) {
    return { bucket: this.buckets.intake, key, eventTime: this.eventTime };
  }

  async #receive(stage: StageName): Promise<readonly Message[]> {
    if (!this.#isFilled(stage)) return [];
    const { queueUrl, batchSize } = this.stages[stage];
    const messages: Message[] = [];
    while (messages.length < batchSize) {
      const MaxNumberOfMessages = Math.min(10, batchSize - messages.length);
      const { Messages = [] } = await this.clients.sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages, WaitTimeSeconds: 0 }),
      );
      messages.push(...Messages);
      if (Messages.length < MaxNumberOfMessages) {
        this.#filled.delete(stage);
        break;
      }
    }
    return messages;
  }

  /** Whether a stage's queue may hold anything: to ask moto each time costs a call that most often finds nothing. */
  #isFilled(stage: StageName): boolean {
    for (const { proxy } of Object.values(this.stages))
      if (proxy.queues.delete(this.stages[stage].queueArn)) this.#filled.add(stage);
    return this.#filled.has(stage);
  }

  async #acknowledge(stage: StageName, messages: readonly Message[]): Promise<void> {
    for (let start = 0; start < messages.length; start += 10) {
      const Entries = messages
        .slice(start, start + 10)
        .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.clients.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.stages[stage].queueUrl, Entries }));
    }
  }
}

async function startStages(setting: StageSetting): Promise<Readonly<Record<StageName, RunningStage>>> {
  const started = await Promise.all(
    STAGE_NAMES.map(async (stage) => [stage, await startStage(stage, setting)] as const),
  );
  return Object.fromEntries(started) as Record<StageName, RunningStage>;
}
