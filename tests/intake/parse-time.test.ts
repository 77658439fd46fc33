import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTime } from '../../shared/intake/parse-time.ts';

test.each([
  ['2026-01-04', '2026-01-04T00:00:00.000Z'],
  ['2026-01-04 09:30', '2026-01-04T09:30:00.000Z'],
  ['2026-01-04T09:30', '2026-01-04T09:30:00.000Z'],
  ['2026-01-04T09:30:15Z', '2026-01-04T09:30:15.000Z'],
  ['2026-01-04t09:30:15.1239z', '2026-01-04T09:30:15.123Z'],
  ['2026-01-04T09:30:15,5+09:00', '2026-01-04T00:30:15.500Z'],
  ['2026-01-04 09:30 -0530', '2026-01-04T15:00:00.000Z'],
  ['2026-01-04 09:30:00 UTC', '2026-01-04T09:30:00.000Z'],
  ['2026-01-04 9:30 pm EST', '2026-01-05T02:30:00.000Z'],
  ['20260104', '2026-01-04T00:00:00.000Z'],
  ['20260104T093000Z', '2026-01-04T09:30:00.000Z'],
  ['20260104T093000+0100', '2026-01-04T08:30:00.000Z'],
  ['2026/1/4', '2026-01-04T00:00:00.000Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['Sun, 04 Jan 2026 09:30:00 +0000', '2026-01-04T09:30:00.000Z'],
  ['Sun, 4 Jan 2026 09:30:00 GMT', '2026-01-04T09:30:00.000Z'],
  ['4 Jan 2026 09:30 -0500 (EST)', '2026-01-04T14:30:00.000Z'],
  ['January 4, 2026', '2026-01-04T00:00:00.000Z'],
  ['Jan. 4, 2026', '2026-01-04T00:00:00.000Z'],
  ['Sept. 4, 2026', '2026-09-04T00:00:00.000Z'],
  ['September 4 2026', '2026-09-04T00:00:00.000Z'],
  ['December 1st, 2025', '2025-12-01T00:00:00.000Z'],
  ['4 January 2026 10:00 GMT', '2026-01-04T10:00:00.000Z'],
  ['4th of January 2026', '2026-01-04T00:00:00.000Z'],
  ['Sunday, January 4, 2026 at 9:30 a.m. EST', '2026-01-04T14:30:00.000Z'],
  ['January 4, 2026, 12:05 AM', '2026-01-04T00:05:00.000Z'],
  ['January 4, 2026 12 p.m.', '2026-01-04T12:00:00.000Z'],
  ['10:00 CET, 4 January 2026', '2026-01-04T09:00:00.000Z'],
  ['04-Jan-2026', '2026-01-04T00:00:00.000Z'],
  ['4 Mar 2026 10:00 UTC+2', '2026-03-04T08:00:00.000Z'],
  ['2026年1月4日', '2026-01-04T00:00:00.000Z'],
  ['2026년 1월 4일 09:30', '2026-01-04T09:30:00.000Z'],
])('%s is %s', (written, instant) => {
  expect(parseTime(written)).toBe(instant);
});

test.each([
  '',
  'yesterday',
  '2026',
  '2026-13-01',
  '2026-02-29',
  '2026-02-30T10:00:00Z',
  '2026-01-00',
  '2026-01-04T24:01:00Z',
  '2026-01-04 09:61',
  '1/4/2026',
  '01/04/26',
  '2026-01-04T09:30 XYZ',
  '2026-01-04T09:30+15:00',
  '2026-01-04T09:30+01:75',
  'January 2026',
  'Janutember 4, 2026',
  'February 30, 2026',
  '4 5 January 2026',
  'January 4, 2026 13:00 pm',
  'January 4, 2026 0:30 am',
  '1767519000',
  '0000-01-01',
  '0999-12-31',
  'January 4 to January 7, 2026',
  '9999-12-31T23:59:59-14:00',
  '2026-1-',
  '2026011',
  '2026-01-04T',
  `2026-01-04${' '.repeat(200)}`,
])('%j is no time', (written) => {
  expect(parseTime(written)).toBeUndefined();
});

test('any instant comes back from its ISO and its RFC 2822 form', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }),
      (date) => {
        expect(parseTime(date.toISOString())).toBe(date.toISOString());
        expect(parseTime(date.toUTCString())).toBe(date.toISOString().replace(/\.\d{3}Z$/, '.000Z'));
      },
    ),
  );
});

test('any string either is an instant in UTC or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      const instant = parseTime(written);
      if (instant !== undefined) expect(new Date(instant).toISOString()).toBe(instant);
    }),
  );
});
