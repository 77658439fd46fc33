import type { KeySupply, KeyWord, UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** What the key supplied last before `stamp`. */
export function supplyBefore({ supplies }: UploadRecord, stamp: Stamp): KeySupply | undefined {
  return supplies.findLast((each) => compareStamps(each.stamp, stamp) < 0);
}

/** Every article that the key is known to have supplied before `stamp`. */
export function suppliedBefore({ supplies }: UploadRecord, stamp: Stamp): readonly string[] {
  return [...new Set(supplies.flatMap((each) => (compareStamps(each.stamp, stamp) < 0 ? each.articles : [])))];
}

/**
 * What the key did to an article since it supplied it at `since`, or last supplied it: a deletion takes what was supplied last before it,
 * and nothing else. `undefined` where it is not known to have supplied it.
 */
export function wordOn(
  record: UploadRecord,
  storageId: string,
  since?: Stamp,
): Pick<KeyWord, 'stamp' | 'outcome'> | undefined {
  const stamp = since ?? record.supplies.findLast(({ articles }) => articles.includes(storageId))?.stamp;
  if (!stamp) return undefined;
  const deletion = record.deletions.findLast(
    (each) => compareStamps(each, stamp) > 0 && supplyBefore(record, each)?.articles.includes(storageId),
  );
  return deletion ? { stamp: deletion, outcome: 'deleted' } : { stamp, outcome: 'supplied' };
}

/** Whether a deletion is known that came after what the key supplied at `stamp`: it may have to take that, and to give back what was supplied before. */
export function isDeletedLater({ deletions }: UploadRecord, stamp: Stamp): boolean {
  return deletions.some((each) => compareStamps(each, stamp) > 0);
}
