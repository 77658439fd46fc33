import type { Random } from './random.ts';

/** Thrown into a stage as if its process had died or its call had timed out. */
export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

/** A port call that waits for its turn. */
interface Step {
  readonly run: () => void;
}

/**
 * Decides the order of every port call of every task, from a seed: a call is held until it is picked, and the next is picked when all
 * tasks wait. Calls may fail before or after they took effect, or take effect after their caller has given up on them.
 */
export class Scheduler {
  readonly #random: Random;
  readonly #steps: Step[] = [];
  readonly #tasks = new Set<Promise<void>>();
  faults = 0;
  /** The probability of a fault at each call; 0 for a calm world. */
  faultRate: number;

  constructor(random: Random, faultRate: number) {
    this.#random = random;
    this.faultRate = faultRate;
  }

  /** A port call: `effect` happens when the scheduler says so, if it does. */
  call<T>(effect: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#steps.push({ run: () => this.#decide(effect, resolve, reject) });
    });
  }

  start(task: () => Promise<void>): void {
    const running: Promise<void> = task().finally(() => this.#tasks.delete(running));
    this.#tasks.add(running);
  }

  get tasks(): number {
    return this.#tasks.size;
  }

  get pending(): number {
    return this.#steps.length;
  }

  /** Lets one call go, any of those that wait. */
  async step(): Promise<void> {
    const [step] = this.#steps.splice(this.#random.below(this.#steps.length), 1);
    step?.run();
    // Every task runs on to its next call: promises settle before the event loop's next turn.
    await new Promise((resolve) => setImmediate(resolve));
  }

  #decide<T>(effect: () => T, resolve: (value: T) => void, reject: (error: Error) => void): void {
    if (!this.#random.chance(this.faultRate)) {
      resolve(effect());
      return;
    }
    this.faults += 1;
    const kind = this.#random.below(3);
    // Late: the caller has given up, and the call takes effect at some later moment.
    if (kind === 2) this.#steps.push({ run: () => void effect() });
    if (kind === 1) effect();
    reject(new InjectedFault(['lost', 'done but unanswered', 'late'][kind]));
  }
}
