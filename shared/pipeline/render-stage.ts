import { FEED_FORMATS } from '../formats/index.ts';
import { paths } from '../model/addresses.ts';
import type { FeedName } from '../model/feed-membership.ts';
import { feedsOf } from '../model/feed-membership.ts';
import { mapBounded } from './bounded.ts';
import { readMark } from './clock-mark.ts';
import { generationOf } from './configuration.ts';
import type { FeedChange } from './merge-feed.ts';
import type { ArticleChanged, Edge, FeedChanged, Logger, Queue, RenderMessage } from './ports.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { type ArticleRecord, type RenderedRecord, recordKeys, type ShownRecord } from './records.ts';
import { type Shown, showArticle } from './show-article.ts';
import { DONE, failed, type Stage, type StageResult } from './stage.ts';
import { isTimed, type Standing, standingOf } from './standing.ts';
import { type FeedDeps, updateFeed } from './update-feed.ts';

export interface RenderDeps extends FeedDeps {
  readonly renderQueue: Queue<RenderMessage>;
  readonly publishQueue: Queue<ArticleChanged>;
  readonly edge: Edge;
  readonly logger: Logger;
}

const ARTICLES_AT_ONCE = 8;
const FEEDS_AT_ONCE = 4;

/** How far one article of the batch has come. */
type Progress = StageResult | Shown;

/**
 * Brings the site up to date with the articles: their pages first, then every feed that they belong to, once for the whole
 * batch, then their records; only then does `publish` hear of them, so that a link in an alert works.
 */
export const renderStage: Stage<RenderMessage, RenderDeps> = async (messages, deps) => {
  const storageIds = [...new Set(messages.flatMap((message) => ('feed' in message ? [] : [message.storageId])))];
  const progress = new Map<string, Progress>();
  const step = (ids: readonly string[], work: (storageId: string) => Promise<Progress>) =>
    mapBounded(ids, ARTICLES_AT_ONCE, async (storageId) => {
      try {
        progress.set(storageId, await work(storageId));
      } catch (error) {
        progress.set(storageId, failed(error, deps.logger, { stage: 'render', article: storageId }));
      }
    });
  // Read once a batch, and only where an article depends on it; what fell due before a message was sent is in it.
  let mark: Promise<string> | undefined;
  const readMarkOnce = () => (mark ??= readMark(deps.archive));
  await step(storageIds, (storageId) => showPages(storageId, readMarkOnce, deps));
  const feeds = new Map(
    messages.flatMap((message) => ('feed' in message ? [[message.feed.name, message] as const] : [])),
  );
  const failedFeeds = await updateFeeds(progress, feeds, deps);
  await step(
    shownOf(progress).map(([storageId]) => storageId),
    (storageId) => close(progress.get(storageId) as Shown, deps),
  );
  await finish(progress, deps);
  return messages.map((message) => {
    if ('feed' in message) return failedFeeds.get(message.feed.name) ?? DONE;
    const result = progress.get(message.storageId);
    return result && 'outcome' in result ? result : DONE;
  });
};

async function showPages(storageId: string, readMarkOnce: () => Promise<string>, deps: RenderDeps): Promise<Progress> {
  const record = (await readRecord<ArticleRecord>(deps.archive, recordKeys.article(storageId)))?.record;
  if (!record || record.revision === 0) return DONE;
  const standing = standingOf(record, isTimed(record) ? await readMarkOnce() : '');
  await leaveDueMarkers(storageId, standing, deps);
  return (await showArticle({ record, standing, generation: await generationOf(deps) }, deps)) ?? DONE;
}

/** Asks the clock-driven stage to have the article looked at again at every time of its own that is still to come. */
async function leaveDueMarkers(storageId: string, { visible, awaits }: Standing, { archive, logger }: RenderDeps) {
  for (const time of awaits) {
    const key = recordKeys.due(time, storageId);
    await archive.put({ key, body: new Uint8Array(), contentType: 'text/plain' }, { ifNoneMatch: '*' });
  }
  if (!visible && awaits.length > 0) logger.info('embargoed', { stage: 'render', article: storageId });
}

/** Merges the whole batch into each feed that it touches; a feed that fails fails the articles that needed it. */
async function updateFeeds(
  progress: Map<string, Progress>,
  asked: ReadonlyMap<string, FeedChanged>,
  deps: RenderDeps,
): Promise<ReadonlyMap<string, StageResult>> {
  const touched = new Map<string, { readonly feed: FeedName; readonly changes: FeedChange[] }>();
  for (const { feed } of asked.values()) touched.set(feed.name, { feed, changes: [] });
  for (const [storageId, { record, standing, article, feeds }] of shownOf(progress)) {
    const wanted = new Set(article ? feedsOf(article, deps.newsroom).map(({ name }) => name) : []);
    for (const feed of feeds) {
      const changes = touched.get(feed.name)?.changes ?? [];
      const { revision } = record;
      const shows = article && wanted.has(feed.name);
      changes.push({
        storageId,
        revision,
        turn: standing.turn,
        changed: standing.since,
        ...(shows ? { article } : {}),
      });
      touched.set(feed.name, { feed, changes });
    }
  }
  const results = new Map<string, StageResult>();
  await mapBounded([...touched.values()], FEEDS_AT_ONCE, async ({ feed, changes }) => {
    const message = asked.get(feed.name);
    const { offeredSince } = message ?? {};
    const update = { changes, whole: message !== undefined, ...(offeredSince === undefined ? {} : { offeredSince }) };
    try {
      await updateFeed(feed, update, deps);
    } catch (error) {
      const result = failed(error, deps.logger, { stage: 'render', feed: feed.name });
      results.set(feed.name, result);
      for (const { storageId } of changes) progress.set(storageId, result);
    }
  });
  return results;
}

/** Narrows the article's record to what is shown now; an article that changed meanwhile is rendered again. */
async function close(shown: Shown, deps: RenderDeps): Promise<Progress> {
  if (!shown.closing) return shown;
  const { next, read, before } = shown.closing;
  if (JSON.stringify(next) === JSON.stringify(read.record)) return shown;
  const { storageId } = shown.record;
  if (before.turn < next.turn) await fileShown(before, deps);
  if ((await writeRecord(deps.archive, recordKeys.rendered(storageId), next, read)) !== undefined) return shown;
  await deps.renderQueue.send([{ storageId }]);
  return DONE;
}

/** Keeps a state of the article for its history. Whoever comes second finds the very same there. */
async function fileShown({ storageId, revision, turn, shown, slug, feeds }: RenderedRecord, { archive }: RenderDeps) {
  if (shown === 'nothing') return;
  const filed: ShownRecord = { schema: 1, revision, turn, shown, slug, feeds: feeds.map(({ name }) => name) };
  await writeRecord(archive, recordKeys.shown(storageId, turn), filed, undefined);
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
