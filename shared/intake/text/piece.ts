import { columns, countWords, endsSentence } from './letters.ts';

/** One logical line of the document: a line as it stands, or the lines of a hard-wrapped paragraph put together. */
export interface Piece {
  readonly text: string;
  /** The first line as it stood, tabs and runs of spaces included. */
  readonly raw: string;
  /** Blank lines before it; 0 for the first of the document. */
  readonly gap: number;
  /** Columns before its first character, beyond those that every line has. */
  readonly indent: number;
  /** Where it starts in the text, counting from 1. */
  readonly line: number;
  /** How many lines were put together. */
  readonly lineCount: number;
  /** Set where the line was marked as a heading: underlined, or opened by number signs. 1 is the gravest. */
  readonly headingLevel?: number;
}

const LONGEST_SHORT = 100;

/** Whether the piece is long, or a whole sentence: text that reads on, not a label. */
export function isProse(piece: Piece): boolean {
  if (piece.text.length > 140) return true;
  const width = columns(piece.text);
  return (
    width > 140 || (width >= 40 && endsSentence(piece.text)) || (width > LONGEST_SHORT && countWords(piece.text) > 14)
  );
}

/** The pieces without those that are gone; what stood apart from a piece taken away stands apart from the one before it. */
export function withoutPieces(pieces: readonly Piece[], gone: readonly boolean[]): readonly Piece[] {
  const left: Piece[] = [];
  let gap = 0;
  pieces.forEach((piece, i) => {
    gap = Math.max(gap, piece.gap);
    if (gone[i]) return;
    left.push(gap === piece.gap ? piece : { ...piece, gap });
    gap = 0;
  });
  return left;
}
