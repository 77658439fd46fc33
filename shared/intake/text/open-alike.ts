import { foldLine } from './letters.ts';

/** Characters of two lines that are compared before the whole is. */
const OPENING = 40;

/** Whether two lines may have their first words in common: to fold two paragraphs whole for that costs far more. */
export function openAlike(a: string, b: string): boolean {
  const wordsA = wholeWords(foldLine(a.slice(0, OPENING)));
  const wordsB = wholeWords(foldLine(b.slice(0, OPENING)));
  return wordsA.startsWith(wordsB) || wordsB.startsWith(wordsA);
}

/** Without its last word, which may have been cut. */
function wholeWords(opening: string): string {
  return opening.slice(0, Math.max(0, opening.lastIndexOf(' ')));
}
