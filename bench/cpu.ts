import { setImmediate as eventLoopTurn } from 'node:timers/promises';

/** Something to be measured: `prepare` makes what each run needs fresh and answers with the run, which alone is timed, awaited. */
export interface Contender {
  readonly name: string;
  readonly prepare: () => () => unknown;
}

export interface CpuOptions {
  readonly rounds: number;
  /** CPU that each contender uses before anything counts. */
  readonly warmUpMs: number;
  /** CPU that each contender uses in a round, about. */
  readonly roundMs: number;
  /** The most runs of a round, for contenders whose prepared inputs are large. */
  readonly maxRuns?: number;
}

export const CPU_OPTIONS: CpuOptions = { rounds: 11, warmUpMs: 2_000, roundMs: 200 };

/**
 * CPU milliseconds (user and system, all threads) of one run of each contender: the median over rounds in which every contender
 * has a turn, so that what else the machine does falls on all of them.
 */
export async function measureCpu(all: readonly Contender[], options: CpuOptions): Promise<readonly number[]> {
  const runs: number[] = [];
  for (const contender of all) runs.push(await warmUp(contender, options));
  const rounds = all.map((): number[] => []);
  for (let round = 0; round < options.rounds; round++) {
    // Turns change places from round to round: nobody always follows the same neighbour.
    for (let turn = 0; turn < all.length; turn++) {
      const place = (turn + round) % all.length;
      const contender = all[place];
      if (contender) rounds[place]?.push(await cpuOf(contender, runs[place] ?? 1));
    }
  }
  return rounds.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value below which `share` of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Runs until the compiler has seen enough; how many runs make a round. */
async function warmUp(contender: Contender, { warmUpMs, roundMs, maxRuns = 10_000 }: CpuOptions): Promise<number> {
  let used = 0;
  let latest = 0;
  for (let runs = 1; used < warmUpMs; runs = Math.min(runs * 2, 16, maxRuns)) {
    latest = await cpuOf(contender, runs);
    used += Math.max(latest * runs, 0.01);
  }
  return Math.max(1, Math.min(maxRuns, Math.round(roundMs / Math.max(latest, 0.001))));
}

/** Garbage is collected when it is due and counts: forcing it makes the compiler forget what it knew, and every contender slower. */
async function cpuOf({ prepare }: Contender, runs: number): Promise<number> {
  let used = 0;
  for (let i = 0; i < runs; i++) {
    const run = prepare();
    const before = process.cpuUsage();
    keep(await run());
    const { user, system } = process.cpuUsage(before);
    used += user + system;
    // A run may leave callbacks for later, as the package `rss` does, which hold all of its work in memory until they are called.
    await eventLoopTurn();
  }
  return used / 1000 / runs;
}

let kept: unknown;

/** Lets no compiler drop the work as unused. */
function keep(value: unknown): void {
  kept = value === kept ? undefined : value;
}
