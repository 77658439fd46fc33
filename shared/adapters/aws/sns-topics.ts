import {
  type MessageAttributeValue,
  PublishBatchCommand,
  type PublishBatchRequestEntry,
  type SNSClient,
} from '@aws-sdk/client-sns';
import type { AlertMessage, MessageAttributes } from '../../alerts/alert-message.ts';
import type { PublishResult, Topics } from '../../pipeline/ports.ts';
import { AwsCallError } from './aws-call-error.ts';

/** The most entries, and the most bytes of all their bodies and attributes, that one PublishBatch takes. */
const MAX_ENTRIES = 10;
const MAX_BATCH_BYTES = 262_144;

/** The stack has no topic of this name. */
export class UnknownTopicError extends Error {
  override readonly name = 'UnknownTopicError';
  readonly code = 'unknown_topic';
  readonly retryable = false;
}

/** The subscriber topics as SNS topics; `arns` names each topic's ARN. */
export class SnsTopics implements Topics {
  readonly #client: SNSClient;
  readonly #arns: Readonly<Record<string, string>>;

  constructor(client: SNSClient, arns: Readonly<Record<string, string>>) {
    this.#client = client;
    this.#arns = arns;
  }

  async publish(topic: string, messages: readonly AlertMessage[]): Promise<readonly PublishResult[]> {
    const arn = Object.hasOwn(this.#arns, topic) ? this.#arns[topic] : undefined;
    if (arn === undefined) {
      const known = Object.keys(this.#arns).join(', ') || 'none';
      throw new UnknownTopicError(`publish to topic “${topic}”: the stack knows ${known}; deploy it again`);
    }
    const results: PublishResult[] = [];
    for (const batch of inBatches(messages.map(entryOf))) results.push(...(await this.#publishBatch(arn, batch)));
    return results;
  }

  /** One call; a call that fails as a whole fails each of its messages, so that what went before it is not forgotten. */
  async #publishBatch(arn: string, entries: readonly PublishBatchRequestEntry[]): Promise<PublishResult[]> {
    try {
      const answer = await this.#client.send(
        new PublishBatchCommand({ TopicArn: arn, PublishBatchRequestEntries: [...entries] }),
      );
      const failed = new Map((answer.Failed ?? []).map((entry) => [entry.Id, entry]));
      return entries.map(({ Id }) => {
        const failure = failed.get(Id);
        if (!failure) return { outcome: 'sent' };
        const reason = `PublishBatch ${arn}: ${failure.Code}: ${failure.Message ?? ''}`;
        return { outcome: 'failed', reason, retryable: !isBadMessage(failure.Code) };
      });
    } catch (error) {
      const { message, code } = new AwsCallError(`PublishBatch ${arn}`, error);
      return entries.map(() => ({ outcome: 'failed', reason: message, retryable: !isBadMessage(code) }));
    }
  }
}

/** Only what SNS will never take is given up; a denial or a missing topic can be mended, and the message tried again. */
function isBadMessage(code: string | undefined): boolean {
  return code !== undefined && /^(?:Invalid|ParameterValueInvalid|ValidationE)/.test(code);
}

function entryOf(message: AlertMessage, index: number): PublishBatchRequestEntry {
  return {
    Id: String(index),
    Subject: message.subject,
    Message: JSON.stringify(message.bodies),
    MessageStructure: 'json',
    MessageAttributes: attributesOf(message.attributes),
  };
}

/** SNS takes no empty value, so an absent section and no tags at all are left out. */
function attributesOf(attributes: MessageAttributes): Record<string, MessageAttributeValue> {
  const { section, tags, urgency, language, change } = attributes;
  return {
    ...(section ? { section: { DataType: 'String', StringValue: section } } : {}),
    ...(tags.length > 0 ? { tags: { DataType: 'String.Array', StringValue: JSON.stringify(tags) } } : {}),
    urgency: { DataType: 'Number', StringValue: String(urgency) },
    language: { DataType: 'String', StringValue: language },
    change: { DataType: 'String', StringValue: change },
  };
}

function* inBatches(entries: readonly PublishBatchRequestEntry[]): Generator<PublishBatchRequestEntry[]> {
  let batch: PublishBatchRequestEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = byteSize(entry);
    if (batch.length > 0 && (batch.length === MAX_ENTRIES || bytes + size > MAX_BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Body, subject, and the name, type and value of each attribute (SNS Developer Guide, “Message attributes”). */
function byteSize(entry: PublishBatchRequestEntry): number {
  const attributes = Object.entries(entry.MessageAttributes ?? {}).flatMap(([name, value]) => [
    name,
    value.DataType ?? '',
    value.StringValue ?? '',
  ]);
  return [entry.Message ?? '', entry.Subject ?? '', ...attributes].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
}
