import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

/** The longest object key that S3 takes, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1024;

const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:[.:]|$)/i;

/** What is wrong with an intake key: one that could leave its folder, or that some file system cannot hold. */
export function checkKey(key: string): Problem | undefined {
  const fault = faultOf(key);
  return fault === undefined ? undefined : problem('bad-key', quote(key), { path: 'file name' }, { needed: fault });
}

/** No character takes more than three bytes for each of its UTF-16 code units. */
function isTooLong(key: string): boolean {
  return key.length * 3 > MAX_KEY_BYTES && new TextEncoder().encode(key).length > MAX_KEY_BYTES;
}

function faultOf(key: string): string | undefined {
  if (key === '') return 'a file name';
  if (!key.isWellFormed()) return 'a file name in well-formed Unicode';
  if (isTooLong(key)) return `a file name of at most ${MAX_KEY_BYTES} bytes`;
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(key)) return 'a file name without control characters';
  if (key.includes('\\')) return 'a file name without backslashes';
  for (const part of key.split('/')) {
    if (part === '') return 'a file name without empty parts (no “//”, no “/” at its start or end)';
    if (part === '.' || part === '..') return 'a file name without “.” and “..” as parts';
    if (/[. ]$/.test(part)) return 'a file name whose parts do not end in a dot or a space';
    // There `C:a` is a file of another drive, and `a::$DATA` is `a` by another name.
    if (/^[a-z]:|::/i.test(part)) return 'a file name that names no drive or stream, as C: does on Windows';
    if (RESERVED_ON_WINDOWS.test(part)) return 'a file name that is not reserved on Windows, as CON and NUL are';
  }
  return undefined;
}
