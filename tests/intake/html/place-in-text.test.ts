import { expect, test } from 'vitest';
import { createPlaceInText } from '../../../shared/intake/html/place-in-text.ts';

test('every offset has the line and column that counting from the top gives, in whatever order they are asked for', () => {
  const text = `first\n\n${'x'.repeat(10_000)}\n${'y\n'.repeat(3000)}last`;
  const placeOf = createPlaceInText(text);
  const offsets = [0, text.length, 4095, 4096, 4097, 6, 5, 10_006, 10_007, 10_008, 12_288, 15_000, 7];
  const counted = (offset: number) => {
    const above = text.slice(0, offset).split('\n');
    return { line: above.length, column: (above.at(-1) ?? '').length + 1 };
  };
  expect(offsets.map(placeOf)).toEqual(offsets.map(counted));
});
