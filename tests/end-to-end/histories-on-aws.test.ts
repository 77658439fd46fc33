import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SKIPPED_WITHOUT_MOTO, sharedMoto } from '../adapters/aws/moto-server.ts';
import { tellingSeeds } from '../simulation/telling-seeds.ts';
import { AwsNewsroom } from './aws-newsroom.ts';
import { PartnerQueues } from './partner-queues.ts';
import { type Ending, newsroomYaml, runAwsHistory } from './run-aws-history.ts';

/** A few; more by hand: `HISTORIES=20 FIRST_HISTORY=100 npx vitest run tests/end-to-end/histories-on-aws.test.ts`. */
const SEEDS = tellingSeeds();
const SECONDS_EACH = 300;

describe.skipIf(SKIPPED_WITHOUT_MOTO !== '')(`histories on AWS${SKIPPED_WITHOUT_MOTO}`, () => {
  let newsroom: AwsNewsroom;
  let partner: PartnerQueues;

  beforeAll(async () => {
    newsroom = await AwsNewsroom.start(
      'Histories',
      newsroomYaml({ items: 3, copyright: 'Herald' }),
      await sharedMoto(),
    );
    partner = await PartnerQueues.subscribe(newsroom);
  });
  afterAll(() => newsroom?.stop());

  it(`end as if no event had come late, twice or out of order (${SEEDS})`, {
    timeout: SEEDS.length * SECONDS_EACH * 1000,
  }, async () => {
    const endings: (Ending & { readonly seed: number })[] = [];
    for (const seed of SEEDS) endings.push({ seed, ...(await runAwsHistory(seed, newsroom, partner)) });
    const sum = (of: (ending: Ending) => number) => endings.reduce((total, ending) => total + of(ending), 0);
    console.log(
      `${SEEDS.length} histories: ${sum(({ actions }) => actions)} actions, ` +
        `${sum(({ repeated }) => repeated)} events and messages twice, ${sum(({ alerts }) => alerts)} alerts`,
    );
    expect(endings.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(sum(({ repeated }) => repeated)).toBeGreaterThan(0);
    expect(sum(({ alerts }) => alerts)).toBeGreaterThan(0);
  });
});
