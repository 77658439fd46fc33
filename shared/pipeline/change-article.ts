import type { Applied } from './apply-upload.ts';
import type { NormalizeDeps } from './normalize-stage.ts';
import type { ObjectStore } from './ports.ts';
import { CONFLICT, type Kept, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ArticleRecord, type RevisionRecord, recordKeys } from './records.ts';

/** Reads, decides and writes an article's record until no other writer came in between; what was decided. */
export async function changeArticle(
  storageId: string,
  { archive, logger }: NormalizeDeps,
  decide: (present: ArticleRecord | undefined) => Applied,
  { createFirst = false } = {},
): Promise<Applied> {
  const key = recordKeys.article(storageId);
  const applied = await untilSettled<Applied>(`article ${storageId}`, async (tries) => {
    const kept = createFirst && tries === 0 ? undefined : await readRecord<ArticleRecord>(archive, key);
    const decided = decide(kept?.record);
    if (decided.outcome !== 'write') return decided;
    if (kept && decided.record.revision > kept.record.revision) await keepRevision(kept, archive);
    return (await writeRecord(archive, key, decided.record, kept)) === undefined ? CONFLICT : decided;
  });
  if (applied.outcome === 'write' && applied.changed) {
    logger.info('normalized', { stage: 'normalize', article: storageId, revision: applied.record.revision });
  }
  return applied;
}

/** Files the revision that is about to be superseded. Whoever comes second finds the very same revision there. */
async function keepRevision({ record }: Kept<ArticleRecord>, archive: ObjectStore): Promise<void> {
  if (record.article === undefined) return;
  const { storageId, revision, article, withdrawn, source, change } = record;
  const filed: RevisionRecord = { schema: 1, article, withdrawn, source, change };
  await writeRecord(archive, recordKeys.revision(storageId, revision), filed, undefined);
}
