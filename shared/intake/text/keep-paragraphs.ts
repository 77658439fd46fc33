import type { FurnitureKind } from './furniture.ts';
import { endsInFullStop, isWiderThan } from './letters.ts';
import { readListMarker } from './list-marker.ts';
import { isPageTalk } from './page-talk.ts';
import { isProse, type Piece } from './piece.ts';
import { speaksOf, wordsOf } from './title-words.ts';

/** Columns that a paragraph of the article's has at least. */
const SHORTEST = 60;
/** Paragraphs whose words are looked for. */
const WORDS_FROM = 24;

/**
 * Spares a paragraph that ends a block of the page's lines, as one does that was pasted directly below a button or a box: it has words of the
 * article's other paragraphs, and several.
 */
export function keepParagraphs(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  lastApart: number,
  gone: boolean[],
): void {
  let words: ReadonlySet<string> | undefined;
  for (let i = 1; i <= Math.min(lastApart, pieces.length - 1); i++) {
    const piece = pieces[i];
    if (gone[i] !== true || piece?.gap !== 0 || (pieces[i + 1]?.gap ?? 1) === 0 || gone[i - 1] !== true) continue;
    const { text } = piece;
    if (!endsInFullStop(text) || !isWiderThan(text, SHORTEST) || kinds[i] === 'always' || isPageTalk(text)) continue;
    if (readListMarker(text) !== undefined) continue;
    words ??= wordsOf(pieces.filter((each, j) => gone[j] !== true && isProse(each)).slice(0, WORDS_FROM));
    if (speaksOf(words, text)) gone[i] = false;
  }
}
