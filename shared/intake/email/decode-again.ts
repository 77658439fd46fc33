import type { Email } from 'postal-mime';
import { type Problem, quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { decodeText } from '../decode-text.ts';
import { mendMojibake } from '../mend-mojibake.ts';

export type Parts = Pick<Email, 'text' | 'html'>;

/** A mail’s parts as they should be read, and what its editor should know of that. */
export interface DecodedAgain {
  readonly parts: Parts;
  readonly problems: readonly Problem[];
}

const LEGACY = /charset\s{0,9}=\s{0,9}"?(?!utf-?8|us-ascii|iso-2022)[\w.:-]{2,40}/i;
const CHARSET = /(charset\s{0,9}=\s{0,9})(?:"[^"\n]{0,60}"|[^\s;"]{1,60})/gi;
/** The header of a part of text, its folded lines with it. */
const TEXT_HEADER = /^content-type:[ \t]{0,9}text\/[^\n]{0,500}(?:\n[ \t][^\n]{0,500}){0,9}/gim;

/**
 * The text and HTML of a mail whose parts are not in the encoding that they claim, read as what they are: UTF-8 where they are that, else by
 * guess where the claimed encoding does not have their letters. `parse` reads a mail.
 */
export async function decodeAgain(
  bytes: Uint8Array,
  parts: Parts,
  parse: (bytes: Uint8Array) => Promise<Parts>,
): Promise<DecodedAgain> {
  const asRead = `${parts.text ?? ''}${parts.html ?? ''}`;
  const isBroken = asRead.includes('\ufffd');
  const isLegacy = /[\u0080-\uffff]/.test(asRead) && LEGACY.test(new TextDecoder('windows-1252').decode(bytes));
  if (!isBroken && !isLegacy) return MOJIBAKE.test(asRead) ? mended(parts) : { parts, problems: [] };
  const raw = await parse(bytesOf(claimingWindows1252(asBytes(bytes))));
  const text = await readAs(raw.text, parts.text, isBroken);
  const html = await readAs(raw.html, parts.html, isBroken);
  return {
    parts: {
      ...(text === undefined ? {} : { text: text.text }),
      ...(html === undefined ? {} : { html: html.text }),
    },
    problems: ((html ?? text)?.problems ?? []).map((each) => ({
      ...each,
      place: { path: html ? 'HTML part' : 'text part' },
    })),
  };
}

/** What the first byte of UTF-8 for a letter or a mark of the West looks like as Windows-1252, with what may follow. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â€/;

/** Parts that were UTF-8, and were made so once more from what they looked like as Windows-1252. */
function mended(parts: Parts): DecodedAgain {
  const text = mendMojibake(parts.text ?? '');
  const html = mendMojibake(parts.html ?? '');
  const found = html ?? text;
  return {
    parts: {
      ...(parts.text === undefined ? {} : { text: text?.text ?? parts.text }),
      ...(parts.html === undefined ? {} : { html: html?.text ?? parts.html }),
    },
    problems: found ? [guessed(`${quote(found.from)}, which is ${quote(found.to)} in UTF-8 read as Windows-1252`)] : [],
  };
}

interface ReadAs {
  readonly text: string;
  readonly problems: readonly Problem[];
}

async function readAs(
  raw: string | undefined,
  read: string | undefined,
  mayGuess: boolean,
): Promise<ReadAs | undefined> {
  if (raw === undefined || read === undefined) return undefined;
  const kept: ReadAs = { text: read, problems: [] };
  const bytes = bytesOfWindows1252(raw);
  if (!bytes?.some((byte) => byte > 0x7f)) return kept;
  const text = tryUtf8(bytes);
  if (text !== undefined)
    return text === read ? kept : { text, problems: [guessed('UTF-8, though the mail says otherwise')] };
  if (!mayGuess || !read.includes('\ufffd')) return kept;
  const decoded = await decodeText(bytes);
  if ('problem' in decoded) return { text: read, problems: [guessed('letters that its encoding does not have')] };
  return { text: decoded.text, problems: decoded.problems.map((each) => ({ ...each, place: {}, mend: MEND })) };
}

const MEND =
  'Check letters with accents and quotation marks in the article. If any is wrong, save the text from the mail program as .txt and upload that.';

function guessed(found: string): Problem {
  return problem('encoding-guessed', found, {}, { mend: MEND });
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A TypeError: it is not UTF-8.
    return undefined;
  }
}

/** Windows-1252 gives every byte a character of its own, from which the byte can be told again. */
function claimingWindows1252(mail: string): string {
  const headed = /^content-type:/im.test(mail) ? mail : `Content-Type: text/plain\n${mail}`;
  return headed.replace(TEXT_HEADER, (header) =>
    /charset\s{0,9}=/i.test(header)
      ? header.replace(CHARSET, '$1windows-1252')
      : header.replace(/^(content-type:[ \t]{0,9}text\/[\w.+-]{1,60})/i, '$1; charset=windows-1252'),
  );
}

/** Each byte as the character of its number. */
function asBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

let byteOf: ReadonlyMap<string, number> | undefined;

/** The bytes that were read as `text`; none where some of it came another way. */
function bytesOfWindows1252(text: string): Uint8Array | undefined {
  byteOf ??= new Map(
    [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
      (character, byte) => [character, byte] as const,
    ),
  );
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
