import { countWords, endsSentence, foldLine } from './letters.ts';
import { isProse, type Piece } from './piece.ts';

/** More than a name has. */
const TITLE_WORDS = 5;

const TITLE_WITHIN = 3;

/** Whether a line may be a title, and has a longer word of the name in it. */
export function isTitleWith(name: string, line: string): boolean {
  return countWords(line) >= TITLE_WORDS && !endsSentence(line) && shareWord(name, line);
}

/** Whether two lines have a longer word in common. */
function shareWord(one: string, other: string): boolean {
  const words = new Set(foldLine(other).split(' '));
  return foldLine(one)
    .split(' ')
    .some((word) => word.length >= 4 && words.has(word));
}

/** Lines below a name of which one may open with it. */
const SUBJECT_WITHIN = 10;

/**
 * Whether one of the next lines opens with this one: a name that is the matter of the text, and its headline. Where the line below names
 * it as well, that is the headline.
 */
export function opensText(pieces: readonly Piece[], i: number): boolean {
  const name = pieces[i]?.text ?? '';
  if (pieces.slice(i + 1, i + 1 + TITLE_WITHIN).some(({ text }) => isTitleWith(name, text))) return false;
  return pieces
    .slice(i + 1, i + SUBJECT_WITHIN)
    .some((piece) => isProse(piece) && piece.text.startsWith(name) && /^[ ,]/.test(piece.text.slice(name.length)));
}
