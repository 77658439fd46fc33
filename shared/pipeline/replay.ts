import { type ConfigurationDeps, presentGeneration } from './configuration.ts';
import type { FeedDirectory } from './feed-directory.ts';
import { isOfferedAgain } from './merge-feed.ts';
import type { Logger, ObjectStore, Queue, RenderMessage, Tick } from './ports.ts';
import { type Kept, readRecord, writeRecord } from './record-store.ts';
import { type RenderedRecord, type ReplayRecord, recordKeys } from './records.ts';

export interface ReplayDeps extends ConfigurationDeps {
  readonly renderQueue: Queue<RenderMessage>;
  readonly tickQueue: Queue<Tick>;
  readonly logger: Logger;
}

/** How many articles are sent to be rendered again at a time: more would keep what editors upload meanwhile waiting behind them. */
const PAGE = 200;
/** A page that changes what is rendered is seen to have come through; another is given this much time. */
const PAGE_PAUSE_SECONDS = { configuration: 1, asked: 10, dropped: 10 } as const;
const WAIT_SECONDS = 5;
/** How often a page is waited for. What has not come through by then has failed, and says so elsewhere. */
const MAX_WAITS = 60;
const POSTPONE_SECONDS = 60;
const NOTHING_SENT = { after: '', articles: 0, waits: 0 };
const NEVER = new Date(0).toISOString();

/**
 * Has every article and every feed rendered again, a page of articles at a time, where the configuration or the renderers changed since the
 * last time, where a feed wants articles back that it dropped, or where somebody asks. It alerts nobody: nothing of an article changes.
 * What it has done is in its record, so it goes on after any interruption.
 */
export async function replay(messages: readonly Tick[], deps: ReplayDeps): Promise<void> {
  const generation = await presentGeneration(deps);
  const kept = (await readRecord<ReplayRecord>(deps.archive, recordKeys.replay)) ?? (await noteFirst(generation, deps));
  const isNew = kept === undefined || kept.record.generation < generation;
  const reason = isNew ? 'configuration' : await reasonFor(messages, kept.record, deps);
  const current = reason === undefined ? kept : await begin(reason, kept, generation, deps);
  if (current && current.record.ended === undefined) await goOn(current, deps);
}

/** Why a replay must begin that the present one does not stand for; one that cannot begin yet is asked for again later. */
async function reasonFor(
  messages: readonly Tick[],
  present: ReplayRecord,
  { tickQueue, clock }: ReplayDeps,
): Promise<'asked' | 'dropped' | undefined> {
  const isUnderWay = present.ended === undefined;
  if (!isUnderWay && messages.some((tick) => tick.replay)) return 'asked';
  const dropped = messages
    .flatMap((tick) => tick.dropped ?? [])
    .sort()
    .at(-1);
  if (dropped === undefined || isOfferedAgain(dropped, present.began)) return undefined;
  if (!isUnderWay && isOfferedAgain(dropped, clock.now())) return 'dropped';
  await tickQueue.send([{ wake: true, dropped }], POSTPONE_SECONDS);
  return undefined;
}

/** Under the first configuration nothing was ever rendered otherwise: there is nothing to send, and no article is offered to a feed again. */
async function noteFirst(generation: number, { archive, clock }: ReplayDeps): Promise<Kept<ReplayRecord> | undefined> {
  if (generation > 1) return undefined;
  const times = { began: NEVER, ended: clock.now() };
  const record: ReplayRecord = { schema: 1, round: 1, reason: 'configuration', generation, ...times, ...NOTHING_SENT };
  const etag = await writeRecord(archive, recordKeys.replay, record, undefined);
  return etag === undefined ? readRecord<ReplayRecord>(archive, recordKeys.replay) : { record, etag };
}

async function begin(
  reason: ReplayRecord['reason'],
  kept: Kept<ReplayRecord> | undefined,
  generation: number,
  { archive, clock, logger }: ReplayDeps,
): Promise<Kept<ReplayRecord> | undefined> {
  const round = (kept?.record.round ?? 0) + 1;
  const began = clock.now();
  const record: ReplayRecord = { schema: 1, round, reason, generation, began, ...NOTHING_SENT };
  const etag = await writeRecord(archive, recordKeys.replay, record, kept);
  if (etag === undefined) return undefined;
  logger.info('replay begun', { stage: 'tick', round, reason });
  return { record, etag };
}

/** Takes the replay one step further. Where another run took it meanwhile, that run goes on with it. */
async function goOn(kept: Kept<ReplayRecord>, deps: ReplayDeps): Promise<void> {
  const { archive, renderQueue, tickQueue, clock, logger } = deps;
  const { record } = kept;
  const write = (changes: Partial<ReplayRecord>) =>
    writeRecord(archive, recordKeys.replay, { ...record, ...changes }, kept);
  if (record.waits < MAX_WAITS && !(await hasComeThrough(record, archive))) {
    await tickQueue.send([{ wake: true }], WAIT_SECONDS);
    await write({ waits: record.waits + 1 });
    return;
  }
  const folders = await archive.list({
    prefix: ARTICLES,
    folders: true,
    limit: PAGE,
    ...(record.after && { after: record.after }),
  });
  const last = folders.at(-1);
  if (last === undefined) {
    const feeds = (await readRecord<FeedDirectory>(archive, recordKeys.feedDirectory))?.record.feeds ?? [];
    if (feeds.length > 0) await renderQueue.send(feeds.map((feed) => ({ feed, offeredSince: record.began })));
    const ended = clock.now();
    if ((await write({ ended })) !== undefined)
      logger.info('replay ended', { stage: 'tick', round: record.round, articles: record.articles });
    return;
  }
  await renderQueue.send(folders.map((folder) => ({ storageId: storageIdIn(folder) })));
  await tickQueue.send([{ wake: true }], PAGE_PAUSE_SECONDS[record.reason]);
  const articles = record.articles + folders.length;
  if ((await write({ after: last, articles, waits: 0 })) !== undefined)
    logger.info('replaying', { stage: 'tick', round: record.round, articles });
}

/** Whether the last article that was sent is rendered: the queue has then hardly any of the others left. */
async function hasComeThrough({ after, generation }: ReplayRecord, archive: ObjectStore): Promise<boolean> {
  if (after === '') return true;
  const rendered = (await readRecord<RenderedRecord>(archive, recordKeys.rendered(storageIdIn(after))))?.record;
  return rendered === undefined || rendered.shown === 'nothing' || rendered.generation >= generation;
}

const ARTICLES = 'articles/';

function storageIdIn(folder: string): string {
  return folder.slice(ARTICLES.length, -1);
}
