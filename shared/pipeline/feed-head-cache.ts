import type { StoredObject } from './ports.ts';

/** What this process last read or wrote of a feed's head. */
export type CachedHead = Pick<StoredObject, 'etag' | 'body'>;

/** The most that one process keeps of heads: what a function's memory can spare. */
const MAX_CACHED_BYTES = 64 * 1024 * 1024;

/**
 * The heads that one process has read or written last, so that the next batch need not read them again. A head that another
 * writer has changed since is found out when it is written, by its ETag; the update then starts again from a read.
 */
export class FeedHeadCache {
  readonly #heads = new Map<string, CachedHead>();
  #bytes = 0;

  get(feed: string): CachedHead | undefined {
    return this.#heads.get(feed);
  }

  keep(feed: string, head: CachedHead): void {
    this.drop(feed);
    this.#heads.set(feed, head);
    this.#bytes += head.body.byteLength;
    for (const [oldest] of this.#heads) {
      if (this.#bytes <= MAX_CACHED_BYTES) break;
      this.drop(oldest);
    }
  }

  drop(feed: string): void {
    this.#bytes -= this.#heads.get(feed)?.body.byteLength ?? 0;
    this.#heads.delete(feed);
  }
}
