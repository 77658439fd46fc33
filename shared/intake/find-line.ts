/** Bytes of a file that are looked through for all that is to be found in it. */
const MOST_SEARCHED = 40_000_000;
const LINE_FEED = 0x0a;

// Making one costs more than encoding an address.
const encoder = new TextEncoder();

/** Finds the line of a file in UTF-8 in which a text stands as written, or `undefined`. */
export function createLineFinder(bytes: Uint8Array): (written: string) => number | undefined {
  let searched = 0;
  return (written) => {
    if (searched > MOST_SEARCHED) return undefined;
    // Bytes, whatever the encoding: all but UTF-16 have ASCII and line ends as they are.
    const at = indexOfBytes(bytes, encoder.encode(written));
    searched += at < 0 ? bytes.length : at * 2;
    return at < 0 ? undefined : lineAt(bytes, at);
  };
}

function indexOfBytes(bytes: Uint8Array, sought: Uint8Array): number {
  const [first] = sought;
  if (first === undefined) return 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < sought.length && bytes[at + same] === sought[same]) same++;
    if (same === sought.length) return at;
  }
  return -1;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0 && end < offset; end = bytes.indexOf(LINE_FEED, end + 1)) line++;
  return line;
}
