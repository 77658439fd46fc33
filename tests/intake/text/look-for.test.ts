import { expect, test } from 'vitest';
import { lookFor } from '../../../shared/intake/text/look-for.ts';

test('a line fits where one of the patterns does, and not for its words alone', () => {
  const names = lookFor(/(?:our|the) lamplighter(?:s| club)/i, /灯会/);
  expect(['Join our Lamplighters!', 'The lamplighter club met', '去年的灯会'].map(names)).toEqual([true, true, true]);
  expect(['A lamplighter', 'the lamplighter', '灯', ''].map(names)).toEqual([false, false, false, false]);
});

test('what a line was asked for before says nothing of the words that are looked for later', () => {
  const line = 'The sluicekeeper met the bargeman.';
  expect(lookFor(/sluicekeeper/)(line)).toBe(true);
  expect(lookFor(/bargeman/)(line)).toBe(true);
});
