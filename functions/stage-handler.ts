import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createPowertoolsLogger } from '../shared/adapters/aws/powertools-logger.ts';
import type { Clock, Logger, ObjectStore } from '../shared/pipeline/ports.ts';
import { recordFailure } from '../shared/pipeline/record-failure.ts';
import { failed, type StageResult } from '../shared/pipeline/stage.ts';
import type { StageDeclaration } from '../shared/pipeline/stages.ts';

/** What makes a Lambda handler of one stage. */
export interface StageShell<Message> {
  readonly stage: StageDeclaration;
  /** The stage's messages in the body of one queue message; throws for a body that is none. */
  readonly decode: (rawBody: string) => readonly Message[];
  /** Runs the stage on the whole batch; the results stand in the messages' order. */
  readonly run: (messages: readonly Message[], logger: Logger) => Promise<readonly StageResult[]>;
  /** What a message's failure is filed under in the archive. */
  readonly failureId: (message: Message) => string;
  readonly archive: ObjectStore;
  readonly clock: Clock;
}

/** Why a record failed, and what the reason is filed under if the record will not be delivered again. */
interface Failure {
  readonly id: string;
  readonly error: Error;
}

export type StageHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * A Lambda handler: decodes the batch, runs the stage once on all of it, and names the queue messages that must be delivered
 * again. The reason of one that was delivered for the last time is left in the archive before it goes to the dead-letter queue.
 */
export function createStageHandler<Message>(shell: StageShell<Message>): StageHandler {
  const powertools = new PowertoolsLogger({ serviceName: shell.stage.name });
  const metrics = new Metrics({ namespace: 'Wireroom', serviceName: shell.stage.name });
  const logger = createPowertoolsLogger(powertools);
  const processor = new BatchProcessor(EventType.SQS);

  const handle: StageHandler = async (event) => {
    const failures = await runBatch(event.Records, shell, logger);
    const settle = async (record: SQSRecord) => {
      const [first, ...others] = failures.get(record.messageId) ?? [];
      if (first === undefined) return;
      if (isLastDelivery(record, shell.stage)) await fileFailures([first, ...others], shell, logger);
      throw first.error;
    };
    const answer = await processPartialResponse(event, settle, processor, { throwOnFullBatchFailure: false });
    metrics.addMetric('MessagesReceived', MetricUnit.Count, event.Records.length);
    metrics.addMetric('MessagesFailed', MetricUnit.Count, answer.batchItemFailures.length);
    return answer;
  };
  return middy(handle).use(injectLambdaContext(powertools)).use(logMetrics(metrics));
}

/** The failures of each record that has any, by message id. */
async function runBatch<Message>(
  records: readonly SQSRecord[],
  { decode, run, failureId, stage }: StageShell<Message>,
  logger: Logger,
): Promise<ReadonlyMap<string, readonly Failure[]>> {
  const failures = new Map<string, Failure[]>();
  const fail = (messageId: string, failure: Failure) =>
    failures.set(messageId, [...(failures.get(messageId) ?? []), failure]);
  const decoded: { readonly messageId: string; readonly message: Message }[] = [];
  for (const { messageId, body } of records) {
    try {
      for (const message of decode(body)) decoded.push({ messageId, message });
    } catch (cause) {
      const error = asError(cause);
      logger.error(error.message, { stage: stage.name, messageId, error: error.name });
      fail(messageId, { id: messageId, error });
    }
  }
  if (decoded.length === 0) return failures;
  const messages = decoded.map(({ message }) => message);
  const results = await run(messages, logger).catch((cause) =>
    messages.map(() => failed(cause, logger, { stage: stage.name })),
  );
  decoded.forEach(({ messageId, message }, index) => {
    const result = results[index];
    // Also a message that the stage has no answer for: an unanswered message is not a finished one.
    if (result?.outcome === 'done') return;
    const error =
      result?.error ?? new Error(`stage ${stage.name} gave no result for message ${index + 1} of its batch`);
    fail(messageId, { id: failureId(message), error });
  });
  return failures;
}

function isLastDelivery({ attributes }: SQSRecord, { maxReceiveCount }: StageDeclaration): boolean {
  return Number(attributes.ApproximateReceiveCount) >= maxReceiveCount;
}

/** A reason that cannot be filed is logged: the message must reach the dead-letter queue all the same. */
async function fileFailures<Message>(
  failures: readonly Failure[],
  { stage, archive, clock }: StageShell<Message>,
  logger: Logger,
): Promise<void> {
  for (const { id, error } of failures) {
    try {
      await recordFailure(stage.name, id, error, { archive, clock });
    } catch (cause) {
      const unfiled = asError(cause);
      logger.error(unfiled.message, { stage: stage.name, failure: id, error: unfiled.name });
    }
  }
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
