import type { GuessedLanguage } from './guess-language.ts';

/** Words that a title in English leaves small unless they come first or last. */
const SMALL_WORDS = new Set(
  'a an and as at but by en for from if in into nor of off on onto or out over per so than the to up via vs with yet'.split(
    ' ',
  ),
);
/** Too short to be hung on: English titles capitalise these although some lists above would not. */
const CAPITAL_IN_TITLES = new Set([
  'off',
  'out',
  'over',
  'up',
  'into',
  'than',
  'from',
  'with',
  'onto',
  'if',
  'so',
  'yet',
]);

const ACRONYMS = new Set(
  (
    'US USA UK EU UN AI TV IT UAE USSR NATO FIFA UEFA NASA ESA IMF WHO WTO OECD OPEC ASEAN BRICS UNESCO UNICEF UNHCR BBC CNN NBC CBS ABC AFP AP NPR PBS FBI CIA NSA NHS MP MPS PM CEO CFO GDP ' +
    'HIV AIDS DNA RNA LGBT LGBTQ GPS IPO ETF ESG VAT HQ DIY VIP UFO NGO NGOS PhD COVID-19 COVID G7 G20 COP NBA NFL NHL MLB UFC F1 MMA IOC VAR PC DVD CD LED USB SUV EV EVS IBM BMW HSBC KFC NYC LA DC II III IV VI VII VIII IX XI XII'
  ).split(' '),
);
const SPELLED = new Map([
  ['MPS', 'MPs'],
  ['NGOS', 'NGOs'],
  ['EVS', 'EVs'],
  ['PHD', 'PhD'],
  ['COVID-19', 'Covid-19'],
  ['COVID', 'Covid'],
]);
/** In all-capitals text these are nearly always the English word. */
const ALSO_WORDS = new Set(['US', 'IT', 'WHO', 'AIDS', 'LA', 'AP', 'COP', 'LED', 'VAR', 'VI', 'DC', 'II', 'AI']);
const WORD_NOT_ACRONYM = new Set(['IT', 'WHO', 'LA', 'LED', 'COP', 'VAR', 'AIDS']);

/** How the words of a text are written where the text is not in capitals. */
export type Spelling = (word: string) => string | undefined;

/**
 * The spelling of words as `text` itself has them: acronyms (`NATO`), names (`McDonald`), and words that only ever stand small.
 * A word that opens a sentence says nothing about its case.
 */
export function learnSpelling(text: string): Spelling {
  const seen = new Map<string, string>();
  for (const match of text.matchAll(/(^|[.!?…:]["'”’»)]*\s+|["“«„(]|\n|—\s*)?([\p{L}][\p{L}\p{N}'’]*)/gu)) {
    const [, opening, word = ''] = match;
    if (opening !== undefined && !/\p{Lu}.*\p{Lu}/u.test(word)) continue;
    const key = word.toLowerCase();
    const before = seen.get(key);
    // Small once is small: names stay capital throughout. Capitals once may be shouting, as in a dateline.
    if (before === undefined || rankOf(word) < rankOf(before)) seen.set(key, word);
  }
  return (word) => seen.get(word.toLowerCase());
}

/** Which of two ways to write a word says more: small, then mixed, then all capitals. */
function rankOf(word: string): number {
  return word === word.toLowerCase() ? 0 : word === word.toUpperCase() && word.length > 1 ? 2 : 1;
}

/** A line in capitals set as a headline of its language would be: title case in English, sentence case elsewhere. */
export function setHeadlineCase(line: string, language: GuessedLanguage, spelling: Spelling): string {
  const words = line.split(' ');
  const english = language === 'en' || language === 'und';
  return words
    .map((word, i) => {
      const opens = i === 0 || /[:.!?—–]$/.test(words[i - 1] ?? '');
      const closes = i === words.length - 1;
      return setWord(word, english, opens, closes, language, spelling);
    })
    .join(' ');
}

function setWord(
  word: string,
  english: boolean,
  opens: boolean,
  closes: boolean,
  language: GuessedLanguage,
  spelling: Spelling,
): string {
  let first = true;
  // Parts of a compound, and what an apostrophe divides, are words of their own; what follows “’” in “Seoul’s” is not.
  return word.replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.\p{L})*(?:['’]\p{L}+)*/gu, (part) => {
    const isFirst = first;
    first = false;
    return setPart(part, english, opens && isFirst, closes || word.includes('-'), language, spelling);
  });
}

function setPart(
  part: string,
  english: boolean,
  opens: boolean,
  closes: boolean,
  language: GuessedLanguage,
  spelling: Spelling,
): string {
  const [stem = part, tail = ''] = splitApostrophe(part);
  const known = spelling(part) ?? spelling(stem);
  const small = stem.toLowerCase();
  const rest = tail.toLowerCase();
  if (/^\p{L}(?:\.\p{L})+/u.test(stem) || (/\d/.test(stem) && /\p{L}/u.test(stem) && stem.length <= 4))
    return stem + rest;
  if (known !== undefined && known !== known.toLowerCase() && /\p{Lu}.*\p{Lu}/u.test(known.slice(0, stem.length))) {
    return known.slice(0, stem.length) + rest;
  }
  const common = known !== undefined && known === known.toLowerCase();
  if (ACRONYMS.has(stem) && !(common && ALSO_WORDS.has(stem)) && !(WORD_NOT_ACRONYM.has(stem) && known === undefined)) {
    return (SPELLED.get(stem) ?? stem) + rest;
  }
  if (english && SMALL_WORDS.has(small) && !CAPITAL_IN_TITLES.has(small) && !opens && !closes) return small + rest;
  if (/^[BCDFGHJKLMNPQRSTVWXZ]{2,5}$/.test(stem) && known === undefined && stem.length >= 3) return stem + rest;
  if (!english && !opens) {
    if (common) return small + rest;
    if (known === undefined && language !== 'de') return small + rest;
  }
  return capitalise(small) + restOfName(rest, part);
}

function capitalise(word: string): string {
  if (/^mc\p{L}{3}/u.test(word)) return `Mc${word.charAt(2).toUpperCase()}${word.slice(3)}`;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
}

/** `Seoul’s` has a stem and an ending; `O’Brien` and `d’Or` have a prefix and a name. */
function splitApostrophe(part: string): readonly [string, string] {
  const at = part.search(/['’]/);
  return at <= 0 ? [part, ''] : [part.slice(0, at), part.slice(at)];
}

function restOfName(rest: string, part: string): string {
  return /^O['’]\p{L}{3}/u.test(part) ? rest.charAt(0) + capitalise(rest.slice(1)) : rest;
}

/** A section label in capitals as readers see it: `ARTS & CULTURE` is `Arts & Culture`. */
export function setLabelCase(label: string, language: GuessedLanguage): string {
  return setHeadlineCase(label, language, () => undefined);
}

/** Names in capitals as people write them; words already in mixed case stay. */
export function setNameCase(names: string): string {
  return names.replace(/[\p{L}'’]{2,}/gu, (word) => {
    if (!/^[\p{Lu}'’]+$/u.test(word) || ACRONYMS.has(word)) return word;
    const small = word.toLowerCase();
    if (/^(?:and|y|e|et|und|en|de|da|di|van|von|der|den|del|la|le|in|for|of)$/.test(small)) return small;
    const prefixed = /^(o|d)(['’])(\p{L}+)$/u.exec(small);
    return prefixed
      ? `${(prefixed[1] ?? '').toUpperCase()}${prefixed[2]}${capitalise(prefixed[3] ?? '')}`
      : capitalise(small);
  });
}
