import type { Action, Draft } from '../simulation/action.ts';

/** How many seconds of a history go by in one second here. */
const FACTOR = 60;
/** What lies further ahead than this in a history is drawn nearer: two seconds here. */
const LONGEST_SECONDS = 120;
/**
 * A feed holds so many articles more than the history says, so that none drops any for want of room: it would get them back ten minutes
 * later, and nothing makes the engine's clock run faster.
 */
const MORE_ITEMS = 2;

/** A history's actions as they are done here, at once, one after another: embargoes and expiries follow as soon as they can. */
export class Haste {
  readonly startMs: number;
  /** Seconds after the start, by what the history has in their place: a draft that is revised keeps its times. */
  readonly #times = new Map<number, number>();

  constructor(startMs: number) {
    this.startMs = startMs;
  }

  /** The action as it is done at this moment. */
  hasten(action: Action): Action {
    const at = (Date.now() - this.startMs) / 1000;
    if (action.kind === 'configure') return { ...action, at, items: action.items + MORE_ITEMS };
    if (action.kind !== 'upload') return { ...action, at };
    const draftOf = (draft: Draft) => this.#drawnNearer(draft, action.at, at);
    const { draft, others } = action;
    return { ...action, at, draft: draftOf(draft), ...(others ? { others: others.map(draftOf) } : {}) };
  }

  #drawnNearer({ embargoAt, expiresAt, ...draft }: Draft, planned: number, at: number): Draft {
    const soon = (then: number) => this.#soon(then, then - planned, at);
    return {
      ...draft,
      ...(embargoAt === undefined ? {} : { embargoAt: soon(embargoAt) }),
      ...(expiresAt === undefined ? {} : { expiresAt: soon(expiresAt) }),
    };
  }

  #soon(then: number, ahead: number, at: number): number {
    const time = this.#times.get(then) ?? at + Math.min(ahead, LONGEST_SECONDS) / FACTOR;
    this.#times.set(then, time);
    return time;
  }
}
