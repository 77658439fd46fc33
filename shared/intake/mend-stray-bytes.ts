import { utf8SequenceLength } from './utf8-sequence.ts';

/** Bytes of Windows-1252 that are marks which a program writes by itself: quotation marks, dashes, no-break spaces and the like. */
const MARKS: ReadonlySet<number> = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa1, 0xa3, 0xa7, 0xa9,
  0xaa, 0xab, 0xae, 0xb0, 0xb7, 0xba, 0xbb, 0xbf,
]);

interface Mended {
  readonly text: string;
  readonly first: { readonly at: number; readonly character: string };
  readonly count: number;
}

/** A wrong byte that cannot be mended. */
interface Broken {
  readonly at: number;
}

/**
 * The text of `bytes` that are UTF-8 but for some of Windows-1252, as an insertion from an old program leaves them; the first that is
 * neither; or `other`, where hardly any of them are UTF-8 but ASCII.
 */
export function mendStrayBytes(bytes: Uint8Array): Mended | Broken | 'other' {
  if (isOther(bytes)) return 'other';
  const strays: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) strays.push(at);
    at += Math.max(length, 1);
  }
  // What is left of a cut sequence is several bytes.
  const broken = strays.find((at, place) => strays[place + 1] === at + 1 || !isPlausible(bytes, at));
  if (broken !== undefined) return { at: broken };
  const [first = 0] = strays;
  return {
    text: join(bytes, strays),
    first: { at: first, character: windows1252(bytes, first) },
    count: strays.length,
  };
}

/** Whether more bytes are no UTF-8 than there are characters of UTF-8 beyond ASCII. */
function isOther(bytes: Uint8Array): boolean {
  let strays = 0;
  let sequences = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) strays++;
    if (length > 1) sequences++;
    at += Math.max(length, 1);
  }
  return strays > sequences;
}

/** Whether a byte alone is a usual mark, or a letter in its place in a word. */
function isPlausible(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]];
  if (MARKS.has(byte)) return true;
  const isSmall = byte >= 0xdf && byte <= 0xfc && byte !== 0xf7 && byte !== 0xf0;
  if (isSmall) return isSmallLetter(before) || isSmallLetter(after);
  const isCapital = byte >= 0xc0 && byte <= 0xdc && byte !== 0xd0 && byte !== 0xd7;
  return isCapital && !isSmallLetter(before) && (isSmallLetter(after) || (after >= 0x41 && after <= 0x5a));
}

function isSmallLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function join(bytes: Uint8Array, strays: readonly number[]): string {
  // No character of Windows-1252 takes more than three bytes.
  const mended = new Uint8Array(bytes.length + 2 * strays.length);
  let length = 0;
  let start = 0;
  for (const at of strays) {
    const character = UTF8_OF_BYTE[(bytes[at] ?? 0) - 0x80] ?? [];
    mended.set(bytes.subarray(start, at), length);
    mended.set(character, length + at - start);
    length += at - start + character.length;
    start = at + 1;
  }
  mended.set(bytes.subarray(start), length);
  return new TextDecoder('utf-8').decode(mended.subarray(0, length + bytes.length - start));
}

const decoder = new TextDecoder('windows-1252');
/** The characters of Windows-1252 from 0x80 on. */
const UTF8_OF_BYTE = Array.from({ length: 0x80 }, (_, place) =>
  new TextEncoder().encode(decoder.decode(Uint8Array.of(0x80 + place))),
);

function windows1252(bytes: Uint8Array, at: number): string {
  return decoder.decode(bytes.subarray(at, at + 1));
}
