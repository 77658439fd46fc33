import { completeArticle } from '../intake/complete-article.ts';
import type { NormalizedArticle } from '../intake/intake.ts';
import type { Article } from '../model/article.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { applyWord } from './apply-word.ts';
import { contest, higherBefore, otherKindOf, outrankedBy } from './contest.ts';
import { deletedWord, latestDeletion, withdrawnIn } from './key-word.ts';
import { REMEMBERED } from './merge-upload.ts';
import { recallRival } from './recall-rival.ts';
import { type ArticleRecord, folderOf, type KeyWord, type Rival, type Supplied } from './records.ts';
import { classed, nextRevision, revisionOf } from './revise-article.ts';
import { sameContent } from './same-content.ts';
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
  /** The key has a record of its own, which tells what became of its uploads. */
  | { readonly outcome: 'ask-key' }
  | { readonly outcome: 'other-folder'; readonly folder: string };

/** What an upload makes of an article's record (`undefined`: there is none yet). */
export function applyUpload(present: ArticleRecord | undefined, supply: Supply): Applied {
  const { stamp, article } = supply;
  const folder = folderOf(stamp.key);
  if (present && present.folder !== folder) return { outcome: 'other-folder', folder: present.folder };
  if (!supply.word && present?.keys[stamp.key]?.named) return { outcome: 'ask-key' };
  const { last, deletion } = knownOfKey(present, supply);
  if (deletion) return applyOvertaken(present, supply, deletion);
  if (last && compareStamps(last.stamp, stamp) === 0)
    return { outcome: last.outcome === 'supplied' ? 'repeat' : 'stale' };
  if (!present) {
    const first = completeArticle(article, { revision: 1, received: stamp.eventTime, revised: stamp.eventTime });
    return { outcome: 'write', changed: true, record: newRecord(first, folder, supply) };
  }
  const isLatest = !last || compareStamps(last.stamp, stamp) < 0;
  const mine = suppliedBy(supply);
  const known = withOutranked(present, mine);
  const before = known[stamp.key];
  const said = isLatest ? suppliedWord(supply, last, higherBefore(present, mine)) : withEarlier(before, supply);
  const keys = said ? { ...known, [stamp.key]: said } : known;
  switch (contest(present, mine)) {
    case 'outdone':
      return said !== before
        ? { outcome: 'write', changed: false, record: { ...present, keys } }
        : settledBefore(present, stamp);
    case 'second':
      return { outcome: 'write', changed: false, record: { ...present, keys, rival: rivalOf(present, supply) } };
    case 'recalls':
      return recallRival({ ...present, keys }, mine);
    case 'last':
      return applyLast(present, supply, keys);
  }
}

/** What is known of the upload's key: the latest of it, and what deleted this upload. */
function knownOfKey(
  present: ArticleRecord | undefined,
  { stamp, word }: Supply,
): { readonly last?: KeyWord | undefined; readonly deletion?: Stamp | undefined } {
  const last = present?.keys[stamp.key];
  if (!word) return { last };
  if (word.outcome === 'deleted') return { last, deletion: word.stamp };
  // What deleted this upload, as the article has it, deleted another: one that came between them.
  return { last: last?.outcome === 'deleted' && compareStamps(last.stamp, stamp) > 0 ? undefined : last };
}

function suppliedWord({ stamp, article, problems, word }: Supply, last: KeyWord | undefined, higher?: number): KeyWord {
  const deleted = latestDeletion(last);
  const place = article.item === undefined ? {} : { item: article.item };
  const older = higher === undefined ? [] : [olderVersion(article.documentVersion, higher, place)];
  return {
    stamp,
    outcome: 'supplied',
    problems: [...problems, ...older],
    ...(deleted ? { deleted } : {}),
    ...(word ? { named: true } : earlierBefore(last)),
  };
}

function earlierBefore(last: KeyWord | undefined): Pick<KeyWord, 'earlier'> {
  if (last?.outcome !== 'supplied' || last.named) return {};
  return { earlier: [...(last.earlier ?? []), last.stamp].slice(-REMEMBERED) };
}

/** What is known of a key once an upload of it is seen that a later one has overtaken; the key's own record, where there is one, knows it already. */
function withEarlier(last: KeyWord | undefined, { stamp, word }: Supply): KeyWord | undefined {
  if (!last || word) return last;
  const { earlier = [] } = last;
  if (earlier.some((each) => compareStamps(each, stamp) === 0)) return last;
  return { ...last, earlier: [...earlier, stamp].sort(compareStamps).slice(-REMEMBERED) };
}

/** What is known of the keys, with a word to the editor whose upload no longer counts: one before it, seen only now, has a higher version. */
function withOutranked(present: ArticleRecord, mine: Supplied): ArticleRecord['keys'] {
  const outranked = outrankedBy(present, mine);
  const word = outranked && present.keys[outranked.stamp.key];
  if (!word || mine.version === undefined || compareStamps(word.stamp, outranked.stamp) !== 0) return present.keys;
  const older = olderVersion(outranked.version, mine.version, {});
  return { ...present.keys, [outranked.stamp.key]: { ...word, problems: [...word.problems, older] } };
}

function olderVersion(version: number | undefined, higher: number, place: Place): Problem {
  const needed = `version ${higher} or a higher one, since version ${higher} was uploaded before`;
  return problem('older-version', `version ${version}`, place, { needed });
}

/** An upload that changed something when it was seen before: its message may have been lost. */
function settledBefore({ supplied, rival }: ArticleRecord, stamp: Stamp): Applied {
  const isKnown = [supplied, rival].some((one) => one && compareStamps(one.stamp, stamp) === 0);
  return { outcome: isKnown ? 'repeat' : 'stale' };
}

/** An upload that has the last word. */
function applyLast(present: ArticleRecord, supply: Supply, keys: ArticleRecord['keys']): Applied {
  const supplied = suppliedBy(supply);
  const known = { ...afterContest(present, supplied), keys, supplied };
  const next = nextRevision(present, supply);
  if (present.article && !present.withdrawn && sameContent(present.article, next))
    return { outcome: 'write', changed: false, record: known };
  const { stamp, among } = supply;
  const revised = revisionOf(present, next, false);
  return { outcome: 'write', changed: true, record: { ...known, source: stamp, among, withdrawn: false, ...revised } };
}

/**
 * An upload that was deleted before it was seen: had it come in time, it would have been published and withdrawn. So it is nothing to see,
 * but what it would have replaced is gone with it.
 */
function applyOvertaken(present: ArticleRecord | undefined, supply: Supply, deletion: Stamp): Applied {
  const { stamp, article, among, problems } = supply;
  const record = present ?? deletedRecord(article.id, deletion);
  const supplied = suppliedBy(supply);
  if (record.supplied && compareStamps(stamp, record.supplied.stamp) === 0)
    // It may have been written after its deletion had looked for it.
    return applyWord(record, { stamp: deletion, outcome: 'deleted' });
  const keys = { ...record.keys, [stamp.key]: deletedWord(record.keys[stamp.key], deletion) };
  switch (contest(record, supplied)) {
    case 'outdone':
      return settledBefore(record, stamp);
    case 'second':
      return { outcome: 'write', changed: false, record: { ...record, keys, rival: rivalOf(record, supply) } };
    case 'recalls':
      return recallRival({ ...record, keys }, supplied);
    case 'last':
      return withdrawnIn(
        {
          ...afterContest(record, supplied),
          keys,
          supplied,
          overtaken: { stamp, article, among, problems },
        },
        deletion,
      );
  }
}

/** The record without what an upload that now has the last word leaves behind, but for the best of the other kind. */
function afterContest(present: ArticleRecord, supplied: Supplied): ArticleRecord {
  const { overtaken: _overtaken, rival: _rival, ...known } = present;
  const other = otherKindOf(present, supplied);
  if (!other) return known;
  if (other !== present.supplied || other.version !== undefined) return { ...known, rival: other };
  const article = present.overtaken ? nextRevision(present, present.overtaken) : present.article;
  return { ...known, rival: { ...other, among: present.among, ...(article ? { article } : {}) } };
}

/** An upload that another of the other kind outlasts, for now: one without a version number may yet have the last word. */
function rivalOf(present: ArticleRecord, supply: Supply): Rival {
  const mine = suppliedBy(supply);
  return mine.version === undefined ? { ...mine, article: nextRevision(present, supply), among: supply.among } : mine;
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
    keys: { [stamp.key]: deletedWord(undefined, stamp) },
  };
}

function newRecord(article: Article, folder: string, supply: Supply): ArticleRecord {
  const { stamp, among } = supply;
  return {
    schema: 1,
    id: article.id,
    storageId: storageIdOf(article.id),
    folder,
    revision: 1,
    article,
    withdrawn: false,
    source: stamp,
    supplied: suppliedBy(supply),
    ...classed(undefined, article, false, {}),
    among,
    keys: { [stamp.key]: suppliedWord(supply, undefined) },
  };
}

function suppliedBy({ stamp, article }: Supply): Supplied {
  const { documentVersion } = article;
  return { stamp, ...(documentVersion === undefined ? {} : { version: documentVersion }) };
}
