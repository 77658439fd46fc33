import type { AlertMessage } from '../alerts/alert-message.ts';
import type { FeedName } from '../model/feed-membership.ts';

/** Names and values of an object's user metadata: lower-case ASCII names, ASCII values, 2 KiB in all (the S3 limit). */
export type Metadata = Readonly<Record<string, string>>;

export interface ObjectHead {
  readonly etag: string;
  readonly metadata: Metadata;
}

export interface StoredObject extends ObjectHead {
  readonly body: Uint8Array;
}

/** What must be true of the object for a write to happen: that there is none, or that it still has this ETag. */
export type Condition = { readonly ifNoneMatch: '*' } | { readonly ifMatch: string };

export interface ObjectToPut {
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly cacheControl?: string;
  readonly metadata?: Metadata;
}

/** `conflict` is S3's 412 and 409, and its 404 for `ifMatch` on nothing: start again from the reads. */
export type PutResult = { readonly outcome: 'written'; readonly etag: string } | { readonly outcome: 'conflict' };

export interface ListQuery {
  readonly prefix: string;
  /** Lists only what comes after this key or folder. */
  readonly after?: string;
  /** At most this many; 1,000 (the S3 limit) where it is absent. Fewer than that means that there are no more. */
  readonly limit?: number;
  /** Lists the folders right under the prefix, each once and with its `/`, instead of the keys in them. */
  readonly folders?: boolean;
}

/** The most that one listing gives (Amazon S3 API Reference, ListObjectsV2). */
export const MAX_LISTED = 1_000;

/** One bucket. Reads are consistent: they see every write that was acknowledged before. */
export interface ObjectStore {
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  readonly head: (key: string) => Promise<ObjectHead | undefined>;
  readonly put: (object: ObjectToPut, condition: Condition) => Promise<PutResult>;
  /** Keys that begin with a prefix, in the order of their bytes. */
  readonly list: (query: ListQuery) => Promise<readonly string[]>;
  /** Takes the object away, if there is one. */
  readonly remove: (key: string) => Promise<void>;
  /** The ETag that an object with this body will have, as far as the store can tell before it is written. */
  readonly etagOf: (body: Uint8Array) => string;
}

export type IntakeRead =
  | { readonly outcome: 'read'; readonly body: Uint8Array; readonly contentType: string | undefined }
  | { readonly outcome: 'too-large'; readonly size: number }
  /** Deleted since, or overwritten in a bucket without that version. */
  | { readonly outcome: 'gone' };

/** The bucket that editors upload to. */
export interface IntakeStore {
  /** The uploaded file; nothing of a file over `maxBytes` is read. `versionId` is absent where the event named none. */
  readonly read: (key: string, versionId: string | undefined, maxBytes: number) => Promise<IntakeRead>;
}

/** “This article changed”: the message between stages. */
export interface ArticleChanged {
  readonly storageId: string;
}

/** “This feed may not be what its articles and the newsroom make of it.” */
export interface FeedChanged {
  readonly feed: FeedName;
  /** Every article has been offered to the feed since this moment. ISO 8601, UTC. */
  readonly offeredSince?: string;
}

/** What `render` is told. */
export type RenderMessage = ArticleChanged | FeedChanged;

/** “Look at the clock.” */
export interface Tick {
  /** Sent by `tick` itself for a moment at which something falls due; the scheduled ones have none. */
  readonly wake?: true;
  /** Every article is to be rendered again. */
  readonly replay?: true;
  /** A feed ran short that dropped articles for want of room, at this moment last (ISO 8601, UTC): it wants them again. */
  readonly dropped?: string;
}

export interface Queue<Message> {
  /** Sends all; throws if any was not taken. `delaySeconds` is at most 900 (the SQS limit). */
  readonly send: (messages: readonly Message[], delaySeconds?: number) => Promise<void>;
}

export type PublishResult =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'failed'; readonly reason: string; readonly retryable: boolean };

/** The subscriber topics. */
export interface Topics {
  /** Publishes up to 10 messages to one topic in one call; the results stand in the order of the messages. */
  readonly publish: (topic: string, messages: readonly AlertMessage[]) => Promise<readonly PublishResult[]>;
}

export interface Clock {
  /** ISO 8601, UTC, milliseconds. */
  readonly now: () => string;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The edge caches in front of the site. */
export interface Edge {
  /** Forgets what it holds of these paths of the site tree, in one call. */
  readonly invalidate: (paths: readonly string[]) => Promise<void>;
}

export interface Logger {
  readonly info: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, facts?: Readonly<Record<string, unknown>>) => void;
}
