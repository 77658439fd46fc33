import type { Condition, Metadata, ObjectHead, ObjectStore, ObjectToPut } from './ports.ts';
import { CONFLICT, untilSettled } from './record-store.ts';

/** Public objects are cached at the edge for half a minute. */
export const SITE_CACHE_CONTROL = 'public, max-age=30';

export interface SiteObject extends Omit<ObjectToPut, 'cacheControl'> {
  /** Who writes this object, and how far it has come: a write never replaces a later `version`, nor another owner's object. */
  readonly owner: string;
  readonly version: number;
  /** The configuration that it was rendered under, by which two writes of one version are told apart. */
  readonly generation: number;
  /** Of its bytes. */
  readonly etag: string;
  /** The ETag that the owner's record remembers, if it remembers one. */
  readonly expectedEtag?: string;
}

export type SiteWrite =
  | { readonly outcome: 'written'; readonly etag: string }
  | { readonly outcome: 'newer' }
  | { readonly outcome: 'taken' };

/**
 * Writes an object of the site conditionally: one call where the remembered ETag is right, else the object is asked who wrote
 * it last. What stands there already as it should is left alone. `newer` where its owner has written a later version, `taken` where it is another's. Throws `ContentionError`.
 */
export async function writeSiteObject(site: ObjectStore, object: SiteObject): Promise<SiteWrite> {
  const { owner, version, generation, etag, expectedEtag, metadata = {}, key, body, contentType } = object;
  let condition: Condition = expectedEtag === undefined ? { ifNoneMatch: '*' } : { ifMatch: expectedEtag };
  const stands = ({ etag: presentEtag, metadata: present }: ObjectHead) =>
    presentEtag === etag && present.owner === owner && Number(present.version) === version;
  return untilSettled<SiteWrite>(`site object ${key}`, async (tries) => {
    if (tries === 0 && expectedEtag === etag) {
      const present = await site.head(key);
      if (present && stands(present)) return { outcome: 'written', etag };
      // The same bytes under a later version: written again, they would let in who comes between the two.
      if (present?.metadata.owner === owner && isNewer(present.metadata, version, generation))
        return { outcome: 'newer' };
    }
    const put = await site.put(
      {
        key,
        body,
        contentType,
        cacheControl: SITE_CACHE_CONTROL,
        metadata: { ...metadata, owner, version: String(version), generation: String(generation) },
      },
      condition,
    );
    if (put.outcome === 'written') return put;
    const present = await site.head(key);
    if (present && present.metadata.owner !== owner) return { outcome: 'taken' };
    if (present && isNewer(present.metadata, version, generation)) return { outcome: 'newer' };
    if (present && stands(present)) return { outcome: 'written', etag };
    condition = present ? { ifMatch: present.etag } : { ifNoneMatch: '*' };
    return CONFLICT;
  });
}

function isNewer(present: Metadata, version: number, generation: number): boolean {
  const presentVersion = Number(present.version);
  return presentVersion > version || (presentVersion === version && Number(present.generation) > generation);
}
