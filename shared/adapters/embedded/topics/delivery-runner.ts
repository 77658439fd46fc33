import { setTimeout as pause } from 'node:timers/promises';
import { oneLine } from '../../../alerts/one-line.ts';
import type { Clock, Logger } from '../../../pipeline/ports.ts';
import type { Deliver, Delivered } from './delivery.ts';
import type { Outbox, Tried, WaitingMessage } from './outbox.ts';

export interface DeliveryRunner {
  /** Begins, with whatever was left waiting. */
  readonly start: () => void;
  /** Says that something may be due. */
  readonly wake: () => void;
  /** Resolves once nothing is under way and nothing is due. */
  readonly idle: () => Promise<void>;
  /** Begins no more tries; resolves when those under way have ended. */
  readonly stop: () => Promise<void>;
}

export interface DeliveryRunnerDeps {
  readonly outbox: Outbox;
  readonly deliver: Deliver;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
}

const MAX_AT_ONCE = 8;
const MAX_TRIES = 5;
const FIRST_PAUSE_MS = 10_000;
const PAUSE_GROWTH = 5;
const BROKEN_PAUSE_MS = 5_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Tries what waits in the outbox: to each recipient one message at a time, to eight recipients at once, so that a dead server holds up
 * nobody else. A message is tried five times, after pauses of 10 s, 50 s, 4 min and 21 min; when the engine is killed it goes on with what is waiting.
 */
export function createDeliveryRunner({ outbox, deliver, clock, logger }: DeliveryRunnerDeps): DeliveryRunner {
  const underWay = new Map<string, Promise<void>>();
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  const nowMs = () => Date.parse(clock.now());

  const wake = () => {
    if (!running) return;
    clearTimeout(timer);
    try {
      const next = startTries();
      if (next !== undefined) timer = setTimeout(wake, Math.min(Math.max(next - nowMs(), 1), MAX_TIMER_MS));
    } catch (error) {
      logger.error('the outbox cannot be read', { error: String(error) });
      timer = setTimeout(wake, BROKEN_PAUSE_MS);
    }
  };

  /** Begins as many tries as may be under way; answers with when the next is due, where time alone will bring it. */
  const startTries = (): number | undefined => {
    while (underWay.size < MAX_AT_ONCE) {
      const message = outbox.next(new Set(underWay.keys()));
      if (!message || message.due > nowMs()) return message?.due;
      const ended = tryOnce(message).finally(() => {
        underWay.delete(message.recipient);
        wake();
      });
      underWay.set(message.recipient, ended);
    }
    return undefined;
  };

  const tryOnce = async (message: WaitingMessage) => {
    const delivered = await deliver(message).catch(failureOf);
    const tried = outcomeOf(message, delivered, nowMs());
    logTry(message, tried, logger);
    await settle(message, tried);
  };

  /** Until the outcome is written the message counts as under way: to send it again and again would be worse. */
  const settle = async ({ id, alertId }: WaitingMessage, tried: Tried) => {
    for (;;) {
      try {
        return outbox.settle(id, tried);
      } catch (error) {
        logger.error('the outbox cannot be written', { alertId, error: String(error) });
        if (!running) return;
        await pause(BROKEN_PAUSE_MS);
      }
    }
  };

  return {
    start: () => {
      running = true;
      wake();
    },
    wake,
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };
}

function logTry({ topic, channel, alertId }: WaitingMessage, { state, detail }: Tried, logger: Logger): void {
  const facts = { topic, channel, alertId };
  if (state === 'failed') logger.error(`an alert by ${channel} was given up: ${detail}`, facts);
  else if (state === 'waiting') logger.warn(`an alert by ${channel} will be tried again: ${detail}`, facts);
  else logger.info(`alert ${state}`, facts);
}

function failureOf(error: unknown): Delivered {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  // `fetch` hides what went wrong behind “fetch failed”.
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return { outcome: 'failed', reason, retryable: true };
}

function outcomeOf(message: WaitingMessage, delivered: Delivered, now: number): Tried {
  if (delivered.outcome !== 'failed')
    return { state: delivered.outcome, detail: oneLine(delivered.detail).slice(0, 300) };
  const detail = oneLine(delivered.reason).slice(0, 300);
  const tries = message.tries + 1;
  if (!delivered.retryable || tries >= MAX_TRIES) return { state: 'failed', detail };
  return { state: 'waiting', detail, due: now + FIRST_PAUSE_MS * PAUSE_GROWTH ** (tries - 1) };
}
