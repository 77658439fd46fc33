import type { Neighbour } from './headings.ts';
import { endsSentence } from './letters.ts';
import { isProse } from './piece.ts';

/** Goals or points of two sides. */
export const SCORE = /(?<![\d.,])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d.,])/;
const LONGEST_RESULT = 60;

/** A result above the report of its game; one of several in a round-up is a heading, one by itself a result. */
export function isGame({ kind, piece }: Neighbour, next: Neighbour | undefined): boolean {
  if (kind !== 'line' || !piece || piece.text.length > LONGEST_RESULT || !SCORE.test(piece.text)) return false;
  return (
    /^\p{Lu}.*\p{L}$/u.test(piece.text) && !endsSentence(piece.text) && next?.piece !== undefined && isProse(next.piece)
  );
}

/** How many results stand above the reports of their games. */
export function countGames(parts: readonly Neighbour[]): number {
  return parts.reduce((games, part, i) => (isGame(part, parts[i + 1]) ? games + 1 : games), 0);
}
