import { storageIdOf } from '../model/identity.ts';
import { deletedRecord } from './apply-upload.ts';
import { applyWord, type Decided } from './apply-word.ts';
import { mapBounded } from './bounded.ts';
import { changeArticle } from './change-article.ts';
import { type KeyEvent, keepUpload } from './keep-upload.ts';
import { wordOn } from './key-history.ts';
import { REMEMBERED } from './merge-upload.ts';
import type { NormalizeDeps } from './normalize-stage.ts';
import { CONFLICT, type Kept, readRecord, untilSettled } from './record-store.ts';
import { type ArticleRecord, folderOf, recordKeys, type UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

const ARTICLES_AT_ONCE = 8;

/** Which articles a key's record puts in question, and the deletion that is to be left word of at the article found by the key itself. */
export interface Question {
  readonly articles: (record: UploadRecord) => readonly string[];
  readonly deletion?: { readonly articleId: string; readonly stamp: Stamp };
}

/**
 * Has the articles in question be as the key's record says, until no other event of the key has come in between: whoever writes the record
 * later reads the articles later. The storage ids of those whose site must follow.
 */
export async function settleKey(
  kept: Kept<UploadRecord>,
  question: Question,
  deps: NormalizeDeps,
): Promise<readonly string[]> {
  const { key } = kept.record;
  const storageIds = new Set<string>();
  const followers = new Set<string>();
  let upload = kept;
  await untilSettled<'done'>(`articles of upload ${storageIdOf(key)}`, async () => {
    const { record, etag } = upload;
    // What was set by an earlier state of the record is looked at again as well.
    for (const storageId of question.articles(record)) storageIds.add(storageId);
    const untold = new Map<string, readonly KeyEvent[]>();
    await mapBounded([...storageIds], ARTICLES_AT_ONCE, async (storageId) => {
      const decided = await changeArticle(storageId, deps, (present) => {
        const supplies = present ? suppliesUntold(present, record) : [];
        untold.set(storageId, supplies);
        return supplies.length > 0 ? { outcome: 'stale' } : decide(storageId, present, record, question);
      });
      if (decided.outcome === 'repeat' || (decided.outcome === 'write' && decided.changed)) followers.add(storageId);
    });
    const [first, ...others] = [...untold.values()].flat();
    if (first) {
      upload = await keepUpload(first, deps.archive, others);
      return CONFLICT;
    }
    const now = await readRecord<UploadRecord>(deps.archive, recordKeys.upload(key));
    if (!now || now.etag === etag) return 'done';
    upload = now;
    return CONFLICT;
  });
  return [...followers];
}

function decide(
  storageId: string,
  present: ArticleRecord | undefined,
  record: UploadRecord,
  { deletion }: Question,
): Decided {
  const ofItself = deletion && storageIdOf(deletion.articleId) === storageId ? deletion : undefined;
  if (!present) {
    // The upload may still be on its way: leave word, so that it looks at the key's record when it arrives.
    if (!ofItself) return { outcome: 'stale' };
    return { outcome: 'write', changed: false, record: deletedRecord(ofItself.articleId, ofItself.stamp) };
  }
  if (present.folder !== folderOf(record.key)) return { outcome: 'stale' };
  const { supplied } = present;
  const word = wordOn(record, present.storageId, supplied?.stamp.key === record.key ? supplied.stamp : undefined);
  const applied = notedOfRival(word ? applyWord(present, word) : { outcome: 'stale' }, present, record);
  if (!ofItself || applied.outcome === 'write') return applied;
  if (!word) return applyWord(present, { stamp: ofItself.stamp, outcome: 'deleted' });
  const last = present.keys[record.key];
  if (!last || last.named) return applied;
  // From now on an upload that is found by its key looks at the key's record.
  const { earlier: _earlier, ...known } = last;
  const keys = { ...present.keys, [record.key]: { ...known, named: true } as const };
  return { outcome: 'write', changed: false, record: { ...present, keys } };
}

/** The same with a deletion of the rival noted, where the key supplied that: it is to be withdrawn, should it have the last word again. */
function notedOfRival(applied: Decided, present: ArticleRecord, record: UploadRecord): Decided {
  const { rival, storageId } = present;
  const word = rival?.stamp.key === record.key ? wordOn(record, storageId, rival.stamp) : undefined;
  if (word?.outcome !== 'deleted') return applied;
  const isWritten = applied.outcome === 'write';
  const noted = applyWord(isWritten ? applied.record : present, word);
  return noted.outcome === 'write' ? { ...noted, changed: noted.changed || (isWritten && applied.changed) } : applied;
}

/** What the key supplied of an article that is found by the key itself, where the key's record does not know it yet. */
export function suppliesUntold(
  { storageId, keys, supplied, rival }: ArticleRecord,
  { key, supplies }: Pick<UploadRecord, 'key' | 'supplies'>,
): readonly KeyEvent[] {
  const last = keys[key];
  if (last?.outcome !== 'supplied' || last.named) return [];
  const isVersioned = supplied?.version !== undefined || rival !== undefined;
  const versioned = isVersioned ? ({ versioned: true } as const) : {};
  const fate = { outcome: 'accepted', problems: last.problems, articles: [storageId], ...versioned } as const;
  const [oldest] = supplies;
  // What no record remembers need not be told.
  const isTold = (stamp: Stamp) =>
    supplies.some((each) => compareStamps(each.stamp, stamp) === 0) ||
    (oldest !== undefined && supplies.length >= REMEMBERED && compareStamps(stamp, oldest.stamp) < 0);
  const best = [supplied?.stamp, rival?.stamp].filter((each) => each?.key === key);
  const known = [...(last.earlier ?? []), ...best, last.stamp].filter((each) => each !== undefined);
  return known.filter((each) => !isTold(each)).map((each) => [each, fate]);
}
