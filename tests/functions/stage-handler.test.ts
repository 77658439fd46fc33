import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStageHandler } from '../../functions/stage-handler.ts';
import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import { DONE, type StageResult } from '../../shared/pipeline/stage.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';

const clock = { now: () => '2026-01-04T09:30:00.000Z', sleep: async () => {} };
const context = { functionName: 'render', awsRequestId: 'r1' } as Context;
const failedWith = (message: string): StageResult => ({ outcome: 'failed', error: new Error(message) });

/** Records whose bodies are lists of numbers; the stage fails every odd one. */
function event(...bodies: readonly { readonly body: string; readonly receiveCount?: number }[]): SQSEvent {
  const records = bodies.map(({ body, receiveCount = 1 }, index) => ({
    messageId: `m${index}`,
    body,
    attributes: { ApproximateReceiveCount: String(receiveCount) },
  }));
  return { Records: records } as unknown as SQSEvent;
}

function createHandler(run = async (numbers: readonly number[]) => numbers.map(answer)) {
  const archive = new MemoryObjectStore();
  const batches: (readonly number[])[] = [];
  const handler = createStageHandler<number>({
    stage: STAGES.render,
    decode: (rawBody) => JSON.parse(rawBody) as number[],
    run: async (numbers) => {
      batches.push(numbers);
      return run(numbers);
    },
    failureId: (number) => `article-${number}`,
    archive,
    clock,
  });
  return { handler, archive, batches };
}
const answer = (number: number): StageResult => (number % 2 === 0 ? DONE : failedWith(`odd ${number}`));
const failuresIn = ({ objects }: MemoryObjectStore) =>
  Object.fromEntries([...objects].map(([key, { body }]) => [key, JSON.parse(new TextDecoder().decode(body)).reason]));

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  // Powertools writes through a console of its own.
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

describe('a stage’s handler', () => {
  it('runs the stage once on the whole batch and names the messages that failed', async () => {
    const { handler, batches } = createHandler();
    const result = await handler(
      event({ body: '[2]' }, { body: '[3]' }, { body: '[4,6]' }, { body: '[8,9]' }),
      context,
    );
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm3' }] });
    expect(batches).toEqual([[2, 3, 4, 6, 8, 9]]);
  });

  it('answers for a batch that failed as a whole in the same way', async () => {
    const { handler } = createHandler();
    expect(await handler(event({ body: '[1]' }), context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  });

  it('keeps one bad message from failing its neighbours', async () => {
    const { handler, batches } = createHandler();
    const result = await handler(event({ body: 'junk' }, { body: '[2]' }), context);
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(batches).toEqual([[2]]);
  });

  it('does not call the stage for messages that hold nothing', async () => {
    const { handler, batches } = createHandler();
    expect(await handler(event({ body: '[]' }), context)).toEqual({ batchItemFailures: [] });
    expect(batches).toEqual([]);
  });

  it('fails every message of a stage that breaks', async () => {
    const { handler } = createHandler(async () => {
      throw new Error('no memory');
    });
    const result = await handler(event({ body: '[2]' }, { body: '[4]' }), context);
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }, { itemIdentifier: 'm1' }]);
  });

  it('takes a message that the stage does not answer for as failed', async () => {
    const { handler } = createHandler(async () => [DONE]);
    const result = await handler(event({ body: '[2]' }, { body: '[4]' }), context);
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
  });

  it('files the reasons of a message at its last delivery, not before', async () => {
    const { handler, archive } = createHandler();
    const last = STAGES.render.maxReceiveCount;
    await handler(event({ body: '[1]', receiveCount: last - 1 }), context);
    expect(failuresIn(archive)).toEqual({});
    await handler(event({ body: '[3,4,5]', receiveCount: last }, { body: 'junk', receiveCount: last }), context);
    expect(failuresIn(archive)).toEqual({
      'failures/render/article-3.json': 'odd 3',
      'failures/render/article-5.json': 'odd 5',
      'failures/render/m1.json': expect.stringContaining('junk'),
    });
  });

  it('fails the message even where its reason cannot be filed', async () => {
    const { handler, archive } = createHandler();
    archive.head = async () => {
      throw new Error('AccessDenied');
    };
    const last = event({ body: '[1]', receiveCount: STAGES.render.maxReceiveCount });
    expect(await handler(last, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(lines.join('')).toContain('AccessDenied');
  });

  it('counts what came and what failed as metrics', async () => {
    const { handler } = createHandler();
    await handler(event({ body: '[1]' }, { body: '[2]' }), context);
    const metrics = lines.map((line) => JSON.parse(line)).find((line) => line._aws !== undefined);
    expect(metrics).toMatchObject({ service: 'render', MessagesReceived: 2, MessagesFailed: 1 });
    expect(metrics._aws.CloudWatchMetrics[0].Namespace).toBe('Wireroom');
  });
});
