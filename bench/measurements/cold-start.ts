import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleSize, bundleHandler, bundleModule } from '../../infra/bundle-handler.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { median } from '../cpu.ts';
import { benchNewsroom } from '../newsroom.ts';
import { kib, ms, times } from '../table.ts';
import type { Measure } from './measurement.ts';

const STAGES: readonly StageName[] = ['normalize', 'render', 'publish', 'tick'];
const SPAWNS = 15;
const MOST_TIMES = 1.5;
const BARE = fileURLToPath(new URL('../peers/bare-clients.ts', import.meta.url));

/** What the stack sets for its functions. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  INTAKE_BUCKET: 'intake',
  ARCHIVE_BUCKET: 'archive',
  SITE_BUCKET: 'site',
  RENDER_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/render',
  PUBLISH_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/publish',
  TICK_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/123456789012/tick',
  DISTRIBUTION_ID: 'E000000000000',
  TOPIC_NAMES: '{}',
  TOPIC_ARN_PREFIX: 'arn:aws:sns:eu-west-1:123456789012:',
  SITE_URL: 'https://news.herald.example',
};

const IMPORT = `const start = performance.now();
const module = await import(process.argv[2]);
process.stdout.write(JSON.stringify({ ms: performance.now() - start, exports: Object.keys(module) }));`;

interface Bundle {
  readonly name: string;
  readonly file: string;
  readonly size: BundleSize;
}

/** Each handler's bundle imported in a fresh process, beside a bundle of nothing but the S3 and SNS clients. */
export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-bench-'));
  try {
    const script = join(folder, 'import.mjs');
    writeFileSync(script, IMPORT);
    const bundles = bundleAll(folder);
    const taken = bundles.map((): number[] => []);
    for (let spawn = 0; spawn < SPAWNS; spawn++) {
      bundles.forEach(({ file }, place) => void taken[place]?.push(importMs(script, file)));
    }
    const [bareMs = 0, ...handlerMs] = taken.map(median);
    const [bare, ...handlers] = bundles;
    return {
      options: [
        `cold start: ${SPAWNS} fresh processes for each bundle, in turns, no compile cache; elapsed time of import()`,
      ],
      rows: handlers.map(({ name, size }, place) => {
        const mine = handlerMs[place] ?? 0;
        return {
          what: `Importing the ${name} handler (${kib(size.start)})`,
          wireroom: ms(mine),
          beside: `bare S3 and SNS clients (${kib(bare?.size.start ?? 0)}): ${ms(bareMs)}`,
          ratio: times(mine, bareMs),
          target: `≤ ${MOST_TIMES} ×`,
          met: mine <= MOST_TIMES * bareMs,
        };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

function bundleAll(folder: string): readonly Bundle[] {
  const bundle = (name: string, write: (directory: string) => BundleSize): Bundle => {
    const directory = join(folder, name);
    return { name, file: join(directory, 'index.mjs'), size: write(directory) };
  };
  return [
    bundle('bare', (directory) => bundleModule(BARE, directory)),
    ...STAGES.map((name) => bundle(name, (directory) => bundleHandler(name, benchNewsroom(), directory))),
  ];
}

function importMs(script: string, file: string): number {
  const { PATH } = process.env;
  const env = { ...(PATH === undefined ? {} : { PATH }), ...ENVIRONMENT };
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`importing ${file} failed: ${stderr}`);
  const { ms: took, exports } = JSON.parse(stdout) as { readonly ms: number; readonly exports: readonly string[] };
  if (exports.length === 0) throw new Error(`${file} exports nothing`);
  return took;
}
