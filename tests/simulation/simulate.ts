import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { coverageTable } from './coverage.ts';
import { describeRun } from './describe-run.ts';
import { reduceHistory } from './reduce-history.ts';
import { runAnyway } from './run-anyway.ts';
import { fromSeed } from './run-history.ts';
import { runSeeds } from './run-seeds.ts';
import type { Tally } from './tally.ts';

const HELP = `Runs the real stages through random histories of uploads, faults and repeats, and checks that everything converges.

  npm run simulate -- [options]

  --seeds N     how many histories (default 2000)
  --from S      the first seed (default 1)
  --workers N   threads that share the work (default: one for each core, ${availableParallelism()} here)
  --seed S      one history alone, printed call by call
  --reduce N    how many failing seeds are reduced to a smallest history (default 3)
  --help        this text

It ends with 1 where a history violated something, with 2 where it was asked something that it does not understand.`;

interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly workers: number;
  readonly reduce: number;
  readonly seed: number | undefined;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'number') return options;
  if (options.seed !== undefined) return showSeed(options.seed);
  const { from, seeds, workers, reduce } = options;
  console.log(`${seeds} histories, seeds ${from} to ${from + seeds - 1}, ${workers} workers`);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let nextReport = 10;
  const tally = await runSeeds({
    from,
    count: seeds,
    workers,
    onProgress: (so) => {
      if (seconds() < nextReport) return;
      nextReport = seconds() + 10;
      console.log(`${so.histories} histories, ${rate(so, seconds())}, ${so.failing.length} failing`);
    },
  });
  console.log(summary(tally, seconds(), workers));
  console.log(`\nPort calls, and the faults that they met:\n\n${coverageTable(tally.coverage)}`);
  for (const { seed, violations } of tally.failing)
    console.log(`\nSeed ${seed} fails: ${violations.map(({ kind, what }) => `${kind}: ${what}`).join('; ')}`);
  for (const { seed } of tally.failing.slice(0, reduce)) console.log(`\n${await reduction(seed)}`);
  return tally.failing.length === 0 ? 0 : 1;
}

function readOptions(): Options | number {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: 'string', default: '2000' },
        from: { type: 'string', default: '1' },
        workers: { type: 'string', default: String(availableParallelism()) },
        seed: { type: 'string' },
        reduce: { type: 'string', default: '3' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    return {
      seeds: wholeNumber('seeds', values.seeds, 1),
      from: wholeNumber('from', values.from, 0),
      workers: wholeNumber('workers', values.workers, 1),
      reduce: wholeNumber('reduce', values.reduce, 0),
      seed: values.seed === undefined ? undefined : wholeNumber('seed', values.seed, 0),
    };
  } catch (error) {
    console.error(`simulate: ${error instanceof Error ? error.message : String(error)}; --help says what there is`);
    return 2;
  }
}

function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${name}: found “${value}”, needed a whole number from ${least} on`);
}

function rate({ histories }: Tally, seconds: number): string {
  return `${(histories / seconds).toFixed(0)} a second`;
}

function summary(tally: Tally, seconds: number, workers: number): string {
  const { histories, actions, calls, faults, toldAgain, redriven, failing } = tally;
  return [
    `${histories} histories in ${seconds.toFixed(1)} s: ${rate(tally, seconds)} with ${workers} workers`,
    `${actions} actions, ${calls} port calls, ${faults} faults`,
    `${toldAgain} alerts went out again after a crash or an expired lease, ${redriven} messages were given up and sent again`,
    `${failing.length} histories violated something`,
  ].join('\n');
}

async function showSeed(seed: number): Promise<number> {
  const { history, choices } = fromSeed(seed);
  const { choices: made, violations } = await runAnyway(history, choices);
  console.log(await describeRun({ history, choices: made }));
  return violations.length === 0 ? 0 : 1;
}

async function reduction(seed: number): Promise<string> {
  const { history, choices } = fromSeed(seed);
  const { choices: made } = await runAnyway(history, choices);
  return `Seed ${seed}, reduced:\n${await describeRun(await reduceHistory({ history, choices: made }))}`;
}
