import { TextWriter } from './text-writer.ts';

/** What Windows-1252 has for the bytes 0x80 to 0x9f; those that it leaves open are controls (Encoding Standard, index windows-1252). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The bytes from 0x80 to 0xbf, by the UTF-16 unit that stands for each: of a sequence all but the first are of these. */
const FOLLOWING = new Map([...UPPER].map((character, place) => [character.charCodeAt(0), 0x80 + place]));
for (let byte = 0x80; byte <= 0xbf; byte++) FOLLOWING.set(byte, byte);

/** Text read wrongly more often than this is not worth the work. */
const MAX_ROUNDS = 3;
/** A text that has nothing beyond ASCII but these, and so many, was read wrongly as a whole. */
const MANY = 3;

interface Mended {
  readonly text: string;
  /** The first that was mended: what stood there, what it is, and where (a UTF-16 index). */
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly count: number;
}

/**
 * `text` with what was UTF-8 and read as Windows-1252 (`â€™` for ’, `Ã©` for é) as it was meant, where that is certain; `undefined`
 * where nothing of it is.
 */
export function mendMojibake(text: string): Mended | undefined {
  let mended: Mended | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = mendOnce(mended?.text ?? text);
    if (!next) break;
    mended = mended ? { ...mended, text: next.text } : next;
  }
  return mended;
}

function mendOnce(text: string): Mended | undefined {
  const sequences = findSequences(text);
  if (sequences.length === 0) return undefined;
  const covered = sequences.reduce((sum, { length }) => sum + length, 0);
  const isWhole = sequences.length >= MANY && covered === countBeyondAscii(text);
  const meant = isWhole
    ? sequences
    : sequences.filter(({ at, length }) => isCertain(text.slice(at, at + length), text, at));
  const [first] = meant;
  if (!first) return undefined;
  const written = new TextWriter(text.length);
  let start = 0;
  for (const { at, length, code } of meant) {
    written.add(text.slice(start, at));
    written.add(String.fromCodePoint(code));
    start = at + length;
  }
  written.add(text.slice(start));
  const from = text.slice(first.at, first.at + first.length);
  return { text: written.read(), from, to: String.fromCodePoint(first.code), at: first.at, count: meant.length };
}

/** What UTF-8 of a letter, a mark or an emoji looks like when it is read as Windows-1252. */
interface Sequence {
  readonly at: number;
  readonly length: number;
  /** The character that is meant. */
  readonly code: number;
}

/** What every sequence begins with; a search finds the first in half the time that a look at each character takes. */
const LEAD = /[\u00c2-\u00f4]/;

function findSequences(text: string): readonly Sequence[] {
  const found: Sequence[] = [];
  const first = text.search(LEAD);
  if (first < 0) return found;
  for (let at = first; at < text.length; at++) {
    const length = lengthAnnounced(text.charCodeAt(at));
    const code = length === 0 ? undefined : meantAt(text, at, length);
    if (code === undefined) continue;
    // What is a sequence in its form and means nothing is passed as a whole, too.
    if (code >= 0) found.push({ at, length, code });
    at += length - 1;
  }
  return found;
}

/** How many bytes the lead byte announces that a unit stands for, itself among them; 0 where it is none. */
function lengthAnnounced(unit: number): number {
  if (unit < 0xc2 || unit > 0xf4) return 0;
  return unit < 0xe0 ? 2 : unit < 0xf0 ? 3 : 4;
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/** The least character that is written in so many bytes of UTF-8, by their number. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** The character whose UTF-8 begins there; -1 where it is one that is written longer than need be, or half of a pair; `undefined` where it is none. */
function meantAt(text: string, at: number, length: number): number | undefined {
  let code = text.charCodeAt(at) & (0xff >> (length + 1));
  for (let place = at + 1; place < at + length; place++) {
    const byte = FOLLOWING.get(text.charCodeAt(place));
    if (byte === undefined) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const isOne = code >= (LEAST[length] ?? 0) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? code : -1;
}

/**
 * Whether a sequence cannot be text as it stands. A capital with an accent before a closing quotation mark can (`“AMANHÔ), so such
 * a pair needs a small letter beside it.
 */
function isCertain(sequence: string, text: string, at: number): boolean {
  if (sequence.length === 4 || /^â[€‚„]/.test(sequence)) return true;
  const before = text.charAt(at - 1);
  if (/^Â[\u00a0-\u00bf]/.test(sequence)) return !/\p{Lu}/u.test(before);
  if (!sequence.startsWith('Ã')) return false;
  const isBetween = /[a-z]/.test(before) || /[a-z]/.test(text.charAt(at + sequence.length));
  return /[¡-ª¬-º¼-¾]/.test(sequence.charAt(1)) || isBetween;
}
