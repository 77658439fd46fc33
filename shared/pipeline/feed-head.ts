import type { FeedName } from '../model/feed-membership.ts';
import { utf8 } from './utf8.ts';

/** An article's place in a feed. */
export interface FeedEntry {
  readonly storageId: string;
  readonly revision: number;
  /** The article's standing that it shows (`standingOf`). */
  readonly turn: number;
  /** The slug that this revision was shown under. */
  readonly slug: string;
  /** Decides the place: newest first. ISO 8601, UTC. */
  readonly published: string;
  /** Bytes of its item in each format, separator included; absent for entries past the feed's length. */
  readonly lengths?: readonly number[];
}

/** An article that was taken out, so that a late writer does not put an older state of it back. */
export interface FeedRemoval {
  readonly storageId: string;
  readonly turn: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a feed holds, apart from the bytes of its items. */
export interface FeedIndex {
  readonly schema: 1;
  /** Grows with every write; the documents carry it, so that an older one never replaces a newer. */
  readonly version: number;
  /** What the documents name (`Feed`): a hash of the items' articles and their turns, and of those that were taken out. */
  readonly edition: string;
  readonly feed: FeedName;
  /** The latest change to anything that the feed holds or held. ISO 8601, UTC. */
  readonly updated: string;
  /** Whether the feed stands in the directory of feeds. */
  readonly listed: boolean;
  /** What the items were rendered with: the newsroom's configuration and the renderers, as a hash and by their number. */
  readonly renderer: string;
  readonly generation: number;
  /** When an entry was last dropped for want of room; absent where none was since every article was last offered. ISO 8601, UTC. */
  readonly dropped?: string;
  /** Newest first; at most twice as many as the feed has items. */
  readonly entries: readonly FeedEntry[];
  /** Latest last; as many as entries at most, but for those of the latest minutes. */
  readonly removals: readonly FeedRemoval[];
  /** The ETag that each document of this version has. */
  readonly etags: Readonly<Record<string, string>>;
}

/** A feed's state in the archive: the index as one line of JSON, then the items of each format one after the other. */
export interface FeedHead {
  readonly index: FeedIndex;
  readonly items: Uint8Array;
}

const NEWLINE = 0x0a;
const decoder = new TextDecoder();

export function decodeFeedHead(bytes: Uint8Array): FeedHead {
  const end = bytes.indexOf(NEWLINE);
  return { index: JSON.parse(decoder.decode(bytes.subarray(0, end))) as FeedIndex, items: bytes.subarray(end + 1) };
}

export function encodeFeedHead(index: FeedIndex, items: readonly Uint8Array[]): Uint8Array {
  return joinBytes([utf8(`${JSON.stringify(index)}\n`), ...items]);
}

export function emptyFeedIndex(feed: FeedName): FeedIndex {
  return {
    schema: 1,
    version: 0,
    edition: '',
    feed,
    updated: '',
    listed: false,
    renderer: '',
    generation: 0,
    entries: [],
    removals: [],
    etags: {},
  };
}

/** The parts one after the other, copied once. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.byteLength;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.byteLength;
  }
  return joined;
}
