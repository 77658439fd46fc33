/**
 * How every AWS client of a function is set up: region and credentials from the environment, a few retries with backoff, calls
 * that give up well before the function's own time is over, and connections kept open between runs.
 */
export const CLIENT_CONFIG = {
  retryMode: 'standard',
  maxAttempts: 4,
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    // Without this the SDK only logs that the time is over.
    throwOnRequestTimeout: true,
    httpsAgent: { keepAlive: true, maxSockets: 50 },
  },
} as const;

/**
 * The same for S3, without the checksums that the SDK would add to every body: a request's signature covers its body already, and
 * TLS both ways.
 */
export const S3_CONFIG = {
  ...CLIENT_CONFIG,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const;
