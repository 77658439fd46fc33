import { composed } from '../model/composed.ts';

/** A word or number of a text, as comparing revisions sees it. */
export interface Word {
  /** As written. */
  readonly shown: string;
  /** Without case and typography: two words that fold alike say the same. */
  readonly folded: string;
  /** `capital` is a word with a capital that its place explains: it opens a sentence, or stands in a headline. */
  readonly kind: 'word' | 'capital' | 'name' | 'number';
}

/**
 * Words with inner apostrophes, and numbers with their sign, currency and percent, which are part of what they say. Every repetition is of
 * one class that what follows cannot begin with, so matching is linear.
 */
const TOKEN =
  /(?<number>(?:(?<![\p{L}\p{N}])[-−+])?(?:\p{Sc}\s?)?\p{N}+(?:[.,:]\p{N}+)*(?:\s?[%‰\p{Sc}]|°)?)|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const SENTENCE_END = /(?:[.!?…:;“”"„«»‘(]|\n)\s{0,9}$/u;

/** The words of a line in reading order. A name is a word with a capital where its place in the sentence calls for none. */
export function readWords(line: string): readonly Word[] {
  return read(line, (end, start) => end === 0 || SENTENCE_END.test(line.slice(end, start)));
}

/** The words of a headline, where some papers give every word a capital. */
export function readHeadline(headline: string): readonly Word[] {
  return read(headline, () => true);
}

/** `explains` says of the place between two words whether the second may have a capital without being a name. */
function read(line: string, explains: (end: number, start: number) => boolean): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [shown] = match;
    const explained = explains(end, match.index);
    end = match.index + shown.length;
    words.push({ shown, folded: fold(shown), kind: match.groups?.number ? 'number' : kindOf(shown, explained) });
  }
  return words;
}

function kindOf(shown: string, explained: boolean): Word['kind'] {
  if (!/^\p{Lu}/u.test(shown)) return 'word';
  return explained ? 'capital' : 'name';
}

function fold(shown: string): string {
  const plain = composed(shown, 'NFKC').toLowerCase().replace(/’/g, "'").replace('−', '-').replace(/\s/g, '');
  return /^\D*\d{1,3}(?:,\d{3})+\D*$/.test(plain) ? plain.replaceAll(',', '') : plain;
}
