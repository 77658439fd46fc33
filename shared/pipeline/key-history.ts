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

/** Whether a deletion may have taken, or have to give back, what the key supplied at `stamp` or just before. */
export function isInQuestion(record: UploadRecord, stamp: Stamp): boolean {
  const from = supplyBefore(record, stamp)?.stamp ?? stamp;
  return record.deletions.some((each) => compareStamps(each, from) > 0);
}
