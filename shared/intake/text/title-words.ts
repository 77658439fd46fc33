import { foldLine, hasCjk, isSetSolid } from './letters.ts';
import type { Piece } from './piece.ts';

/** The words of some lines, cut to what their forms share. */
export function wordsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap((piece) => longWordsOf(piece.text.slice(0, 1000)).map(stemOf)));
}

/** The longer words of a line; where words are not parted, each two characters. */
function longWordsOf(line: string): readonly string[] {
  const words = foldLine(line).split(' ');
  if (!hasCjk(line)) return words.filter((word) => word.length >= 4);
  return words.flatMap((word) =>
    isSetSolid(word.charAt(word.length >> 1))
      ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
      : [word],
  );
}

/** What the forms of a word share in most languages. */
function stemOf(word: string): string {
  return word.slice(0, 5);
}

/** Whether a line has several of the words, and not many more. */
export function speaksOf(words: ReadonlySet<string>, line: string): boolean {
  return shareIn(words, line) >= 0.4 && longWordsOf(line).filter((word) => words.has(stemOf(word))).length >= 2;
}

/** The share of a line's longer words that are among `words`. */
export function shareIn(words: ReadonlySet<string>, line: string): number {
  const long = longWordsOf(line);
  return long.length === 0 ? 0 : long.filter((word) => words.has(stemOf(word))).length / long.length;
}
