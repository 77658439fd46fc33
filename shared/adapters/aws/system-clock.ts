import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../pipeline/ports.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  sleep: (ms) => setTimeout(ms),
};
