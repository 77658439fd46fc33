import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../shared/pipeline/utf8.ts';

const encoder = new TextEncoder();
const anyUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

test('any text at all becomes the bytes of the Encoding Standard', () => {
  fc.assert(
    fc.property(fc.oneof(anyUnits, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      expect(utf8(text)).toEqual(encoder.encode(text));
    }),
  );
});

test('a lone surrogate becomes a replacement character', () => {
  expect(new TextDecoder().decode(utf8('“a\ud800b” \udc00'))).toBe('“a\ufffdb” \ufffd');
});

test.each([131_071, 131_072, 131_073, 400_000])('a text of %d units does', (length) => {
  const text = `${'“'.repeat(length - 2)}🚲`;
  expect(utf8(text)).toEqual(encoder.encode(text));
});

test('the bytes of one text stay when another is made into bytes', () => {
  const first = utf8('“one”');
  utf8('“another”');
  expect(new TextDecoder().decode(first)).toBe('“one”');
});
