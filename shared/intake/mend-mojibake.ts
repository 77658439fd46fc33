/** What Windows-1252 has for the bytes 0x80 to 0x9f; those that it leaves open are controls (Encoding Standard, index windows-1252). */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...UPPER].map((character, place) => [character, 0x80 + place]));
for (let byte = 0xa0; byte <= 0xff; byte++) BYTES.set(String.fromCharCode(byte), byte);

const FOLLOWING = `[\u0080-\u00bf${UPPER}]`;
/** What UTF-8 of a letter, a mark or an emoji looks like when it is read as Windows-1252: a lead byte and as many as it announces. */
const SEQUENCE = new RegExp(
  `[\u00c2-\u00df]${FOLLOWING}|[\u00e0-\u00ef]${FOLLOWING}{2}|[\u00f0-\u00f4]${FOLLOWING}{3}`,
  'g',
);
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
  let found = 0;
  let covered = 0;
  for (const [from] of text.matchAll(SEQUENCE)) {
    if (meant(from) === undefined) continue;
    found++;
    covered += from.length;
  }
  if (found === 0) return undefined;
  const isWhole = found >= MANY && covered === countBeyondAscii(text);
  let first: Omit<Mended, 'text' | 'count'> | undefined;
  let count = 0;
  const written = text.replace(SEQUENCE, (from, at: number) => {
    const to = meant(from);
    if (to === undefined || !(isWhole || isCertain(from, text, at))) return from;
    first ??= { from, to, at };
    count++;
    return to;
  });
  return first && { ...first, text: written, count };
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/** The least character that is written in so many bytes of UTF-8, by their number. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** The character whose UTF-8 this is, if it is one: not written longer than need be, and no half of a pair. */
function meant(sequence: string): string | undefined {
  let code = sequence.charCodeAt(0) & (0xff >> (sequence.length + 1));
  for (let at = 1; at < sequence.length; at++) code = (code << 6) | ((BYTES.get(sequence.charAt(at)) ?? 0) & 0x3f);
  const isOne = code >= (LEAST[sequence.length] ?? 0) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? String.fromCodePoint(code) : undefined;
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
