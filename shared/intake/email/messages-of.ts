import { INNER_LIMITS } from '../../model/inner-limits.ts';

/** Messages of one mbox file. */
const MAX_MESSAGES = INNER_LIMITS.email.messages;

const latin1 = new TextDecoder('latin1');

/** The messages that a file holds: the one that it is, those of an mbox file (RFC 4155), or the one in an `.emlx` of Apple Mail. */
export function messagesOf(file: Uint8Array): readonly Uint8Array[] {
  const bytes = withoutMark(file);
  const start = latin1.decode(bytes.subarray(0, 100));
  const counted = /^(\d{2,9})\s*\n/.exec(start);
  if (counted) return [bytes.subarray(counted[0].length, counted[0].length + Number(counted[1]))];
  if (!start.startsWith('From ')) return [bytes];
  const starts = startsOf(bytes);
  return starts.slice(0, MAX_MESSAGES).map((from, index) => bytes.subarray(lineEnd(bytes, from), starts[index + 1]));
}

/** The file without a byte-order mark and empty lines on top, which would end its header before it begins. */
function withoutMark(file: Uint8Array): Uint8Array {
  let at = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  while (file[at] === 0x0a || file[at] === 0x0d || file[at] === 0x20 || file[at] === 0x09) at++;
  return file.subarray(at);
}

/** Where the messages start: `From ` and a year, on a line below an empty one. */
function startsOf(bytes: Uint8Array): readonly number[] {
  const starts = [0];
  for (let at = lineEnd(bytes, 0); at < bytes.length && starts.length <= MAX_MESSAGES; at = lineEnd(bytes, at)) {
    if (bytes[at] !== 0x46 || !isBelowEmptyLine(bytes, at)) continue;
    if (/^From \S+ .*\d{4}\s*$/.test(latin1.decode(bytes.subarray(at, Math.min(lineEnd(bytes, at), at + 300)))))
      starts.push(at);
  }
  return starts;
}

function isBelowEmptyLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 1] === 0x0a && (bytes[at - 2] === 0x0a || (bytes[at - 2] === 0x0d && bytes[at - 3] === 0x0a));
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at);
  return end < 0 ? bytes.length : end + 1;
}
