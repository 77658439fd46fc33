import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import type { Clock, Queue } from '../../pipeline/ports.ts';
import { AwsCallError } from './aws-call-error.ts';

/** The most entries that one SendMessageBatch takes. */
const MAX_ENTRIES = 10;
const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 100;

/** SQS did not take some messages of a batch, however often they were sent. */
export class QueueRefusedError extends Error {
  override readonly name = 'QueueRefusedError';
  readonly code = 'queue_refused';
  readonly retryable = true;
}

/** A queue of SQS whose messages are JSON. */
export class SqsQueue<Message> implements Queue<Message> {
  readonly #client: SQSClient;
  readonly #url: string;
  readonly #clock: Clock;

  constructor(client: SQSClient, url: string, clock: Clock) {
    this.#client = client;
    this.#url = url;
    this.#clock = clock;
  }

  async send(messages: readonly Message[], delaySeconds = 0): Promise<void> {
    for (let start = 0; start < messages.length; start += MAX_ENTRIES) {
      const entries = messages.slice(start, start + MAX_ENTRIES).map((message, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(message),
        DelaySeconds: delaySeconds,
      }));
      await this.#sendAll(entries);
    }
  }

  /** Sends up to 10 entries; those that SQS refuses while it takes their neighbours are sent again, alone. */
  async #sendAll(entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
    let left = entries;
    for (let attempt = 1; ; attempt++) {
      const failed = await this.#sendBatch(left);
      if (failed.size === 0) return;
      left = left.filter(({ Id }) => failed.has(Id));
      if (attempt === MAX_ATTEMPTS) {
        const reasons = [...new Set(failed.values())].join('; ');
        throw new QueueRefusedError(
          `SendMessageBatch ${this.#url}: ${left.length} of ${entries.length} messages refused ${attempt} times: ${reasons}`,
        );
      }
      await this.#clock.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }

  /** The reasons of the entries that were refused, by entry id. */
  async #sendBatch(entries: readonly SendMessageBatchRequestEntry[]): Promise<ReadonlyMap<string | undefined, string>> {
    try {
      const answer = await this.#client.send(
        new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: [...entries] }),
      );
      return new Map((answer.Failed ?? []).map((entry) => [entry.Id, `${entry.Code}: ${entry.Message ?? ''}`]));
    } catch (error) {
      throw new AwsCallError(`SendMessageBatch ${this.#url}`, error);
    }
  }
}
