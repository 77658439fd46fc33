import type { Queue } from '../../pipeline/ports.ts';

interface Waiting {
  readonly body: string;
  readonly due: number;
}

/** A queue in memory: what tests, simulation and `wireroom render` run on. Messages are copied, as a real queue would. */
export class MemoryQueue<Message> implements Queue<Message> {
  #waiting: Waiting[] = [];
  readonly #nowMs: () => number;

  /** `nowMs` says when a delayed message is due, in milliseconds since 1970; without it delays are ignored. */
  constructor(nowMs: () => number = () => Number.POSITIVE_INFINITY) {
    this.#nowMs = nowMs;
  }

  async send(messages: readonly Message[], delaySeconds = 0): Promise<void> {
    const due = Number.isFinite(this.#nowMs()) ? this.#nowMs() + delaySeconds * 1000 : 0;
    for (const message of messages) this.#waiting.push({ body: JSON.stringify(message), due });
  }

  /** Takes up to `max` messages that are due out of the queue, the oldest first. */
  take(max: number): readonly Message[] {
    const now = this.#nowMs();
    const taken: Waiting[] = [];
    this.#waiting = this.#waiting.filter((waiting) => {
      const takes = taken.length < max && waiting.due <= now;
      if (takes) taken.push(waiting);
      return !takes;
    });
    return taken.map(({ body }) => JSON.parse(body) as Message);
  }

  /** How many messages wait, due or not. */
  get size(): number {
    return this.#waiting.length;
  }
}
