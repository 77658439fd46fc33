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
const BEYOND_ASCII = /[^\0-\x7f]/g;
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

const utf8 = new TextDecoder('utf-8', { fatal: true });

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
  const found = [...text.matchAll(SEQUENCE)].flatMap(({ 0: from, index }) => {
    const to = meant(from);
    return to === undefined ? [] : [{ from, to, at: index }];
  });
  if (found.length === 0) return undefined;
  const covered = found.reduce((sum, { from }) => sum + from.length, 0);
  const isWhole = found.length >= MANY && covered === (text.match(BEYOND_ASCII)?.length ?? 0);
  const certain = isWhole ? found : found.filter((each) => isCertain(each.from, text, each.at));
  const [first] = certain;
  if (!first) return undefined;
  let written = '';
  let end = 0;
  for (const { from, to, at } of certain) {
    written += text.slice(end, at) + to;
    end = at + from.length;
  }
  return { ...first, text: written + text.slice(end), count: certain.length };
}

/** The character whose UTF-8 this is, if it is one. */
function meant(sequence: string): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(sequence, (character) => BYTES.get(character) ?? 0));
  } catch {
    // No UTF-8, then, but text as it stands.
    return undefined;
  }
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
