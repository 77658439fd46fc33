/** Characters of a file that are looked through for all that is to be found in it. */
const MOST_SEARCHED = 40_000_000;

/** Finds the line of a file in which ASCII text stands as written, or `undefined`. The file is read when the first is looked for. */
export function createLineFinder(bytes: Uint8Array): (written: string) => number | undefined {
  let text: string | undefined;
  let searched = 0;
  return (written) => {
    if (searched > MOST_SEARCHED) return undefined;
    // Every encoding of the web but UTF-16 has ASCII as it is, and line ends count alike in all of them.
    text ??= new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf(written);
    searched += at < 0 ? text.length : at * 2;
    return at < 0 ? undefined : lineAt(text, at);
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
