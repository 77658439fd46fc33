import type { Place, Problem } from '../model/problem.ts';
import { quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { decodeUtf32, findUtf32 } from './decode-utf32.ts';
import { guessEncoding } from './guess-encoding.ts';
import { mendMojibake } from './mend-mojibake.ts';
import { mendStrayBytes } from './mend-stray-bytes.ts';
import { firstIllFormed } from './utf8-sequence.ts';

/** The text of a file, and what its editor should know of how it was read; or why it is none. */
export type Decoded = { readonly text: string; readonly problems: readonly Problem[] } | { readonly problem: Problem };

type Utf16 = 'utf-16le' | 'utf-16be';

/** How much of a file is looked at to tell text from other bytes. */
const JUDGED_BYTES = 4096;
/** Controls and noncharacters. */
const NO_TEXT = /[\0-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffe\uffff]/;

/**
 * The text of `bytes`: UTF-8 where they are that, UTF-16 and UTF-32, else the encoding that the media type or the document declares, else the
 * one that they are most like. Of a file in UTF-8 with a wrong byte in it, that byte is read as Windows-1252 if that gives a letter in
 * its word or a usual mark, and is else a problem that names its place.
 */
export async function decodeText(bytes: Uint8Array, contentType?: string): Promise<Decoded> {
  const wide = findUtf32(bytes);
  if (wide) return ofUtf32(decodeUtf32(bytes, wide.encoding), wide);
  const marked = markedUtf16(bytes);
  if (marked) return decodeUtf16(bytes.subarray(2), marked);
  const unmarked = decodeUnmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  // A document that is UTF-8 is UTF-8, whatever it was labelled before someone converted it.
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return text.length === bytes.length ? ofAscii(text, bytes) : ofUtf8(text);
  return decodeOther(bytes, contentType);
}

function ofUtf32(text: string | undefined, { encoding, isMarked }: NonNullable<ReturnType<typeof findUtf32>>): Decoded {
  if (text === undefined) return { problem: problem('bad-encoding', `a broken character in ${encoding}`) };
  const found = `${encoding} without a byte-order mark`;
  return { text, problems: isMarked ? [] : [problem('encoding-guessed', found, { line: 1 })] };
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return { text, problems: [] };
  return { problem: problem('bad-encoding', `a broken character in ${encoding.toUpperCase()}`) };
}

function markedUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark, told by spaces and line ends: text has them, and in bytes taken the wrong way round there are hardly any. */
function decodeUnmarkedUtf16(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, JUDGED_BYTES);
  // Hardly any text has a NUL, and looking for one costs nothing beside counting them.
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  let lowFirst = 0;
  let highFirst = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (second === 0 && isSpace(first)) lowFirst++;
    if (first === 0 && isSpace(second)) highFirst++;
  }
  if (lowFirst === highFirst) return undefined;
  const encoding = lowFirst > highFirst ? 'utf-16le' : 'utf-16be';
  const text = tryDecode(bytes, encoding);
  if (text === undefined || NO_TEXT.test(text.slice(0, JUDGED_BYTES))) return undefined;
  const found = `${encoding.toUpperCase()} without a byte-order mark`;
  return { text, problems: [problem('encoding-guessed', found, { line: 1 })] };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** ASCII is what it seems, but for the escapes of ISO-2022-JP, which Japanese mail is in. */
function ofAscii(text: string, bytes: Uint8Array): Decoded {
  if (!text.includes('\u001b$')) return { text, problems: [] };
  return { text: tryDecode(bytes, 'iso-2022-jp') ?? text, problems: [] };
}

function ofUtf8(text: string): Decoded {
  const mended = mendMojibake(text);
  if (!mended) return { text, problems: [] };
  const { from, to, at, count } = mended;
  const found = `${quote(from)}, which is ${quote(to)} in UTF-8 read as Windows-1252${timesMore(count)}`;
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { text: mended.text, problems: [problem('encoding-guessed', found, place)] };
}

async function decodeOther(bytes: Uint8Array, contentType: string | undefined): Promise<Decoded> {
  if (looksBinary(bytes)) return { problem: problem('is-binary', 'bytes that are no text') };
  const declared = declaredEncoding(bytes, contentType);
  const asDeclared = declared === undefined ? undefined : tryDecode(bytes, declared);
  // Bytes that an encoding leaves open become controls, which no text has: it was mislabelled.
  if (asDeclared !== undefined && !/[\u0080-\u009f]/.test(asDeclared)) return { text: asDeclared, problems: [] };
  const mended = mendStrayBytes(bytes);
  if (mended === 'other') return ofGuess(bytes);
  if ('at' in mended) return { problem: badByte(bytes, mended.at) };
  const { text, first, count } = mended;
  const found = `byte ${hex(bytes, first.at)} in UTF-8, read as ${quote(first.character)} of Windows-1252${timesMore(count)}`;
  return { text, problems: [problem('encoding-guessed', found, placeOf(bytes, first.at))] };
}

async function ofGuess(bytes: Uint8Array): Promise<Decoded> {
  const at = firstIllFormed(bytes);
  const guessed = await guessEncoding(bytes);
  if (!guessed) return { problem: badByte(bytes, at) };
  const before = new TextDecoder(guessed.encoding).decode(bytes.subarray(0, at));
  const lines = before.split(/\r\n?|\n/);
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const first = quote(
    guessed.text.slice(before.length).match(/^[^\s\p{P}]{0,20}/u)?.[0] || guessed.text.charAt(before.length),
  );
  const found = `${guessed.encoding}, byte ${hex(bytes, at)} of which begins ${first}`;
  return { text: guessed.text, problems: [problem('encoding-guessed', found, place)] };
}

function timesMore(count: number): string {
  return count === 1 ? '' : `, and ${count - 1} more`;
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

/** Whether bytes that are no UTF-8 are no text in another encoding either. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, JUDGED_BYTES);
  let controls = 0;
  let nulls = 0;
  for (const byte of head) {
    if (byte === 0) nulls++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls++;
  }
  return controls > head.length / 50 || nulls > 0;
}

function badByte(bytes: Uint8Array, at: number): Problem {
  return problem('bad-encoding', `byte ${hex(bytes, at)}, which UTF-8 cannot have there`, placeOf(bytes, at));
}

function hex(bytes: Uint8Array, at: number): string {
  return `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
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
