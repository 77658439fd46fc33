import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composed } from '../../shared/model/composed.ts';

/** Marks below and above a letter in turn: each must move before all that stand before it. */
const PAIR = '\u0301\u0323';

it('composes letters and their marks', () => {
  expect(composed('cafe\u0301, ﬁve', 'NFC')).toBe('café, ﬁve');
  expect(composed('cafe\u0301, ﬁve', 'NFKC')).toBe('café, five');
  for (const word of ['Å', '각', 'हि\u093c\u0902', 'a\u0323\u0301\u0327', '\ud800'])
    expect(composed(word, 'NFC')).toBe(word.normalize('NFC'));
});

it('leaves a run of marks as it is that would take longer than its length to put in order, and composes what stands around it', () => {
  const run = PAIR.repeat(100_000);
  expect(composed(`e\u0301 a${run}b e\u0301`, 'NFC')).toBe(`\u00e9 a${run}b \u00e9`);
  expect(composed(`ﬁ${'\uff9e\u0301'.repeat(100_000)}`, 'NFKC').length).toBe(200_002);
  expect(composed(`e\u0301${'\u{1d165}\u0323'.repeat(100_000)}`, 'NFKC').length).toBe(300_002);
});

it('finds such a run wherever it begins', () => {
  for (let before = 0; before < 20; before++) {
    const text = 'x'.repeat(before) + PAIR.repeat(24);
    expect(composed(text, 'NFC')).toBe(text);
    expect(composed(text, 'NFC')).not.toBe(text.normalize('NFC'));
  }
});

it('is what everything else composes text by', () => {
  const files = globSync('{shared,local,functions}/**/*.ts').filter((file) => file !== 'shared/model/composed.ts');
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => /\.normalize\(\s*['"`]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
