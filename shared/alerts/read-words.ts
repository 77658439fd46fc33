/** A word or number of a text, as comparing revisions sees it. */
export interface Word {
  /** As written. */
  readonly shown: string;
  /** Without case and typography: two words that fold alike say the same. */
  readonly folded: string;
  readonly kind: 'word' | 'name' | 'number';
}

/**
 * Words with inner apostrophes, and numbers with their sign, currency and percent, which are part of what they say. Every repetition is of
 * one class that what follows cannot begin with, so matching is linear.
 */
const TOKEN =
  /(?<number>(?:(?<![\p{L}\p{N}])[-−+])?(?:\p{Sc}\s?)?\p{N}+(?:[.,:]\p{N}+)*(?:\s?[%‰\p{Sc}]|°)?)|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const SENTENCE_END = /[.!?…:;“”"„«»‘(\n]\s*$/u;

/** The words of a line in reading order. A name is a word with a capital where its place in the sentence calls for none. */
export function readWords(line: string): readonly Word[] {
  const words: Word[] = [];
  const capitalsTell = !isTitleCase(line);
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [shown] = match;
    const opens = end === 0 || SENTENCE_END.test(line.slice(end, match.index));
    end = match.index + shown.length;
    const name = capitalsTell && !opens && /^\p{Lu}/u.test(shown);
    words.push({ shown, folded: fold(shown), kind: match.groups?.number ? 'number' : name ? 'name' : 'word' });
  }
  return words;
}

/** Whether nearly every long word has a capital, as in some papers' headlines; capitals then tell nothing. */
function isTitleCase(line: string): boolean {
  let capitals = 0;
  let smalls = 0;
  for (const [word] of line.matchAll(/\p{L}{4,}/gu)) {
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    else smalls += 1;
  }
  return capitals > 2 * smalls;
}

function fold(shown: string): string {
  const plain = shown.normalize('NFKC').toLowerCase().replace(/’/g, "'").replace('−', '-').replace(/\s/g, '');
  return /^\D*\d{1,3}(?:,\d{3})+\D*$/.test(plain) ? plain.replaceAll(',', '') : plain;
}
