import { EnvelopeError } from './envelope-error.ts';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time in a message, told to the millisecond in UTC. `path` is its place in the body. Throws `EnvelopeError`. */
export function decodeTime(time: unknown, path: string): string {
  const ms = typeof time === 'string' && TIME.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(ms)) throw new EnvelopeError(path, time, 'a time such as 2026-01-04T09:30:00.000Z');
  return new Date(ms).toISOString();
}
