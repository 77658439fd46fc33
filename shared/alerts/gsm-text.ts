import anyAscii from 'any-ascii';
import { composed } from '../model/composed.ts';
import { septetsOf } from './gsm-alphabet.ts';

/** Punctuation and symbols that GSM phones cannot show, as a newspaper's wire would have typed them. */
const TYPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛′ʻʼʽʾʿʹˈ`´',
    '"': '“”„‟″«»〃',
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
    ' per mil': '‰',
    '!=': '≠',
    '=>': '⇒',
    u: 'µ',
    '*': '★',
    '<=': '≤',
    '>=': '≥',
    '~': '≈∼',
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
 * accents, emoji left out. `undefined` where that would lose words or figures: the line has letters or digits of a script, or a sign
 * of currency or arithmetic, that the alphabet cannot write, which needs UCS-2.
 */
export function gsmText(line: string): string | undefined {
  let typed = '';
  for (const character of composed(line, 'NFC')) {
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
  const typed =
    TYPED.get(character) ?? (/\p{Script=Latin}/u.test(character) ? plainLetters(character) : compatible(character));
  if (typed !== '' && septetsOf(typed) !== undefined) return typed;
  // Letters and digits are words; a currency or a sign of arithmetic changes what a number says.
  return /[\p{L}\p{N}\p{Sc}\p{Sm}]/u.test(character) ? undefined : '';
}

/** Compatibility forms as the plain characters they stand for: Ａ, ½, ™. */
function compatible(character: string): string {
  return Array.from(composed(character, 'NFKC'), (part) => TYPED.get(part) ?? part).join('');
}

/** Letters without their accents, ligatures and ornaments. */
function plainLetters(character: string): string {
  const plain = compatible(character);
  return septetsOf(plain) === undefined ? anyAscii(plain) : plain;
}
