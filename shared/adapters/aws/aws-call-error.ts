/** A call to AWS failed for a reason that is not an answer: access denied, no such bucket, throttled to the end, no network. */
export class AwsCallError extends Error {
  override readonly name = 'AwsCallError';
  /** The service's own code, e.g. `AccessDenied`. */
  readonly code: string;
  /** Whether the same call may well succeed later: a fault of the service or the network, or a call too many. */
  readonly retryable: boolean;

  /** `what` names the operation and its object, e.g. `PutObject feeds/all/head`; `told` is what the service said, where that may be repeated. */
  constructor(what: string, cause: unknown, told = messageOf(cause)) {
    const code = errorCode(cause) ?? 'unknown';
    const status = httpStatus(cause);
    super([what, `${code}${status === undefined ? '' : ` (${status})`}`, told].filter(Boolean).join(': '), { cause });
    this.code = code;
    this.retryable = isRetryable(cause);
  }
}

/** The service's code of an SDK error, e.g. `NoSuchKey`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** The HTTP status that an SDK error came with; `undefined` where no answer came. */
export function httpStatus(error: unknown): number | undefined {
  const status = (error as { $metadata?: { httpStatusCode?: unknown } } | null)?.$metadata?.httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}

const THROTTLED = /Throttl|TooMany|SlowDown|RequestLimitExceeded|KMSThrottling/;

function isRetryable(error: unknown): boolean {
  const status = httpStatus(error);
  return status === undefined || status >= 500 || status === 429 || THROTTLED.test(errorCode(error) ?? '');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
