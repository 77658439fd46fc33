/**
 * What a frame on a page may do whose host nobody knows: run by itself, and open what a reader clicks. Its own origin it does not get: with scripts and
 * an origin that is the site's it could take its sandbox off (HTML Standard, section 4.8.5), and checkers take the two together for an error.
 */
export const FRAME_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

/** The same for AMP, where a frame of another host has its own origin: the runtime holds it apart from the page. */
export function ampFrameSandbox(url: string, siteUrl: string): string {
  return URL.parse(url)?.host === URL.parse(siteUrl)?.host ? FRAME_SANDBOX : `${FRAME_SANDBOX} allow-same-origin`;
}
