import type { Piece } from '../shared/alerts/diff/diff-words.ts';

/** What stays the same is shown up to this many characters from what does not. */
const CONTEXT = 120;

/** Pieces of a changed text without the long stretches in which nothing changed; `…` stands for what is left out. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.type !== 'same') return piece;
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === pieces.length - 1 ? 0 : CONTEXT;
    // Leaving out less than this saves nobody any reading.
    if (piece.text.length <= head + tail + CONTEXT) return piece;
    return { type: 'same', text: `${startOf(piece.text, head)}…${endOf(piece.text, tail)}` };
  });
}

/** Whole words from the start of a text. */
function startOf(text: string, length: number): string {
  if (length === 0) return '';
  const start = text.slice(0, length);
  const space = start.lastIndexOf(' ');
  return (space === -1 ? start : start.slice(0, space + 1)).toWellFormed();
}

function endOf(text: string, length: number): string {
  if (length === 0) return '';
  const end = text.slice(-length);
  const space = end.indexOf(' ');
  return (space === -1 ? end : end.slice(space)).toWellFormed();
}
