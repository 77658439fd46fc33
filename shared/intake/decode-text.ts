import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** How much of a document is searched for a `<meta charset>` (HTML Standard, “determining the character encoding”). */
const DECLARATION_BYTES = 1024;

/**
 * The text of `bytes`: UTF-8, or UTF-16 with a byte-order mark; where they are neither, the encoding that the media type or an
 * HTML `<meta charset>` declares. A byte that is wrong in all of these is a problem that names its place.
 */
export function decodeText(bytes: Uint8Array, contentType?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  if (isUnmarkedUtf16(bytes))
    return { problem: problem('bad-encoding', 'UTF-16 without a byte-order mark', { line: 1 }) };
  // A document that is UTF-8 is UTF-8, whatever it was labelled before someone converted it.
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const declared = declaredEncoding(bytes, contentType);
  const asDeclared = declared === undefined ? undefined : tryDecode(bytes, declared);
  if (asDeclared !== undefined) return { text: asDeclared };
  return { problem: badByte(bytes) };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return { text };
  return { problem: problem('bad-encoding', `a broken character in ${encoding.toUpperCase()}`) };
}

/** Whether every other byte is NUL, as Western text in UTF-16 has it. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1000);
  // Hardly any text has a NUL, and looking for one costs nothing beside counting them.
  if (head.length < 4 || !head.includes(0)) return false;
  const nulls: [even: number, odd: number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2 === 0 ? 0 : 1]++;
  });
  return Math.max(...nulls) > head.length * 0.4 && Math.min(...nulls) === 0;
}

// Making one costs as much as decoding an article.
const utf8 = new TextDecoder('utf-8', { fatal: true });

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    // A TypeError for bytes that are wrong, a RangeError for an encoding that is not known: neither decodes.
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array, contentType = ''): string | undefined {
  const ofType = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  if (ofType !== undefined && !isUtf8(ofType)) return ofType;
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const ofMeta = /<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  return ofMeta !== undefined && !isUtf8(ofMeta) ? ofMeta : undefined;
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label);
}

function badByte(bytes: Uint8Array): Problem {
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  return problem('bad-encoding', `byte 0x${byte}, which UTF-8 cannot have there`, placeOf(bytes, at));
}

/** Where `bytes` stop being UTF-8 (Unicode Standard, table 3-7): the first byte of the ill-formed sequence. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length of the well-formed sequence at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The line and column of a byte; columns count characters. */
function placeOf(bytes: Uint8Array, at: number): Place {
  let line = 1;
  let column = 1;
  for (let i = 0; i < at; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x0a || (byte === 0x0d && bytes[i + 1] !== 0x0a)) {
      line++;
      column = 1;
    } else if ((byte & 0xc0) !== 0x80 && byte !== 0x0d) column++;
  }
  return { line, column };
}
