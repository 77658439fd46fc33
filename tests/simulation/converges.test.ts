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
    // An alert goes out again only after a fault between sending and recording, once for each, and then under its own id.
    const times = new Map<string, number>();
    for (const { topic, message } of ending.sent) {
      const alert = `${topic} ${message.alertId}`;
      times.set(alert, (times.get(alert) ?? 0) + 1);
    }
    expect(Math.max(1, ...times.values()), which).toBeLessThanOrEqual(1 + ending.faults);
    for (const [key, { kind, versionId }] of ending.lastWords) {
      const record = ending.archived.find((one) => one.keys[key] !== undefined);
      expect(record?.withdrawn, `${which} ${key}`).toBe(kind === 'delete');
      if (kind === 'put')
        expect(ending.texts.get(`${key}@${versionId}`), `${which} ${key}`).toContain(sentence(record?.article?.body));
    }
  }
  expect(faults).toBeGreaterThan(HISTORIES);
});

test('a seed replays its history exactly', async () => {
  const [first, again] = [await runHistory(7), await runHistory(7)];
  expect([again.steps, again.faults, [...again.site]]).toEqual([first.steps, first.faults, [...first.site]]);
});

function sentence(body: unknown): string {
  return /Sentence number \d+ says that \d things/.exec(JSON.stringify(body))?.[0] ?? 'no sentence';
}
