import type { Applied } from './apply-upload.ts';
import type { ArticleRecord, KeyWord } from './records.ts';
import { laterOf, nextRevision, revisionOf, withdrawnBy } from './revise-article.ts';
import { compareStamps, type Stamp } from './upload.ts';

/**
 * What a key last did to an article, by the key's own record, and what the article's record makes of it: a deletion may turn out
 * to be that of another article, which the key supplied in between.
 */
export function applyWord(
  present: ArticleRecord,
  { stamp, outcome }: Pick<KeyWord, 'stamp' | 'outcome'>,
): Exclude<Applied, { readonly outcome: 'other-folder' }> {
  const { key } = stamp;
  const last = present.keys[key];
  const supplies = present.supplied?.stamp.key === key;
  // An upload that is still to be applied is so by its own event.
  if (outcome === 'supplied' && !(supplies && present.supplied && compareStamps(present.supplied.stamp, stamp) === 0))
    return { outcome: 'stale' };
  // Whoever wrote that knew more of the key.
  if (last?.outcome === 'supplied' && compareStamps(last.stamp, stamp) > 0) return { outcome: 'stale' };
  const withdraws = outcome === 'deleted';
  const isSaid = last?.outcome === outcome && compareStamps(last.stamp, stamp) === 0;
  const isSo = !supplies || present.withdrawn === withdraws || (withdraws && !present.article);
  if (isSaid && isSo) return { outcome: 'repeat' };
  const keys = { ...present.keys, [key]: { stamp, outcome, problems: last?.problems ?? [] } };
  if (isSo) return { outcome: 'write', changed: false, record: { ...present, keys } };
  const record = withdraws ? withdrawnBy({ ...present, keys }, stamp) : shownAgain({ ...present, keys }, stamp);
  return record ? { outcome: 'write', changed: true, record } : { outcome: 'stale' };
}

/** An article that was withdrawn, or never shown, in another's place. */
function shownAgain(present: ArticleRecord, stamp: Stamp): ArticleRecord | undefined {
  const { overtaken, ...known } = present;
  if (overtaken && compareStamps(overtaken.stamp, stamp) === 0) {
    const { among, problems } = overtaken;
    const keys = { ...known.keys, [stamp.key]: { stamp, outcome: 'supplied', problems } as const };
    const next = nextRevision(known, overtaken);
    return { ...known, keys, source: stamp, among, withdrawn: false, ...revisionOf(known, next, false) };
  }
  const { article } = known;
  if (!article) return undefined;
  const modified = laterOf(article.modified, stamp.eventTime);
  const next = { ...article, revision: known.revision + 1, modified, updated: modified };
  return { ...known, source: stamp, withdrawn: false, ...revisionOf(known, next, false) };
}
