import type { Clock } from './ports.ts';

/** Keeps messages to each topic from coming faster than its subscribers may be sent them. */
export interface Pace {
  /** How many messages may go in one burst. */
  readonly burst: number;
  /** Waits until `count` more messages may go to `topic`. */
  readonly turn: (topic: string, count: number) => Promise<void>;
}

/** At most `perSecond` messages a second to each topic, counted over everything that shares this pace. */
export function createPace(perSecond: number, clock: Clock): Pace {
  const freeAtMs = new Map<string, number>();
  return {
    burst: Math.max(1, Math.floor(perSecond)),
    turn: async (topic, count) => {
      const nowMs = Date.parse(clock.now());
      const startMs = Math.max(nowMs, freeAtMs.get(topic) ?? 0);
      freeAtMs.set(topic, startMs + (count * 1000) / perSecond);
      if (startMs > nowMs) await clock.sleep(startMs - nowMs);
    },
  };
}
