import { changeBetween } from '../alerts/change-between.ts';
import { completeArticle } from '../intake/complete-article.ts';
import type { NormalizedArticle } from '../intake/intake.ts';
import type { Article } from '../model/article.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Problem } from '../model/problem.ts';
import {
  type ArticleRecord,
  folderOf,
  type KeyWord,
  type LastOf,
  type RevisionChange,
  type Supplied,
} from './records.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** One article of an upload, as it bears on the article's record. */
export interface Supply {
  readonly stamp: Stamp;
  readonly article: NormalizedArticle;
  /** How many articles came in the same upload. */
  readonly among: number;
  readonly problems: readonly Problem[];
  /** The latest deletion of the key that the key's own record knows of, where the article's does not. */
  readonly deleted?: Stamp | undefined;
}

export type Applied =
  /** The record's next state; `changed` says whether the site has to follow. */
  | { readonly outcome: 'write'; readonly record: ArticleRecord; readonly changed: boolean }
  /** This very upload was applied before: nothing to write, but its message may have been lost. */
  | { readonly outcome: 'repeat' }
  /** Something newer is known of the key. */
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'other-folder'; readonly folder: string };

/** What an upload makes of an article's record (`undefined`: there is none yet). */
export function applyUpload(present: ArticleRecord | undefined, supply: Supply): Applied {
  const { stamp, article, among, problems } = supply;
  const folder = folderOf(stamp.key);
  if (present && present.folder !== folder) return { outcome: 'other-folder', folder: present.folder };
  const last = lastWord(present, supply);
  const order = last ? compareStamps(stamp, last.stamp) : 1;
  if (last && order < 0)
    return last.outcome === 'deleted' ? applyOvertaken(present, supply, last) : { outcome: 'stale' };
  if (order === 0) return { outcome: last?.outcome === 'supplied' ? 'repeat' : 'stale' };
  const word: KeyWord = { stamp, outcome: 'supplied', problems };
  if (!present) {
    const first = completeArticle(article, { revision: 1, received: stamp.eventTime, revised: stamp.eventTime });
    return { outcome: 'write', changed: true, record: newRecord(first, folder, word, supply) };
  }
  const keys = { ...present.keys, [stamp.key]: word };
  if (!supersedes(supply, present)) return { outcome: 'write', changed: false, record: { ...present, keys } };
  const supplied = suppliedBy(supply);
  const next = nextRevision(present, supply);
  if (present.article && !present.withdrawn && sameContent(present.article, next)) {
    return { outcome: 'write', changed: false, record: { ...present, keys, supplied } };
  }
  const revised = revisionOf(present, next, false);
  return {
    outcome: 'write',
    changed: true,
    record: { ...present, keys, supplied, source: stamp, among, withdrawn: false, ...revised },
  };
}

/** The latest that is known of the upload's key, where that is not this upload. */
function lastWord(present: ArticleRecord | undefined, { stamp, deleted }: Supply): KeyWord | undefined {
  const known = present?.keys[stamp.key];
  if (!deleted || (known && compareStamps(known.stamp, deleted) >= 0)) return known;
  return { stamp: deleted, outcome: 'deleted', problems: [] };
}

/**
 * An upload that was deleted before it was seen: had it come in time, it would have been published and withdrawn. So it is nothing to see,
 * but what it would have replaced is gone with it.
 */
function applyOvertaken(present: ArticleRecord | undefined, supply: Supply, deletion: KeyWord): Applied {
  const record = present ?? deletedRecord(supply.article.id, deletion.stamp);
  const supplied = suppliedBy(supply);
  if (record.supplied && compareStamps(supply.stamp, record.supplied.stamp) === 0)
    // It may have been written after its deletion had looked for it.
    return applyDelete(record, deletion.stamp);
  if (!supersedes(supply, record)) return { outcome: 'stale' };
  const keys = { ...record.keys, [supply.stamp.key]: deletion };
  const known = { ...record, keys, supplied };
  if (record.withdrawn || !record.article) return { outcome: 'write', changed: false, record: known };
  return { outcome: 'write', changed: true, record: withdrawnBy(known, deletion.stamp) };
}

/** What the deletion of a key makes of an article's record. */
export function applyDelete(present: ArticleRecord, stamp: Stamp): Applied {
  const last = present.keys[stamp.key];
  const order = last ? compareStamps(stamp, last.stamp) : 1;
  if (order < 0) return { outcome: 'stale' };
  if (order === 0) return { outcome: last?.outcome === 'deleted' ? 'repeat' : 'stale' };
  const keys = { ...present.keys, [stamp.key]: { stamp, outcome: 'deleted', problems: [] } as const };
  const supplies = present.article !== undefined && present.supplied?.stamp.key === stamp.key && !present.withdrawn;
  if (!supplies) return { outcome: 'write', changed: false, record: { ...present, keys } };
  return { outcome: 'write', changed: true, record: withdrawnBy({ ...present, keys }, stamp) };
}

function withdrawnBy(present: ArticleRecord, stamp: Stamp): ArticleRecord {
  const modified = laterOf(present.article?.modified ?? '', stamp.eventTime);
  const article = present.article && {
    ...present.article,
    revision: present.revision + 1,
    modified,
    updated: modified,
  };
  return { ...present, source: stamp, withdrawn: true, ...(article && revisionOf(present, article, true)) };
}

/** The record of an article of which only a deletion is known, so that the upload it overtook comes to nothing. */
export function deletedRecord(articleId: string, stamp: Stamp): ArticleRecord {
  return {
    schema: 1,
    id: articleId,
    storageId: storageIdOf(articleId),
    folder: folderOf(stamp.key),
    revision: 0,
    withdrawn: true,
    source: stamp,
    change: { reasons: ['deleted before it arrived'] },
    lastOf: {},
    among: 1,
    keys: { [stamp.key]: { stamp, outcome: 'deleted', problems: [] } },
  };
}

function newRecord(article: Article, folder: string, word: KeyWord, supply: Supply): ArticleRecord {
  return {
    schema: 1,
    id: article.id,
    storageId: storageIdOf(article.id),
    folder,
    revision: 1,
    article,
    withdrawn: false,
    source: word.stamp,
    supplied: suppliedBy(supply),
    ...classed(undefined, article, false, {}),
    among: supply.among,
    keys: { [word.stamp.key]: word },
  };
}

/** DESIGN's order: the documents' own versions where both carry one, else the stamps. */
function supersedes(supply: Supply, present: ArticleRecord): boolean {
  const { supplied } = present;
  if (!supplied) return true;
  const mine = supply.article.documentVersion;
  const theirs = supplied.version;
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return mine > theirs;
  return compareStamps(supply.stamp, supplied.stamp) > 0;
}

/** The record's part that a new revision makes: the article, what it changed, and by that when it was last changed for feeds. */
function revisionOf(present: ArticleRecord, article: Article, withdrawn: boolean) {
  const before = present.withdrawn ? undefined : present.article;
  const record = { revision: article.revision, ...classed(before, article, withdrawn, present.lastOf) };
  const isCosmetic = record.change.kind === 'cosmetic' && before !== undefined;
  return { ...record, article: isCosmetic ? { ...article, updated: before.updated } : article };
}

function classed(before: Article | undefined, article: Article, withdrawn: boolean, lastOf: LastOf) {
  const change: RevisionChange = changeBetween(before, withdrawn ? undefined : article) ?? {
    reasons: [withdrawn ? 'withdrawn' : `status ${article.status}`],
  };
  return {
    change,
    lastOf: change.kind === undefined ? lastOf : { ...lastOf, [change.kind]: article.revision },
  };
}

function nextRevision(present: ArticleRecord, { stamp, article }: Supply): Article {
  const before = present.article;
  const next = completeArticle(article, {
    revision: present.revision + 1,
    received: before?.received ?? stamp.eventTime,
    revised: stamp.eventTime,
    ...(before ? { before } : {}),
  });
  // An address drawn from the headline stays what it was when the headline is mended.
  return before && !article.ownSlug ? { ...next, slug: before.slug } : next;
}

function suppliedBy({ stamp, article }: Supply): Supplied {
  const { documentVersion } = article;
  return { stamp, ...(documentVersion === undefined ? {} : { version: documentVersion }) };
}

/** Whether two revisions say the same, whatever their bytes and times. An editor who calls one another thing says something new. */
function sameContent(before: Article, after: Article): boolean {
  if (after.significance !== undefined && after.significance !== before.significance) return false;
  return contentOf(before) === contentOf(after);
}

function contentOf(article: Article): string {
  const { revision: _r, modified: _m, updated: _u, documentVersion: _v, significance: _s, ...content } = article;
  return canonicalJson(content);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, node: unknown) =>
    node !== null && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
      : node,
  );
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
