import { completeArticle } from '../intake/complete-article.ts';
import type { NormalizedArticle } from '../intake/intake.ts';
import type { Article } from '../model/article.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Problem } from '../model/problem.ts';
import { applyWord } from './apply-word.ts';
import { type ArticleRecord, folderOf, type KeyWord, type Supplied } from './records.ts';
import { classed, nextRevision, revisionOf, withdrawnBy } from './revise-article.ts';
import { compareStamps, type Stamp } from './upload.ts';

/** One article of an upload, as it bears on the article's record. */
export interface Supply {
  readonly stamp: Stamp;
  readonly article: NormalizedArticle;
  /** How many articles came in the same upload. */
  readonly among: number;
  readonly problems: readonly Problem[];
  /** What the key last did to the article, where the key has a record that knows better than the article's. */
  readonly word?: Pick<KeyWord, 'stamp' | 'outcome'> | undefined;
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
  const { overtaken: _, ...known } = present;
  const next = nextRevision(present, supply);
  if (present.article && !present.withdrawn && sameContent(present.article, next)) {
    return { outcome: 'write', changed: false, record: { ...known, keys, supplied } };
  }
  const revised = revisionOf(present, next, false);
  return {
    outcome: 'write',
    changed: true,
    record: { ...known, keys, supplied, source: stamp, among, withdrawn: false, ...revised },
  };
}

/** The latest that is known of the upload's key, where that is not this upload. */
function lastWord(present: ArticleRecord | undefined, { stamp, word }: Supply): KeyWord | undefined {
  const known = present?.keys[stamp.key];
  if (!word) return known;
  if (compareStamps(word.stamp, stamp) > 0) return { ...word, problems: [] };
  // What deleted this upload, as the article has it, deleted another: one that came between them.
  return known?.outcome === 'deleted' ? undefined : known;
}

/**
 * An upload that was deleted before it was seen: had it come in time, it would have been published and withdrawn. So it is nothing to see,
 * but what it would have replaced is gone with it.
 */
function applyOvertaken(present: ArticleRecord | undefined, supply: Supply, deletion: KeyWord): Applied {
  const { stamp, article, among, problems, word } = supply;
  const record = present ?? deletedRecord(article.id, deletion.stamp);
  const supplied = suppliedBy(supply);
  if (record.supplied && compareStamps(stamp, record.supplied.stamp) === 0)
    // It may have been written after its deletion had looked for it.
    return word ? applyWord(record, deletion) : applyDelete(record, deletion.stamp);
  if (!supersedes(supply, record)) return { outcome: 'stale' };
  const keys = { ...record.keys, [stamp.key]: deletion };
  const known = { ...record, keys, supplied, ...(word ? { overtaken: { stamp, article, among, problems } } : {}) };
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
