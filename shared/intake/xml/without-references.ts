import { CHARACTER_NAMES } from './character-names.ts';

const LONGEST = 32;
const NUMBER = /^#(?:\d{1,7}|x[\da-fA-F]{1,6})$/;

/**
 * `written` with the characters that its references stand for, or `undefined` where one of them stands for none. A text of nothing but
 * references takes no more memory than itself, which it would as the pieces of a string.
 */
export function withoutReferences(written: string): string | undefined {
  const units = new Uint16Array(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (unit !== AMPERSAND) {
      units[length++] = unit;
      continue;
    }
    const end = written.indexOf(';', at);
    const character = end < 0 || end - at > LONGEST ? undefined : characterOf(written.slice(at + 1, end));
    if (character === undefined) return undefined;
    for (let place = 0; place < character.length; place++) units[length++] = character.charCodeAt(place);
    at = end;
  }
  // UTF-16 with the lowest byte first, which every machine that Node runs on has.
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, length));
}

const AMPERSAND = 0x26;

function characterOf(reference: string): string | undefined {
  if (reference.charCodeAt(0) !== NUMBER_SIGN) return CHARACTER_NAMES[reference];
  if (!NUMBER.test(reference)) return undefined;
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

const NUMBER_SIGN = 0x23;

/** Char of XML 1.0 (section 2.2). */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
