import type { ArticleRecord, Supplied } from './records.ts';
import { compareStamps } from './upload.ts';

/**
 * How an upload fares against those that are known of its article, where an upload counts unless one before it carried a higher version:
 *
 * - `outdone`: it does not count.
 * - `last`: it has the last word.
 * - `second`: it counts, and one of the other kind (with a version number, or without) came later and keeps the last word.
 * - `recalls`: the one that had the last word no longer counts beside it, and one of the other kind that came later has it again.
 */
export type Contest = 'outdone' | 'last' | 'second' | 'recalls';

/** Of each kind the best that came before is all that need be known, whatever order they come in. */
export function contest({ supplied, rival }: Pick<ArticleRecord, 'supplied' | 'rival'>, mine: Supplied): Contest {
  const known = [supplied, rival].filter((one) => one !== undefined);
  const own = known.find((one) => isVersioned(one) === isVersioned(mine));
  if (own && !isBetter(mine, own)) return 'outdone';
  const other = known.find((one) => one !== own);
  if (!other || compareStamps(mine.stamp, other.stamp) > 0) return 'last';
  return other === supplied ? 'second' : 'recalls';
}

/** The best of the other kind once `mine` has the last word. */
export function otherKindOf({ supplied, rival }: Pick<ArticleRecord, 'supplied' | 'rival'>, mine: Supplied) {
  return [supplied, rival].find((one) => one !== undefined && isVersioned(one) !== isVersioned(mine));
}

function isBetter(mine: Supplied, theirs: Supplied): boolean {
  const { version = 0 } = mine;
  const { version: their = 0 } = theirs;
  return version === their ? compareStamps(mine.stamp, theirs.stamp) > 0 : version > their;
}

function isVersioned({ version }: Supplied): boolean {
  return version !== undefined;
}

/** The higher version for which an upload does not count: it came before. */
export function higherBefore({ supplied, rival }: Pick<ArticleRecord, 'supplied' | 'rival'>, mine: Supplied) {
  const best = [supplied, rival].find((one) => one && isVersioned(one));
  return best && outranks(best, mine) ? best.version : undefined;
}

/** The upload that no longer counts once `mine` is known, which came before it and has a higher version. */
export function outrankedBy({ supplied, rival }: Pick<ArticleRecord, 'supplied' | 'rival'>, mine: Supplied) {
  return [supplied, rival].find((one) => one && outranks(mine, one));
}

function outranks(one: Supplied, other: Supplied): boolean {
  if (one.version === undefined || other.version === undefined) return false;
  return one.version > other.version && compareStamps(one.stamp, other.stamp) < 0;
}
