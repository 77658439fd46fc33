import type { WaitingMessage } from './outbox.ts';

/** What one try to deliver came to. */
export type Delivered =
  | { readonly outcome: 'delivered' | 'kept'; readonly detail: string }
  | { readonly outcome: 'failed'; readonly reason: string; readonly retryable: boolean };

/** Tries to deliver one message. What it throws counts as a failure that may pass. */
export type Deliver = (message: WaitingMessage) => Promise<Delivered>;
