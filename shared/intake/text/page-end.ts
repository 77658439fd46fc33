import { furnitureKind } from './furniture.ts';
import { endsSentence } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { countPageSigns, LEAST_SIGNS } from './page-signs.ts';
import { isProse, type Piece } from './piece.ts';

/** Fewer lines below a text are its own end. */
const SHORTEST_END = 10;
/** Lines below the text that are looked at for signs of a page. */
const SIGNS_WITHIN = 20;

/** Where a page goes on below its article, in many lines without text; the number of pieces where it does not, or may not. */
export function endOfArticle(pieces: readonly Piece[]): number {
  const isText = pieces.map((piece) => isProse(piece) && furnitureKind(piece.text) === undefined);
  const total = isText.filter(Boolean).length;
  let before = 0;
  let run = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (isText[i]) {
      run = 0;
      before++;
      continue;
    }
    run++;
    if (run !== SHORTEST_END || before < 2 || (total - before) * 5 > before) continue;
    let end = i - run + 1;
    // A list that the text ends in is the text's own, and so is a last word.
    while (end < pieces.length && endsText(pieces[end])) end++;
    if (countPageSigns(pieces.slice(end, end + SIGNS_WITHIN)) >= LEAST_SIGNS) return end;
  }
  return pieces.length;
}

function endsText(piece: Piece | undefined): boolean {
  if (!piece || furnitureKind(piece.text) !== undefined) return false;
  return readListMarker(piece.text) !== undefined || endsSentence(piece.text) || isProse(piece);
}
