import { expect, test } from 'vitest';
import { joinEncodedLines } from '../../../shared/intake/email/join-encoded-lines.ts';

function joined(text: string): string {
  return new TextDecoder().decode(joinEncodedLines(new TextEncoder().encode(text)));
}

const LINE = 'QUJD'.repeat(19);

test('neighbouring lines of base64 become one, with the shorter one that ends them on its own', () => {
  expect(joined(`a: b\r\n\r\n${LINE}\r\n${LINE}\r\n${LINE}\r\nQUI=\r\n--b--\r\n`)).toBe(
    `a: b\r\n\r\n${LINE}${LINE}${LINE}\r\nQUI=\r\n--b--\r\n`,
  );
  expect(joined(`${LINE}\n${LINE}\n\n${LINE}\n${LINE}`)).toBe(`${LINE}${LINE}\n\n${LINE}${LINE}`);
});

test.each([
  ['lines of text', `${'word '.repeat(15)}\n${'word '.repeat(15)}\n`],
  ['short lines', 'QUJD\nQUJD\n'],
  ['lines of different lengths', `${LINE}\n${LINE}QUJD\n${LINE}\n`],
  ['quoted-printable', `${'a'.repeat(75)}=\n${'a'.repeat(75)}=\n`],
  ['a rule of dashes', `${'-'.repeat(72)}\n${'-'.repeat(72)}\n`],
  ['nothing', ''],
  ['one line', LINE],
])('%s stay as they are', (_what, text) => {
  expect(joined(text)).toBe(text);
});
