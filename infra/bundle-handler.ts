import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import type { StageName } from '../shared/pipeline/stages.ts';

const FUNCTIONS = fileURLToPath(new URL('../functions/', import.meta.url));

/** The package that is bundled apart, what stands for it, and the file that this one reads. */
const ANY_ASCII = 'any-ascii';
const LAZY_ANY_ASCII = fileURLToPath(new URL('lazy-any-ascii.ts', import.meta.url));
const ANY_ASCII_FILE = 'any-ascii.cjs';

/** Where a stage's handler lies. */
export function handlerEntry(stage: StageName): string {
  return join(FUNCTIONS, stage, 'handler.ts');
}

/** A few of the SDK's dependencies still call `require`, which an ES module must make for itself. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/** How large a bundle is, in bytes. */
export interface BundleSize {
  /** What is read to import it. */
  readonly start: number;
  /** With what it imports only on demand. */
  readonly all: number;
}

/**
 * Writes a stage's deployment into `directory`: `index.mjs` (the handler, the AWS SDK inside), the chunks that it imports only when it
 * needs them, and `newsroom.json` (the configuration that the handler reads).
 */
export function bundleHandler(stage: StageName, newsroom: NewsroomConfig, directory: string): BundleSize {
  mkdirSync(directory, { recursive: true });
  configureHandler(newsroom, directory);
  return bundleModule(handlerEntry(stage), directory);
}

/** Gives the deployment in `directory` another configuration. */
export function configureHandler(newsroom: NewsroomConfig, directory: string): void {
  writeFileSync(join(directory, 'newsroom.json'), JSON.stringify(newsroom));
}

/** Bundles one module into `directory`, its entry `index.mjs`, as the handlers are bundled. */
export function bundleModule(entry: string, directory: string): BundleSize {
  const { metafile } = buildSync({
    ...OPTIONS,
    entryPoints: { index: entry },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // What is imported on demand, such as the SDK's many sources of credentials, is then neither read nor parsed at the start.
    splitting: true,
    // The SDK's CommonJS builds cannot be shaken.
    mainFields: ['module', 'main'],
    alias: { [ANY_ASCII]: LAZY_ANY_ASCII },
    banner: { js: REQUIRE },
  });
  const { start, all } = sizeOf(metafile);
  const transliterates = Object.keys(metafile.inputs).some((path) => path.endsWith(basename(LAZY_ANY_ASCII)));
  return { start, all: transliterates ? all + bundleAnyAscii(directory) : all };
}

/** Bundles the transliteration into `directory` and gives its bytes. */
function bundleAnyAscii(directory: string): number {
  const { metafile } = buildSync({
    ...OPTIONS,
    stdin: { contents: `export { default } from '${ANY_ASCII}'`, resolveDir: FUNCTIONS },
    outfile: join(directory, ANY_ASCII_FILE),
    format: 'cjs',
  });
  return sum(metafile, Object.keys(metafile.outputs));
}

function sizeOf(metafile: Metafile): BundleSize {
  const { outputs } = metafile;
  const read = new Set(
    Object.keys(outputs).filter((path) => outputs[path]?.entryPoint !== undefined && path.endsWith('index.mjs')),
  );
  // A set is walked in the order of its growing.
  for (const path of read) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') read.add(next);
  }
  return { start: sum(metafile, read), all: sum(metafile, Object.keys(outputs)) };
}

function sum({ outputs }: Metafile, paths: Iterable<string>): number {
  return [...paths].reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0);
}
