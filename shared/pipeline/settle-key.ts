import { storageIdOf } from '../model/identity.ts';
import { applyWord } from './apply-word.ts';
import { mapBounded } from './bounded.ts';
import { changeArticle } from './change-article.ts';
import { wordOn } from './key-history.ts';
import type { NormalizeDeps } from './normalize-stage.ts';
import { CONFLICT, readRecord, untilSettled } from './record-store.ts';
import { folderOf, recordKeys, type UploadRecord } from './records.ts';

const ARTICLES_AT_ONCE = 8;

/**
 * Has the articles in question be as the key's record says, until no other event of the key has come in between: whoever writes the record
 * later reads the articles later. The storage ids of those whose site must follow.
 */
export async function settleKey(
  key: string,
  inQuestion: (record: UploadRecord) => readonly string[],
  deps: NormalizeDeps,
): Promise<readonly string[]> {
  const storageIds = new Set<string>();
  const followers = new Set<string>();
  const read = () => readRecord<UploadRecord>(deps.archive, recordKeys.upload(key));
  let upload = await read();
  await untilSettled<'done'>(`articles of upload ${storageIdOf(key)}`, async () => {
    if (!upload) return 'done';
    const { record, etag } = upload;
    // What was set by an earlier state of the record is looked at again as well.
    for (const storageId of inQuestion(record)) storageIds.add(storageId);
    if (storageIds.size === 0) return 'done';
    await mapBounded([...storageIds], ARTICLES_AT_ONCE, async (storageId) => {
      const decided = await changeArticle(storageId, deps, (present) => {
        if (present?.folder !== folderOf(key)) return { outcome: 'stale' };
        const { supplied } = present;
        const word = wordOn(record, storageId, supplied?.stamp.key === key ? supplied.stamp : undefined);
        return word ? applyWord(present, word) : { outcome: 'stale' };
      });
      if (decided.outcome === 'repeat' || (decided.outcome === 'write' && decided.changed)) followers.add(storageId);
    });
    upload = await read();
    return upload?.etag === etag ? 'done' : CONFLICT;
  });
  return [...followers];
}
