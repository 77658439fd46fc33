import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { NewsroomConfig } from '../shared/model/newsroom.ts';
import type { StageName } from '../shared/pipeline/stages.ts';

const FUNCTIONS = fileURLToPath(new URL('../functions/', import.meta.url));

/** Where a stage's handler lies. */
export function handlerEntry(stage: StageName): string {
  return join(FUNCTIONS, stage, 'handler.ts');
}

/** A few of the SDK's dependencies still call `require`, which an ES module must make for itself. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * Writes a stage's deployment into `directory`: `index.mjs` (the handler, the AWS SDK inside) and `newsroom.json` (the
 * configuration that the handler reads). Returns the size of `index.mjs` in bytes.
 */
export function bundleHandler(stage: StageName, newsroom: NewsroomConfig, directory: string): number {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'newsroom.json'), JSON.stringify(newsroom));
  return bundleModule(handlerEntry(stage), join(directory, 'index.mjs'));
}

/** Bundles one module as the handlers are bundled; its size in bytes. */
export function bundleModule(entry: string, outfile: string): number {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The SDK's CommonJS builds cannot be shaken.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  return statSync(outfile).size;
}
