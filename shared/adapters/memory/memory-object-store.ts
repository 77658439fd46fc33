import { createHash } from 'node:crypto';
import {
  type Condition,
  type ListQuery,
  MAX_LISTED,
  type ObjectHead,
  type ObjectStore,
  type ObjectToPut,
  type PutResult,
  type StoredObject,
} from '../../pipeline/ports.ts';

export interface MemoryObject extends StoredObject {
  readonly contentType: string;
  readonly cacheControl?: string;
}

/** A bucket in memory: what tests, simulation and `wireroom render` run on. */
export class MemoryObjectStore implements ObjectStore {
  readonly objects = new Map<string, MemoryObject>();

  async get(key: string): Promise<StoredObject | undefined> {
    return this.objects.get(key);
  }

  async head(key: string): Promise<ObjectHead | undefined> {
    return this.objects.get(key);
  }

  async put(object: ObjectToPut, condition: Condition): Promise<PutResult> {
    return this.putNow(object, condition);
  }

  /** As `put`, at this very moment: for a simulation that decides itself when a write takes effect. */
  putNow(object: ObjectToPut, condition: Condition): PutResult {
    const present = this.objects.get(object.key);
    const holds = 'ifNoneMatch' in condition ? present === undefined : present?.etag === condition.ifMatch;
    if (!holds) return { outcome: 'conflict' };
    const etag = this.etagOf(object.body);
    const { key, body, contentType, cacheControl, metadata = {} } = object;
    this.objects.set(key, {
      body: body.slice(),
      contentType,
      etag,
      metadata,
      ...(cacheControl === undefined ? {} : { cacheControl }),
    });
    return { outcome: 'written', etag };
  }

  async list(query: ListQuery): Promise<readonly string[]> {
    return this.listNow(query);
  }

  /** As `list`, at this very moment. */
  listNow({ prefix, after = '', limit = MAX_LISTED, folders = false }: ListQuery): readonly string[] {
    const names = [...this.objects.keys()].filter((key) => key.startsWith(prefix));
    const shown = folders ? [...new Set(names.flatMap((key) => folderIn(key, prefix)))] : names;
    return shown
      .filter((name) => name > after)
      .sort((a, b) => (a < b ? -1 : 1))
      .slice(0, limit);
  }

  async remove(key: string): Promise<void> {
    this.objects.delete(key);
  }

  etagOf(body: Uint8Array): string {
    return `"${createHash('md5').update(body).digest('hex')}"`;
  }
}

/** The folder right under `prefix` that a key lies in, if it lies in one. */
function folderIn(key: string, prefix: string): readonly string[] {
  const end = key.indexOf('/', prefix.length);
  return end === -1 ? [] : [key.slice(0, end + 1)];
}
