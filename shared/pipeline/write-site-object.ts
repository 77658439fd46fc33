import type { Condition, ObjectStore, ObjectToPut } from './ports.ts';
import { CONFLICT, untilSettled } from './record-store.ts';

/** Public objects are cached at the edge for half a minute. */
export const SITE_CACHE_CONTROL = 'public, max-age=30';

export interface SiteObject extends Omit<ObjectToPut, 'cacheControl'> {
  /** Who writes this object, and how far it has come: a write never replaces a later `version`, nor another owner's object. */
  readonly owner: string;
  readonly version: number;
  /** The ETag that the owner's record remembers, if it remembers one. */
  readonly expectedEtag?: string;
}

export type SiteWrite =
  | { readonly outcome: 'written'; readonly etag: string }
  | { readonly outcome: 'newer' }
  | { readonly outcome: 'taken' };

/**
 * Writes an object of the site conditionally: one call where the remembered ETag is right, else the object is asked who wrote
 * it last. `newer` where its owner has written a later version, `taken` where it is another's. Throws `ContentionError`.
 */
export async function writeSiteObject(site: ObjectStore, object: SiteObject): Promise<SiteWrite> {
  const { owner, version, expectedEtag, metadata = {}, key, body, contentType } = object;
  let condition: Condition = expectedEtag === undefined ? { ifNoneMatch: '*' } : { ifMatch: expectedEtag };
  return untilSettled<SiteWrite>(`site object ${key}`, async () => {
    const put = await site.put(
      {
        key,
        body,
        contentType,
        cacheControl: SITE_CACHE_CONTROL,
        metadata: { ...metadata, owner, version: String(version) },
      },
      condition,
    );
    if (put.outcome === 'written') return put;
    const present = await site.head(key);
    if (present && present.metadata.owner !== owner) return { outcome: 'taken' };
    if (present && Number(present.metadata.version) > version) return { outcome: 'newer' };
    condition = present ? { ifMatch: present.etag } : { ifNoneMatch: '*' };
    return CONFLICT;
  });
}
