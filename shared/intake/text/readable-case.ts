import type { GuessedLanguage } from '../language/guess-language.ts';

/** Words that a title in English leaves small unless they come first or last. */
const SMALL_WORDS = new Set('a an and as at but by en for in nor of on or per the to via vs'.split(' '));

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

/** What decides the case of a word in a headline. */
interface Setting {
  readonly language: GuessedLanguage;
  readonly spelling: Spelling;
  /** Whether the language capitalises the words of titles. */
  readonly titleCase: boolean;
}

/** A line in capitals set as a headline of its language would be: title case in English, sentence case elsewhere. */
export function setHeadlineCase(line: string, language: GuessedLanguage, spelling: Spelling): string {
  const setting: Setting = { language, spelling, titleCase: language === 'en' || language === 'und' };
  const words = line.split(' ');
  return words
    .map((word, i) => {
      const opens = i === 0 || /[:.!?—–]$/.test(words[i - 1] ?? '');
      return setWord(word, opens, i === words.length - 1, setting);
    })
    .join(' ');
}

function setWord(word: string, opens: boolean, closes: boolean, setting: Setting): string {
  let first = true;
  // Parts of a compound are words of their own; what follows the apostrophe in “Seoul’s” is not.
  return word.replace(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.\p{L})*(?:['’]\p{L}+)*/gu, (part) => {
    const isFirst = first;
    first = false;
    return setPart(part, opens && isFirst, closes || word.includes('-'), setting);
  });
}

function setPart(part: string, opens: boolean, closes: boolean, { language, spelling, titleCase }: Setting): string {
  const [stem, tail] = splitApostrophe(part);
  const known = spelling(part) ?? spelling(stem);
  const small = stem.toLowerCase();
  const rest = tail.toLowerCase();
  if (isInitials(stem)) return stem + rest;
  if (known !== undefined && /\p{Lu}.*\p{Lu}/u.test(known.slice(0, stem.length)))
    return known.slice(0, stem.length) + rest;
  if (isAcronym(stem, known)) return (SPELLED.get(stem) ?? stem) + rest;
  if (titleCase && SMALL_WORDS.has(small) && !opens && !closes) return small + rest;
  if (!titleCase && !opens && (known === small || (known === undefined && language !== 'de'))) return small + rest;
  return capitalise(small) + restOfName(rest, part);
}

/** `U.N.`, `G20`, `4X4`: letters with stops or figures among them. */
function isInitials(stem: string): boolean {
  return /^\p{L}(?:\.\p{L})+/u.test(stem) || (/\d/.test(stem) && /\p{L}/u.test(stem) && stem.length <= 4);
}

function isAcronym(stem: string, known: string | undefined): boolean {
  const isWord = known === stem.toLowerCase();
  if (ACRONYMS.has(stem))
    return !(isWord && ALSO_WORDS.has(stem)) && !(known === undefined && WORD_NOT_ACRONYM.has(stem));
  // Nothing is pronounced without a vowel.
  return known === undefined && /^[BCDFGHJKLMNPQRSTVWXZ]{3,5}$/.test(stem);
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

/** Two capitals side by side; of ASCII where there are no others, which is quicker to look for. */
const IN_CAPITALS = /[\p{Lu}'’]{2}/u;
const IN_ASCII_CAPITALS = /[A-Z'’]{2}/;
const BEYOND_ASCII = /[^ -~’]/;

/** Letters of the names of agencies that are read one by one. */
const LONGEST_AGENCY = 5;
const AT_START = /(?:^|[,/|&(]) ?$/;
const AT_END = /^ ?(?:[,/|&)]|$)/;

/** Names in capitals as people write them; words already in mixed case stay. */
export function setNameCase(names: string): string {
  if (!(BEYOND_ASCII.test(names) ? IN_CAPITALS : IN_ASCII_CAPITALS).test(names)) return names;
  return names.replace(/[\p{L}'’]{2,}/gu, (word, at: number) => {
    if (!/^[\p{Lu}'’]+$/u.test(word) || ACRONYMS.has(word)) return word;
    // People have two names; what stands alone is an agency: `TOM REED, DPA`.
    const isAlone =
      word.length <= LONGEST_AGENCY && AT_START.test(names.slice(0, at)) && AT_END.test(names.slice(at + word.length));
    if (isAlone || isAmongSmall(names, word, at)) return word;
    // Letters that nobody can say as a word: the call sign of a station.
    if (word.length <= 5 && /^[BCDFGHJKLMNPQRSTVWXZ]+$/.test(word) && word.length >= 3) return word;
    const small = word.toLowerCase();
    if (/^(?:and|y|e|et|und|en|de|da|di|van|von|der|den|del|la|le|in|for|of)$/.test(small)) return small;
    const prefixed = /^(o|d)(['’])(\p{L}+)$/u.exec(small);
    return prefixed
      ? `${(prefixed[1] ?? '').toUpperCase()}${prefixed[2]}${capitalise(prefixed[3] ?? '')}`
      : capitalise(small);
  });
}

/** Two letters between words that are not in capitals: `Jane Doe, PA Political Correspondent`. */
function isAmongSmall(names: string, word: string, at: number): boolean {
  if (word.length !== 2) return false;
  return /\p{Ll},\s{0,3}$/u.test(names.slice(0, at)) && /^\s\p{Lu}\p{Ll}/u.test(names.slice(at + word.length));
}
