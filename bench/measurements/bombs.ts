import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BOMBS } from '../bombs/bombs.ts';
import { PROSE } from '../bombs/prose.ts';
import type { BombCost } from '../bombs/run-bomb.ts';
import { kib, ms, type Row } from '../table.ts';
import type { Measure } from './measurement.ts';

const RUN_BOMB = fileURLToPath(new URL('../bombs/run-bomb.ts', import.meta.url));
const MOST_CPU_MS = 2000;
const MOST_BYTES = 512 * 1024 * 1024;
const SHOWN = 12;

interface Measured extends BombCost {
  readonly name: string;
}

/** What files made to be dear cost, each at the limit of its format and in a process of its own, beside honest prose of the same size. */
export const measure: Measure = async () => {
  const prose = new Set(PROSE.map(({ name }) => name));
  const measured: Measured[] = [];
  for (const { name } of BOMBS) measured.push({ name, ...(await costOf(name)) });
  const bombs = measured.filter(({ name }) => !prose.has(name));
  const over = bombs.filter(({ cpuMs, peakBytes }) => cpuMs > MOST_CPU_MS || peakBytes > MOST_BYTES);
  return {
    options: [
      `bombs: ${bombs.length} files, each at its format’s limit, CPU of taking it in once in a cold process; memory is the whole process’s at its peak`,
    ],
    rows: [
      ...measured.filter(({ name }) => prose.has(name)).map((each) => rowOf(each)),
      ...worstOf(bombs).map((each) => rowOf(each)),
    ],
    details: [
      `bombs: ${over.length} of ${bombs.length} take more than ${MOST_CPU_MS / 1000} s or ${kib(MOST_BYTES)}; the dearest are in the table`,
    ],
  };
};

async function costOf(name: string): Promise<BombCost> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUN_BOMB, name], { maxBuffer: 1024 * 1024 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BombCost;
}

/** The dearest in CPU, and those in memory that are not among them. */
function worstOf(bombs: readonly Measured[]): readonly Measured[] {
  const byCpu = [...bombs].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, SHOWN);
  const byMemory = [...bombs].sort((a, b) => b.peakBytes - a.peakBytes).slice(0, SHOWN / 2);
  return [...new Set([...byCpu, ...byMemory])];
}

function rowOf({ name, cpuMs, peakBytes, bytes, outcome }: Measured): Row {
  return {
    what: `${name.replaceAll('|', '¦')} (${kib(bytes)}), CPU`,
    wireroom: ms(cpuMs),
    beside: `at most ${kib(peakBytes)} of memory`,
    ratio: outcome.replaceAll('|', '¦').slice(0, 60),
    target: `≤ ${MOST_CPU_MS / 1000} s, ${kib(MOST_BYTES)}`,
    met: cpuMs <= MOST_CPU_MS && peakBytes <= MOST_BYTES,
  };
}
