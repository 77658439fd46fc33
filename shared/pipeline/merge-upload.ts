import type { UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/**
 * What a key's record says once it knows of one more event of the key, whatever order they come in: what became of the latest, what the key
 * last supplied, and when it was last deleted. A rejected upload supplies nothing, so what the key supplied before stays its to withdraw.
 */
export function mergeUpload(
  present: UploadRecord | undefined,
  stamp: Stamp,
  { outcome, problems, articles }: Pick<UploadRecord, 'outcome' | 'problems' | 'articles'>,
): UploadRecord {
  const isLatest = !present || !isBefore(stamp, present.stamp);
  // An upload is noted before its articles are; where they then refuse it, it is noted again, as rejected.
  const isSupply = outcome === 'accepted' || (present?.supplied && compareStamps(stamp, present.supplied) === 0);
  const supplies = isSupply && (!present?.supplied || !isBefore(stamp, present.supplied));
  const supplied = supplies ? stamp : present?.supplied;
  const deletes = outcome === 'deleted' && (!present?.deleted || !isBefore(stamp, present.deleted));
  const deleted = deletes ? stamp : present?.deleted;
  return {
    schema: 1,
    key: stamp.key,
    ...(isLatest ? { stamp, outcome, problems } : pick(present)),
    articles: supplies ? articles : (present?.articles ?? []),
    ...(supplied ? { supplied } : {}),
    ...(deleted ? { deleted } : {}),
  };
}

function pick({ stamp, outcome, problems }: UploadRecord): Pick<UploadRecord, 'stamp' | 'outcome' | 'problems'> {
  return { stamp, outcome, problems };
}

function isBefore(a: Stamp, b: Stamp): boolean {
  return compareStamps(a, b) < 0;
}
