import type { Clock } from '../../pipeline/ports.ts';

/** A clock that stands still until it is told otherwise; sleeping moves it on. */
export class MemoryClock implements Clock {
  #nowMs: number;

  /** `start` is ISO 8601. */
  constructor(start: string) {
    this.#nowMs = Date.parse(start);
  }

  now(): string {
    return new Date(this.#nowMs).toISOString();
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }

  async sleep(ms: number): Promise<void> {
    this.advance(ms);
  }
}
