import { FEED_FORMATS } from '../formats/index.ts';
import { paths } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import type { FeedName } from '../model/feed-membership.ts';
import { mapBounded } from './bounded.ts';
import { type ConfigurationDeps, generationOf, holdToGeneration } from './configuration.ts';
import { listFeed } from './feed-directory.ts';
import {
  decodeFeedHead,
  emptyFeedIndex,
  encodeFeedHead,
  type FeedEntry,
  type FeedHead,
  type FeedIndex,
} from './feed-head.ts';
import type { FeedHeadCache } from './feed-head-cache.ts';
import { type FeedChange, isOfferedAgain, type MergedFeed, type MergeTerms, mergeFeed } from './merge-feed.ts';
import type { ObjectStore, Queue, Tick } from './ports.ts';
import { CONFLICT, readRecord, untilSettled } from './record-store.ts';
import { type ArticleRecord, type RevisionRecord, recordKeys } from './records.ts';
import { keepFeed, renderFeed } from './render-feed.ts';
import { rendererOf } from './renderer.ts';
import { isTakenOff, standingOf } from './standing.ts';
import { writeSiteObject } from './write-site-object.ts';

export interface FeedDeps extends ConfigurationDeps {
  readonly site: ObjectStore;
  readonly tickQueue: Queue<Tick>;
  /** This process's own; kept from batch to batch. */
  readonly heads: FeedHeadCache;
}

/** What a feed is to be brought up to date with. */
export interface FeedUpdate {
  readonly changes: readonly FeedChange[];
  /** The feed as a whole is in question, its place in the directory included, whatever the changes. */
  readonly whole?: boolean;
  /** Every article has been offered to the feed since this moment. */
  readonly offeredSince?: string;
}

const REFILLS_AT_ONCE = 8;

/**
 * Brings one feed up to date with `changes`: its head first, conditionally, then its documents, each never over a later one.
 * A repeat finds the head up to date and makes sure of the documents.
 */
export async function updateFeed(feed: FeedName, update: FeedUpdate, deps: FeedDeps): Promise<void> {
  const { archive, newsroom, heads } = deps;
  const { changes, offeredSince } = update;
  const length = newsroom.feeds.items;
  const key = recordKeys.feedHead(feed.name);
  await untilSettled(`feed ${feed.name}`, async (tries) => {
    const remembered = tries === 0 ? heads.get(feed.name) : undefined;
    const stored = remembered ?? (await archive.get(key));
    const before: FeedHead = stored
      ? decodeFeedHead(stored.body)
      : { index: emptyFeedIndex(feed), items: new Uint8Array() };
    const generation = await generationOf(deps);
    holdToGeneration(before.index.generation, generation, deps.configuration);
    const terms = { length, renderer: rendererOf(newsroom), generation, now: deps.clock.now() };
    const { merged, articles } = await mergeAndRefill(withoutOffered(before.index, offeredSince), changes, terms, deps);
    // Before the head says so: a run that dies in between is repeated, and finds the feed short again.
    if (isShort(merged.index, length)) await wantDropped(merged.index, deps);
    const rendered = renderFeed(merged.index, before, articles, FEED_FORMATS, newsroom);
    const documents = FEED_FORMATS.map(({ fileName, contentType }, f) => {
      const body = rendered.documents[f] ?? new Uint8Array();
      return { fileName, contentType, body, etag: deps.site.etagOf(body) };
    });
    const changed = merged.changed || merged.index.dropped !== before.index.dropped;
    if (!changed && remembered) {
      // Nothing will be written that tells whether this is still the head: what a repeat restores must come from the archive itself.
      heads.drop(feed.name);
      return CONFLICT;
    }
    if (!changed && stored) heads.keep(feed.name, stored);
    if (changed) {
      const etags = Object.fromEntries(documents.map(({ fileName, etag }) => [fileName, etag]));
      const body = keepFeed(rendered, etags);
      const put = await archive.put(
        { key, body, contentType: 'application/octet-stream' },
        stored ? { ifMatch: stored.etag } : { ifNoneMatch: '*' },
      );
      if (put.outcome === 'conflict') return CONFLICT;
      heads.keep(feed.name, { etag: put.etag, body });
    }
    for (const { fileName, ...document } of documents) {
      // After a change the document is that of the head before; on a repeat it should be this one already.
      const expectedEtag = before.index.etags[fileName];
      const path = paths.feed(feed.name, fileName);
      if (!changed && (await deps.site.head(path))?.etag === expectedEtag) continue;
      await writeSiteObject(deps.site, {
        ...document,
        key: path,
        owner: feed.name,
        version: rendered.index.version,
        generation,
        ...(expectedEtag === undefined ? {} : { expectedEtag }),
      });
    }
    if (rendered.index.listed && !update.whole) return 'done';
    await listFeed(feed, deps);
    if (rendered.index.listed) return 'done';
    return markListed(feed, deps);
  });
}

function withoutOffered(index: FeedIndex, offeredSince: string | undefined): FeedIndex {
  const { dropped, ...rest } = index;
  if (dropped === undefined || offeredSince === undefined) return index;
  return isOfferedAgain(dropped, offeredSince) ? rest : index;
}

/** Whether a feed has room for articles that it once dropped. */
function isShort({ entries, dropped }: FeedIndex, length: number): boolean {
  return dropped !== undefined && entries.length < length;
}

async function wantDropped({ dropped }: FeedIndex, { tickQueue }: FeedDeps): Promise<void> {
  if (dropped !== undefined) await tickQueue.send([{ dropped }]);
}

/** Notes in the head that the feed stands in the directory, so that no later update has to look. */
async function markListed({ name }: FeedName, { archive, heads }: FeedDeps): Promise<'done' | typeof CONFLICT> {
  const key = recordKeys.feedHead(name);
  heads.drop(name);
  const stored = await archive.get(key);
  if (!stored) return CONFLICT;
  const { index, items } = decodeFeedHead(stored.body);
  const body = encodeFeedHead({ ...index, listed: true }, [items]);
  const put = await archive.put({ key, body, contentType: 'application/octet-stream' }, { ifMatch: stored.etag });
  if (put.outcome === 'conflict') return CONFLICT;
  heads.keep(name, { etag: put.etag, body });
  return 'done';
}

/**
 * The feed after `changes`, and the articles that its items are rendered from: those that the changes bring, and those that a refill needs from
 * the archive. What was taken off since the feed last heard of it is not brought back, however late its own run is.
 */
async function mergeAndRefill(
  index: FeedIndex,
  changes: readonly FeedChange[],
  terms: MergeTerms,
  { archive }: FeedDeps,
): Promise<{ readonly merged: MergedFeed; readonly articles: ReadonlyMap<string, Article> }> {
  const takenOff: FeedChange[] = [];
  for (;;) {
    const merged = mergeFeed(index, [...changes, ...takenOff], terms);
    const articles = new Map(merged.brought);
    const before = takenOff.length;
    await mapBounded(merged.missing, REFILLS_AT_ONCE, async (entry) => {
      const found = await publishedArticle(entry, archive);
      if ('turn' in found) takenOff.push(found);
      else articles.set(entry.storageId, found);
    });
    if (takenOff.length === before) return { merged, articles };
  }
}

/** The article of a feed's entry as it was published, the entry's revision under the slug that it was shown under; or that it was taken off since. */
async function publishedArticle(
  { storageId, revision, slug }: FeedEntry,
  archive: ObjectStore,
): Promise<Article | FeedChange> {
  const current = (await readRecord<ArticleRecord>(archive, recordKeys.article(storageId)))?.record;
  if (current && isTakenOff(current)) {
    const { turn, since } = standingOf(current, '');
    return { storageId, revision: current.revision, turn, changed: since };
  }
  const article =
    current?.revision === revision
      ? current.article
      : (await readRecord<RevisionRecord>(archive, recordKeys.revision(storageId, revision)))?.record.article;
  if (!article)
    throw new Error(`article ${storageId}: the archive holds no revision ${revision} to refill a feed from`);
  return { ...article, slug };
}
