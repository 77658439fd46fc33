import { isCredited } from './bylines.ts';
import { isStamp } from './dates.ts';
import type { FurnitureKind } from './furniture.ts';
import { endsInFullStop, isWiderThan } from './letters.ts';
import type { Piece } from './piece.ts';

/** Columns that no title has. */
const WIDEST = 180;
/** Characters of a name or an hour. */
const LONGEST_SIGNED = 60;
const BY = /^(?:by|von|par|por|di|door|av|af|przez|yazan|від|автор:?|بقلم|מאת)\s\p{L}/iu;
const HOUR = /\d{1,2}[:.h]\d{2}(?!\d)/;

/** Whether all lines are titles of other articles, each with who wrote it or when: in the article's text no names and hours stand. */
export function areTeasers(
  pieces: readonly Piece[],
  kinds: readonly (FurnitureKind | undefined)[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  let titles = 0;
  let signed = 0;
  for (let i = start; i < end; i++) {
    const text = pieces[i]?.text ?? '';
    if (isWiderThan(text, WIDEST) || endsInFullStop(text)) return false;
    if (i > start && isSignedOrTimed(text)) signed++;
    else if (kinds[i] === undefined) titles++;
  }
  return signed > 0 && titles > 0 && titles <= (signed + 1) * 2;
}

function isSignedOrTimed(text: string): boolean {
  if (text.length > LONGEST_SIGNED) return false;
  return (BY.test(text) && isCredited(text)) || (HOUR.test(text) && isStamp(text));
}
