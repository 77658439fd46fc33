import { FEED_FORMATS } from '../formats/index.ts';
import { pageUrl, paths, siteUrl } from '../model/addresses.ts';
import { mintArticleId, storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Problem } from '../model/problem.ts';
import { readMark } from './clock-mark.ts';
import type { ObjectStore } from './ports.ts';
import { readRecord } from './record-store.ts';
import { type ArticleRecord, type RenderedRecord, recordKeys, type ToldRecord, type UploadRecord } from './records.ts';
import { standingOf } from './standing.ts';
import { compareStamps, type Stamp } from './upload.ts';

export interface UploadLinks {
  readonly page: string;
  readonly amp: string;
  readonly json: string;
  readonly short: string;
  readonly feeds: readonly string[];
}

export type UploadState = 'queued' | 'rejected' | 'rendered' | 'published';

/** One article that an upload became. */
export interface ArticleStatus {
  /** The article's URI. */
  readonly id: string;
  readonly state: UploadState;
  readonly revision: number;
  readonly headline: string;
  readonly pubStatus: 'usable' | 'withheld' | 'canceled' | 'withdrawn';
  /** ISO 8601; set where the article has an embargo. */
  readonly embargo?: string;
  /** Its embargo lasts: nothing of it may be named where others than its editors can read it, whatever its status. */
  readonly embargoed?: true;
  /** ISO 8601; set where the article is to be taken off by itself. */
  readonly expires?: string;
  /** That time has passed. */
  readonly expired?: true;
  readonly links?: UploadLinks;
  /** The topics that were told of it, at whatever revision. */
  readonly told: readonly string[];
  /** What its editor should know of it; the problems of its file that concern others are not among them. */
  readonly problems: readonly Problem[];
}

/** One article of a file that an error stopped, while others of the file went on. */
export interface StoppedItem {
  /** Which of the file it is, from 1. */
  readonly item: number;
  readonly state: 'rejected';
  readonly problems: readonly Problem[];
}

/** What became of the latest upload of a key, as far as the archive knows. `GET /status/<key>` answers with this. */
export interface UploadStatus {
  readonly key: string;
  /** `queued` while stages are still to run, `rejected` for an upload with errors, `rendered` while topics are still to be told. */
  readonly state: UploadState;
  /** When the upload was received. ISO 8601, UTC. */
  readonly received: string;
  /** Whether that upload was the file's deletion. */
  readonly deleted: boolean;
  /** The article's id and revision, where the upload became one article. */
  readonly article?: string;
  readonly revision?: number;
  readonly problems: readonly Problem[];
  readonly articles: readonly ArticleStatus[];
  /** Present where some articles of the file were stopped. */
  readonly stopped?: readonly StoppedItem[];
  readonly links?: UploadLinks;
}

interface StatusDeps {
  readonly archive: ObjectStore;
  readonly newsroom: Newsroom;
}

/** The status of `key`, or `undefined` where the archive has never heard of it (the caller may know that it is queued). */
export async function readStatus(key: string, deps: StatusDeps): Promise<UploadStatus | undefined> {
  const word = await lastWord(key, deps);
  if (!word) return undefined;
  const articles = (await Promise.all(word.articles.map((storageId) => articleStatus(storageId, key, deps)))).filter(
    (one) => one !== undefined,
  );
  const state = word.rejected ? 'rejected' : leastOf(articles.map((one) => one.state));
  const [only] = articles;
  const single =
    articles.length === 1 && only
      ? { article: only.id, revision: only.revision, ...(only.links ? { links: only.links } : {}) }
      : {};
  return {
    key,
    state,
    received: word.stamp.eventTime,
    deleted: word.deleted,
    ...single,
    problems: [...word.problems.filter((each) => !isOfArchive(each)), ...articles.flatMap(problemsOfArchive)],
    articles,
    ...(word.rejected ? {} : stoppedItems(word.problems)),
  };
}

/** Whether a problem is none of the file's own, but of what the archive holds beside it: it may come to be known later. */
function isOfArchive({ code }: Problem): boolean {
  return code === 'older-version';
}

function problemsOfArchive({ problems }: ArticleStatus): readonly Problem[] {
  return problems.filter(isOfArchive);
}

/** The articles of a file that errors of their own stopped, in the order of the file. */
function stoppedItems(problems: readonly Problem[]): Pick<UploadStatus, 'stopped'> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const items = [...new Set(errors.flatMap(({ place }) => place.item ?? []))].sort((a, b) => a - b);
  if (items.length === 0) return {};
  return {
    stopped: items.map((item) => ({
      item,
      state: 'rejected',
      problems: problems.filter(({ place }) => place.item === item),
    })),
  };
}

export interface LastWord {
  readonly stamp: Stamp;
  readonly rejected: boolean;
  readonly deleted: boolean;
  readonly problems: readonly Problem[];
  readonly articles: readonly string[];
}

/** What is known of the key's latest upload: its own record, or its word in the record of the article minted from it. */
export async function lastWord(key: string, { archive, newsroom }: StatusDeps): Promise<LastWord | undefined> {
  const minted = storageIdOf(mintArticleId(newsroom.authority, key));
  const [upload, own] = await Promise.all([
    readRecord<UploadRecord>(archive, recordKeys.upload(key)),
    readRecord<ArticleRecord>(archive, recordKeys.article(minted)),
  ]);
  const word = own?.record.keys[key];
  const ofArticle = word && {
    stamp: word.stamp,
    rejected: false,
    deleted: word.outcome === 'deleted',
    problems: word.problems,
    articles: [minted],
  };
  if (!upload) return ofArticle;
  const { stamp, outcome, problems, supplies } = upload.record;
  const articles = supplies.at(-1)?.articles ?? [];
  if (ofArticle && !word.named && compareStamps(ofArticle.stamp, stamp) >= 0) return ofArticle;
  return {
    stamp,
    rejected: outcome === 'rejected',
    deleted: outcome === 'deleted',
    problems,
    articles: articles.length === 0 && word ? [minted] : articles,
  };
}

async function articleStatus(
  storageId: string,
  key: string,
  { archive, newsroom }: StatusDeps,
): Promise<ArticleStatus | undefined> {
  const [kept, rendered, told] = await Promise.all([
    readRecord<ArticleRecord>(archive, recordKeys.article(storageId)),
    readRecord<RenderedRecord>(archive, recordKeys.rendered(storageId)),
    readRecord<ToldRecord>(archive, recordKeys.told(storageId)),
  ]);
  const article = kept?.record.article;
  if (!kept || !article) return undefined;
  const { id, revision, withdrawn } = kept.record;
  const { embargo, expires } = article;
  const mark = embargo === undefined && expires === undefined ? '' : await readMark(archive);
  const standing = standingOf(kept.record, mark);
  const current = rendered !== undefined && rendered.record.turn >= standing.turn;
  const shown = current && rendered.record.shown !== 'nothing';
  const considered = rendered !== undefined && (told?.record.considered?.turn ?? -1) >= rendered.record.turn;
  const waits = !standing.visible && standing.awaits.length > 0;
  // Nothing is to follow: it was never public, and is not to be.
  const over = (current && !shown) || (!rendered && (withdrawn || article.status !== 'usable'));
  return {
    id,
    state: waits ? 'queued' : (considered && shown) || over ? 'published' : shown ? 'rendered' : 'queued',
    revision,
    headline: article.headline,
    pubStatus: withdrawn ? 'withdrawn' : article.status,
    ...(embargo === undefined ? {} : { embargo, ...(embargo > mark ? { embargoed: true } : {}) }),
    ...(expires === undefined ? {} : { expires, ...(expires <= mark ? { expired: true } : {}) }),
    ...(shown ? { links: linksOf(rendered.record, newsroom) } : {}),
    told: Object.keys(told?.record.topics ?? {}),
    problems: kept.record.keys[key]?.problems ?? [],
  };
}

function linksOf({ id, slug, feeds }: RenderedRecord, newsroom: Newsroom): UploadLinks {
  const url = (path: string) => siteUrl(path, newsroom);
  return {
    page: pageUrl(slug, newsroom),
    amp: url(paths.amp(slug)),
    json: url(paths.json(slug)),
    short: url(paths.short(id)),
    feeds: feeds.flatMap(({ name }) => FEED_FORMATS.map(({ fileName }) => url(paths.feed(name, fileName)))),
  };
}

const STATES: readonly UploadState[] = ['queued', 'rejected', 'rendered', 'published'];

/** The state that is furthest from done; `published` for none. */
function leastOf(states: readonly UploadState[]): UploadState {
  return STATES.find((state) => states.includes(state)) ?? 'published';
}
