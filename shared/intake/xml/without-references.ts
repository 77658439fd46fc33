import { TextWriter } from '../text-writer.ts';
import { CHARACTER_NAMES } from './character-names.ts';

const LONGEST = 32;
const NUMBER = /^#(?:\d{1,7}|x[\da-fA-F]{1,6})$/;

/** `written` with the characters that its references stand for, or `undefined` where one of them stands for none. */
export function withoutReferences(written: string): string | undefined {
  const text = new TextWriter(written.length);
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (unit !== AMPERSAND) {
      text.addUnit(unit);
      continue;
    }
    const end = written.indexOf(';', at);
    const character = end < 0 || end - at > LONGEST ? undefined : characterOf(written.slice(at + 1, end));
    if (character === undefined) return undefined;
    text.add(character);
    at = end;
  }
  return text.read();
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
