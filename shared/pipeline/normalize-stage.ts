import type { Normalized, NormalizedArticle, Upload } from '../intake/intake.ts';
import { normalizeUpload } from '../intake/normalize-upload.ts';
import { mintArticleId, storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { largestLimit } from '../model/size-limits.ts';
import { applyDelete, applyUpload, deletedRecord, type Supply } from './apply-upload.ts';
import { mapBounded } from './bounded.ts';
import { changeArticle } from './change-article.ts';
import { isDeletedLater, suppliedBefore, supplyBefore, wordOn } from './key-history.ts';
import { type Fate, mergeUpload } from './merge-upload.ts';
import type { ArticleChanged, Clock, IntakeStore, Logger, ObjectStore, Queue } from './ports.ts';
import { CONFLICT, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ArticleRecord, recordKeys, type UploadRecord } from './records.ts';
import { settleKey } from './settle-key.ts';
import { DONE, failed, type Stage, type StageResult } from './stage.ts';
import { compareStamps, type Stamp, type UploadEvent } from './upload.ts';

export interface NormalizeDeps {
  readonly intake: IntakeStore;
  readonly archive: ObjectStore;
  readonly renderQueue: Queue<ArticleChanged>;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Reads uploads where a file that never ends can be stopped; in this very thread where it is absent. */
  readonly normalize?: (upload: Upload) => Promise<Normalized>;
}

const UPLOADS_AT_ONCE = 8;

/**
 * Takes uploads in: parses and checks each, gives it identity and revision in the archive, and says which articles changed.
 * Records are written before the messages are sent; a repeated event writes nothing and sends its messages again.
 */
export const normalizeStage: Stage<UploadEvent, NormalizeDeps> = async (events, deps) => {
  const changed = await mapBounded(events, UPLOADS_AT_ONCE, async (event): Promise<readonly string[] | StageResult> => {
    try {
      return event.kind === 'put' ? await takeIn(event, deps) : await withdraw(event, deps);
    } catch (error) {
      return failed(error, deps.logger, { stage: 'normalize', upload: storageIdOf(event.stamp.key) });
    }
  });
  const storageIds = [...new Set(changed.flatMap((result) => ('outcome' in result ? [] : result)))];
  let sent: StageResult = DONE;
  try {
    if (storageIds.length > 0) await deps.renderQueue.send(storageIds.map((storageId) => ({ storageId })));
  } catch (error) {
    sent = failed(error, deps.logger, { stage: 'normalize', articles: storageIds.length });
  }
  return changed.map((result) => ('outcome' in result ? result : result.length === 0 ? DONE : sent));
};

/** Applies an upload; the storage ids of the articles whose site must follow. */
async function takeIn(event: UploadEvent, deps: NormalizeDeps): Promise<readonly string[]> {
  const { stamp, versionId } = event;
  const maxBytes = largestLimit(deps.newsroom.limits);
  const read = await deps.intake.read(stamp.key, versionId, maxBytes);
  if (read.outcome === 'gone') return [];
  if (read.outcome === 'too-large') {
    const found = `${read.size} bytes`;
    return reject(event, [problem('too-large', found, {}, { needed: `at most ${maxBytes} bytes` })], deps);
  }
  const upload = {
    key: stamp.key,
    bytes: read.body,
    received: stamp.eventTime,
    ...(read.contentType === undefined ? {} : { contentType: read.contentType }),
  };
  const { articles, problems } = await (deps.normalize?.(upload) ?? normalizeUpload(upload, deps.newsroom));
  const [only] = articles;
  if (only === undefined) return reject(event, problems, deps);
  if (articles.length === 1 && !only.ownId && !problems.some(isOfAnotherThan(only))) {
    const applied = await supply(event, { article: only, among: 1, problems: problemsOf(only, problems) }, deps);
    return applied.outcome === 'sent' ? [applied.storageId] : [];
  }
  return takeInNamed(event, articles, problems, deps);
}

/** An upload whose articles are not found by its key: the upload's record leads to them, and is written before them. */
async function takeInNamed(
  event: UploadEvent,
  articles: readonly NormalizedArticle[],
  problems: readonly Problem[],
  deps: NormalizeDeps,
) {
  const { stamp } = event;
  const storageIds = articles.map((article) => storageIdOf(article.id));
  const isVersioned = articles.some(({ documentVersion }) => documentVersion !== undefined);
  const versioned = isVersioned ? ({ versioned: true } as const) : {};
  const upload = await keepUpload(event, { outcome: 'accepted', problems, articles: storageIds, ...versioned }, deps);
  const applied = await mapBounded(articles, UPLOADS_AT_ONCE, (article) => {
    const word = wordOn(upload, storageIdOf(article.id), stamp);
    return supply(event, { article, among: articles.length, problems: problemsOf(article, problems), word }, deps);
  });
  const refused = applied.filter((result) => result.outcome === 'refused');
  if (refused.length > 0) {
    const outcome = refused.length === applied.length ? 'rejected' : 'accepted';
    const kept = applied.flatMap((result) => (result.outcome === 'refused' ? [] : [result.storageId]));
    const found = refused.map((result) => result.problem);
    await keepUpload(event, { outcome, problems: [...problems, ...found], articles: kept, ...versioned }, deps);
  }
  // A deletion may have come in while the articles were being written, or before, when it took what the key had supplied until then.
  const settled = await settleKey(
    stamp.key,
    (record) =>
      isDeletedLater(record, stamp) ? [...storageIds, ...(supplyBefore(record, stamp)?.articles ?? [])] : [],
    deps,
  );
  return [...settled, ...applied.flatMap((result) => (result.outcome === 'sent' ? [result.storageId] : []))];
}

/** The problems that concern this article of those of its file. */
function problemsOf(article: NormalizedArticle, problems: readonly Problem[]): readonly Problem[] {
  const isOfAnother = isOfAnotherThan(article);
  return problems.filter((each) => !isOfAnother(each));
}

function isOfAnotherThan({ item }: NormalizedArticle): (problem: Problem) => boolean {
  return ({ place }) => place.item !== undefined && place.item !== item;
}

type Supplied =
  | { readonly outcome: 'sent' | 'kept'; readonly storageId: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** Brings one article's record up to date with an upload. */
async function supply({ stamp }: UploadEvent, supplied: Omit<Supply, 'stamp'>, deps: NormalizeDeps): Promise<Supplied> {
  const { article } = supplied;
  const storageId = storageIdOf(article.id);
  const applied = await changeArticle(storageId, deps, (present) => applyUpload(present, { stamp, ...supplied }), {
    // The first upload of a key is nearly always a new article: try to create it before reading.
    createFirst: !article.ownId,
  });
  if (applied.outcome === 'other-folder') {
    return {
      outcome: 'refused',
      problem: problem(
        'other-folder',
        `${quote(article.id)} belongs to the folder ${quote(applied.folder)}`,
        article.item === undefined ? {} : { item: article.item },
      ),
    };
  }
  // An upload that only repeats what the one before it said has taken its place: if that one's message was lost, it comes no more.
  const follows =
    applied.outcome === 'repeat' ||
    (applied.outcome === 'write' && (applied.changed || isLastWord(stamp, applied.record)));
  return { outcome: follows ? 'sent' : 'kept', storageId };
}

function isLastWord(stamp: Stamp, { supplied }: ArticleRecord): boolean {
  return supplied !== undefined && compareStamps(stamp, supplied.stamp) === 0;
}

async function reject(
  event: UploadEvent,
  problems: readonly Problem[],
  deps: NormalizeDeps,
): Promise<readonly string[]> {
  await keepUpload(event, { outcome: 'rejected', problems, articles: [] }, deps);
  deps.logger.warn('rejected', {
    stage: 'normalize',
    upload: storageIdOf(event.stamp.key),
    problems: problems.map(({ code }) => code),
  });
  return [];
}

/** Brings the upload's record up to date with an event of its key, whatever the order they come in; what it then says. */
async function keepUpload({ stamp }: UploadEvent, fate: Fate, { archive }: NormalizeDeps): Promise<UploadRecord> {
  const key = recordKeys.upload(stamp.key);
  return untilSettled<UploadRecord>(`upload ${key}`, async () => {
    const kept = await readRecord<UploadRecord>(archive, key);
    const record = mergeUpload(kept?.record, stamp, fate);
    if (JSON.stringify(record) === JSON.stringify(kept?.record)) return record;
    return (await writeRecord(archive, key, record, kept)) === undefined ? CONFLICT : record;
  });
}

/** Withdraws what the key last supplied; the storage ids of the articles whose site must follow. */
async function withdraw(event: UploadEvent, deps: NormalizeDeps): Promise<readonly string[]> {
  const { stamp } = event;
  const articleId = mintArticleId(deps.newsroom.authority, stamp.key);
  const minted = storageIdOf(articleId);
  // Noted of every key, whatever is known of it: an upload that brings an id of its own may still be on its way, and looks here alone.
  const [upload, own] = await Promise.all([
    keepUpload(event, { outcome: 'deleted', problems: [], articles: [] }, deps),
    readRecord<ArticleRecord>(deps.archive, recordKeys.article(minted)),
  ]);
  const isByName = supplyBefore(upload, stamp) && !suppliesItself(own?.record, stamp, upload);
  // A newer upload may stand there already; what this deletion still withdraws, the key's record decides. An earlier try may have ended with
  // an article withdrawn that another upload of the key turned out to stand before.
  if (isByName) return settleKey(stamp.key, (record) => suppliedBefore(record, stamp), deps);
  const decided = await changeArticle(minted, deps, (present) =>
    present
      ? applyDelete(present, stamp)
      : // The upload may still be on its way: leave word, so that it comes to nothing when it arrives.
        { outcome: 'write', changed: false, record: deletedRecord(articleId, stamp) },
  );
  return decided.outcome === 'repeat' || (decided.outcome === 'write' && decided.changed) ? [minted] : [];
}

/** Whether the key supplied, between its last supply that its record knows and its deletion, an article that is found by the key itself. */
function suppliesItself(own: ArticleRecord | undefined, deletion: Stamp, upload: UploadRecord): boolean {
  const supplied = supplyBefore(upload, deletion)?.stamp;
  const word = own?.keys[deletion.key];
  const known = [word?.outcome === 'supplied' ? word.stamp : undefined, own?.supplied?.stamp];
  return known.some(
    (each) =>
      each?.key === deletion.key &&
      compareStamps(each, deletion) < 0 &&
      (!supplied || compareStamps(each, supplied) > 0),
  );
}
