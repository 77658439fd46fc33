/** A file made to be dear to read. */
export interface Bomb {
  readonly name: string;
  /** Its extension says whose limit it is at. */
  readonly key: string;
  /** The file, of about this many bytes. */
  readonly make: (size: number) => string | Uint8Array;
}

/** `piece` as often as it fits into what `head` and `tail` leave of `size`, all in ASCII. */
export function filled(piece: string, size: number, head = '', tail = ''): string {
  return head + piece.repeat(Math.max(1, Math.floor((size - head.length - tail.length) / piece.length))) + tail;
}

/** Pieces that differ by their number until `size` is reached. */
export function counted(piece: (number: number) => string, size: number, head = '', tail = ''): string {
  const pieces: string[] = [];
  let left = size - head.length - tail.length;
  for (let number = 1; left > 0; number++) {
    const next = piece(number);
    pieces.push(next);
    left -= next.length;
  }
  // The last may be too long.
  return head + pieces.slice(0, -1).join('') + tail;
}

/** Bombs of one format that are one piece over and over, behind what makes the file that format. */
export function pieces(format: string, key: string, head: string, all: readonly string[], tail = ''): readonly Bomb[] {
  return all.map((piece) => ({
    name: `${format}: ${shown(piece)}`,
    key,
    make: (size) => filled(piece, size, head, tail),
  }));
}

function shown(piece: string): string {
  const text = JSON.stringify(piece).slice(1, -1);
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
