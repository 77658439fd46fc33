import type { KeySupply, UploadRecord } from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** Supplies and deletions of one key that are remembered, the latest: so many events may come in any order. */
export const REMEMBERED = 16;

/** What became of an event of a key. */
export type Fate = Pick<UploadRecord, 'outcome' | 'problems'> & Omit<KeySupply, 'stamp'>;

/**
 * What a key's record says once it knows of one more event of the key, whatever order they come in: what became of the latest, what the key
 * supplied, and when it was deleted. A rejected upload supplies nothing, so what the key supplied before stays its to withdraw.
 */
export function mergeUpload(
  present: UploadRecord | undefined,
  stamp: Stamp,
  { outcome, problems, articles, versioned }: Fate,
): UploadRecord {
  const isLatest = !present || compareStamps(stamp, present.stamp) >= 0;
  const { supplies = [], deletions = [] } = present ?? {};
  // An upload is noted before its articles are; where they then refuse it, it is noted again, as rejected.
  const others = outcome === 'deleted' ? supplies : supplies.filter((each) => compareStamps(each.stamp, stamp) !== 0);
  return {
    schema: 1,
    key: stamp.key,
    ...(isLatest ? { stamp, outcome, problems } : pick(present)),
    supplies:
      outcome === 'accepted'
        ? remembered([...others, { stamp, articles, ...(versioned ? { versioned } : {}) }])
        : others,
    deletions:
      outcome === 'deleted' && !deletions.some((each) => compareStamps(each, stamp) === 0)
        ? [...deletions, stamp].sort(compareStamps).slice(-REMEMBERED)
        : deletions,
  };
}

/**
 * The latest, in their order; of those whose articles came again only that they were, since a deletion after them is none of an earlier one.
 * What carries version numbers is no matter of which came later.
 */
function remembered(supplies: readonly KeySupply[]): readonly KeySupply[] {
  const latest = supplies.toSorted((a, b) => compareStamps(a.stamp, b.stamp)).slice(-REMEMBERED);
  const later = new Set<string>();
  return latest
    .toReversed()
    .map((supply) => {
      const { stamp, articles, versioned } = supply;
      if (versioned) return supply;
      const isNews = articles.some((storageId) => !later.has(storageId));
      for (const storageId of articles) later.add(storageId);
      return { stamp, articles: isNews ? articles : [] };
    })
    .reverse();
}

function pick({ stamp, outcome, problems }: UploadRecord): Pick<UploadRecord, 'stamp' | 'outcome' | 'problems'> {
  return { stamp, outcome, problems };
}
