import type { Piece } from './piece.ts';
import { isEndMark } from './wire-marks.ts';

/** The end comes once, or between two parts; of more, each ends something else, as in programs. */
const MOST = 2;

/** Where the pieces are that mark the end of an article. */
export function endMarks(pieces: readonly Piece[]): readonly number[] {
  const marks = pieces.flatMap(({ text }, i) => (isEndMark(text) ? [i] : []));
  return marks.length > MOST ? [] : marks;
}
