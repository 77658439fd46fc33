import { Random } from './random.ts';

/**
 * Every decision of a run, as it is made and as a list that makes the same run again. The smallest choice is always the tamest: no
 * fault, the oldest message, the call that has waited longest. So a list with zeros in it is a simpler run, and one that ends early
 * is a run that goes on tamely.
 */
export class Choices {
  readonly made: number[] = [];
  readonly #decide: (bound: number, place: number) => number;

  private constructor(decide: (bound: number, place: number) => number) {
    this.#decide = decide;
  }

  static random(seed: number): Choices {
    const random = new Random(seed);
    return new Choices((bound) => random.below(bound));
  }

  /** The choices that another run made; where they no longer fit, something near. */
  static replay(made: readonly number[]): Choices {
    return new Choices((bound, place) => (made[place] ?? 0) % bound);
  }

  /** A number from 0 to `bound` - 1. */
  below(bound: number): number {
    const choice = this.#decide(bound, this.made.length);
    this.made.push(choice);
    return choice;
  }
}
