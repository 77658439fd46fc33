import transliterate from '@sindresorhus/transliterate';
import { septetsOf } from './gsm-alphabet.ts';

/** Punctuation and symbols that GSM phones cannot show, as a newspaper's wire would have typed them. */
const TYPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛′ʻʼʽʹˈ`´',
    '"': '“”„‟″«»',
    '-': '‐‑‒–−·•‧',
    ' - ': '—―',
    '...': '…',
    '/': '⁄∕÷',
    x: '×',
    '<': '‹',
    '>': '›',
    '|': '¦',
    ' deg ': '°',
    '+/-': '±',
    '<=': '≤',
    '>=': '≥',
    '~': '≈',
    '->': '→',
    '<-': '←',
    '(c)': '©',
    '(R)': '®',
    c: '¢',
    'Rs ': '₹₨',
    'RUB ': '₽',
    'KRW ': '₩',
    'TRY ': '₺',
    'UAH ': '₴',
    'ILS ': '₪',
    'NGN ': '₦',
    'VND ': '₫',
    'PHP ': '₱',
    'THB ': '฿',
    'BTC ': '₿',
  }).flatMap(([typed, characters]) => Array.from(characters, (character) => [character, typed] as const)),
);

/**
 * `line` in the GSM 7-bit alphabet: typographic punctuation typed plainly, accented letters that the alphabet lacks without their
 * accents, emoji left out. `undefined` where that would lose words: the line has letters or digits of a script that the alphabet
 * cannot write, which needs UCS-2.
 */
export function gsmText(line: string): string | undefined {
  let typed = '';
  for (const character of line.normalize('NFC')) {
    const written = writeCharacter(character);
    if (written === undefined) return undefined;
    // 1½ is not 11/2, nor 10² 102.
    if (/\p{No}/u.test(character) && /\d$/.test(typed)) typed += written.includes('/') ? ' ' : '^';
    typed += written;
  }
  const text = typed.replace(/ +/g, ' ').trim();
  // Nothing but emoji: they are all there is to say.
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

function writeCharacter(character: string): string | undefined {
  if (septetsOf(character) !== undefined) return character;
  const typed = TYPED.get(character);
  if (typed !== undefined) return typed;
  if (/\p{Script=Latin}/u.test(character) || /\p{Script=Common}/u.test(character)) {
    const plain = plainLetters(character);
    if (plain !== '' && septetsOf(plain) !== undefined) return plain;
  }
  return /[\p{L}\p{N}]/u.test(character) ? undefined : '';
}

/** Compatibility forms (ﬁ, Ａ, ½, ™) and accented letters as plain ones. */
function plainLetters(character: string): string {
  const plain = Array.from(character.normalize('NFKC'), (part) => TYPED.get(part) ?? part).join('');
  return septetsOf(plain) === undefined ? transliterate(plain).normalize('NFKD').replace(/\p{M}/gu, '') : plain;
}
