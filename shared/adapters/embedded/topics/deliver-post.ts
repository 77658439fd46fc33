import type { Deliver } from './delivery.ts';
import type { WaitingMessage } from './outbox.ts';
import { signPost } from './sign-post.ts';

export interface PostDeps {
  readonly fetch: typeof globalThis.fetch;
  /** The name of the environment variable that holds the secret for this message; absent where its subscriber asked for no signature. */
  readonly secretNameOf: (message: WaitingMessage) => string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const TIMEOUT_MS = 10_000;
/** Answers that may be different the next time, beside every 5xx: timeout, too early, too many requests. */
const PASSING = new Set([408, 425, 429]);

/** Posts the JSON of an alert to its subscriber, signed. Any 2xx means taken; redirects are not followed, and the answer's body is not read. */
export function createPostDelivery({ fetch, secretNameOf, env }: PostDeps): Deliver {
  return async (message) => {
    const secretName = secretNameOf(message);
    const secret = secretName === undefined ? undefined : env[secretName];
    if (secretName !== undefined && !secret) {
      return { outcome: 'failed', reason: `not sent unsigned: the environment has no ${secretName}`, retryable: true };
    }
    const response = await fetch(message.recipient, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Wireroom',
        'X-Wireroom-Alert': message.alertId,
        ...(secret === undefined ? {} : { 'X-Wireroom-Signature': signPost(message.body, secret) }),
      },
      body: message.body,
    });
    // Frees the connection; what it says is nobody's business.
    await response.body?.cancel();
    if (response.ok) return { outcome: 'delivered', detail: `HTTP ${response.status}` };
    const retryable = response.status >= 500 || PASSING.has(response.status);
    return { outcome: 'failed', reason: `HTTP ${response.status}`, retryable };
  };
}
