import { PublishBatchCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { SnsTopics } from '../../../shared/adapters/aws/sns-topics.ts';
import type { AlertMessage } from '../../../shared/alerts/alert-message.ts';

const sns = mockClient(SNSClient);
// The whole class is mocked, and other files share it.
afterAll(() => sns.restore());
const arn = 'arn:aws:sns:eu-west-1:123456789012:everything';
const topics = new SnsTopics(new SNSClient({ region: 'eu-west-1' }), { everything: arn });

const alert: AlertMessage = {
  alertId: 'a1',
  articleId: 'tag:herald.example,2026:ferry',
  subject: 'Ferry returns',
  bodies: { default: 'd', email: 'e', sms: 's', sqs: '{}', http: '{}', https: '{}', lambda: '{}' },
  attributes: { section: 'Local', tags: ['ferry', 'harbour “north”'], urgency: 4, language: 'en', change: 'new' },
  folder: '',
};
const withBody = (bytes: number): AlertMessage => ({
  ...alert,
  bodies: { ...alert.bodies, lambda: 'x'.repeat(bytes) },
});
const sizes = () =>
  sns.commandCalls(PublishBatchCommand).map(({ args: [{ input }] }) => input.PublishBatchRequestEntries?.length);

beforeEach(() => sns.reset());

it('publishes each alert worded per channel, with the attributes that subscribers filter on', async () => {
  sns.on(PublishBatchCommand).resolves({ Successful: [{ Id: '0', MessageId: 'm' }] });
  expect(await topics.publish('everything', [alert])).toEqual([{ outcome: 'sent' }]);
  expect(sns.commandCalls(PublishBatchCommand)[0]?.args[0].input).toEqual({
    TopicArn: arn,
    PublishBatchRequestEntries: [
      {
        Id: '0',
        Subject: 'Ferry returns',
        Message: '{"default":"d","email":"e","sms":"s","sqs":"{}","http":"{}","https":"{}","lambda":"{}"}',
        MessageStructure: 'json',
        MessageAttributes: {
          section: { DataType: 'String', StringValue: 'Local' },
          tags: { DataType: 'String.Array', StringValue: '["ferry","harbour “north”"]' },
          urgency: { DataType: 'Number', StringValue: '4' },
          language: { DataType: 'String', StringValue: 'en' },
          change: { DataType: 'String', StringValue: 'new' },
        },
      },
    ],
  });
});

it('leaves out attributes that would be empty, which SNS refuses', async () => {
  sns.on(PublishBatchCommand).resolves({});
  await topics.publish('everything', [
    { ...alert, attributes: { tags: [], urgency: 4, language: 'en', change: 'new' } },
  ]);
  const [entry] = sns.commandCalls(PublishBatchCommand)[0]?.args[0].input.PublishBatchRequestEntries ?? [];
  expect(Object.keys(entry?.MessageAttributes ?? {})).toEqual(['urgency', 'language', 'change']);
});

it('answers for each alert in order when SNS takes some and not others', async () => {
  sns.on(PublishBatchCommand).resolves({
    Failed: [
      { Id: '1', Code: 'InvalidParameter', Message: 'Invalid parameter: Subject', SenderFault: true },
      { Id: '2', Code: 'InternalError', Message: 'try again', SenderFault: false },
    ],
  });
  expect(await topics.publish('everything', [alert, alert, alert])).toEqual([
    { outcome: 'sent' },
    {
      outcome: 'failed',
      reason: `PublishBatch ${arn}: InvalidParameter: Invalid parameter: Subject`,
      retryable: false,
    },
    { outcome: 'failed', reason: `PublishBatch ${arn}: InternalError: try again`, retryable: true },
  ]);
});

it('splits a batch that would be over 256 KiB, counted in bytes', async () => {
  sns.on(PublishBatchCommand).resolves({});
  await topics.publish('everything', [withBody(130_000), withBody(130_000), withBody(130_000), withBody(1)]);
  expect(sizes()).toEqual([2, 2]);
  sns.resetHistory();
  const wide = { ...alert, bodies: { ...alert.bodies, lambda: '報'.repeat(44_000) } };
  await topics.publish('everything', [wide, wide, wide]);
  expect(sizes()).toEqual([1, 1, 1]);
});

it('splits more than ten alerts', async () => {
  sns.on(PublishBatchCommand).resolves({});
  expect(await topics.publish('everything', Array(11).fill(alert))).toHaveLength(11);
  expect(sizes()).toEqual([10, 1]);
});

it('keeps what was sent when a later call of the same batch fails', async () => {
  const denied = new SNSServiceException({
    name: 'AuthorizationErrorException',
    $fault: 'client',
    message: 'no',
    $metadata: { httpStatusCode: 403 },
  });
  sns.on(PublishBatchCommand).resolvesOnce({}).rejects(denied);
  expect(await topics.publish('everything', [withBody(200_000), withBody(200_000)])).toEqual([
    { outcome: 'sent' },
    { outcome: 'failed', reason: `PublishBatch ${arn}: AuthorizationErrorException (403): no`, retryable: true },
  ]);
});

it('throws for a topic that the stack does not have', async () => {
  await expect(topics.publish('constructor', [alert])).rejects.toThrow(
    'publish to topic “constructor”: the stack knows everything; deploy it again',
  );
});
