import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_CONFIG, S3_CONFIG } from '../../../shared/adapters/aws/client-config.ts';
import { S3IntakeStore } from '../../../shared/adapters/aws/s3-intake-store.ts';
import { S3ObjectStore } from '../../../shared/adapters/aws/s3-object-store.ts';
import { SqsQueue } from '../../../shared/adapters/aws/sqs-queue.ts';
import { systemClock } from '../../../shared/adapters/aws/system-clock.ts';
import { describeObjectStore } from '../object-store-contract.ts';
import { SKIPPED_WITHOUT_MOTO, sharedMoto } from './moto-server.ts';

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`the AWS adapters on moto${SKIPPED_WITHOUT_MOTO}`, () => {
  let s3: S3Client;
  let sqs: SQSClient;
  let buckets = 0;

  beforeAll(async () => {
    const endpoint = await sharedMoto();
    const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
    s3 = new S3Client({ ...S3_CONFIG, endpoint, region: 'eu-west-1', credentials });
    sqs = new SQSClient({ ...CLIENT_CONFIG, endpoint, region: 'eu-west-1', credentials });
  });

  const createBucket = async () => {
    const Bucket = `bucket-${++buckets}`;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    return Bucket;
  };

  describeObjectStore('S3', async () => new S3ObjectStore(s3, await createBucket()));

  describe('S3 as the intake', () => {
    const createIntake = async () => {
      const Bucket = await createBucket();
      await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
      const put = async (Key: string, Body: string, ContentType?: string) =>
        (await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }))).VersionId;
      const remove = async (Key: string) => (await s3.send(new DeleteObjectCommand({ Bucket, Key }))).VersionId;
      return { intake: new S3IntakeStore(s3, Bucket), put, remove };
    };
    const text = (body: string, contentType: string | undefined) => ({
      outcome: 'read',
      body: new TextEncoder().encode(body),
      contentType,
    });

    it('reads the version that the event named, though a newer one stands there', async () => {
      const { intake, put } = await createIntake();
      const first = await put('desk/a b+ü.md', '# First', 'text/markdown');
      await put('desk/a b+ü.md', '# Second', 'text/markdown');
      expect(await intake.read('desk/a b+ü.md', first, 100)).toEqual(text('# First', 'text/markdown'));
      expect(await intake.read('desk/a b+ü.md', undefined, 100)).toEqual(text('# Second', 'text/markdown'));
    });

    it('reads no media type where none was given, and nothing of what is too large', async () => {
      const { intake, put } = await createIntake();
      const version = await put('a.txt', 'Ferry returns');
      expect(await intake.read('a.txt', version, 13)).toEqual(text('Ferry returns', undefined));
      expect(await intake.read('a.txt', version, 12)).toEqual({ outcome: 'too-large', size: 13 });
    });

    it('says `gone` of what was deleted, of a delete marker, and of what never was', async () => {
      const { intake, put, remove } = await createIntake();
      await put('a.txt', 'Ferry returns');
      const marker = await remove('a.txt');
      expect(await intake.read('a.txt', undefined, 100)).toEqual({ outcome: 'gone' });
      expect(await intake.read('a.txt', marker, 100)).toEqual({ outcome: 'gone' });
      expect(await intake.read('b.txt', undefined, 100)).toEqual({ outcome: 'gone' });
    });
  });

  // The queues' contract lets minutes pass; moto's clock is the real one, so that here only the delay itself is seen.
  it('SQS hands out all that was sent, and nothing before its time', async () => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'render' }));
    const queue = new SqsQueue<{ readonly storageId: string }>(sqs, QueueUrl, systemClock);
    const sent = Array.from({ length: 25 }, (_, index) => ({ storageId: String(index).padStart(2, '0') }));
    await queue.send(sent);
    await queue.send([{ storageId: 'later' }], 900);
    const received: unknown[] = [];
    for (let last = -1; received.length > last; ) {
      last = received.length;
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      received.push(...Messages.map(({ Body = '' }) => JSON.parse(Body)));
    }
    const ids = (messages: readonly unknown[]) => messages.map((message) => JSON.stringify(message)).sort();
    expect(ids(received)).toEqual(ids(sent));
  });
});
