import type { IncomingHttpHeaders } from 'node:http';

/** By what a client asks whether it has the latest state of something. */
export interface Validators {
  /** Quoted, and strong. */
  readonly etag: string;
  /** When the state came to be: milliseconds since 1970. */
  readonly modified: number;
}

/**
 * The value of `Last-Modified`, never later than the answer's own `Date` (RFC 9110, section 8.8.2.1). In the very second of a change it is
 * the second before: another change may follow within it, and whoever has the first must not be told that nothing came since.
 */
export function lastModified({ modified }: Validators, now: number): string {
  return new Date(Math.min(secondOf(modified), secondOf(now) - 1) * 1000).toUTCString();
}

/** Whether the client has this state already: by its tags where it names any, else by its date (RFC 9110, section 13.2.2). */
export function isUnchanged(headers: IncomingHttpHeaders, validators: Validators, now: number): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, validators.etag);
  const since = httpDate(headers['if-modified-since']);
  const changed = secondOf(validators.modified);
  return since !== undefined && changed <= secondOf(since) && changed < secondOf(now);
}

/** Whether an `If-None-Match` names `etag`, by the weak comparison (RFC 9110, section 13.1.2). */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((one) => {
    const tag = one.trim();
    return tag === '*' || tag.replace(/^W\//, '') === etag;
  });
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and the two older forms that a recipient must take (RFC 9110, section 5.6.7). */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

/** Milliseconds since 1970; `undefined` for what is no HTTP date, which a recipient must ignore (RFC 9110, section 13.1.3). */
function httpDate(value: string | undefined): number | undefined {
  if (value === undefined || value.length > 40 || !HTTP_DATE.test(value)) return undefined;
  const time = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

function secondOf(ms: number): number {
  return Math.floor(ms / 1000);
}
