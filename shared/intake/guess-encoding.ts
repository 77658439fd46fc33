import { loadWordParts, type TellByWordParts } from './language/load-word-parts.ts';

export interface GuessedEncoding {
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  readonly text: string;
}

interface Candidate {
  readonly encoding: string;
  /** How much better than the others it must be: nobody has saved an article so for long. */
  readonly handicap?: number;
}

/** What older programs save text in, the commonest first; most letters of Western text are the same in several, and the first is named. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1252' },
  { encoding: 'windows-1250' },
  { encoding: 'windows-1251' },
  { encoding: 'windows-1254' },
  { encoding: 'windows-1253' },
  { encoding: 'windows-1256' },
  { encoding: 'windows-1255' },
  { encoding: 'windows-1257' },
  { encoding: 'shift_jis' },
  { encoding: 'gb18030' },
  { encoding: 'big5' },
  { encoding: 'euc-kr' },
  { encoding: 'euc-jp' },
  { encoding: 'koi8-u' },
  { encoding: 'windows-874' },
  { encoding: 'iso-8859-2', handicap: 0.01 },
  { encoding: 'iso-8859-5', handicap: 0.02 },
  { encoding: 'ibm866', handicap: 0.02 },
  { encoding: 'macintosh', handicap: 0.1 },
];

/** How much of a text is looked at, in bytes: lines that have more than ASCII in them. */
const SAMPLE_BYTES = 4096;
/** How much of one line is: a file may have no second. */
const MOST_OF_A_LINE = 8192;

/** Letters that a language cannot have: its text in an older encoding has them where its own are. */
const IMPOSSIBLE: Readonly<Record<string, RegExp>> = {
  cs: /[ìøèïò]/i,
  hr: /[èæð]/i,
  hu: /[õû]/i,
  pl: /[êñæœ]/i,
  ro: /[þº]/i,
  sk: /[èïò]/i,
  sl: /[èæð]/i,
  tr: /[ýþð]/i,
};

/** What no word has in it: a letter among signs, a capital behind a small letter, or letters of two scripts or an Arabic vowel beside a Latin letter. */
const ODD =
  /\p{L}(?:[^\0-\x7f\p{L}\p{M}\p{Nd}\s\p{P}\u00ad]|[¡¿])\p{L}|(?=[^\0-\x7f])\p{Ll}\p{Lu}|\p{Ll}(?=[^\0-\x7f])\p{Lu}|[a-z][\u064b-\u0652\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[\u064b-\u0652\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}][a-z]/gu;
/** What no text has in it. */
const NEVER = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/;
/** Signs that text has little of: those of tables, boxes and currencies, half-width kana; fractions and the like within words. */
const RARE = /(?<=\p{L})[¹¼¾×]|[¹¼¾×](?=\p{L})|[¤¦¨¬¯¸÷\u02c7-\u02dd†‡‰\u2200-\u25ff\uff61-\uff9f]/gu;
const TAGS = /<[a-z!/][^<>]{0,1000}>/gi;
const BEYOND_ASCII = /[^\0-\x7f]/g;
/** A text whose letters are odd as often as this is none. */
const MAX_ODD_SHARE = 0.35;
/** Text that is mostly beyond ASCII is like some language, or it is no text: noise scores less than this. */
const LEAST_SCORE = 0.3;
/** Of one or two letters beyond ASCII nothing can be told: they are what they mostly are. */
const FEW = 2;
const DOUBT = 0.1;

/**
 * The text of `bytes`, which are no UTF-8 and do not say what they are, in the encoding in which they are most like a language;
 * `undefined` where they are in none.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<GuessedEncoding | undefined> {
  const sample = sampleOf(bytes);
  const tell = await loadWordParts();
  const ranked = CANDIDATES.flatMap(({ encoding, handicap = 0 }, place) => {
    // The last line may be cut within a letter.
    const text = tryDecode(sample, encoding, { stream: true })?.replace(TAGS, ' ');
    const score = text === undefined ? undefined : scoreOf(text, tell, place === 0 ? 0 : DOUBT);
    return score === undefined ? [] : [{ encoding, score: score - handicap }];
  }).sort((a, b) => b.score - a.score);
  for (const { encoding } of ranked) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { encoding, text };
  }
  return undefined;
}

/** Lines of `bytes` with more than ASCII in them; their ends are the same in all of the encodings above. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length && length < SAMPLE_BYTES; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    const line = bytes.subarray(start, Math.min(at + 1, start + MOST_OF_A_LINE));
    start = at + 1;
    if (!line.some((byte) => byte > 0x7f)) continue;
    lines.push(line);
    length += line.length;
  }
  const sample = new Uint8Array(length);
  let end = 0;
  for (const line of lines) {
    sample.set(line, end);
    end += line.length;
  }
  return sample;
}

function tryDecode(bytes: Uint8Array, encoding: string, options: TextDecodeOptions = {}): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    // Bytes that this encoding does not have.
    return undefined;
  }
}

/** How like a language `text` is, about 0 to 1; `undefined` where it is no text at all. `doubt` counts where little of it is beyond ASCII. */
function scoreOf(text: string, tell: TellByWordParts, doubt: number): number | undefined {
  if (NEVER.test(text)) return undefined;
  const beyond = text.match(BEYOND_ASCII)?.length ?? 1;
  const odd = ((text.match(ODD)?.length ?? 0) + (text.match(RARE)?.length ?? 0)) / beyond;
  if (odd > MAX_ODD_SHARE) return undefined;
  const slices = [text.slice(0, 700), text.slice(700, 1400)].filter((slice) => slice.length > 100);
  const likeness = (slices.length > 0 ? slices : [text]).map(tell);
  const sum = likeness.reduce((total, each) => total + (each?.score ?? 0), 0);
  const impossible = likeness.some((each) => each && IMPOSSIBLE[each.language]?.test(text)) ? 0.2 : 0;
  const score = sum / likeness.length - odd - impossible;
  return beyond * 5 > text.length && text.length > 40 && score < LEAST_SCORE
    ? undefined
    : score - (beyond <= FEW ? doubt : 0);
}
