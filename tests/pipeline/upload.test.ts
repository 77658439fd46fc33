import { expect, test } from 'vitest';
import { compareStamps, type Stamp } from '../../shared/pipeline/upload.ts';

const stamp = (key: string, sequencer: string | undefined, eventTime: string): Stamp => ({
  key,
  eventTime,
  ...(sequencer === undefined ? {} : { sequencer }),
});
const EARLY = '2026-03-02T09:00:00.000Z';
const LATE = '2026-03-02T10:00:00.000Z';

test.each([
  ['the sequencer, even against the event time', stamp('a', '0A', LATE), stamp('a', '0B', EARLY), -1],
  ['the sequencer padded with zeros on the right', stamp('a', '0A', EARLY), stamp('a', '0A1', EARLY), -1],
  [
    'sequencers that differ in padding alone as equal, so the time',
    stamp('a', '0A00', EARLY),
    stamp('a', '0A', EARLY),
    0,
  ],
  ['the sequencer whatever its case', stamp('a', '0b', EARLY), stamp('a', '0A', EARLY), 1],
  ['the event time where one has no sequencer', stamp('a', undefined, EARLY), stamp('a', '0A', LATE), -1],
  ['the event time between keys, whatever the sequencers', stamp('a', '0B', EARLY), stamp('b', '0A', LATE), -1],
  ['the key where the times are equal', stamp('b', '0A', EARLY), stamp('a', '0A', EARLY), 1],
])('two uploads are ordered by %s', (_rule, a, b, order) => {
  expect(Math.sign(compareStamps(a, b))).toBe(order);
  expect(Math.sign(compareStamps(b, a))).toBe(order === 0 ? 0 : -order);
});
