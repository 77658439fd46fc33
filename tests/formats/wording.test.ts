import { describe, expect, test } from 'vitest';
import { readableTime, WORDED_LANGUAGES, wordingFor } from '../../shared/formats/wording.ts';

describe('wording', () => {
  test.each(WORDED_LANGUAGES)('of %s has twelve months and every place for a name', (language) => {
    const wording = wordingFor(language);
    expect(new Set(wording.months).size).toBe(12);
    expect([wording.watchOn, wording.postOn, wording.openOn].every((phrase) => phrase.includes('{}'))).toBe(true);
    const time = readableTime('2026-12-09T07:05:59.999Z', wording);
    expect(time).toContain(wording.months[11]);
    expect(time).toMatch(/, 07:05 UTC$/);
    expect(
      time
        .replace(wording.months[11] ?? '', '')
        .match(/\d+/g)
        ?.slice(0, 2)
        .sort(),
    ).toEqual(['2026', '9']);
    expect(Object.values(wording).every((text) => text.length > 0)).toBe(true);
  });

  test('is found whatever the region or the case', () => {
    expect(wordingFor('pt-BR')).toBe(wordingFor('PT'));
    expect(wordingFor('tlh')).toBe(wordingFor('en'));
    expect(wordingFor('constructor')).toBe(wordingFor('en'));
    expect(wordingFor('zh-HK')).not.toBe(wordingFor('zh-CN'));
  });

  test.each([
    ['en', '4 January 2026, 09:30 UTC'],
    ['de', '4. Januar 2026, 09:30 UTC'],
    ['es', '4 de enero de 2026, 09:30 UTC'],
    ['fr', '4 janvier 2026, 09:30 UTC'],
    ['ca', '4 de gener de 2026, 09:30 UTC'],
    ['hu', '2026. január 4., 09:30 UTC'],
    ['ja-JP', '2026年1月4日, 09:30 UTC'],
    ['no', '4. januar 2026, 09:30 UTC'],
    ['vi', '4 tháng 1 năm 2026, 09:30 UTC'],
  ])('writes a time in %s as %s', (language, time) => {
    expect(readableTime('2026-01-04T09:30:00.000Z', wordingFor(language))).toBe(time);
  });
});
