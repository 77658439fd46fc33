import { SendMessageBatchCommand, SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { SqsQueue } from '../../../shared/adapters/aws/sqs-queue.ts';

const sqs = mockClient(SQSClient);
// The whole class is mocked, and other files share it.
afterAll(() => sqs.restore());
const pauses: number[] = [];
const clock = { now: () => '2026-01-04T09:30:00.000Z', sleep: async (ms: number) => void pauses.push(ms) };
const queue = new SqsQueue<{ readonly storageId: string }>(new SQSClient({ region: 'eu-west-1' }), 'queue-url', clock);
const messages = (count: number) => Array.from({ length: count }, (_, index) => ({ storageId: `a${index}` }));
const refused = (Id: string) => ({ Id, Code: 'InternalError', Message: 'try again', SenderFault: false });
const sent = () =>
  sqs.commandCalls(SendMessageBatchCommand).map(({ args: [{ input }] }) => input.Entries?.map((entry) => entry.Id));

beforeEach(() => {
  sqs.reset();
  pauses.length = 0;
});

it('sends messages as JSON, ten to a call, each with the delay', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  await queue.send(messages(12), 900);
  const inputs = sqs.commandCalls(SendMessageBatchCommand).map(({ args: [{ input }] }) => input);
  expect(inputs.map((input) => input.Entries?.length)).toEqual([10, 2]);
  expect(inputs[1]).toEqual({
    QueueUrl: 'queue-url',
    Entries: [
      { Id: '0', MessageBody: '{"storageId":"a10"}', DelaySeconds: 900 },
      { Id: '1', MessageBody: '{"storageId":"a11"}', DelaySeconds: 900 },
    ],
  });
});

it('sends nothing for no messages', async () => {
  await queue.send([]);
  expect(sent()).toEqual([]);
});

it('sends again only the messages that were refused while their neighbours were taken', async () => {
  sqs
    .on(SendMessageBatchCommand)
    .resolvesOnce({ Successful: [], Failed: [refused('1'), refused('2')] })
    .resolvesOnce({ Successful: [], Failed: [refused('2')] })
    .resolves({ Successful: [] });
  await queue.send(messages(3));
  expect(sent()).toEqual([['0', '1', '2'], ['1', '2'], ['2']]);
  expect(pauses).toEqual([100, 200]);
});

it('throws when a message is refused four times running', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [refused('1')] });
  await expect(queue.send(messages(3))).rejects.toThrow(
    'SendMessageBatch queue-url: 1 of 3 messages refused 4 times: InternalError: try again',
  );
  expect(pauses).toEqual([100, 200, 400]);
});

it('throws for a queue that is not there', async () => {
  const error = new SQSServiceException({
    name: 'QueueDoesNotExist',
    $fault: 'client',
    message: 'no such queue',
    $metadata: { httpStatusCode: 400 },
  });
  sqs.on(SendMessageBatchCommand).rejects(error);
  await expect(queue.send(messages(1))).rejects.toMatchObject({ code: 'QueueDoesNotExist', retryable: false });
});
