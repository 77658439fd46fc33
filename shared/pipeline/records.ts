import type { Article } from '../model/article.ts';
import type { ChangeKind } from '../model/change.ts';
import type { FeedName } from '../model/feed-membership.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Problem } from '../model/problem.ts';
import type { Stamp } from './upload.ts';

/** Where each record lies in the archive. Every record has one owner: the stage that alone writes it. */
export const recordKeys = {
  /** `normalize` */
  article: (storageId: string) => `articles/${storageId}/article.json`,
  /** `normalize`: a superseded revision; the current one is in the article's record. Immutable. */
  revision: (storageId: string, revision: number) => `articles/${storageId}/revisions/${revision}.json`,
  /** `normalize`: what became of a key's latest upload, where its article's record does not say so. */
  upload: (intakeKey: string) => `uploads/${storageIdOf(intakeKey)}.json`,
  /** `render` */
  rendered: (storageId: string) => `articles/${storageId}/rendered.json`,
  /** `render`: index and items of a feed. */
  feedHead: (feed: string) => `feeds/${feed}/head`,
  /** `render`: which feeds there are. */
  feedDirectory: 'feeds/directory.json',
  /** `publish` */
  told: (storageId: string) => `articles/${storageId}/told.json`,
} as const;

/** What one intake key last did to an article. */
export interface KeyWord {
  readonly stamp: Stamp;
  readonly outcome: 'supplied' | 'deleted';
  /** The warnings of that upload. */
  readonly problems: readonly Problem[];
}

/** An article's place in history; `articles/<id>/article.json`. */
export interface ArticleRecord {
  readonly schema: 1;
  readonly id: string;
  readonly storageId: string;
  /** The top-level intake folder that alone may revise it; empty for uploads without a folder. */
  readonly folder: string;
  /** 0 while all that is known of it is that a key was deleted before its upload was seen. */
  readonly revision: number;
  /** The current revision; absent while `revision` is 0. */
  readonly article?: Article;
  readonly withdrawn: boolean;
  /** What decided the current revision. */
  readonly source: Stamp;
  /** How many articles came in the same upload. */
  readonly among: number;
  readonly keys: Readonly<Record<string, KeyWord>>;
}

/** What became of an upload whose key does not itself lead to the article: `uploads/<hash of key>.json`. */
export interface UploadRecord {
  readonly schema: 1;
  readonly key: string;
  readonly stamp: Stamp;
  readonly outcome: 'accepted' | 'rejected' | 'deleted';
  readonly problems: readonly Problem[];
  /** Storage ids of the articles that the key last supplied. */
  readonly articles: readonly string[];
}

/** What of an article is on the site; `articles/<id>/rendered.json`. */
export interface RenderedRecord {
  readonly schema: 1;
  readonly id: string;
  readonly storageId: string;
  readonly folder: string;
  readonly among: number;
  /** The revision shown. */
  readonly revision: number;
  /** `nothing`: it was never public, and what is known of a public revision before this one is out of date. */
  readonly shown: 'article' | 'killed' | 'withdrawn' | 'nothing';
  /** The slug that the article asked for when it was given `slug`. */
  readonly askedSlug: string;
  /** Empty where nothing was ever shown. */
  readonly slug: string;
  readonly formerSlugs: readonly string[];
  /** Slugs whose pages may have been written by runs that did not end. */
  readonly claimingSlugs: readonly string[];
  /** The ETag that each object was last written with, by its path in the site tree. */
  readonly etags: Readonly<Record<string, string>>;
  /** Every feed that may hold it: widened before a feed is touched, narrowed after. */
  readonly feeds: readonly FeedName[];
  /** The article as shown, without its body. */
  readonly summary: Omit<Article, 'body'>;
}

/** What one topic was last told. */
export interface TopicTold {
  readonly revision: number;
  readonly change: ChangeKind;
  readonly alertId: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** The ledger of what subscribers know; `articles/<id>/told.json`. */
export interface ToldRecord {
  readonly schema: 1;
  /** The latest revision that every topic's rule was asked about. */
  readonly considered: number;
  readonly topics: Readonly<Record<string, TopicTold>>;
  /** One run that is sending; after `until` another may take over, with the same alert ids. */
  readonly claim?: { readonly by: string; readonly until: string };
}

/** The top-level folder of an intake key; empty where it has none. */
export function folderOf(intakeKey: string): string {
  const slash = intakeKey.indexOf('/');
  return slash === -1 ? '' : intakeKey.slice(0, slash);
}
