import type { Clock, ObjectStore } from './ports.ts';
import type { StageName } from './stages.ts';

/** Leaves the reason why a message was given up in the archive, as `failures/<stage>/<id>.json`; the latest reason stays. */
export async function recordFailure(
  stage: StageName,
  id: string,
  error: Error,
  deps: { readonly archive: ObjectStore; readonly clock: Clock },
): Promise<void> {
  const key = `failures/${stage}/${id}.json`;
  const record = { schema: 1, stage, id, time: deps.clock.now(), error: error.name, reason: error.message };
  const body = new TextEncoder().encode(JSON.stringify(record));
  for (;;) {
    const present = await deps.archive.head(key);
    const condition = present ? { ifMatch: present.etag } : ({ ifNoneMatch: '*' } as const);
    const { outcome } = await deps.archive.put({ key, body, contentType: 'application/json' }, condition);
    if (outcome === 'written') return;
  }
}
