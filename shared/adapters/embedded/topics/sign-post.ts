import { createHmac } from 'node:crypto';

/**
 * The value of `X-Wireroom-Signature`: `sha256=` and the hexadecimal HMAC-SHA256 of the posted bytes. The body names the alert and the time
 * it was sent, so both are signed with it.
 */
export function signPost(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
