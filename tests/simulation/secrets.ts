import { type Action, textOf } from './action.ts';

/** A word that stands only in what an editor wants kept back until a certain time: in its words, slug, key or picture's address. */
const SECRET = /secret\d+x/gi;

/** What must not leave the newsroom yet, and until when. */
export class Secrets {
  readonly #untilMs: ReadonlyMap<string, number>;
  readonly #lastMs: number;

  /** `toleranceMs`: how far any clock is ahead of the true time. */
  constructor(actions: readonly Action[], startMs: number, toleranceMs: number) {
    const until = new Map<string, number>();
    for (const action of actions) {
      if (action.kind !== 'upload') continue;
      const openMs = startMs + (action.draft.embargoAt ?? action.at) * 1000 - toleranceMs;
      for (const word of secretsIn(`${action.key} ${textOf(action, startMs)}`))
        until.set(word, Math.min(until.get(word) ?? Number.POSITIVE_INFINITY, openMs));
    }
    this.#untilMs = until;
    this.#lastMs = Math.max(...until.values());
  }

  /** Whether anything is kept back at `nowMs`. */
  heldAt(nowMs: number): boolean {
    return nowMs < this.#lastMs;
  }

  /** The secrets that `text` gives away at `nowMs`. */
  in(text: string, nowMs: number): readonly string[] {
    return secretsIn(text).filter((word) => nowMs < (this.#untilMs.get(word) ?? Number.NEGATIVE_INFINITY));
  }
}

function secretsIn(text: string): readonly string[] {
  return (text.match(SECRET) ?? []).map((word) => word.toLowerCase());
}
