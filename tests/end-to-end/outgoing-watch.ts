import type { Secrets } from '../simulation/secrets.ts';
import type { HttpCall } from './aws-call.ts';
import type { AwsNewsroom } from './aws-newsroom.ts';

interface Delayed {
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly dueMs: number;
}

/** Looks at everything that leaves the functions, call by call, for what must not be known yet; and at what they put off. */
export class OutgoingWatch {
  /** What was given away before its time. */
  readonly leaks = new Set<string>();
  readonly #newsroom: AwsNewsroom;
  readonly #secrets: Secrets;
  #delayed: readonly Delayed[] = [];
  #linesRead = 0;

  constructor(newsroom: AwsNewsroom, secrets: Secrets) {
    this.#newsroom = newsroom;
    this.#secrets = secrets;
  }

  /** Begins with the functions that run now. */
  begin(): void {
    this.#linesRead = 0;
    for (const { proxy } of Object.values(this.#newsroom.stages)) {
      proxy.refuse = (call) => {
        this.#see(call);
        return undefined;
      };
    }
  }

  /** Looks at what was logged since the last time. */
  readLogs(): void {
    const log = this.#newsroom.log();
    this.#look('a log', log.slice(this.#linesRead));
    this.#linesRead = log.length;
  }

  /** When the messages that sleep in a queue are due, in milliseconds since 1970: the queue's own clock knows nothing of the newsroom's. */
  get delayedUntil(): readonly number[] {
    return this.#delayed.map(({ dueMs }) => dueMs);
  }

  /** The bodies of those that are due at `nowMs`, each once. */
  takeDelayed(nowMs: number): readonly string[] {
    const due = this.#delayed.filter(({ dueMs }) => dueMs <= nowMs);
    this.#delayed = this.#delayed.filter(({ dueMs }) => dueMs > nowMs);
    return due.map(({ body }) => body);
  }

  #see({ method, url, headers, body }: HttpCall): void {
    const { archive, intake } = this.#newsroom.buckets;
    if (headers['x-amz-target'] !== undefined) this.#seeMessages(body);
    else if (!url.startsWith(`/${archive}`) && !url.startsWith(`/${intake}`))
      this.#look(`${method} ${url}`, `${url} ${JSON.stringify(headers)} ${body}`);
  }

  #seeMessages(body: string): void {
    const { Entries } = JSON.parse(body) as {
      readonly Entries: readonly { readonly MessageBody: string; readonly DelaySeconds?: number }[];
    };
    const later = Entries.filter(({ DelaySeconds = 0 }) => DelaySeconds > 0).map(
      ({ MessageBody, DelaySeconds = 0 }) => ({
        body: MessageBody,
        dueMs: this.#nowMs + DelaySeconds * 1000,
      }),
    );
    this.#delayed = [...this.#delayed, ...later];
  }

  #look(where: string, text: string): void {
    for (const secret of this.#secrets.in(text, this.#nowMs))
      this.leaks.add(`seen: ${where} gives ${secret} away before its time`);
  }

  get #nowMs(): number {
    return Date.now() + this.#newsroom.aheadMs;
  }
}
