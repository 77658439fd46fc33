import type { EmbeddedQueue } from '../shared/adapters/embedded/embedded-queue.ts';
import type { ObjectStore, RenderMessage } from '../shared/pipeline/ports.ts';
import { readRecord } from '../shared/pipeline/record-store.ts';
import { type ReplayRecord, recordKeys } from '../shared/pipeline/records.ts';
import type { Failure } from './upload-status.ts';

/** How far the rendering of every article again has come. `GET /replay` answers with this. */
export interface ReplayProgress {
  /** 1 for the first on this data, one more with every other; 0 while there was none. */
  readonly round: number;
  /** `under way` until the last article and feed of it is rendered or given up. */
  readonly state: 'none' | 'under way' | 'ended';
  readonly reason?: ReplayRecord['reason'];
  /** ISO 8601, UTC. */
  readonly began?: string;
  /** How many articles were sent to be rendered so far. */
  readonly articles: number;
  /** How many articles and feeds were given up since it began. */
  readonly failed: number;
}

export interface ReplayReport {
  readonly step: 'begun' | 'resumed' | 'going on' | 'ended';
  readonly progress: ReplayProgress;
  /** Since it began, in milliseconds. */
  readonly tookMs: number;
}

export interface ReplayWatchDeps {
  readonly archive: ObjectStore;
  readonly renderQueue: Pick<EmbeddedQueue<RenderMessage>, 'lastId' | 'isThrough'>;
  readonly report: (report: ReplayReport) => void;
  /** Has `tick` take the replay a step further. */
  readonly goOn: () => Promise<void>;
  readonly nowMs: () => number;
}

/**
 * Follows replays and reports when one begins, now and then how far it is, and when all of it is rendered. Where `tick` has to guess for how
 * long the articles that it sent take, the queue is at hand here: once they are through, the next follow at once.
 */
export interface ReplayWatch {
  /** Follows again what was under way when the engine last ended. */
  readonly start: () => Promise<void>;
  /** `tick` may have taken the replay a step further. */
  readonly ticked: () => Promise<void>;
  readonly rendered: () => Promise<void>;
  readonly progress: () => Promise<ReplayProgress>;
}

const REPORT_EVERY_MS = 5_000;
const FAILURES = 'failures/render/';

export function createReplayWatch(deps: ReplayWatchDeps): ReplayWatch {
  const { archive, renderQueue, nowMs } = deps;
  let present: ReplayRecord | undefined;
  /** The last message that the present replay can have sent so far; absent where that is through, or none was sent. */
  let lastId: number | undefined;
  let isThrough = true;
  /** An earlier engine began it, and nothing was said of it here yet. */
  let resumes = false;
  /** The first replay, of an archive that was empty when its engine first started, is nothing to tell of. */
  let isQuiet = false;
  let toldMs = 0;

  const read = async () => (await readRecord<ReplayRecord>(archive, recordKeys.replay))?.record;

  const progress = async (): Promise<ReplayProgress> => {
    if (!present) return { round: 0, state: 'none', articles: 0, failed: 0 };
    const { round, reason, began, articles } = present;
    const state = isThrough ? 'ended' : 'under way';
    return { round, state, reason, began, articles, failed: await failuresSince(began, archive) };
  };

  const tell = async (step: ReplayReport['step']) => {
    if (isQuiet || !present) return;
    toldMs = nowMs();
    deps.report({ step, progress: await progress(), tookMs: Math.max(toldMs - Date.parse(present.began), 0) });
  };

  const lookWhetherThrough = async () => {
    if (!present || isThrough || lastId === undefined || !renderQueue.isThrough(lastId)) return;
    lastId = undefined;
    if (present.ended === undefined) return deps.goOn();
    isThrough = true;
    await tell('ended');
    isQuiet = false;
  };

  const follow = async (found: ReplayRecord | undefined) => {
    const before = present;
    if (!found || (before && found.round < before.round)) return;
    present = found;
    const isNew = found.round !== before?.round;
    const wentOn =
      isNew || found.articles !== before.articles || found.waits !== before.waits || found.ended !== before.ended;
    if (isNew) {
      isThrough = false;
      isQuiet &&= found.round === 1;
    }
    if (wentOn && !isThrough) lastId = renderQueue.lastId();
    if (isNew) await tell('begun');
    else if (resumes && !isThrough) await tell('resumed');
    else if (!isThrough && nowMs() - toldMs >= REPORT_EVERY_MS) await tell('going on');
    resumes = false;
    await lookWhetherThrough();
  };

  return {
    start: async () => {
      present = await read();
      isQuiet = present ? present.round === 1 : (await archive.list({ prefix: 'articles/', limit: 1 })).length === 0;
      if (!present) return;
      lastId = renderQueue.lastId();
      isThrough = present.ended !== undefined && renderQueue.isThrough(lastId);
      // Told of with the first tick: by then a new configuration may have begun another.
      resumes = !isThrough;
    },
    ticked: async () => follow(await read()),
    rendered: lookWhetherThrough,
    progress,
  };
}

async function failuresSince(began: string, archive: ObjectStore): Promise<number> {
  let count = 0;
  for (let after = ''; ; ) {
    const keys = await archive.list({ prefix: FAILURES, after });
    for (const key of keys) {
      const time = (await readRecord<Failure>(archive, key))?.record.time;
      if (time !== undefined && time >= began) count++;
    }
    const last = keys.at(-1);
    if (last === undefined) return count;
    after = last;
  }
}
