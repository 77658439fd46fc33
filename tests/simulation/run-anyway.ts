import type { History } from './action.ts';
import type { Choices } from './choices.ts';
import { type Ending, type RunOptions, runHistory } from './run-history.ts';

/** As `runHistory`; a run that breaks off with an error ends with a violation that says so. */
export async function runAnyway(history: History, choices: Choices, options: RunOptions = {}): Promise<Ending> {
  try {
    return await runHistory(history, choices, options);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      violations: [{ kind: 'broken off', what }],
      choices: choices.made,
      coverage: {},
      faults: 0,
      calls: 0,
      toldAgain: 0,
      redriven: 0,
      trace: [],
      site: new Map(),
    };
  }
}
