import type { KeySupply, KeyWord, UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** What the key supplied last before `stamp`. */
export function supplyBefore({ supplies }: UploadRecord, stamp: Stamp): KeySupply | undefined {
  return supplies.findLast((each) => compareStamps(each.stamp, stamp) < 0);
}

/** What the key last did to an article, as far as its record knows: a deletion takes what was supplied last before it, and nothing else. */
export function wordOn(record: UploadRecord, storageId: string): Pick<KeyWord, 'stamp' | 'outcome'> | undefined {
  const at = record.supplies.findLastIndex(({ articles }) => articles.includes(storageId));
  const supply = record.supplies[at];
  if (!supply) return undefined;
  const next = record.supplies[at + 1];
  const deletion = record.deletions.findLast(
    (each) => compareStamps(each, supply.stamp) > 0 && (!next || compareStamps(each, next.stamp) < 0),
  );
  return deletion ? { stamp: deletion, outcome: 'deleted' } : { stamp: supply.stamp, outcome: 'supplied' };
}

/** Whether a deletion is known that came after what the key supplied at `stamp`: it may have to take that, and to give back what was supplied before. */
export function isDeletedLater({ deletions }: UploadRecord, stamp: Stamp): boolean {
  return deletions.some((each) => compareStamps(each, stamp) > 0);
}
