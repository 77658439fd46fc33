import type { Piece } from './piece.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '«': '»',
  '„': '“”',
  '‘': '’',
  "'": "'",
  '「': '」',
  '『': '』',
  '”': '”',
};
const LONGEST_PULL_QUOTE = 320;
/** Searching the whole text is dear; no article has more pull quotes than this. */
const MAX_SEARCHES = 40;

/** Whether a line stands in one pair of quotation marks from end to end. */
export function isWhollyQuoted(line: string): boolean {
  const close = PAIRS[line.charAt(0)];
  if (close === undefined || line.length < 3) return false;
  const inner = line.replace(/[.,]$/, '');
  if (!close.includes(inner.slice(-1))) return false;
  const between = inner.slice(1, -1);
  return ![...close].some((mark) => mark !== '’' && mark !== "'" && between.includes(mark));
}

/** A line that says who is quoted above: `— Jane Doe, mayor`. */
export function isAttribution(line: string): boolean {
  return line.length <= 100 && /^(?:[–—]|--|-\s)\s*\p{Lu}[^.!?]*$/u.test(line);
}

function standsTwice(whole: string, words: string): boolean {
  const at = whole.indexOf(words);
  return at !== -1 && whole.indexOf(words, at + 1) !== -1;
}

/** Finds lines that the article's text has as well: quotes pulled out of it for show. */
export function createPullQuoteFinder(pieces: readonly Piece[]): (piece: Piece) => boolean {
  let whole: string | undefined;
  let searches = 0;
  return (piece) => {
    if (piece.text.length > LONGEST_PULL_QUOTE || piece.text.length < 20 || searches >= MAX_SEARCHES) return false;
    const words = piece.text.toLowerCase().replace(/^["“„«‘'「『”]+|(?<!["”“»’'」』.,…])["”“»’'」』.,…]+$/g, '');
    if (words.split(' ').length < 4) return false;
    searches++;
    whole ??= pieces
      .map((other) => other.text)
      .join('\n')
      .toLowerCase();
    if (standsTwice(whole, words)) return true;
    // Where the text says between two sentences who is speaking, each of them stands there by itself.
    const sentences = words.split(/[.!?…]\s+/);
    return (
      sentences.length > 1 &&
      sentences.length <= 4 &&
      sentences.every((one) => one.length >= 12 && standsTwice(whole ?? '', one))
    );
  };
}
