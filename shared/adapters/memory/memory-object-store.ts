import { createHash } from 'node:crypto';
import type { Condition, ObjectHead, ObjectStore, ObjectToPut, PutResult, StoredObject } from '../../pipeline/ports.ts';

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

  etagOf(body: Uint8Array): string {
    return `"${createHash('md5').update(body).digest('hex')}"`;
  }
}
