import type { MemoryObject } from '../../shared/adapters/memory/memory-object-store.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import type { Secrets } from './secrets.ts';

interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly _wireroom: { readonly revision: number };
}

const decoder = new TextDecoder();

/** Watches the site, the log and the alerts at every moment of a run, as readers, partners and operators might, and notes what none of them may see. */
export class Observer {
  readonly violations: string[] = [];
  readonly #site: ReadonlyMap<string, MemoryObject>;
  readonly #secrets: Secrets;
  /** The revision of each item that each feed showed last, by feed and storage id. */
  readonly #shown = new Map<string, ReadonlyMap<string, number>>();
  /** The articles whose pages are notices, by storage id. */
  readonly #takenOff = new Set<string>();
  /** The revision in which each article was last shown by a feed that has been without it since it was taken off. */
  readonly #goneFrom = new Map<string, Map<string, number>>();
  readonly #storageIds = new Map<string, string>();

  constructor(site: ReadonlyMap<string, MemoryObject>, secrets: Secrets) {
    this.#site = site;
    this.#secrets = secrets;
  }

  /** An object of the site was written. */
  siteWritten(path: string, object: MemoryObject, before: MemoryObject | undefined, nowMs: number): void {
    this.#minds(path, object, nowMs);
    if (before && before.metadata.owner !== object.metadata.owner) this.#note(`${path} went to another owner`);
    // An older version of the same bytes is nothing that a reader could see.
    if (before && before.etag !== object.etag && versionOf(before) > versionOf(object))
      this.#note(`${path} went back to an older version`);
    const { owner, status } = object.metadata;
    if (owner && status === '410') this.#takenOff.add(owner);
    else if (owner && status === undefined) this.#takenOff.delete(owner);
    if (path.endsWith('/feed.json')) this.#readFeed(path, object);
  }

  /** A line went to the log, or a message to subscribers or to the edge: whatever leaves the newsroom but for the site. */
  left(where: string, what: unknown, nowMs: number): void {
    if (this.#secrets.heldAt(nowMs)) this.#look(where, JSON.stringify(what), nowMs);
  }

  #minds(path: string, { body, metadata }: MemoryObject, nowMs: number): void {
    if (!this.#secrets.heldAt(nowMs)) return;
    this.#look(path, `${path} ${JSON.stringify(metadata)} ${decoder.decode(body)}`, nowMs);
  }

  #look(where: string, text: string, nowMs: number): void {
    for (const secret of this.#secrets.in(text, nowMs)) this.#note(`${where} shows ${secret} before its time`);
  }

  #readFeed(path: string, { body }: MemoryObject): void {
    const { items } = JSON.parse(decoder.decode(body)) as { items: readonly FeedItem[] };
    const before = this.#shown.get(path);
    const gone = this.#goneFrom.get(path) ?? new Map<string, number>();
    this.#goneFrom.set(path, gone);
    const shown = new Map<string, number>();
    for (const { id, url, _wireroom } of items) {
      const storageId = this.#storageIdOf(id);
      const { revision } = _wireroom;
      shown.set(storageId, revision);
      const page = `${new URL(url).pathname.slice(1)}index.html`;
      if (!this.#site.has(page)) this.#note(`${path} leads to ${page}, which is not there`);
      if (revision <= (gone.get(storageId) ?? 0)) this.#note(`${path} shows ${id} again, which had been taken out`);
      if (revision < (before?.get(storageId) ?? 0)) this.#note(`${path} goes back to an older revision of ${id}`);
    }
    for (const [storageId, revision] of before ?? [])
      if (!shown.has(storageId) && this.#takenOff.has(storageId)) gone.set(storageId, revision);
    this.#shown.set(path, shown);
  }

  #storageIdOf(id: string): string {
    const storageId = this.#storageIds.get(id) ?? storageIdOf(id);
    this.#storageIds.set(id, storageId);
    return storageId;
  }

  #note(violation: string): void {
    if (!this.violations.includes(violation)) this.violations.push(violation);
  }
}

function versionOf({ metadata }: MemoryObject): number {
  return Number(metadata.version);
}
