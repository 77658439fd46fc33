import { isHeadlineLike } from './headline.ts';
import type { Piece } from './piece.ts';
import { offersMore, saidToDesk } from './said-to-desk.ts';

/** Pieces of the shortest article: a headline and two paragraphs. */
const SHORTEST = 3;
const MOST_ABOVE = 2;
/** How programs begin that were asked for something. */
const COMPLIES =
  /^(?:sure|certainly|of course|absolutely|gladly|natürlich|gerne|klar|selbstverständlich|bien sûr|avec plaisir|claro|por supuesto|certo|certamente|com certeza|natuurlijk)[!,.—–]/i;

/**
 * The pieces without what was said to whoever asked for the article: a remark above its headline, an offer below its end. Programs that write, and
 * people who paste what they wrote, leave both around it.
 */
export function withoutRemarks(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  while (start < MOST_ABOVE && pieces.length - start > SHORTEST && isRemark(pieces[start], pieces[start + 1])) start++;
  const last = pieces.at(-1);
  const isOffer = last !== undefined && last.gap > 0 && pieces.length - start > SHORTEST && offersMore(last.text);
  return start === 0 && !isOffer ? pieces : pieces.slice(start, isOffer ? -1 : undefined);
}

/** A line that says what follows; few first lines end as one, and the others are not looked at. */
function isRemark(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (!piece || !next || next.gap === 0 || !(/[:：]$/.test(piece.text) || COMPLIES.test(piece.text))) return false;
  return saidToDesk(piece.text, '') !== undefined && isHeadlineLike(next, undefined);
}
