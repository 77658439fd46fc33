import { isCredited } from './bylines.ts';
import { endsSentence } from './letters.ts';
import type { Piece } from './piece.ts';

const MOST_OF_HEAD = 12;
/** Characters of a line that names a writer or a day. */
const LONGEST_CREDIT = 120;

/** Above which piece the title stands: where sentences begin that stand apart below a name or day, the head is over. */
export function lowestTitle(pieces: readonly Piece[]): number {
  for (let i = 2; i < Math.min(pieces.length, MOST_OF_HEAD); i++) {
    const [above, piece, below] = [pieces[i - 1], pieces[i], pieces[i + 1]];
    if (!above || !piece || !below) break;
    if (piece.gap === 0 || below.gap === 0 || !endsSentence(piece.text) || !endsSentence(below.text)) continue;
    if (above.text.length <= LONGEST_CREDIT && isCredited(above.text)) return i;
  }
  return pieces.length;
}
