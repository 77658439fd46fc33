import type { Applied } from './apply-upload.ts';
import { deletedWord, deletionAfter, withdrawnIn } from './key-word.ts';
import type { ArticleRecord, KeyWord } from './records.ts';
import { laterOf, nextRevision, revisionOf } from './revise-article.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** What an event makes of an article that its key may revise. */
export type Decided = Exclude<Applied, { readonly outcome: 'other-folder' | 'ask-key' }>;

/**
 * What a key last did to an article, by the key's own record, and what the article's record makes of it: a deletion may turn out
 * to be that of another article, which the key supplied in between.
 */
export function applyWord(present: ArticleRecord, { stamp, outcome }: Pick<KeyWord, 'stamp' | 'outcome'>): Decided {
  return outcome === 'deleted' ? applyDeletion(present, stamp) : applySupply(present, stamp);
}

function applyDeletion(present: ArticleRecord, stamp: Stamp): Decided {
  const { key } = stamp;
  const last = present.keys[key];
  // Where no version numbers are, nothing that came before a later upload of the key can count.
  const isVersioned = present.supplied?.version !== undefined || present.rival !== undefined;
  if (last?.outcome === 'supplied' && compareStamps(last.stamp, stamp) > 0 && !isVersioned) return { outcome: 'stale' };
  const word = deletedWord(last, stamp);
  const record = word === last ? present : { ...present, keys: { ...present.keys, [key]: word } };
  const { supplied } = present;
  const takes = supplied?.stamp.key === key && compareStamps(stamp, supplied.stamp) > 0;
  const withdrawn = takes ? withdrawnIn(record, stamp) : ({ outcome: 'write', changed: false, record } as const);
  if (withdrawn.record !== present) return withdrawn;
  const isSaid = [last?.stamp, last?.deleted].some((each) => each && compareStamps(each, stamp) === 0);
  // Whoever withdrew it may have ended before it said so.
  return { outcome: isSaid || takes ? 'repeat' : 'stale' };
}

/** What a deletion took was of another article. */
function applySupply(present: ArticleRecord, stamp: Stamp): Decided {
  const { key } = stamp;
  const { supplied } = present;
  // An upload that is still to be applied is so by its own event.
  if (supplied?.stamp.key !== key || compareStamps(supplied.stamp, stamp) !== 0) return { outcome: 'stale' };
  const last = present.keys[key];
  const problems = present.withdrawn && present.overtaken ? present.overtaken.problems : (last?.problems ?? []);
  const word: KeyWord =
    last?.outcome === 'supplied'
      ? { stamp: last.stamp, outcome: 'supplied', problems: last.problems, named: true }
      : { stamp, outcome: 'supplied', problems, named: true };
  const record = { ...present, keys: { ...present.keys, [key]: word } };
  if (present.withdrawn) return shownAgain(record, stamp);
  const isSo = last?.named && !deletionAfter(stamp, last);
  return isSo ? { outcome: 'repeat' } : { outcome: 'write', changed: false, record };
}

/** An article that was withdrawn, or never shown, in another's place. */
function shownAgain(present: ArticleRecord, stamp: Stamp): Decided {
  const { overtaken, ...known } = present;
  if (overtaken && compareStamps(overtaken.stamp, stamp) === 0) {
    const { among } = overtaken;
    const revised = revisionOf(known, nextRevision(known, overtaken), false);
    return {
      outcome: 'write',
      changed: true,
      record: { ...known, source: stamp, among, withdrawn: false, ...revised },
    };
  }
  const { article } = known;
  if (!article) return { outcome: 'stale' };
  const modified = laterOf(article.modified, stamp.eventTime);
  const next = { ...article, revision: known.revision + 1, modified, updated: modified };
  const revised = revisionOf(known, next, false);
  return { outcome: 'write', changed: true, record: { ...known, source: stamp, withdrawn: false, ...revised } };
}
