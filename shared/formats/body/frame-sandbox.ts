const FRAME_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

/** What the video players of known hosts need; on hosts that are never the site's own, their origin is theirs to keep. */
export const PLAYER_SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/**
 * The `sandbox` of a frame that shows `url`. Maps, charts and players need their own origin for storage; a frame of the site's own
 * host must not have it, since with scripts it could take its sandbox off (HTML Standard, section 4.8.5).
 */
export function frameSandbox(url: string, siteUrl: string): string {
  return URL.parse(url)?.host === URL.parse(siteUrl)?.host ? FRAME_SANDBOX : `${FRAME_SANDBOX} allow-same-origin`;
}
