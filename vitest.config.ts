import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/commons.ts'],
    setupFiles: ['tests/fixed-seed.ts'],
    reporters: ['default', './tests/skipped-reporter.ts'],
    // Two cores: more workers only make the process tests slower.
    maxWorkers: 2,
    // Files share a worker's modules: loading them anew for each took a quarter of the time. What a test replaces it puts back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    unstubEnvs: true,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
