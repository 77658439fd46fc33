import { describe, expect, it } from 'vitest';
import { isUnchanged, lastModified } from '../../local/http/conditional.ts';

const TAG = '"841a2d689ad86bd1611447453c22c6fc"';
const CHANGED = Date.parse('2026-03-02T09:00:00.400Z');
const STATE = { etag: TAG, modified: CHANGED };
const LATER = CHANGED + 60_000;

describe('the time of a change', () => {
  it('is told to the second', () => {
    expect(lastModified(STATE, LATER)).toBe('Mon, 02 Mar 2026 09:00:00 GMT');
  });

  it('is told as the second before, as long as another change may come within its second or the clock was ahead', () => {
    expect(lastModified(STATE, CHANGED + 500)).toBe('Mon, 02 Mar 2026 08:59:59 GMT');
    expect(lastModified(STATE, CHANGED - 3_000)).toBe('Mon, 02 Mar 2026 08:59:56 GMT');
  });
});

describe('a request with If-Modified-Since', () => {
  it.each([
    ['Mon, 02 Mar 2026 09:00:00 GMT', true],
    ['Tue, 03 Mar 2026 00:00:00 GMT', true],
    ['Mon, 02 Mar 2026 08:59:59 GMT', false],
    // The two older forms of an HTTP date.
    ['Monday, 02-Mar-26 09:00:00 GMT', true],
    ['Mon Mar  2 09:00:00 2026', true],
    ['Mon Mar  2 08:59:59 2026', false],
    // No HTTP dates.
    ['2026-03-02T10:00:00Z', false],
    ['1772442000', false],
    ['', false],
    ['x'.repeat(10_000), false],
  ])('of %j is told that nothing changed: %s', (since, expected) => {
    expect(isUnchanged({ 'if-modified-since': since }, STATE, LATER)).toBe(expected);
  });

  it('is not told so in the very second of a change, nor by a client that knows another tag', () => {
    const since = 'Mon, 02 Mar 2026 09:00:00 GMT';
    expect(isUnchanged({ 'if-modified-since': since }, STATE, CHANGED + 500)).toBe(false);
    expect(isUnchanged({ 'if-modified-since': since, 'if-none-match': '"x"' }, STATE, LATER)).toBe(false);
    expect(isUnchanged({ 'if-none-match': `W/${TAG}` }, STATE, LATER)).toBe(true);
    expect(isUnchanged({}, STATE, LATER)).toBe(false);
  });

  it('never misses a change, however close two of them are', () => {
    const first = { etag: '"1"', modified: CHANGED };
    const second = { etag: '"2"', modified: CHANGED + 100 };
    const known = lastModified(first, CHANGED + 50);
    expect(isUnchanged({ 'if-modified-since': known }, second, LATER)).toBe(false);
  });
});
