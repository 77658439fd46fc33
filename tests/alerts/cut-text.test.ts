import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from '../../shared/alerts/cut-text.ts';
import { oneLine } from '../../shared/alerts/one-line.ts';
import { anyCharacter } from '../any-character.ts';

it.each([
  ['short enough', 12, 'short enough'],
  ['one two three', 12, 'one two...'],
  ['one two, three', 12, 'one two...'],
  ['one two — three', 14, 'one two...'],
  ['well-meaning people', 16, 'well-meaning...'],
  ['a counterrevolutionaries', 14, 'a...'],
  ['counterrevolutionaries', 14, 'counterrevo...'],
  ['日本の首相が中国を訪問', 9, '日本の首相が...'],
  ['anything', 3, ''],
  ['', 3, ''],
])('%j in %i characters is %j', (line, limit, expected) => {
  expect(cutText(line, limit)).toBe(expected);
});

it('stays within its limit and begins as the line does, whatever the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.integer({ min: 0, max: 120 }), (raw, limit) => {
      const line = oneLine(raw);
      const cut = cutText(line, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      if (cut !== line) expect(cut === '' || (cut.endsWith('...') && line.startsWith(cut.slice(0, -3)))).toBe(true);
    }),
  );
});

it('makes one printable line of anything', () => {
  expect(oneLine(' a\r\n\tb\u0000c\u202ed\u200be\ufffff \ud800\u2028g\u00a0 h ')).toBe('a b cdef \ufffd g h');
});
