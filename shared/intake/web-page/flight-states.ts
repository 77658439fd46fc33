const PUSH = '.push([';
const ID = /^[\da-f]{1,6}$/;
/** Before a text: how many bytes it has. */
const LENGTH = /^T([\da-f]{1,7}),/;
const LONGEST_LENGTH = 10;
const REFERENCE = /"\$([\da-f]{1,6})"/g;
/** Rows that may hold an article, at most. */
const MAX_STATES = 10;
const LEAST_ROW = 100;

/** Whether a script hands its page a piece of what React streams to it, as Next.js does. */
export function isFlight(script: string): boolean {
  return script.slice(0, 100).includes('__next_f') && script.includes(PUSH);
}

/**
 * The objects that such scripts hold, as JSON. A page’s pieces make one text of rows, `id:JSON` or `id:Tlength,text`; where an
 * object refers to a text, that stands in it, once.
 */
export function flightStates(scripts: readonly string[]): readonly string[] {
  const { rows, texts } = rowsOf(scripts.map(pieceOf).join(''));
  const unsaid = new Map(texts);
  const states = rows.map((row) =>
    row.replace(REFERENCE, (reference, id: string) => {
      const text = unsaid.get(id);
      // A text that were put in wherever it is referred to could make a page of any size of a small one.
      return text !== undefined && unsaid.delete(id) ? JSON.stringify(text) : reference;
    }),
  );
  return states.filter((state) => state.length >= LEAST_ROW).slice(-MAX_STATES);
}

function pieceOf(script: string): string {
  try {
    const pushed: unknown = JSON.parse(script.slice(script.indexOf(PUSH) + PUSH.length - 1, script.lastIndexOf(')')));
    const piece: unknown = Array.isArray(pushed) ? pushed[1] : undefined;
    return typeof piece === 'string' ? piece : '';
  } catch {
    // A program, not data: it says nothing that can be read without running it.
    return '';
  }
}

interface Rows {
  readonly rows: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

function rowsOf(written: string): Rows {
  const rows: string[] = [];
  const texts = new Map<string, string>();
  let colon = -1;
  for (let at = 0; at < written.length; ) {
    // One far ahead is not looked for from every row before it.
    if (colon < at) colon = written.indexOf(':', at);
    if (colon < 0) break;
    const newline = written.indexOf('\n', at);
    const end = newline < 0 ? written.length : newline;
    const id = written.slice(at, Math.min(colon, at + 10));
    const length = LENGTH.exec(written.slice(colon + 1, colon + LONGEST_LENGTH))?.[1];
    if (ID.test(id) && length !== undefined) {
      const comma = colon + 2 + length.length;
      const after = skipBytes(written, comma + 1, Number.parseInt(length, 16));
      texts.set(id, written.slice(comma + 1, after));
      at = after;
      continue;
    }
    if (ID.test(id) && /[[{]/.test(written.charAt(colon + 1))) rows.push(written.slice(colon + 1, end));
    at = end + 1;
  }
  return { rows, texts };
}

/** The place so many bytes of UTF-8 behind another. */
function skipBytes(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (left > 0 && at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
