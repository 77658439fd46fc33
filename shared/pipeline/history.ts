import type { ChangeKind } from '../model/change.ts';
import { mapBounded } from './bounded.ts';
import type { ObjectStore } from './ports.ts';
import { readRecord } from './record-store.ts';
import {
  type ArticleRecord,
  type RenderedRecord,
  type RevisionRecord,
  recordKeys,
  type ShownRecord,
  type ToldRecord,
  type TopicTold,
} from './records.ts';
import { isTimed, turnsOf } from './standing.ts';
import type { ArticleStatus } from './status.ts';

/** One topic that was told of a revision. */
export interface Telling {
  readonly topic: string;
  readonly change: ChangeKind;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly alertId: string;
  /** It was about to be sent at that time, and nobody has said yet that it was: it is on its way, or its sender came to an end. */
  readonly unsure?: true;
}

/**
 * What readers saw of a revision: the article itself, only a notice that it is gone, or `nothing` because that is how it was meant (withheld,
 * under embargo, taken back before it was public). One that was `overtaken` made way for the next before it was rendered; one that is
 * `queued` is still to be rendered.
 */
export type Appearance = 'article' | 'notice' | 'nothing' | 'overtaken' | 'queued';

/** One revision of an article, and what became of it. */
export interface PastRevision {
  readonly revision: number;
  /** When its upload, or the deletion that made it, was received. ISO 8601, UTC. */
  readonly time: string;
  /** The intake key that it came from. */
  readonly key: string;
  /** Who uploaded it, where the event said. */
  readonly by?: string;
  /** Absent where readers see nothing of the change. */
  readonly change?: ChangeKind;
  /** Why it was classed so, for people to read. */
  readonly reasons: readonly string[];
  readonly pubStatus: ArticleStatus['pubStatus'];
  readonly headline: string;
  /** ISO 8601; set where the revision has them. */
  readonly embargo?: string;
  readonly expires?: string;
  readonly appearance: Appearance;
  /** The slug that it was shown under, where it was. */
  readonly slug?: string;
  /** The feeds that it stood in. */
  readonly feeds: readonly string[];
  readonly told: readonly Telling[];
}

/** A page of an article's history. */
export interface History {
  /** The article's URI. */
  readonly id: string;
  readonly storageId: string;
  /** How many revisions there are; they are numbered from 1 without a gap. */
  readonly total: number;
  /** Newest first. */
  readonly revisions: readonly PastRevision[];
  /** Where older revisions follow: what to give as `before` to have them. */
  readonly next?: number;
}

export interface HistoryPage {
  /** At most this many revisions; 20 where it is absent. */
  readonly limit?: number;
  /** Only revisions before this one. */
  readonly before?: number;
}

interface HistoryDeps {
  readonly archive: ObjectStore;
}

export const HISTORY_PAGE = 20;
const REVISIONS_AT_ONCE = 8;

/**
 * The history of an article, a page at a time, newest first; `undefined` where there is no such article. What it costs depends on the
 * length of the page and not on the length of the history.
 */
export async function readHistory(
  storageId: string,
  { archive }: HistoryDeps,
  { limit = HISTORY_PAGE, before = Number.POSITIVE_INFINITY }: HistoryPage = {},
): Promise<History | undefined> {
  const [kept, rendered, told] = await Promise.all([
    readRecord<ArticleRecord>(archive, recordKeys.article(storageId)),
    readRecord<RenderedRecord>(archive, recordKeys.rendered(storageId)),
    readRecord<ToldRecord>(archive, recordKeys.told(storageId)),
  ]);
  if (!kept) return undefined;
  const { id, revision: total } = kept.record;
  const known: Known = { record: kept.record, rendered: rendered?.record, told: told?.record };
  const newest = Math.min(total, before - 1);
  const length = Math.max(0, Math.min(limit, newest));
  const numbers = Array.from({ length }, (_, i) => newest - i);
  const revisions = await mapBounded(numbers, REVISIONS_AT_ONCE, (revision) => pastRevision(revision, known, archive));
  const oldest = newest - length + 1;
  return {
    id,
    storageId,
    total,
    revisions: revisions.filter((one) => one !== undefined),
    ...(length > 0 && oldest > 1 ? { next: oldest } : {}),
  };
}

/** One revision as it was filed, or as it stands while it is the latest; `undefined` where there is none of that number. */
export async function readRevision(
  storageId: string,
  revision: number,
  { archive }: HistoryDeps,
): Promise<RevisionRecord | undefined> {
  const current = (await readRecord<ArticleRecord>(archive, recordKeys.article(storageId)))?.record;
  return current && revisionIn(current, revision, archive);
}

/** An article's records of the present, from which the latest parts of its history are taken. */
interface Known {
  readonly record: ArticleRecord;
  readonly rendered: RenderedRecord | undefined;
  readonly told: ToldRecord | undefined;
}

async function revisionIn(
  { storageId, revision: latest, article, withdrawn, source, change }: ArticleRecord,
  revision: number,
  archive: ObjectStore,
): Promise<RevisionRecord | undefined> {
  if (revision !== latest)
    return (await readRecord<RevisionRecord>(archive, recordKeys.revision(storageId, revision)))?.record;
  return article && { schema: 1, article, withdrawn, source, change };
}

async function pastRevision(revision: number, known: Known, archive: ObjectStore): Promise<PastRevision | undefined> {
  const filed = await revisionIn(known.record, revision, archive);
  if (!filed) return undefined;
  const { article, withdrawn, source, change } = filed;
  const turns = turnsOf({ ...filed, revision });
  const [shown, told] = await Promise.all([shownAt(turns, known, archive), toldAt(turns, known, archive)]);
  const asArticle = shown.filter((state) => state.shown === 'article');
  const slug = (asArticle.at(-1) ?? shown.at(-1))?.slug;
  return {
    revision,
    time: source.eventTime,
    key: source.key,
    ...(source.by === undefined ? {} : { by: source.by }),
    ...(change.kind === undefined ? {} : { change: change.kind }),
    reasons: change.reasons,
    pubStatus: withdrawn ? 'withdrawn' : article.status,
    headline: article.headline,
    ...(article.embargo === undefined ? {} : { embargo: article.embargo }),
    ...(article.expires === undefined ? {} : { expires: article.expires }),
    appearance: appearanceOf(revision, filed, shown, known),
    ...(slug ? { slug } : {}),
    feeds: [...new Set(asArticle.flatMap(({ feeds }) => feeds))],
    told,
  };
}

function appearanceOf(
  revision: number,
  { article, withdrawn }: RevisionRecord,
  shown: readonly ShownRecord[],
  { record, rendered }: Known,
): Appearance {
  if (shown.some((state) => state.shown === 'article')) return 'article';
  if (shown.length > 0) return 'notice';
  if (rendered?.revision === revision) return 'nothing';
  if (revision === record.revision) return 'queued';
  const wouldShow = !withdrawn && article.status === 'usable' && !isTimed({ article, withdrawn });
  return wouldShow ? 'overtaken' : 'nothing';
}

/** What stood on the site at these turns, in their order. */
async function shownAt(turns: readonly number[], { record, rendered }: Known, archive: ObjectStore) {
  const states = await Promise.all(
    turns.map(async (turn): Promise<ShownRecord | undefined> => {
      if (!rendered || turn > rendered.turn) return undefined;
      if (turn === rendered.turn) return { ...rendered, feeds: rendered.feeds.map(({ name }) => name) };
      return (await readRecord<ShownRecord>(archive, recordKeys.shown(record.storageId, turn)))?.record;
    }),
  );
  return states.filter((state) => state !== undefined && state.shown !== 'nothing') as readonly ShownRecord[];
}

/** Who was told of what stood at these turns, by time. */
async function toldAt(
  turns: readonly number[],
  { record: { storageId }, told }: Known,
  archive: ObjectStore,
): Promise<readonly Telling[]> {
  if (!told) return [];
  const atTurns = (topics: ToldRecord['topics'] = {}) =>
    Object.entries(topics).filter(([, { turn }]) => turns.includes(turn));
  const earlier = await Promise.all(turns.map((turn) => toldBefore(storageId, turn, archive)));
  const sure = [...earlier.flat(), ...atTurns(told.topics)].map(([topic, one]) => tellingOf(topic, one));
  const unsure = atTurns(told.unsure).map(([topic, one]): Telling => ({ ...tellingOf(topic, one), unsure: true }));
  // What was told is told, whatever was unsure before; of two mentions of one alert the later takes the place of the earlier.
  const tellings = new Map([...unsure, ...sure].map((telling) => [telling.alertId, telling]));
  return [...tellings.values()].sort((a, b) => compareText(a.time, b.time) || compareText(a.topic, b.topic));
}

async function toldBefore(
  storageId: string,
  turn: number,
  archive: ObjectStore,
): Promise<readonly (readonly [string, TopicTold])[]> {
  const prefix = recordKeys.toldBefore(storageId, turn, '').replace(/\.json$/, '');
  const keys = await archive.list({ prefix });
  const found = await mapBounded(keys, REVISIONS_AT_ONCE, async (key) => {
    const told = (await readRecord<TopicTold>(archive, key))?.record;
    return told && ([key.slice(prefix.length, -'.json'.length), told] as const);
  });
  return found.filter((one) => one !== undefined);
}

function tellingOf(topic: string, { change, time, alertId }: TopicTold): Telling {
  return { topic, change, time, alertId };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
