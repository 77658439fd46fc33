#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript that any Node can read: an old one gets a sentence here, where main.ts would give it a syntax error.
const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Wireroom needs Node ${NEEDED} or later, and this is ${process.version}. “npm ci” brings the right one on Linux, macOS and Windows ` +
      '(x64, and arm64 on Linux and macOS) unless optional packages are left out; elsewhere install it from https://nodejs.org.',
  );
  process.exitCode = 1;
} else {
  // The first releases of Node 24 announce that SQLite and type stripping are young.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') console.error(warning.stack);
  });
  // What a command needs is compiled once, and found then: starting takes a third of the time. The cache must know of main.ts before it is imported.
  module.enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
  const { runCommandLine } = await import('./main.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
