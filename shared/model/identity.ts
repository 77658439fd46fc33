import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { composed } from './composed.ts';

// Making one costs more than hashing an id.
const encoder = new TextEncoder();

/** While an article passes through a stage its id is asked for many times. */
const MOST_KNOWN = 256;
const storageIds = new Map<string, string>();
const shortCodes = new Map<string, string>();

/** What an article's records are filed under: the first 32 hexadecimal digits of the SHA-256 of its id. */
export function storageIdOf(articleId: string): string {
  return remembered(storageIds, articleId, () => bytesToHex(digestOf(articleId)).slice(0, 32));
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The 12-character code of an article's short link: 60 bits of the SHA-256 of its id in Crockford's base 32, lower case,
 * so that it survives stores that fold case. Two of a million articles share one with a probability below one in a million.
 */
export function shortCodeOf(articleId: string): string {
  return remembered(shortCodes, articleId, () => codeOf(digestOf(`s:${articleId}`)));
}

function codeOf(digest: Uint8Array): string {
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  let code = '';
  for (let i = 0; i < 12; i++) {
    code = CROCKFORD.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
}

function digestOf(text: string): Uint8Array {
  return sha256(encoder.encode(text.toWellFormed()));
}

function remembered(known: Map<string, string>, articleId: string, make: () => string): string {
  const before = known.get(articleId);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = make();
  known.set(articleId, made);
  return made;
}

/**
 * The id of a document that names none: a `tag:` URI (RFC 4151) minted from the intake key without its extension.
 * `authority` is `domain,date` as RFC 4151 section 2.1 has it.
 */
export function mintArticleId(authority: string, intakeKey: string): string {
  const name = composed(intakeKey, 'NFC').replace(/\.[^./]{1,12}$/, '');
  const specific = encodeURI(name.toWellFormed()).replace(
    /[#?[\]']/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `tag:${authority}:${specific}`;
}
