import { mapBounded } from './bounded.ts';
import { advanceMark } from './clock-mark.ts';
import type { ConfigurationDeps } from './configuration.ts';
import type { Logger, Queue, RenderMessage, Tick } from './ports.ts';
import { MAX_LISTED } from './ports.ts';
import { recordKeys } from './records.ts';
import { replay } from './replay.ts';
import { DONE, failed, type Stage } from './stage.ts';
import { TICK_EVERY_SECONDS } from './stages.ts';

export interface TickDeps extends ConfigurationDeps {
  readonly renderQueue: Queue<RenderMessage>;
  readonly tickQueue: Queue<Tick>;
  readonly logger: Logger;
}

const REMOVALS_AT_ONCE = 16;
/** A scheduled tick looks this far ahead: to the next one, and a little further in case that comes late. */
const AHEAD_MS = (TICK_EVERY_SECONDS + 10) * 1000;
/** Wakes lie at least this far apart, so that any number of due times makes a few wakes. */
const WAKES_APART_MS = 5_000;

/**
 * Looks at the clock: moves the mark on, has every article rendered at which something fell due, asks to be woken for what falls due
 * before the next scheduled tick, and goes on with the rendering of every article again, if that is under way. A tick that was missed
 * leaves nothing undone that the next does not do.
 */
export const tickStage: Stage<Tick, TickDeps> = async (messages, deps) => {
  try {
    const mark = await advanceMark(deps);
    const ahead = await sendDue(mark, deps);
    if (messages.some(({ wake }) => !wake)) await askToBeWoken(ahead, deps);
    await replay(messages, deps);
    return messages.map(() => DONE);
  } catch (error) {
    const result = failed(error, deps.logger, { stage: 'tick' });
    return messages.map(() => result);
  }
};

/**
 * Sends what is due to be rendered; the times that are still ahead, soonest first. The mark has moved on by now, so a render that hears of
 * an article sees its time as past; only then does its marker go.
 */
async function sendDue(mark: string, { archive, renderQueue, logger }: TickDeps): Promise<readonly string[]> {
  for (;;) {
    const listed = (await archive.list({ prefix: DUE })).map(decodeDue);
    const due = listed.filter(({ time }) => time <= mark);
    if (due.length > 0) {
      await renderQueue.send([...new Set(due.map(({ storageId }) => storageId))].map((storageId) => ({ storageId })));
      await mapBounded(due, REMOVALS_AT_ONCE, ({ key }) => archive.remove(key));
      logger.info('due', { stage: 'tick', articles: due.length });
    }
    if (due.length < MAX_LISTED) return listed.slice(due.length).map(({ time }) => time);
  }
}

/** The soonest time at which something falls due (ISO 8601, UTC), if anything does. */
export async function soonestDue({ archive }: Pick<TickDeps, 'archive'>): Promise<string | undefined> {
  const [key] = await archive.list({ prefix: DUE, limit: 1 });
  return key === undefined ? undefined : decodeDue(key).time;
}

async function askToBeWoken(ahead: readonly string[], { tickQueue, clock }: TickDeps): Promise<void> {
  const nowMs = Date.parse(clock.now());
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const time of ahead) {
    const dueMs = Date.parse(time);
    if (dueMs > nowMs + AHEAD_MS) return;
    if (dueMs <= lastMs) continue;
    lastMs = dueMs + WAKES_APART_MS;
    // A second past the due time covers the queue's whole seconds and a clock that is a little behind.
    await tickQueue.send([{ wake: true }], Math.max(0, Math.ceil((dueMs - nowMs) / 1000)) + 1);
  }
}

const DUE = recordKeys.due('', '').slice(0, -1);

function decodeDue(key: string): { readonly key: string; readonly time: string; readonly storageId: string } {
  const [, time = '', storageId = ''] = key.split('/');
  return { key, time, storageId };
}
