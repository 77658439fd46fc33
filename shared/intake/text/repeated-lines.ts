import { countWords, endsSentence, hasLetters } from './letters.ts';
import type { Piece } from './piece.ts';

/** A button or the title of a box; longer lines stand in several places only where a whole box does. */
const LONGEST = 120;
/** So often no writer says the same by itself. */
const OFTEN = 3;
/** A word or two may be what the parts of a review are called: “Verdict”, “What we like”. */
const FEWEST_WORDS = 3;
/** Of all lines: where more of them come again, they are the speakers of a conversation, a refrain or a row of facts. */
const MOST_SHARE = 0.34;

/**
 * Which pieces are the line that the page puts in several places: short, ending no sentence, each time by itself. A line of which
 * there are two is a caption or an echo, and several lines that come again are parts of a review: both are left to others to judge.
 */
export function repeatedLines(pieces: readonly Piece[]): readonly boolean[] {
  const hasBlankLines = pieces.some(({ gap }) => gap > 0);
  const keys = pieces.map((piece, i) =>
    mayComeAgain(piece) && (!hasBlankLines || standsAlone(pieces, i)) ? piece.text : '',
  );
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  const isOften = keys.map((key) => key !== '' && (counts.get(key) ?? 0) >= OFTEN);
  const often = isOften.filter((is) => is).length;
  const lines = new Set(keys.filter((_, i) => isOften[i]));
  return lines.size !== 1 || often > pieces.length * MOST_SHARE ? pieces.map(() => false) : isOften;
}

function mayComeAgain({ text, raw, headingLevel }: Piece): boolean {
  return (
    text.length <= LONGEST &&
    headingLevel === undefined &&
    !raw.includes('\t') &&
    !endsSentence(text) &&
    !/[:：]$/.test(text) &&
    hasLetters(text) &&
    countWords(text) >= FEWEST_WORDS
  );
}

function standsAlone(pieces: readonly Piece[], i: number): boolean {
  return (i === 0 || pieces[i]?.gap !== 0) && pieces[i + 1]?.gap !== 0;
}
