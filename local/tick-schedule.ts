import type { Queue, Tick } from '../shared/pipeline/ports.ts';
import { TICK_EVERY_SECONDS } from '../shared/pipeline/stages.ts';

export interface TickScheduleDeps {
  readonly tickQueue: Queue<Tick>;
  /** The soonest time at which something falls due (ISO 8601, UTC), if anything does. */
  readonly soonestDue: () => Promise<string | undefined>;
  readonly onBroken: (error: Error) => void;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Tells `tick` to look at the clock: at the start, every minute, and the moment that something falls due. */
export interface TickSchedule {
  readonly start: () => void;
  /** Something was rendered: what falls due may fall due sooner now. */
  readonly rendered: () => void;
  /** `tick` is done with a message, or has given it up. */
  readonly ticked: (error: Error | undefined) => void;
  readonly stop: () => void;
}

const EVERY_MS = TICK_EVERY_SECONDS * 1000;
/** Timers stand still while a machine sleeps: the clock is looked at this often, so that a tick missed meanwhile is soon made up for. */
const LOOK_MS = 5_000;

/** On AWS a schedule ticks every minute; here nothing has to wait for the minute to end, because the next due time is at hand. */
export function createTickSchedule({ tickQueue, soonestDue, onBroken, nowMs }: TickScheduleDeps): TickSchedule {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  /** Milliseconds since 1970. */
  let regularMs = 0;
  let dueMs = Number.POSITIVE_INFINITY;
  /** A tick was sent and has not come to its end: what is due is on its way. */
  let isSent = false;

  const look = () => {
    if (!running) return;
    clearTimeout(timer);
    const now = nowMs();
    // A clock that was set back must not hold the next tick up.
    regularMs = Math.min(regularMs, now + EVERY_MS);
    if (now >= regularMs || (now >= dueMs && !isSent)) send(now);
    const nextMs = Math.min(regularMs, isSent ? Number.POSITIVE_INFINITY : dueMs);
    timer = setTimeout(look, Math.min(Math.max(nextMs - now, 1), LOOK_MS)).unref();
  };

  const send = (now: number) => {
    regularMs = now + EVERY_MS;
    isSent = true;
    tickQueue.send([{}]).catch((error: Error) => {
      isSent = false;
      onBroken(error);
    });
  };

  const findDue = () => {
    soonestDue().then((time) => {
      dueMs = time === undefined ? Number.POSITIVE_INFINITY : Date.parse(time);
      look();
    }, onBroken);
  };

  return {
    start: () => {
      running = true;
      regularMs = nowMs();
      look();
    },
    rendered: () => {
      if (running) findDue();
    },
    ticked: (error) => {
      if (!running) return;
      isSent = false;
      // What is due would be due at once again: after a failure the next regular tick tries.
      if (error) dueMs = Number.POSITIVE_INFINITY;
      else findDue();
    },
    stop: () => {
      running = false;
      clearTimeout(timer);
    },
  };
}
