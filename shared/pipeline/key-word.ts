import type { Applied } from './apply-upload.ts';
import type { ArticleRecord, KeyWord } from './records.ts';
import { withdrawnBy } from './revise-article.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** The key's latest deletion, by what an article knows of the key. */
export function latestDeletion(word: KeyWord | undefined): Stamp | undefined {
  return word?.outcome === 'deleted' ? word.stamp : word?.deleted;
}

/** The key's latest deletion after `stamp`, by what an article knows of the key. */
export function deletionAfter(stamp: Stamp, word: KeyWord | undefined): Stamp | undefined {
  const deletion = latestDeletion(word);
  return deletion && compareStamps(deletion, stamp) > 0 ? deletion : undefined;
}

/** What an article knows of a key once it has heard of the key's deletion, which may be older than the latest upload. */
export function deletedWord(last: KeyWord | undefined, deletion: Stamp): KeyWord {
  const known = latestDeletion(last);
  if (last && known && compareStamps(known, deletion) >= 0) return last;
  if (!last || compareStamps(deletion, last.stamp) > 0)
    return { stamp: deletion, outcome: 'deleted', problems: last?.problems ?? [], named: true };
  const { earlier: _earlier, ...word } = last;
  return { ...word, deleted: deletion, named: true };
}

/** The record with what it holds withdrawn by a deletion, where there is anything to withdraw. */
export function withdrawnIn(record: ArticleRecord, deletion: Stamp): Extract<Applied, { outcome: 'write' }> {
  if (record.withdrawn || !record.article) return { outcome: 'write', changed: false, record };
  return { outcome: 'write', changed: true, record: withdrawnBy(record, deletion) };
}
