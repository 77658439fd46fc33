import { type Fate, mergeUpload } from './merge-upload.ts';
import type { ObjectStore } from './ports.ts';
import { CONFLICT, type Kept, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { recordKeys, type UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** An event of a key, and what became of it. */
export type KeyEvent = readonly [stamp: Stamp, fate: Fate];

/**
 * Brings a key's record up to date with an event of the key, whatever the order they come in, and with `untold` ones that it may not know of
 * yet; what it then says.
 */
export async function keepUpload(
  [stamp, fate]: KeyEvent,
  archive: ObjectStore,
  untold: readonly KeyEvent[] = [],
): Promise<Kept<UploadRecord>> {
  const key = recordKeys.upload(stamp.key);
  return untilSettled<Kept<UploadRecord>>(`upload ${key}`, async () => {
    const kept = await readRecord<UploadRecord>(archive, key);
    const record = untold.reduce(withUntold, mergeUpload(kept?.record, stamp, fate));
    if (kept && JSON.stringify(record) === JSON.stringify(kept.record)) return kept;
    const etag = await writeRecord(archive, key, record, kept);
    return etag === undefined ? CONFLICT : { record, etag };
  });
}

/** The key's record knows best what it was told of itself: a file of several articles, say, of which one tells only its own. */
function withUntold(known: UploadRecord, [stamp, fate]: KeyEvent): UploadRecord {
  const isKnown = known.supplies.some((each) => compareStamps(each.stamp, stamp) === 0);
  return isKnown ? known : mergeUpload(known, stamp, fate);
}
