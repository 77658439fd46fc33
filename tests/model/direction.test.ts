import { describe, expect, test } from 'vitest';
import { directionOf } from '../../shared/model/direction.ts';

describe('directionOf', () => {
  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['AR-eg', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['ps-AF', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['zh-Hant-TW', 'ltr'],
    ['', 'ltr'],
  ])('%j is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  test.each([
    ['ar-Latn', 'ltr'],
    ['ur-Latn-IN', 'ltr'],
    ['az-Arab-IR', 'rtl'],
    ['en-Hebr', 'rtl'],
  ])('the script of %s decides: %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  test.each([
    ['pa-PK', 'rtl'],
    ['pa-IN', 'ltr'],
    ['ku-IQ', 'rtl'],
    ['ku-TR', 'ltr'],
  ])('%s is written as its country does: %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  test('text that is mostly Hebrew is set from right to left whatever its tag says', () => {
    expect(directionOf('en', 'הנמל נפתח מחדש (AP)')).toBe('rtl');
  });

  test('an English text that quotes Hebrew stays from left to right, and Arabic with an English headline from right to left', () => {
    expect(directionOf('en', 'The harbour, שלום, reopens')).toBe('ltr');
    expect(directionOf('ar', 'iPhone 17')).toBe('rtl');
  });

  test('a script in the tag outweighs the text', () => {
    expect(directionOf('en-Latn', 'שלום')).toBe('ltr');
  });
});
