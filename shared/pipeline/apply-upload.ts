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

/**
 * What a key last did to an article, by the key's own record, and what the article's record makes of it: a deletion may turn out
 * to be that of another article, which the key supplied in between.
 */
export function applyWord(
  present: ArticleRecord,
  { stamp, outcome }: Pick<KeyWord, 'stamp' | 'outcome'>,
): Exclude<Applied, { readonly outcome: 'other-folder' }> {
  const { key } = stamp;
  const last = present.keys[key];
  const supplies = present.supplied?.stamp.key === key;
  // An upload that is still to be applied is so by its own event.
  if (outcome === 'supplied' && !(supplies && present.supplied && compareStamps(present.supplied.stamp, stamp) === 0))
    return { outcome: 'stale' };
  // Whoever wrote that knew more of the key.
  if (last?.outcome === 'supplied' && compareStamps(last.stamp, stamp) > 0) return { outcome: 'stale' };
  const withdraws = outcome === 'deleted';
  const isSaid = last?.outcome === outcome && compareStamps(last.stamp, stamp) === 0;
  const isSo = !supplies || present.withdrawn === withdraws || (withdraws && !present.article);
  if (isSaid && isSo) return { outcome: 'repeat' };
  const keys = { ...present.keys, [key]: { stamp, outcome, problems: last?.problems ?? [] } };
  if (isSo) return { outcome: 'write', changed: false, record: { ...present, keys } };
  const record = withdraws ? withdrawnBy({ ...present, keys }, stamp) : shownAgain({ ...present, keys }, stamp);
  return record ? { outcome: 'write', changed: true, record } : { outcome: 'stale' };
}

/** An article that was withdrawn, or never shown, in another's place. */
function shownAgain(present: ArticleRecord, stamp: Stamp): ArticleRecord | undefined {
  const { overtaken, ...known } = present;
  if (overtaken && compareStamps(overtaken.stamp, stamp) === 0) {
    const { among, problems } = overtaken;
    const keys = { ...known.keys, [stamp.key]: { stamp, outcome: 'supplied', problems } as const };
    const next = nextRevision(known, overtaken);
    return { ...known, keys, source: stamp, among, withdrawn: false, ...revisionOf(known, next, false) };
  }
  const { article } = known;
  if (!article) return undefined;
  const modified = laterOf(article.modified, stamp.eventTime);
  const next = { ...article, revision: known.revision + 1, modified, updated: modified };
  return { ...known, source: stamp, withdrawn: false, ...revisionOf(known, next, false) };
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

function nextRevision(present: ArticleRecord, { stamp, article }: Pick<Supply, 'stamp' | 'article'>): Article {
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
