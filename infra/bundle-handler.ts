import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import type { StageName } from '../shared/pipeline/stages.ts';

const FUNCTIONS = fileURLToPath(new URL('../functions/', import.meta.url));

/** Where a stage's handler lies. */
export function handlerEntry(stage: StageName): string {
  return join(FUNCTIONS, stage, 'handler.ts');
}

/** A few of the SDK's dependencies still call `require`, which an ES module must make for itself. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

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
    entryPoints: { index: entry },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // What is imported on demand, such as the SDK's many sources of credentials, is then neither read nor parsed at the start.
    splitting: true,
    // The SDK's CommonJS builds cannot be shaken.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    banner: { js: REQUIRE },
    logLevel: 'warning',
    metafile: true,
  });
  return sizeOf(metafile);
}

function sizeOf({ outputs }: Metafile): BundleSize {
  const read = new Set(
    Object.keys(outputs).filter((path) => outputs[path]?.entryPoint !== undefined && path.endsWith('index.mjs')),
  );
  // A set is walked in the order of its growing.
  for (const path of read) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') read.add(next);
  }
  const bytes = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  return { start: bytes(read), all: bytes(Object.keys(outputs)) };
}
