import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../../shared/model/slug.ts';
import { anyCharacter } from '../any-character.ts';

test.each([
  ['South Korea: Signals & Signs', 'south-korea-signals-and-signs'],
  ['Seoul’s harbour', 'seouls-harbour'],
  ['Économie', 'economie'],
  ['Łódź wins 2–1', 'lodz-wins-2-1'],
  ['Straße gesperrt', 'strasse-gesperrt'],
  ['Новости дня', 'novosti-dnya'],
  ['北京天气', 'beijingtianqi'],
  ['🎉 Party™ time', 'partytm-time'],
  ['日本経済の回復', expect.stringMatching(/^[0-9a-z]{12}$/)],
  ['…', expect.stringMatching(/^[0-9a-z]{12}$/)],
  ['word '.repeat(40), Array(16).fill('word').join('-')],
])('%s becomes %s in an address', (label, slug) => {
  expect(slugOf(label)).toEqual(slug);
});

test('any label becomes one to 80 letters and digits joined by single hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (label) => {
      expect(slugOf(label)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slugOf(label).length).toBeLessThanOrEqual(80);
    }),
  );
});
