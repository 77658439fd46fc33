/** Bytes of a character. */
const WIDTH = 4;
/** How many characters are looked at where no mark says what they are. */
const JUDGED = 1024;
const LAST = 0x10ffff;
/** `fromCodePoint` takes so many at a time. */
const STEP = 4096;
const MARK = 0xfeff;

export type Utf32 = 'UTF-32LE' | 'UTF-32BE';

/** How `bytes` are UTF-32, and whether a mark says so; `undefined` where they are not. Text has spaces and line ends, and no character beyond the last. */
export function findUtf32(bytes: Uint8Array): { readonly encoding: Utf32; readonly isMarked: boolean } | undefined {
  // Three of four bytes are none in most characters: a look at the first tells nearly all files apart.
  if (bytes.length < WIDTH || (bytes[0] !== 0 && bytes[3] !== 0) || bytes.length % WIDTH !== 0) return undefined;
  const view = viewOf(bytes);
  for (const encoding of ['UTF-32LE', 'UTF-32BE'] as const) {
    if (view.getUint32(0, encoding === 'UTF-32LE') === MARK) return { encoding, isMarked: true };
  }
  for (const encoding of ['UTF-32LE', 'UTF-32BE'] as const)
    if (looksLike(view, encoding)) return { encoding, isMarked: false };
  return undefined;
}

function looksLike(view: DataView, encoding: Utf32): boolean {
  const count = Math.min(view.byteLength / WIDTH, JUDGED);
  let spaces = 0;
  for (let at = 0; at < count; at++) {
    const point = view.getUint32(at * WIDTH, encoding === 'UTF-32LE');
    if (!isCharacter(point) || point === 0) return false;
    if (point === 0x20 || point === 0x0a || point === 0x0d) spaces++;
  }
  return spaces > 0;
}

/** The text of `bytes`, without the mark it may begin with; `undefined` where something in it is no character. */
export function decodeUtf32(bytes: Uint8Array, encoding: Utf32): string | undefined {
  const view = viewOf(bytes);
  const count = Math.floor(bytes.length / WIDTH);
  let text = '';
  for (let start = 0; start < count; start += STEP) {
    const points: number[] = [];
    for (let at = start; at < Math.min(start + STEP, count); at++) {
      const point = view.getUint32(at * WIDTH, encoding === 'UTF-32LE');
      if (!isCharacter(point)) return undefined;
      if (at > 0 || point !== MARK) points.push(point);
    }
    text += String.fromCodePoint(...points);
  }
  return text;
}

function isCharacter(point: number): boolean {
  return point <= LAST && (point < 0xd800 || point > 0xdfff);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
