import type { FeedFormat } from '../formats/format.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { encodeFeedHead, type FeedEntry, type FeedHead, type FeedIndex, joinBytes } from './feed-head.ts';
import { utf8 } from './utf8.ts';

export interface RenderedFeed {
  readonly index: FeedIndex;
  /** The items of every format one after the other, as the head keeps them, in as few parts as they could be copied from. */
  readonly items: readonly Uint8Array[];
  /** The documents, in the order of the formats. */
  readonly documents: readonly Uint8Array[];
}

/**
 * The documents of a merged feed and the items that its head keeps. What an item's entry still has bytes of is copied from
 * `before`; the others are rendered from `articles` (by storage id).
 */
export function renderFeed(
  merged: FeedIndex,
  before: FeedHead,
  articles: ReadonlyMap<string, Article>,
  formats: readonly FeedFormat[],
  newsroom: Newsroom,
): RenderedFeed {
  const places = itemPlaces(before, formats.length);
  const written = formats.map(() => new Pieces());
  const entries = merged.entries.map((entry, place): FeedEntry => {
    if (place >= newsroom.feeds.items) return entry;
    const kept = entry.lengths && places.get(entry.storageId);
    const article = articles.get(entry.storageId);
    if (!kept && !article) throw new Error(`feed ${merged.feed.name}: no article was brought for ${entry.storageId}`);
    // All formats of one article before the next: they share what they make of it.
    const lengths = formats.map((format, f) => {
      const range = kept?.[f];
      if (range) return written[f]?.copy(before.items, ...range) ?? 0;
      return article ? (written[f]?.write(format.renderItem(article, newsroom) + format.separator) ?? 0) : 0;
    });
    return { ...entry, lengths };
  });
  const { edition, updated } = merged;
  const feed = { ...merged.feed, edition, ...(updated === '' ? {} : { updated }) };
  const items = written.map((pieces) => pieces.parts());
  const documents = formats.map((format, f) =>
    joinBytes([
      utf8(format.open(feed, newsroom)),
      ...withoutLast(utf8(format.separator).byteLength, items[f] ?? []),
      utf8(format.close),
    ]),
  );
  return { index: { ...merged, entries }, items: items.flat(), documents };
}

/** The parts but for the last `length` bytes, which lie in the last part. */
function withoutLast(length: number, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return parts.map((part, place) => (place === parts.length - 1 ? part.subarray(0, part.byteLength - length) : part));
}

/** A feed's head as it is stored, its documents' ETags remembered in it. */
export function keepFeed({ index, items }: RenderedFeed, etags: Readonly<Record<string, string>>): Uint8Array {
  return encodeFeedHead({ ...index, etags }, items);
}

/** Where in the head's bytes each entry's items lie: one range for each format. */
function itemPlaces(
  { index, items }: FeedHead,
  formats: number,
): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const places = new Map<string, [number, number][]>();
  let offset = 0;
  for (let f = 0; f < formats; f++) {
    for (const { storageId, lengths } of index.entries) {
      const length = lengths?.[f];
      if (length === undefined) continue;
      const ranges = places.get(storageId) ?? [];
      ranges.push([offset, offset + length]);
      places.set(storageId, ranges);
      offset += length;
    }
  }
  if (offset !== items.byteLength)
    throw new Error(
      `feed ${index.feed.name}: its head holds ${items.byteLength} bytes of items, its index says ${offset}`,
    );
  return places;
}

/** Bytes to be joined later, in one copy; neighbours in the same source become one part. */
class Pieces {
  readonly #parts: Uint8Array[] = [];
  #source: Uint8Array | undefined;
  #start = 0;
  #end = 0;

  /** Adds bytes `start` to `end` of `source`; how many they are. */
  copy(source: Uint8Array, start: number, end: number): number {
    if (this.#source !== source || this.#end !== start) {
      this.#flush();
      this.#source = source;
      this.#start = start;
    }
    this.#end = end;
    return end - start;
  }

  /** Adds `text` in UTF-8; how many bytes it is. */
  write(text: string): number {
    const bytes = utf8(text);
    return this.copy(bytes, 0, bytes.byteLength);
  }

  parts(): readonly Uint8Array[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    if (this.#source) this.#parts.push(this.#source.subarray(this.#start, this.#end));
    this.#source = undefined;
  }
}
