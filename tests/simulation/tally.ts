import { addCoverage, type Coverage } from './coverage.ts';
import { runAnyway } from './run-anyway.ts';
import { fromSeed, type Violation } from './run-history.ts';

/** A seed whose run violates something. */
export interface FailingSeed {
  readonly seed: number;
  readonly violations: readonly Violation[];
}

/** What many runs came to. */
export interface Tally {
  histories: number;
  actions: number;
  calls: number;
  faults: number;
  /** Alerts that went out again after a crash or an expired lease. */
  toldAgain: number;
  /** Messages given up and sent again. */
  redriven: number;
  readonly coverage: Coverage;
  readonly failing: FailingSeed[];
}

export function emptyTally(): Tally {
  return { histories: 0, actions: 0, calls: 0, faults: 0, toldAgain: 0, redriven: 0, coverage: {}, failing: [] };
}

export function addTally(sum: Tally, more: Tally): void {
  for (const name of ['histories', 'actions', 'calls', 'faults', 'toldAgain', 'redriven'] as const)
    sum[name] += more[name];
  addCoverage(sum.coverage, more.coverage);
  sum.failing.push(...more.failing);
}

/** Runs the histories of `count` seeds from `from` on, one after the other. */
export async function tallySeeds(from: number, count: number): Promise<Tally> {
  const tally = emptyTally();
  for (let seed = from; seed < from + count; seed++) {
    const { history, choices } = fromSeed(seed);
    const { violations, coverage, ...ending } = await runAnyway(history, choices);
    addTally(tally, {
      ...ending,
      histories: 1,
      actions: history.actions.length,
      coverage,
      failing: violations.length === 0 ? [] : [{ seed, violations }],
    });
  }
  return tally;
}
