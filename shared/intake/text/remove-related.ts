import type { FurnitureKind } from './furniture.ts';
import { countWords, endsInFullStop, foldLine, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import type { Piece } from './piece.ts';

/** Words. */
const LONGEST_OF_MENU = 3;

/** Takes away a title such as “Related articles” and the titles of articles under it. */
export function removeRelated(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  i: number,
  gone: boolean[],
  isAbove: boolean,
): void {
  gone[i] = true;
  const first = pieces[i + 1];
  if (!first) return;
  const bulleted = readListMarker(first.text) !== undefined;
  const together = first.gap === 0 && pieces.some((piece) => piece.gap > 0);
  let end = i + 1;
  for (; end < pieces.length; end++) {
    const piece = pieces[end];
    if (!piece || (together && piece.gap > 0)) break;
    // Above the text the headline is among them; what menus name is shorter.
    if (isAbove && countWords(piece.text) > LONGEST_OF_MENU) break;
    if (kinds[end] === 'always' || kinds[end] === 'bar') continue;
    if (!isTitleLike(piece) || bulleted !== (readListMarker(piece.text) !== undefined)) break;
  }
  // The last of these titles may be the heading of the text that follows.
  const last = pieces[end - 1];
  const others = pieces.slice(i + 1, end - 1).filter((_, j) => kinds[i + 1 + j] === undefined);
  const isHeading =
    last !== undefined &&
    !bulleted &&
    !together &&
    end < pieces.length &&
    kinds[end - 1] === undefined &&
    others.length > 0 &&
    others.every((piece) => countWords(piece.text) > countWords(last.text) + (countWords(last.text) <= 4 ? 0 : 1));
  for (let j = i + 1; j < (isHeading ? end - 1 : end); j++) gone[j] = true;
}

/** Whether the line may be the title of another article. */
export function isTitleLike(piece: Piece): boolean {
  const text = readListMarker(piece.text)?.rest ?? piece.text;
  return (
    !piece.raw.includes('\t') &&
    !isWiderThan(text, 160) &&
    !endsInFullStop(text) &&
    !/[;:]["”’»)]?$/.test(text) &&
    piece.headingLevel === undefined &&
    foldLine(text) !== ''
  );
}
