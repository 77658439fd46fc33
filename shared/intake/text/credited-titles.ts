import { countWords, endsSentence } from './letters.ts';
import { isCreditLine } from './picture-credits.ts';
import { isProse, type Piece } from './piece.ts';

/** Words; captions have more. */
const LONGEST = 8;
const LEAST = 3;
/** Pieces from one title to the next; pictures of a report lie further apart. */
const FURTHEST = 8;

/**
 * The titles of items that each have a picture directly below, of which only the credit came along: what they stand on is no caption, for no other
 * title stands between them. Empty where the short lines above credits are captions.
 */
export function creditedTitles(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const titles: Piece[] = [];
  let last = -1;
  for (let i = 1; i < pieces.length - 1; i++) {
    const [title, credit, below] = [pieces[i - 1], pieces[i], pieces[i + 1]];
    if (!title || !credit || !below || title.gap === 0 || !mayBeTitle(title)) continue;
    if (below.gap > 0 && endsSentence(below.text) && credit.gap === 0 && isCreditLine(credit.text)) {
      if (last !== -1 && i - last > FURTHEST) return new Set();
      titles.push(title);
      last = i;
    } else if (last !== -1 && credit.gap > 0 && isProse(credit)) return new Set();
  }
  return new Set(titles.length < LEAST ? [] : titles);
}

function mayBeTitle({ text, headingLevel }: Piece): boolean {
  return (
    headingLevel === undefined && countWords(text) <= LONGEST && !endsSentence(text) && /^[\p{Lu}\p{Lo}\d]/u.test(text)
  );
}
