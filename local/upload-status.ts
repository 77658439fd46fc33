import type { EmbeddedIntake, UploadEntry } from '../shared/adapters/embedded/embedded-intake.ts';
import { storageIdOf } from '../shared/model/identity.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import type { ObjectStore } from '../shared/pipeline/ports.ts';
import { readRecord } from '../shared/pipeline/record-store.ts';
import type { StageName } from '../shared/pipeline/stages.ts';
import { readStatus, type UploadStatus } from '../shared/pipeline/status.ts';

/** Why a stage gave up on an upload or its article, after the last try. */
export interface Failure {
  readonly stage: StageName;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly reason: string;
}

/** What became of a key's latest upload, with what only the engine knows: that it waits, or that a stage gave it up. */
export type KnownStatus = UploadStatus & { readonly failure?: Failure };

interface StatusDeps {
  readonly intake: EmbeddedIntake;
  readonly archive: ObjectStore;
  readonly newsroom: Newsroom;
}

/** The status of `key`, or `undefined` where nothing was ever uploaded under it. */
export async function readKnownStatus(key: string, deps: StatusDeps): Promise<KnownStatus | undefined> {
  const entry = deps.intake.find(key);
  return entry && statusOf(entry, deps);
}

/** The status of the latest upload of a key, whose entry the caller has. */
export async function statusOf(entry: UploadEntry, deps: StatusDeps): Promise<KnownStatus> {
  const { key, received, refusal, normalized } = entry;
  const bare = { key, received, deleted: entry.kind === 'delete', problems: refusal, articles: [] };
  if (refusal.length > 0) return { ...bare, state: 'rejected' };
  if (!normalized) return { ...bare, state: 'queued' };
  const status = await readStatus(key, deps);
  // The archive may still tell of the upload before this one, where `normalize` gave this one up.
  if (!status || status.received < received) {
    return { ...bare, state: 'rejected', ...(await failureOf(['normalize'], [storageIdOf(key)], received, deps)) };
  }
  if (status.state === 'published' || status.state === 'rejected') return status;
  const storageIds = status.articles.map(({ id }) => storageIdOf(id));
  return { ...status, ...(await failureOf(['render', 'publish'], storageIds, received, deps)) };
}

async function failureOf(
  stages: readonly StageName[],
  ids: readonly string[],
  since: string,
  { archive }: StatusDeps,
): Promise<{ readonly failure?: Failure }> {
  for (const stage of stages) {
    for (const id of ids) {
      const record = (await readRecord<Failure>(archive, `failures/${stage}/${id}.json`))?.record;
      if (record && record.time >= since) return { failure: { stage, time: record.time, reason: record.reason } };
    }
  }
  return {};
}
