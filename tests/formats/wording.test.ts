import { describe, expect, test } from 'vitest';
import { readableTime, wordingFor } from '../../shared/formats/wording.ts';

describe('wording', () => {
  test.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ar', 'he'])(
    'of %s has twelve months and every place for a name',
    (language) => {
      const wording = wordingFor(language);
      expect(new Set(wording.months).size).toBe(12);
      expect([wording.watchOn, wording.postOn, wording.openOn].every((phrase) => phrase.includes('{}'))).toBe(true);
      expect(readableTime('2026-12-09T07:05:59.999Z', wording)).toMatch(/9\D* 2026, 07:05 UTC$/);
    },
  );

  test('is found whatever the region or the case', () => {
    expect(wordingFor('pt-BR')).toBe(wordingFor('PT'));
    expect(wordingFor('tlh')).toBe(wordingFor('en'));
  });

  test.each([
    ['en', '4 January 2026, 09:30 UTC'],
    ['de', '4. Januar 2026, 09:30 UTC'],
    ['es', '4 de enero de 2026, 09:30 UTC'],
    ['fr', '4 janvier 2026, 09:30 UTC'],
  ])('writes a time in %s as %s', (language, time) => {
    expect(readableTime('2026-01-04T09:30:00.000Z', wordingFor(language))).toBe(time);
  });
});
