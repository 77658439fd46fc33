import { expect, it } from 'vitest';
import { nearSpelling } from '../../shared/alerts/near-spelling.ts';

it.each([
  ['teh', 'the', true],
  ['now', 'not', false],
  ['on', 'no', false],
  ['recieve', 'receive', true],
  ['seperate', 'separate', true],
  ['acommodate', 'accommodate', true],
  ['occurence', 'occurrence', true],
  ['killed', 'billed', false],
  ['million', 'billion', false],
  ['likely', 'unlikely', false],
  ['governor', 'government', false],
  ['parliament', 'parlament', true],
])('%s and %s are one word mistyped: %s', (a, b, expected) => {
  expect([nearSpelling(a, b), nearSpelling(b, a)]).toEqual([expected, expected]);
});
