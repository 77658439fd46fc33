import type { NormalizedArticle } from '../intake/intake.ts';
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
  /** `render`: a state of the article on the site that another has followed. Immutable. */
  shown: (storageId: string, turn: number) => `articles/${storageId}/shown/${turn}.json`,
  /** `render`: index and items of a feed. */
  feedHead: (feed: string) => `feeds/${feed}/head`,
  /** `render`: which feeds there are. */
  feedDirectory: 'feeds/directory.json',
  /** `publish` */
  told: (storageId: string) => `articles/${storageId}/told.json`,
  /** `publish`: what a topic was told before it was told something later. Immutable. */
  toldBefore: (storageId: string, turn: number, topic: string) => `articles/${storageId}/told/${turn}-${topic}.json`,
  /** `tick`: the moment up to which everything that fell due was seen to. */
  clock: 'clock.json',
  /** `tick`: how far the rendering of every article again has come. */
  replay: 'replay.json',
  /** Whichever process first runs with a new configuration or new renderers. */
  configuration: 'configuration.json',
  /** `render` writes, `tick` removes: an article whose site changes at a time that it names itself. */
  due: (time: string, storageId: string) => `due/${time}/${storageId}`,
} as const;

/** What uploads of an article are ordered by. */
export interface Supplied {
  readonly stamp: Stamp;
  /** The document's own version number, where it carries one. */
  readonly version?: number;
}

/** What one intake key last did to an article. */
export interface KeyWord {
  readonly stamp: Stamp;
  readonly outcome: 'supplied' | 'deleted';
  /** The warnings of that upload. */
  readonly problems: readonly Problem[];
  /** The key's latest deletion before that: an upload of a higher version may turn out to lie before it. */
  readonly deleted?: Stamp;
  /** What the key did is told by its own record: an upload that is found by its key looks there. */
  readonly named?: true;
  /** Until then, the uploads of the key before that one, as many as its record would remember. */
  readonly earlier?: readonly Stamp[];
}

/** The best upload of the kind that has not the last word, where documents with a version number and others without one take turns. */
export interface Rival extends Supplied {
  /** What it held, where it may yet have the last word: one with a version number never has it again. */
  readonly article?: Article;
  readonly among?: number;
}

/** What a revision changed, and why it was classed so. */
export interface RevisionChange {
  /** Absent where readers see nothing of it: a revision that is withheld, say. */
  readonly kind?: ChangeKind;
  /** For people to read: which numbers, names, words or fields. */
  readonly reasons: readonly string[];
}

/** A superseded revision; `articles/<id>/revisions/<n>.json`. */
export interface RevisionRecord {
  readonly schema: 1;
  readonly article: Article;
  readonly withdrawn: boolean;
  readonly source: Stamp;
  readonly change: RevisionChange;
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
  /** The upload or deletion that made the current revision. */
  readonly source: Stamp;
  /** The upload that has the last word on the article, deleted since or not; absent while none is known. */
  readonly supplied?: Supplied;
  readonly rival?: Rival;
  /** What that upload held, where it was deleted before it was seen: it was never shown, and may turn out not to be what was deleted. */
  readonly overtaken?: Overtaken;
  /** What the current revision changed. */
  readonly change: RevisionChange;
  /** The latest revision of each kind of change. */
  readonly lastOf: LastOf;
  /** How many articles came in the same upload. */
  readonly among: number;
  readonly keys: Readonly<Record<string, KeyWord>>;
}

/** An article of an upload that its deletion overtook. */
export interface Overtaken {
  readonly stamp: Stamp;
  readonly article: NormalizedArticle;
  readonly among: number;
  readonly problems: readonly Problem[];
}

/** The latest revision of an article that was a change of each kind. */
export type LastOf = Readonly<Partial<Record<ChangeKind, number>>>;

/** What became of an upload whose key does not itself lead to the article: `uploads/<hash of key>.json`. */
export interface UploadRecord {
  readonly schema: 1;
  readonly key: string;
  readonly stamp: Stamp;
  readonly outcome: 'accepted' | 'rejected' | 'deleted';
  readonly problems: readonly Problem[];
  /** What the key supplied, the earliest first; as many as are remembered. */
  readonly supplies: readonly KeySupply[];
  /** The key's deletions, likewise. An upload that one of them overtook comes to nothing. */
  readonly deletions: readonly Stamp[];
}

/** One upload of a key, and the storage ids of the articles that it supplied; none where all of them came again later. */
export interface KeySupply {
  readonly stamp: Stamp;
  readonly articles: readonly string[];
  /** One of them carries a version number: it may count though the key supplies it again later. */
  readonly versioned?: true;
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
  /** How far the article has come: grows with every revision, and with every time of its own that passes (`turnOf`). */
  readonly turn: number;
  /** The turn of a run that is about to show it, or was when it ended; whatever earlier run has yet to end comes too late. */
  readonly opened?: number;
  /** The configuration that it was rendered under. */
  readonly generation: number;
  readonly lastOf: LastOf;
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
  readonly turn: number;
  readonly change: ChangeKind;
  readonly alertId: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** A state of an article that every topic's rule was asked about, with what the rules read of it. */
export interface Considered extends Pick<Article, 'section' | 'tags' | 'urgency'> {
  readonly revision: number;
  readonly turn: number;
  readonly shown: RenderedRecord['shown'];
}

/** The ledger of what subscribers know; `articles/<id>/told.json`. */
export interface ToldRecord {
  readonly schema: 1;
  /** What every topic's rule was last asked about; absent while it was asked about nothing. */
  readonly considered?: Considered;
  readonly topics: Readonly<Record<string, TopicTold>>;
  /** Alerts that were about to be sent when they were last heard of: their topics may have been told. */
  readonly unsure?: Readonly<Record<string, TopicTold>>;
  /** One run that is sending; after `until` another may take over, with the same alert ids. */
  readonly claim?: { readonly by: string; readonly until: string };
}

/** A state of an article on the site; `articles/<id>/shown/<turn>.json` once another has followed. */
export type ShownRecord = Pick<RenderedRecord, 'schema' | 'revision' | 'turn' | 'shown' | 'slug'> & {
  readonly feeds: readonly string[];
};

/** `clock.json`. Every rule that depends on time reads the mark, never a clock. */
export interface ClockRecord {
  readonly schema: 1;
  /** ISO 8601, UTC; only ever moves on. */
  readonly mark: string;
}

/** Which configuration and renderers are in force; `configuration.json`. */
export interface ConfigurationRecord {
  readonly schema: 1;
  /** A hash of both (`rendererOf`). */
  readonly renderer: string;
  /** 1 for the first, one more with every change. */
  readonly generation: number;
  /** When it came into force. ISO 8601, UTC. */
  readonly since: string;
}

/** How far every article was rendered again; `replay.json`. */
export interface ReplayRecord {
  readonly schema: 1;
  /** 1 for the first, one more with every replay. */
  readonly round: number;
  readonly reason: 'configuration' | 'asked' | 'dropped';
  /** The configuration that it brings to every article. */
  readonly generation: number;
  readonly began: string;
  /** The folder in the archive that was reached; empty at the beginning. */
  readonly after: string;
  /** How many articles were sent to be rendered so far. */
  readonly articles: number;
  /** How often it was seen to wait for the articles that it sent last. */
  readonly waits: number;
  /** Set once every article and every feed was sent. */
  readonly ended?: string;
}

/** The top-level folder of an intake key; empty where it has none. */
export function folderOf(intakeKey: string): string {
  const slash = intakeKey.indexOf('/');
  return slash === -1 ? '' : intakeKey.slice(0, slash);
}
