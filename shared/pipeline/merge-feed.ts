import type { Article } from '../model/article.ts';
import { storageIdOf } from '../model/identity.ts';
import type { FeedEntry, FeedIndex, FeedRemoval } from './feed-head.ts';

/** What happened to one article, as it bears on one feed: its revision that belongs in the feed, or that it left. */
export interface FeedChange {
  readonly storageId: string;
  readonly revision: number;
  /** The article's standing (`standingOf`). */
  readonly turn: number;
  /** When the change was made. ISO 8601, UTC. */
  readonly changed: string;
  /** Absent for an article that left the feed. */
  readonly article?: Article;
}

export interface MergedFeed {
  readonly index: FeedIndex;
  /** The articles that the changes bring for entries whose items must be rendered, by storage id. */
  readonly brought: ReadonlyMap<string, Article>;
  /** Entries whose items must be rendered, but whose articles the changes do not bring. */
  readonly missing: readonly FeedEntry[];
  /** False where the feed already says all this. */
  readonly changed: boolean;
}

/** What a feed is merged under. */
export interface MergeTerms {
  /** How many items the feed has. */
  readonly length: number;
  /** What items are rendered with now, as a hash and by its number; entries rendered with anything else lose their items. */
  readonly renderer: string;
  readonly generation: number;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/**
 * The entries of a feed after `changes`, in any order and however often they come: a later standing never gives way to an earlier one.
 */
export function mergeFeed(
  present: FeedIndex,
  changes: readonly FeedChange[],
  { length, renderer, generation, now }: MergeTerms,
): MergedFeed {
  const entries = new Map(present.entries.map((entry) => [entry.storageId, entry]));
  const removals = new Map(present.removals.map((removal) => [removal.storageId, removal]));
  const news = changes.filter(({ storageId, turn }) => turn > knownTurn(storageId, entries, removals));
  for (const { storageId, revision, turn, article } of news) {
    if (turn <= knownTurn(storageId, entries, removals)) continue;
    removals.delete(storageId);
    entries.delete(storageId);
    if (article)
      entries.set(storageId, { storageId, revision, turn, slug: article.slug, published: article.published });
    else removals.set(storageId, { storageId, turn, at: now });
  }
  const current = present.renderer === renderer;
  const sorted = [...entries.values()].sort(newestFirst);
  const kept = sorted
    .slice(0, 2 * length)
    .map((entry, place) => (!entry.lengths || (place < length && current) ? entry : withoutItem(entry)));
  const dropped = sorted.length > kept.length ? droppedAt(present.dropped, now) : present.dropped;
  const changed =
    !current ||
    present.version === 0 ||
    dropped !== present.dropped ||
    removals.size !== present.removals.length ||
    present.removals.some((removal) => removals.get(removal.storageId) !== removal) ||
    kept.length !== present.entries.length ||
    kept.some((entry, place) => entry !== present.entries[place]);
  if (!changed) return { index: present, brought: new Map(), missing: [], changed };
  const shown = new Set(kept.map(({ storageId }) => storageId));
  const updated = news
    .filter(({ storageId }) => shown.has(storageId) || removals.has(storageId))
    .reduce((latest, { changed: time }) => (time > latest ? time : latest), present.updated);
  const bare = kept.slice(0, length).filter(({ lengths }) => !lengths);
  const wanted = new Map(bare.map(({ storageId, turn }) => [storageId, turn]));
  const brought = new Map(
    changes.flatMap(({ storageId, turn, article }) =>
      article && wanted.get(storageId) === turn ? [[storageId, article]] : [],
    ),
  );
  const missing = bare.filter(({ storageId }) => !brought.has(storageId));
  const gone = remembered([...removals.values()], { length, now });
  const index: FeedIndex = {
    ...present,
    version: present.version + 1,
    edition: editionOf([...kept.slice(0, length), ...gone]),
    updated,
    renderer,
    generation,
    ...(dropped === undefined ? {} : { dropped }),
    entries: kept,
    removals: gone,
  };
  return { index, brought, missing, changed };
}

/** Longer than any run lasts that may bring an article back, the clocks' disagreement allowed for. */
const REMEMBERED_MS = 15 * 60_000;
/** A newsroom that takes more off at once may have to wait for its runs to end. */
const MOST_REMEMBERED = 5_000;

/** The removals that a late writer may know nothing of: the latest, however many those are. */
function remembered(
  removals: readonly FeedRemoval[],
  { length, now }: Pick<MergeTerms, 'length' | 'now'>,
): readonly FeedRemoval[] {
  const since = Date.parse(now) - REMEMBERED_MS;
  return removals
    .filter(({ at }, place) => place >= removals.length - 2 * length || Date.parse(at) > since)
    .slice(-MOST_REMEMBERED);
}

function knownTurn(
  storageId: string,
  entries: ReadonlyMap<string, FeedEntry>,
  removals: ReadonlyMap<string, FeedRemoval>,
): number {
  return Math.max(entries.get(storageId)?.turn ?? 0, removals.get(storageId)?.turn ?? 0);
}

/** Noted to within `DROPPED_WITHIN_MS`, so that a feed which offered articles keep missing is not written for each. */
function droppedAt(noted: string | undefined, now: string): string {
  return noted !== undefined && Date.parse(now) < Date.parse(noted) + DROPPED_WITHIN_MS ? noted : now;
}

/** Whether everything that the feed ever dropped has been offered to it again since `began`, the clocks' disagreement allowed for. */
export function isOfferedAgain(dropped: string, began: string): boolean {
  return Date.parse(dropped) + 2 * DROPPED_WITHIN_MS < Date.parse(began);
}

const DROPPED_WITHIN_MS = 5 * 60_000;

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.storageId < b.storageId ? -1 : a.storageId > b.storageId ? 1 : 0;
}

/** Turns only ever grow, and what is gone stays named, so no edition comes again while anybody could remember it. */
function editionOf(known: readonly Pick<FeedEntry, 'storageId' | 'turn'>[]): string {
  return storageIdOf(known.map(({ storageId, turn }) => `${storageId} ${turn}`).join('\n')).slice(0, 16);
}

function withoutItem({ storageId, revision, turn, slug, published }: FeedEntry): FeedEntry {
  return { storageId, revision, turn, slug, published };
}
