import { foldLine, isAsciiLetterOrFigure } from './letters.ts';

/** Characters of two lines that are compared before the whole is. */
const OPENING = 40;

/** Whether two lines may have their first words in common: to fold two paragraphs whole for that costs far more. */
export function openAlike(a: string, b: string): boolean {
  if (differInWord(a, b)) return false;
  const wordsA = wholeWords(foldLine(a.slice(0, OPENING)));
  const wordsB = wholeWords(foldLine(b.slice(0, OPENING)));
  return wordsA.startsWith(wordsB) || wordsB.startsWith(wordsA);
}

/** Without its last word, which may have been cut. */
function wholeWords(opening: string): string {
  return opening.slice(0, Math.max(0, opening.lastIndexOf(' ')));
}

/** Whether the first difference is between two letters, or figures, of a word that both show whole: most lines differ so, and need no folding. */
function differInWord(a: string, b: string): boolean {
  const end = Math.min(a.length, b.length, OPENING);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === end || !isAsciiLetterOrFigure(a.charCodeAt(at)) || !isAsciiLetterOrFigure(b.charCodeAt(at))) return false;
  if (a.charAt(at).toLowerCase() === b.charAt(at).toLowerCase()) return false;
  return endsWithin(a, at) && endsWithin(b, at);
}

/** Whether another word begins behind that at `at` before the opening ends. */
function endsWithin(line: string, at: number): boolean {
  const space = line.indexOf(' ', at);
  return space !== -1 && space + 1 < OPENING && isAsciiLetterOrFigure(line.charCodeAt(space + 1));
}
