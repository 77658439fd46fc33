import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bomb } from '../bombs/bomb.ts';
import { BOMBS } from '../bombs/bombs.ts';
import { makeBomb } from '../bombs/make-bomb.ts';
import { PROSE } from '../bombs/prose.ts';
import type { BombCost } from '../bombs/run-bomb.ts';
import { kib, ms, type Row } from '../table.ts';
import type { Measure } from './measurement.ts';

const RUN_BOMB = fileURLToPath(new URL('../bombs/run-bomb.ts', import.meta.url));
const MOST_CPU_MS = 2000;
const MOST_BYTES = 512 * 1024 * 1024;
const SHOWN = 12;
/** CPU time and peak memory are each process’s own, so one that runs beside changes neither much. */
const AT_ONCE = 2;

interface Measured extends BombCost {
  readonly name: string;
  readonly bytes: number;
}

/** What files made to be dear cost, each at the limit of its format and in a process of its own, beside honest prose of the same size. */
export const measure: Measure = async (only = /(?:)/) => {
  const prose = new Set(PROSE.map(({ name }) => name));
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-bombs-'));
  // The first process that needs a reader takes the types out of its files for all others.
  for (const bomb of PROSE) await measureOne(bomb, join(folder, 'bomb-0'));
  const measured = await measureAll(
    BOMBS.filter(({ name }) => only.test(name)),
    folder,
  );
  rmSync(folder, { recursive: true });
  const bombs = measured.filter(({ name }) => !prose.has(name));
  const over = bombs.filter((one) => !isWithin(one));
  return {
    options: [
      `bombs: ${bombs.length} files, each at its format’s limit, CPU of taking it in once in a cold process, and of rendering the dearest article of it; memory is the whole process’s at its peak`,
    ],
    rows: [
      ...measured.filter(({ name }) => prose.has(name)).map((each) => rowOf(each)),
      ...worstOf(bombs).map((each) => rowOf(each)),
    ],
    details: [
      `bombs: ${over.length} of ${bombs.length} take more than ${MOST_CPU_MS / 1000} s or ${kib(MOST_BYTES)}; the dearest are in the table`,
      ...over.map((one) => `over: ${described(one)}`),
    ],
  };
};

/** Measures the files in their order, a few at once, and says of each what it cost as it is known. */
async function measureAll(bombs: readonly Bomb[], folder: string): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const waiting = bombs.entries();
  const work = async (worker: number) => {
    for (const [place, bomb] of waiting) {
      const one = await measureOne(bomb, join(folder, `bomb-${worker}`));
      measured[place] = one;
      console.error(`bench: ${place + 1}/${bombs.length} ${described(one)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)));
  return measured;
}

function described({ name, cpuMs, renderMs, peakBytes, outcome }: Measured): string {
  return `${ms(cpuMs)}, ${ms(renderMs)} to render, ${kib(peakBytes)}: ${name} → ${outcome.slice(0, 100)}`;
}

/** The file is made here and read there, so that what is measured is the taking-in alone. */
async function measureOne(bomb: Bomb, path: string): Promise<Measured> {
  const bytes = makeBomb(bomb);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [RUN_BOMB, path, bomb.key], {
    maxBuffer: 1024 * 1024,
    // The types in the files are taken out once, as a bundle for Lambda has none.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') },
  });
  const cost = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BombCost;
  return { name: bomb.name, bytes: bytes.length, ...cost };
}

function isWithin({ cpuMs, renderMs, peakBytes }: BombCost): boolean {
  return Math.max(cpuMs, renderMs) <= MOST_CPU_MS && peakBytes <= MOST_BYTES;
}

/** The dearest in CPU, and those in rendering and in memory that are not among them. */
function worstOf(bombs: readonly Measured[]): readonly Measured[] {
  const dearestBy = (cost: (one: Measured) => number, count: number) =>
    [...bombs].sort((a, b) => cost(b) - cost(a)).slice(0, count);
  return [
    ...new Set([
      ...dearestBy(({ cpuMs }) => cpuMs, SHOWN),
      ...dearestBy(({ renderMs }) => renderMs, SHOWN / 4),
      ...dearestBy(({ peakBytes }) => peakBytes, SHOWN / 2),
    ]),
  ];
}

function rowOf(measured: Measured): Row {
  const { name, cpuMs, renderMs, peakBytes, bytes, outcome } = measured;
  return {
    what: `${name.replaceAll('|', '¦')} (${kib(bytes)}), CPU`,
    wireroom: `${ms(cpuMs)}, ${ms(renderMs)} to render`,
    beside: `at most ${kib(peakBytes)} of memory`,
    ratio: outcome.replaceAll('|', '¦').slice(0, 60),
    target: `≤ ${MOST_CPU_MS / 1000} s, ${kib(MOST_BYTES)}`,
    met: isWithin(measured),
  };
}
