import type { Logger } from './ports.ts';

/** What became of one message of a batch. A failed one is delivered again; its neighbours are not. */
export type StageResult = { readonly outcome: 'done' } | { readonly outcome: 'failed'; readonly error: Error };

/**
 * A stage takes a batch and answers for each message, in the messages' order. It never throws for one message's sake, may run
 * twice, late, at once with itself or out of order, and reads the current state instead of trusting the message.
 */
export type Stage<Message, Deps> = (messages: readonly Message[], deps: Deps) => Promise<readonly StageResult[]>;

export const DONE: StageResult = { outcome: 'done' };

/** The result of a message that must be tried again, its reason logged with `facts`. */
export function failed(error: unknown, logger: Logger, facts: Readonly<Record<string, unknown>>): StageResult {
  const reason = error instanceof Error ? error : new Error(String(error));
  logger.error(reason.message, { ...facts, error: reason.name });
  return { outcome: 'failed', error: reason };
}
