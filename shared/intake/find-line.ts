/** Characters of a file that are looked through for all that is to be found in it. */
const MOST_SEARCHED = 40_000_000;

/** Finds the line of a file in UTF-8 in which a text stands as written, or `undefined`. The file is read when the first is looked for. */
export function createLineFinder(bytes: Uint8Array): (written: string) => number | undefined {
  let text: string | undefined;
  let searched = 0;
  return (written) => {
    if (searched > MOST_SEARCHED) return undefined;
    // A byte a character, whatever the encoding: all but UTF-16 have ASCII and line ends as they are.
    text ??= byteString(bytes);
    const at = text.indexOf(byteString(encoder.encode(written)));
    searched += at < 0 ? text.length : at * 2;
    return at < 0 ? undefined : lineAt(text, at);
  };
}

const encoder = new TextEncoder();

function byteString(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
