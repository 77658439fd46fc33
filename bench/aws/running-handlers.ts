import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSRecord } from 'aws-lambda';
import { bundleHandler } from '../../infra/bundle-handler.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import type { AwsCall } from '../../tests/end-to-end/aws-call.ts';
import { LambdaFunction } from '../../tests/end-to-end/lambda-function.ts';
import { s3Event } from '../../tests/end-to-end/s3-event.ts';
import { FakeAws } from './fake-aws.ts';

export interface CountedCall {
  readonly stage: StageName;
  readonly call: AwsCall;
}

const BUCKETS = { INTAKE_BUCKET: 'intake', ARCHIVE_BUCKET: 'archive', SITE_BUCKET: 'site' };
/** Those that an article passes; what the clock drives it costs once a minute, however many articles there are. */
const STAGE_NAMES = ['normalize', 'render', 'publish'] as const;
type PassedStage = (typeof STAGE_NAMES)[number];

/** The bundled handlers of a newsroom, each in a process of its own as Lambda has it, on one fake AWS. */
export class RunningHandlers {
  readonly aws: FakeAws;
  readonly #containers: Readonly<Record<PassedStage, LambdaFunction>>;
  readonly #folder: string;

  private constructor(aws: FakeAws, containers: Readonly<Record<PassedStage, LambdaFunction>>, folder: string) {
    this.aws = aws;
    this.#containers = containers;
    this.#folder = folder;
  }

  static async start(newsroom: Newsroom): Promise<RunningHandlers> {
    const aws = new FakeAws();
    const endpoint = await aws.listen();
    const folder = mkdtempSync(join(tmpdir(), 'wireroom-bench-'));
    const environment = environmentOf(newsroom, endpoint);
    const started = await Promise.all(
      STAGE_NAMES.map(async (stage) => {
        const directory = join(folder, stage);
        bundleHandler(stage, newsroom, directory);
        return [stage, new LambdaFunction(stage, join(directory, 'index.mjs'), environment)] as const;
      }),
    );
    return new RunningHandlers(aws, Object.fromEntries(started) as Record<PassedStage, LambdaFunction>, folder);
  }

  async stop(): Promise<void> {
    await Promise.all(STAGE_NAMES.map((stage) => this.#containers[stage].stop()));
    await this.aws.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Uploads the files and takes them all the way; every call that the handlers made. */
  async publish(files: Readonly<Record<string, string>>): Promise<readonly CountedCall[]> {
    const eventTime = new Date().toISOString();
    const events = Object.entries(files).map(([key, text]) => {
      const body = new TextEncoder().encode(text);
      this.aws.put(BUCKETS.INTAKE_BUCKET, key, body);
      return s3Event({
        bucket: BUCKETS.INTAKE_BUCKET,
        key,
        eventName: 'ObjectCreated:Put',
        eventTime,
        size: body.length,
      });
    });
    return [
      ...(await this.#run('normalize', events)),
      ...(await this.#run('render', this.aws.takeMessages('render'))),
      ...(await this.#run('publish', this.aws.takeMessages('publish'))),
    ];
  }

  async #run(stage: PassedStage, bodies: readonly string[]): Promise<readonly CountedCall[]> {
    const container = this.#containers[stage];
    const Records = bodies.map((body, index) => recordOf(stage, body, index));
    const { batchItemFailures } = await container.invoke({ Records });
    if (batchItemFailures.length > 0) {
      throw new Error(`${stage}: ${batchItemFailures.length} of ${bodies.length} failed:\n${container.log.join('\n')}`);
    }
    return this.aws.takeCalls().map((call) => ({ stage, call }));
  }
}

function recordOf(stage: StageName, body: string, index: number): SQSRecord {
  return {
    messageId: `${stage}-${index}`,
    receiptHandle: '',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:queue',
    awsRegion: 'eu-west-1',
  };
}

/** What the stack sets for its functions, every call led to the fake. */
function environmentOf(newsroom: Newsroom, endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: endpoint,
    ...BUCKETS,
    RENDER_QUEUE_URL: `${endpoint}/123456789012/render`,
    PUBLISH_QUEUE_URL: `${endpoint}/123456789012/publish`,
    TICK_QUEUE_URL: `${endpoint}/123456789012/tick`,
    DISTRIBUTION_ID: 'E000000000000',
    TOPIC_NAMES: JSON.stringify(Object.fromEntries(newsroom.topics.map(({ name }) => [name, name]))),
    TOPIC_ARN_PREFIX: 'arn:aws:sns:eu-west-1:123456789012:',
    SITE_URL: newsroom.url,
    POWERTOOLS_LOG_LEVEL: 'ERROR',
  };
}
