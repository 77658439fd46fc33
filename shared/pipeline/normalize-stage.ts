import type { Normalized, NormalizedArticle, Upload } from '../intake/intake.ts';
import { normalizeUpload } from '../intake/normalize-upload.ts';
import { mintArticleId, storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { largestLimit } from '../model/size-limits.ts';
import { applyUpload, type Supply } from './apply-upload.ts';
import { mapBounded } from './bounded.ts';
import { changeArticle } from './change-article.ts';
import { type KeyEvent, keepUpload } from './keep-upload.ts';
import { isDeletedLater, suppliedBefore, supplyBefore, wordOn } from './key-history.ts';
import type { Fate } from './merge-upload.ts';
import type { ArticleChanged, Clock, IntakeStore, Logger, ObjectStore, Queue } from './ports.ts';
import { CONFLICT, type Kept, readRecord, untilSettled } from './record-store.ts';
import { type ArticleRecord, recordKeys, type UploadRecord } from './records.ts';
import { settleKey, suppliesUntold } from './settle-key.ts';
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
    if (applied.outcome !== 'ask-key') return applied.outcome === 'sent' ? [applied.storageId] : [];
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
  const fate = { outcome: 'accepted', problems, articles: storageIds, ...versioned } as const;
  const supplies = articles.map((article) => ({
    article,
    among: articles.length,
    problems: problemsOf(article, problems),
  }));
  let { upload, applied } = await supplyAll(event, supplies, fate, deps);
  const refused = applied.filter((result) => result.outcome === 'refused');
  if (refused.length > 0) {
    const outcome = refused.length === applied.length ? 'rejected' : 'accepted';
    const kept = applied.flatMap((result) => (result.outcome === 'refused' ? [] : [result.storageId]));
    const found = refused.map((result) => result.problem);
    upload = await keepUpload(
      [stamp, { ...fate, outcome, problems: [...problems, ...found], articles: kept }],
      deps.archive,
    );
  }
  // A deletion may have come in while the articles were being written, or before, when it took what the key had supplied until then.
  const inQuestion = (record: UploadRecord) =>
    isDeletedLater(record, stamp) ? [...storageIds, ...(supplyBefore(record, stamp)?.articles ?? [])] : [];
  const settled = await settleKey(upload, { articles: inQuestion }, deps);
  return [...settled, ...applied.flatMap((result) => (result.outcome === 'sent' ? [result.storageId] : []))];
}

/** Brings the articles' records up to date with an upload, once the key's record tells of it and of whatever else the key supplied of them. */
async function supplyAll(
  event: UploadEvent,
  supplies: readonly Omit<Supply, 'stamp' | 'word'>[],
  fate: Fate,
  deps: NormalizeDeps,
): Promise<{ readonly upload: Kept<UploadRecord>; readonly applied: readonly Supplied[] }> {
  const { stamp } = event;
  const untold: KeyEvent[] = [];
  return untilSettled<{ upload: Kept<UploadRecord>; applied: readonly Supplied[] }>(
    `articles of upload ${storageIdOf(stamp.key)}`,
    async () => {
      const upload = await keepUpload([stamp, fate], deps.archive, untold);
      const { record } = upload;
      const known = untold.length;
      const applied = await mapBounded(supplies, UPLOADS_AT_ONCE, (one) => {
        const word = wordOn(record, storageIdOf(one.article.id), stamp);
        return supply(event, { ...one, word }, deps, (present) => {
          const found = suppliesUntold(present, record);
          untold.push(...found);
          return found.length > 0;
        });
      });
      return untold.length > known ? CONFLICT : { upload, applied };
    },
  );
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
  | { readonly outcome: 'sent' | 'kept' | 'ask-key'; readonly storageId: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** Brings one article's record up to date with an upload. */
async function supply(
  { stamp }: UploadEvent,
  supplied: Omit<Supply, 'stamp'>,
  deps: NormalizeDeps,
  mustWait: (present: ArticleRecord) => boolean = () => false,
): Promise<Supplied> {
  const { article } = supplied;
  const storageId = storageIdOf(article.id);
  const applied = await changeArticle(
    storageId,
    deps,
    (present) => (present && mustWait(present) ? { outcome: 'stale' } : applyUpload(present, { stamp, ...supplied })),
    // The first upload of a key is nearly always a new article: try to create it before reading.
    { createFirst: !article.ownId },
  );
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
  if (applied.outcome === 'ask-key') return { outcome: 'ask-key', storageId };
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
  await keepUpload([event.stamp, { outcome: 'rejected', problems, articles: [] }], deps.archive);
  deps.logger.warn('rejected', {
    stage: 'normalize',
    upload: storageIdOf(event.stamp.key),
    problems: problems.map(({ code }) => code),
  });
  return [];
}

/** Withdraws what the key last supplied; the storage ids of the articles whose site must follow. */
async function withdraw({ stamp }: UploadEvent, deps: NormalizeDeps): Promise<readonly string[]> {
  const { key } = stamp;
  const articleId = mintArticleId(deps.newsroom.authority, key);
  const itself = storageIdOf(articleId);
  const own = (await readRecord<ArticleRecord>(deps.archive, recordKeys.article(itself)))?.record;
  // Noted of every key, whatever is known of it: an upload that brings an id of its own may still be on its way, and looks here alone.
  const deletion: KeyEvent = [stamp, { outcome: 'deleted', problems: [], articles: [] }];
  const untold = own ? suppliesUntold(own, { key, supplies: [] }) : [];
  const upload = await keepUpload(deletion, deps.archive, untold);
  // An earlier try may have ended with an article withdrawn that another upload of the key turned out to stand before.
  const articles = (record: UploadRecord) => [itself, ...suppliedBefore(record, stamp)];
  return settleKey(upload, { articles, deletion: { articleId, stamp } }, deps);
}
