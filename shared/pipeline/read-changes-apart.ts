import { changeBetween } from '../alerts/change-between.ts';
import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';
import type { ObjectStore } from './ports.ts';
import { readRecord } from './record-store.ts';
import {
  type ArticleRecord,
  type RenderedRecord,
  type RevisionRecord,
  recordKeys,
  type ToldRecord,
} from './records.ts';

/**
 * What the revisions that were told or considered before differ in from the one that is shown, by their numbers; `undefined` where they say just
 * the same. Only those with others in between are read: from one revision to the next, the record says what changed.
 */
export async function readChangesApart(
  rendered: RenderedRecord,
  told: ToldRecord | undefined,
  archive: ObjectStore,
): Promise<ReadonlyMap<number, ChangeKind | undefined>> {
  const apart = new Map<number, ChangeKind | undefined>();
  if (!told || rendered.shown !== 'article') return apart;
  const known = [told.considered, ...Object.values(told.topics), ...Object.values(told.unsure ?? {})];
  const revisions = new Set(known.map((one) => one?.revision ?? 0));
  const earlier = [...revisions].filter((revision) => revision > 0 && revision < rendered.revision - 1);
  if (earlier.length === 0) return apart;
  const now = await articleOf(rendered.storageId, rendered.revision, archive);
  for (const revision of earlier) {
    const before = await articleOf(rendered.storageId, revision, archive);
    if (before && now) apart.set(revision, changeBetween(before, now)?.kind);
  }
  return apart;
}

async function articleOf(storageId: string, revision: number, archive: ObjectStore): Promise<Article | undefined> {
  const current = (await readRecord<ArticleRecord>(archive, recordKeys.article(storageId)))?.record;
  if (current?.revision === revision) return current.article;
  return (await readRecord<RevisionRecord>(archive, recordKeys.revision(storageId, revision)))?.record.article;
}
