import { furnitureKind } from './furniture.ts';
import type { Piece } from './piece.ts';
import { isHome, isKnownSection } from './section-labels.ts';

/** Lines of a page that show that the others around them are the page's too. */
export const LEAST_SIGNS = 3;

/** How many of the pieces are surely a page's own: buttons, notices, sections of the site. */
export function countPageSigns(pieces: readonly Piece[]): number {
  let signs = 0;
  for (const { text } of pieces) if (furnitureKind(text) !== undefined || isKnownSection(text) || isHome(text)) signs++;
  return signs;
}
