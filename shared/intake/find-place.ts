import type { LineAndColumn } from './html/place-in-text.ts';

/** Where a text stands in a file as it is written, on line `from` or below; `undefined` where it does not. */
export type FindPlace = (written: string, from?: number) => LineAndColumn | undefined;

/** Bytes of a file that are looked through for all that is to be found in it. */
const MOST_SEARCHED = 40_000_000;
const LINE_FEED = 0x0a;

// Making one costs more than encoding an address.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Finds where a text stands in a file in UTF-8. */
export function createPlaceFinder(bytes: Uint8Array): FindPlace {
  let searched = 0;
  return (written, from = 1) => {
    if (searched > MOST_SEARCHED) return undefined;
    const start = startOfLine(bytes, from);
    // Bytes, whatever the encoding: all but UTF-16 have ASCII and line ends as they are.
    const at = indexOfBytes(bytes, encoder.encode(written), start);
    searched += at < 0 ? bytes.length : at * 2;
    return at < 0 ? undefined : placeAt(bytes, at);
  };
}

function startOfLine(bytes: Uint8Array, line: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) return bytes.length;
    start = end + 1;
  }
  return start;
}

function indexOfBytes(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const [first] = sought;
  if (first === undefined) return 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < sought.length && bytes[at + same] === sought[same]) same++;
    if (same === sought.length) return at;
  }
  return -1;
}

function placeAt(bytes: Uint8Array, offset: number): LineAndColumn {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0 && end < offset; end = bytes.indexOf(LINE_FEED, end + 1)) {
    line++;
    start = end + 1;
  }
  return { line, column: decoder.decode(bytes.subarray(start, offset)).length + 1 };
}
