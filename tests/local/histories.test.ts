import { expect, test } from 'vitest';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { tellingSeeds } from '../simulation/telling-seeds.ts';
import { type Ending, runRealHistory } from './run-real-history.ts';

/** A few; more by hand: `HISTORIES=30 FIRST_HISTORY=100 npx vitest run tests/local/histories.test.ts`. */
const SEEDS = tellingSeeds();
const SECONDS_EACH = 180;

test(`engines that are killed through the histories ${SEEDS} come to the site, the archive and the alerts of uninterrupted ones`, {
  timeout: SEEDS.length * SECONDS_EACH * 1000,
}, async () => {
  const endings: (Ending & { readonly seed: number })[] = [];
  for (const seed of SEEDS) endings.push({ seed, ...(await runRealHistory(seed, temporaryFolder())) });
  const sum = (of: (ending: Ending) => number) => endings.reduce((total, ending) => total + of(ending), 0);
  console.log(
    `${SEEDS.length} histories: ${sum(({ actions }) => actions)} actions, ${sum(({ kills }) => kills)} kills, ` +
      `${sum(({ messages }) => messages)} messages, ${sum(({ postedAgain }) => postedAgain)} posted again after a kill`,
  );
  expect(endings.filter(({ violations }) => violations.length > 0)).toEqual([]);
  expect(sum(({ kills }) => kills)).toBeGreaterThan(0);
  expect(sum(({ messages }) => messages)).toBeGreaterThan(0);
});
