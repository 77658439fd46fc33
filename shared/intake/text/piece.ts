import { columns, countWords, endsSentence, foldLine } from './letters.ts';

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

/** Whether the piece is short enough for a heading, a caption or a label. */
export function isShort(piece: Piece): boolean {
  return piece.text.length <= LONGEST_SHORT && columns(piece.text) <= LONGEST_SHORT;
}

/** What the piece says, apart from case and punctuation; empty for long ones. */
export function foldPiece(piece: Piece, longest = 400): string {
  return piece.text.length > longest ? '' : foldLine(piece.text);
}
