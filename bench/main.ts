import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CPU_OPTIONS } from './cpu.ts';
import type { Measurement } from './measurements/measurement.ts';
import { formatTable } from './table.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const RUN_ONE = fileURLToPath(new URL('run-one.ts', import.meta.url));

/** The measurements in the order of the table; each is a file in `measurements/`. */
const MEASUREMENTS = [
  'article-cpu',
  'input-cpu',
  'whole-feed',
  'one-change',
  'aws-calls',
  'cold-start',
  'embedded-engine',
  'storm',
  'archive-size',
  'pasted-text',
  'fidelity',
  'bombs',
] as const;

/** `--only` is a regular expression: of the bombs, those alone are measured whose names it matches. */
const {
  positionals: asked,
  values: { only },
} = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const unknown = asked.filter((name) => !MEASUREMENTS.some((one) => one === name));
if (unknown.length > 0) {
  console.error(`bench: found ${unknown.join(', ')}, needed any of ${MEASUREMENTS.join(', ')}; none for all of them`);
  process.exit(2);
}
if (only !== undefined && asked.join() !== 'bombs') {
  console.error('bench: found --only without bombs alone, needed bench bombs --only EXPRESSION');
  process.exit(2);
}
installPeers();
const measured: Measurement[] = [];
for (const name of MEASUREMENTS.filter((one) => asked.length === 0 || asked.includes(one))) {
  const start = performance.now();
  measured.push(await runAlone(name));
  console.error(`bench: ${name} took ${Math.round((performance.now() - start) / 1000)} s`);
}
console.log(options().join('\n'));
console.log(`\n${formatTable(measured.flatMap(({ rows }) => rows))}`);
for (const line of measured.flatMap(({ details = [] }) => details)) console.log(`\n${line}`);

/** The packages measured beside are no part of the project's own installation. */
function installPeers(): void {
  if (existsSync(`${HERE}node_modules`)) return;
  console.error('bench: installing the packages that Wireroom is measured beside (npm ci --prefix bench)');
  // On Windows npm is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE], { stdio: ['ignore', 2, 2], shell });
  if (status !== 0) throw new Error(`npm ci --prefix bench ended with ${status}; the peers are needed for the table`);
}

/** Runs one measurement in a process of its own, so that what one leaves in memory or in the compiler slows no other. */
async function runAlone(name: string): Promise<Measurement> {
  const child = spawn(process.execPath, [RUN_ONE, name, ...(only === undefined ? [] : [only])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`bench: ${name} ended with ${code}; nothing of this run counts`);
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Measurement;
}

function options(): readonly string[] {
  const [first, ...others] = cpus();
  const { dependencies } = JSON.parse(readFileSync(`${HERE}package.json`, 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const peers = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  return [
    `Wireroom bench, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ${1 + others.length} × ${first?.model}`,
    `CPU is user and system time of the whole process; each figure is the median of ${CPU_OPTIONS.rounds} rounds in which all take turns, after ${CPU_OPTIONS.warmUpMs} ms of warm-up each`,
    `beside: ${peers.join(', ')}`,
    ...measured.flatMap((one) => one.options),
  ];
}
