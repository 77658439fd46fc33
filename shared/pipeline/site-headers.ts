/**
 * Headers that every answer of the site carries, whoever serves it. Scripts run only from the AMP project, as its documentation
 * lists them; pages have none of their own. Anyone's page may read feeds and articles: they are there to be syndicated.
 */
export const SITE_HEADERS = {
  'content-security-policy':
    "default-src * data: blob:; script-src blob: https://cdn.ampproject.org/; style-src 'unsafe-inline' https://cdn.ampproject.org/; object-src 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
} as const;
