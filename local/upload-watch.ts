import type { EmbeddedIntake, UploadEntry } from '../shared/adapters/embedded/embedded-intake.ts';
import { storageIdOf } from '../shared/model/identity.ts';
import type { KnownStatus } from './upload-status.ts';

/** What became of one upload, once nothing more will for now. */
export interface UploadReport {
  readonly status: KnownStatus;
  /** From its arrival, or from the end of its embargo, until now, in milliseconds. */
  readonly tookMs: number;
  /** Whether it is under embargo, or may have been meant to be: nothing of it may be named where others can read it. */
  readonly secret: boolean;
}

export interface UploadWatchDeps {
  readonly intake: Pick<EmbeddedIntake, 'find' | 'underWay' | 'announced'>;
  readonly status: (entry: UploadEntry) => Promise<KnownStatus>;
  /** Whether an upload that became no article may have been meant to be under embargo. */
  readonly speaksOfEmbargo: (status: KnownStatus) => boolean;
  readonly report: (report: UploadReport) => void;
  readonly nowMs: () => number;
}

/** Follows uploads on their way and reports each once, when it has arrived; one under embargo twice. */
export interface UploadWatch {
  /** Follows again what was under way when the engine last ended. */
  readonly start: () => Promise<void>;
  readonly normalized: (key: string, version: number) => Promise<void>;
  /** The last stage is done with this article, or an earlier one has given it up. */
  readonly ended: (storageId: string) => Promise<void>;
}

export function createUploadWatch(deps: UploadWatchDeps): UploadWatch {
  const { intake, status, nowMs } = deps;
  /** By version. */
  const followed = new Map<number, UploadEntry>();
  const byArticle = new Map<string, Set<number>>();
  /** Versions of which it was said that they wait for their embargo. */
  const embargoed = new Set<number>();
  /** How many articles have come to an end; says whether one did while a status was being read. */
  let ends = 0;

  const look = async (entry: UploadEntry): Promise<void> => {
    for (;;) {
      const seen = ends;
      const found = await status(entry);
      const superseded = found.received > entry.received;
      if (superseded || hasArrived(found)) return finish(entry, superseded ? undefined : found);
      if (waitsForEmbargo(found) && !embargoed.has(entry.version)) {
        embargoed.add(entry.version);
        tell(entry, found);
      }
      for (const { id } of found.articles) {
        const storageId = storageIdOf(id);
        byArticle.set(storageId, (byArticle.get(storageId) ?? new Set()).add(entry.version));
      }
      if (seen === ends) return;
    }
  };

  const finish = async (entry: UploadEntry, found: KnownStatus | undefined) => {
    if (!followed.delete(entry.version)) return;
    for (const { id } of found?.articles ?? []) forget(storageIdOf(id), entry.version);
    embargoed.delete(entry.version);
    if (found) tell(entry, found);
    await intake.announced(entry.version);
  };

  const tell = ({ received }: UploadEntry, found: KnownStatus) => {
    const { state, articles, failure, stopped } = found;
    const ended = articles.flatMap(({ embargo, embargoed }) => (embargo && !embargoed ? [embargo] : []));
    const since = Math.max(...[received, ...ended].map((time) => Date.parse(time)));
    const isEmbargoed = articles.some(({ embargoed }) => embargoed);
    const isStopped = state === 'rejected' || stopped !== undefined || (failure !== undefined && articles.length === 0);
    const secret = isEmbargoed || (isStopped && deps.speaksOfEmbargo(found));
    deps.report({ status: found, tookMs: Math.max(nowMs() - since, 0), secret });
  };

  const forget = (storageId: string, version: number) => {
    const versions = byArticle.get(storageId);
    versions?.delete(version);
    if (versions?.size === 0) byArticle.delete(storageId);
  };

  const follow = async (entry: UploadEntry) => {
    followed.set(entry.version, entry);
    await look(entry);
  };

  return {
    start: async () => {
      for (const entry of intake.underWay()) if (entry.normalized) await follow(entry);
    },
    normalized: async (key, version) => {
      const entry = intake.find(key);
      // A newer upload of the key has come meanwhile, and will be reported in its place.
      await (entry?.version === version ? follow(entry) : intake.announced(version));
    },
    ended: async (storageId) => {
      ends++;
      for (const version of [...(byArticle.get(storageId) ?? [])]) {
        const entry = followed.get(version);
        if (entry) await look(entry);
        else forget(storageId, version);
      }
    },
  };
}

/** Whether nothing more will become of it until someone acts. */
function hasArrived({ state, failure }: KnownStatus): boolean {
  return state === 'published' || state === 'rejected' || failure !== undefined;
}

function waitsForEmbargo({ articles }: KnownStatus): boolean {
  const waiting = articles.filter((article) => article.state !== 'published');
  return waiting.length > 0 && waiting.every(({ embargoed }) => embargoed);
}
