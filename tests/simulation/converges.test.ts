import { expect, test } from 'vitest';
import { runHistory } from './run-history.ts';

const HISTORIES = Number(process.env.HISTORIES ?? 200);
const FIRST_SEED = Number(process.env.FIRST_HISTORY ?? 1);

test(`after any of ${HISTORIES} storms of uploads, faults and repeats, the site is the one that the archive makes from scratch and every topic knows`, async () => {
  let faults = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
    const ending = await runHistory(seed);
    faults += ending.faults;
    const which = `seed ${seed}`;
    expect(Object.fromEntries(ending.site), which).toEqual(Object.fromEntries(ending.expected));
    expect(ending.violations, which).toEqual([]);
    expect(ending.untold, which).toEqual([]);
    // An alert goes out again only after a fault between sending and recording, and then under its own id.
    const ids = ending.sent.map(({ topic, message }) => `${topic} ${message.alertId}`);
    expect(ids.length - new Set(ids).size, which).toBeLessThanOrEqual(ending.faults);
    for (const [key, { kind, versionId }] of ending.lastWords) {
      const record = ending.archived.find((one) => one.keys[key] !== undefined);
      expect(record?.withdrawn, `${which} ${key}`).toBe(kind === 'delete');
      if (kind === 'put')
        expect(ending.texts.get(`${key}@${versionId}`), `${which} ${key}`).toContain(sentence(record?.article?.body));
    }
  }
  expect(faults).toBeGreaterThan(HISTORIES);
});

function sentence(body: unknown): string {
  return /Sentence number \d+ says that \d things/.exec(JSON.stringify(body))?.[0] ?? 'no sentence';
}
