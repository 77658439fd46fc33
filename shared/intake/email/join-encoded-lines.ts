/** No program sets text in lines as long as that without a space, again and again. */
const SHORTEST = 60;

const IS_BASE64 = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  IS_BASE64[letter.charCodeAt(0)] = 1;

/**
 * The mail with neighbouring lines of base64 (RFC 2045, section 6.8) that are of one length as one line, which says the same. The parser keeps
 * every line by itself, and a picture has thousands.
 */
export function joinEncodedLines(bytes: Uint8Array): Uint8Array {
  let joined: Uint8Array | undefined;
  let length = 0;
  /** From where on nothing is copied yet. */
  let from = 0;
  /** The length of the line before, where it is base64. */
  let before = 0;
  let beforeEnd = 0;
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, at);
    const next = found < 0 ? bytes.length : found + 1;
    const end = found > at && bytes[found - 1] === RETURN ? found - 1 : found < 0 ? next : found;
    const encoded = end - at >= SHORTEST && isBase64(bytes, at, end) ? end - at : 0;
    if (encoded > 0 && encoded === before) {
      joined ??= new Uint8Array(bytes.length);
      joined.set(bytes.subarray(from, beforeEnd), length);
      length += beforeEnd - from;
      from = at;
    }
    before = encoded;
    beforeEnd = end;
    at = next;
  }
  if (!joined) return bytes;
  joined.set(bytes.subarray(from), length);
  return joined.subarray(0, length + bytes.length - from);
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (IS_BASE64[bytes[at] ?? 0] !== 1) return false;
  return true;
}
