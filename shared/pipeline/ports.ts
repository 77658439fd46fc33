import type { AlertMessage } from '../alerts/alert-message.ts';

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

/** One bucket. Reads are consistent: they see every write that was acknowledged before. */
export interface ObjectStore {
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  readonly head: (key: string) => Promise<ObjectHead | undefined>;
  readonly put: (object: ObjectToPut, condition: Condition) => Promise<PutResult>;
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
