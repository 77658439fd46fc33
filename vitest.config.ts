import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/commons.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    reporters: ['default', './tests/skipped-reporter.ts'],
    // For two cores: while one worker waits for a process or a browser of its own, the others go on.
    maxWorkers: 3,
    // A third of Node's own: what calls itself for each level of a file overflows it the sooner (tests/intake/nested-input.test.ts).
    execArgv: ['--stack-size=328'],
    // Files share a worker's modules: loading them anew for each took a quarter of the time. What a test replaces it puts back.
    isolate: false,
    // Node reads TypeScript by itself, and no test replaces a module: to have every one rewritten for Vitest's own runner took a twelfth of the time.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: LongestFirst },
    unstubEnvs: true,
    restoreMocks: true,
    // For what hangs, not for what is slow: on a machine that has other work to do everything takes ten times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
