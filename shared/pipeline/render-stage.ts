import { FEED_FORMATS } from '../formats/index.ts';
import { paths } from '../model/addresses.ts';
import type { FeedName } from '../model/feed-membership.ts';
import { feedsOf } from '../model/feed-membership.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { mapBounded } from './bounded.ts';
import type { FeedHeadCache } from './feed-head-cache.ts';
import type { FeedChange } from './merge-feed.ts';
import type { ArticleChanged, Clock, Edge, Logger, ObjectStore, Queue } from './ports.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { type ArticleRecord, recordKeys } from './records.ts';
import { type Shown, showArticle } from './show-article.ts';
import { DONE, failed, type Stage, type StageResult } from './stage.ts';
import { updateFeed } from './update-feed.ts';

export interface RenderDeps {
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly renderQueue: Queue<ArticleChanged>;
  readonly publishQueue: Queue<ArticleChanged>;
  readonly edge: Edge;
  /** The feeds' heads that this process knows; it lives as long as the process does. */
  readonly heads: FeedHeadCache;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly logger: Logger;
}

const ARTICLES_AT_ONCE = 8;
const FEEDS_AT_ONCE = 4;
const MAX_DELAY_SECONDS = 900;

/** How far one article of the batch has come. */
type Progress = StageResult | Shown;

/**
 * Brings the site up to date with the articles: their pages first, then every feed that they belong to, once for the whole
 * batch, then their records; only then does `publish` hear of them, so that a link in an alert works.
 */
export const renderStage: Stage<ArticleChanged, RenderDeps> = async (messages, deps) => {
  const storageIds = [...new Set(messages.map(({ storageId }) => storageId))];
  const progress = new Map<string, Progress>();
  const step = (ids: readonly string[], work: (storageId: string) => Promise<Progress>) =>
    mapBounded(ids, ARTICLES_AT_ONCE, async (storageId) => {
      try {
        progress.set(storageId, await work(storageId));
      } catch (error) {
        progress.set(storageId, failed(error, deps.logger, { stage: 'render', article: storageId }));
      }
    });
  await step(storageIds, (storageId) => showPages(storageId, deps));
  await updateFeeds(progress, deps);
  await step(
    shownOf(progress).map(([storageId]) => storageId),
    (storageId) => close(progress.get(storageId) as Shown, deps),
  );
  await finish(progress, deps);
  return messages.map(({ storageId }) => {
    const result = progress.get(storageId);
    return result && 'outcome' in result ? result : DONE;
  });
};

async function showPages(storageId: string, deps: RenderDeps): Promise<Progress> {
  const kept = await readRecord<ArticleRecord>(deps.archive, recordKeys.article(storageId));
  if (!kept || kept.record.revision === 0) return DONE;
  await awaitEmbargo(kept.record, deps);
  return (await showArticle(kept.record, deps)) ?? DONE;
}

/** An embargoed article asks to be looked at again when its time has come, or sooner where a queue cannot wait that long. */
async function awaitEmbargo(
  { storageId, article, withdrawn }: ArticleRecord,
  { clock, renderQueue, logger }: RenderDeps,
): Promise<void> {
  if (article?.embargo === undefined || withdrawn || article.status !== 'usable') return;
  const waitMs = Date.parse(article.embargo) - Date.parse(clock.now());
  if (waitMs <= 0) return;
  await renderQueue.send([{ storageId }], Math.min(MAX_DELAY_SECONDS, Math.ceil(waitMs / 1000)));
  logger.info('embargoed', { stage: 'render', article: storageId });
}

/** Merges the whole batch into each feed that it touches; a feed that fails fails the articles that needed it. */
async function updateFeeds(progress: Map<string, Progress>, deps: RenderDeps): Promise<void> {
  const touched = new Map<string, { readonly feed: FeedName; readonly changes: FeedChange[] }>();
  for (const [storageId, { record, article, feeds }] of shownOf(progress)) {
    const wanted = new Set(article ? feedsOf(article).map(({ name }) => name) : []);
    for (const feed of feeds) {
      const changes = touched.get(feed.name)?.changes ?? [];
      const changed = record.article?.modified ?? '';
      changes.push({
        storageId,
        revision: record.revision,
        changed,
        ...(article && wanted.has(feed.name) ? { article } : {}),
      });
      touched.set(feed.name, { feed, changes });
    }
  }
  await mapBounded([...touched.values()], FEEDS_AT_ONCE, async ({ feed, changes }) => {
    try {
      await updateFeed(feed, changes, deps);
    } catch (error) {
      const result = failed(error, deps.logger, { stage: 'render', feed: feed.name });
      for (const { storageId } of changes) progress.set(storageId, result);
    }
  });
}

/** Narrows the article's record to what is shown now; an article that changed meanwhile is rendered again. */
async function close(shown: Shown, deps: RenderDeps): Promise<Progress> {
  if (!shown.closing) return shown;
  const { next, read } = shown.closing;
  const { storageId } = shown.record;
  if ((await writeRecord(deps.archive, recordKeys.rendered(storageId), next, read)) !== undefined) return shown;
  await deps.renderQueue.send([{ storageId }]);
  return DONE;
}

async function finish(progress: Map<string, Progress>, deps: RenderDeps): Promise<void> {
  const done = shownOf(progress);
  if (done.length === 0) return;
  try {
    const stale = [...new Set(done.flatMap(([, shown]) => staleAtTheEdge(shown)))];
    if (stale.length > 0) await deps.edge.invalidate(stale);
    await deps.publishQueue.send(done.map(([storageId]) => ({ storageId })));
  } catch (error) {
    const result = failed(error, deps.logger, { stage: 'render', articles: done.length });
    for (const [storageId] of done) progress.set(storageId, result);
    return;
  }
  for (const [storageId, { record, article, slug }] of done) {
    const headline = article?.headline;
    deps.logger.info(article ? 'rendered' : 'taken off', {
      stage: 'render',
      article: storageId,
      revision: record.revision,
      slug,
      ...(headline === undefined ? {} : { headline }),
    });
  }
}

/** What the edge must forget at once: the pages of a killed, withdrawn, corrected or moved article, and its feeds. */
function staleAtTheEdge({ invalidate, feeds }: Shown): readonly string[] {
  if (invalidate.length === 0) return [];
  return [
    ...invalidate,
    ...feeds.flatMap(({ name }) => FEED_FORMATS.map(({ fileName }) => paths.feed(name, fileName))),
  ];
}

function shownOf(progress: ReadonlyMap<string, Progress>): readonly (readonly [string, Shown])[] {
  return [...progress].flatMap(([storageId, result]) => ('outcome' in result ? [] : [[storageId, result] as const]));
}
