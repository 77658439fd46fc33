import type { Urgency } from '../model/article.ts';

/** A message as it came over a wire, its text alone left standing where it stood. */
export interface Telegraph {
  readonly bytes: Uint8Array;
  readonly urgency?: Urgency;
  /** Whether the line broke off before its end. */
  readonly isCut: boolean;
}

/** The controls that frame a message and its parts (IPTC 7901; ANPA 1312): synchronisation, start of header, start and end of text, end of transmission. */
const SYN = 0x16;
const SOH = 0x01;
const STX = 0x02;
const ETX = 0x03;
/** What opens a line of a table, and what parts its columns. */
const ROW = 0x08;
const COLUMNS: ReadonlySet<number> = new Set([0x1e, 0x1f]);
const SEMICOLON = 0x3b;
const CARET = 0x5e;
const BLANK = 0x20;
const LONGEST_HEADER = 2048;

/** `eca062 4 i 211`: service and number, priority, category, length (IPTC 7901, message header). */
const PRIORITY = /^[A-Za-z]{2,4}\d{2,5} ([1-9]) [A-Za-z]/;
/** `r i … BC-EU--Storm`: priority, category, and what it is called (ANPA 1312, second line of the header). */
const PRIORITY_LETTER = /\n([fburdz]) [a-z][^\n]{0,8}(?:AM|PM|BC|AP)-/i;
const URGENCY_OF: Readonly<Record<string, Urgency>> = { f: 1, b: 2, u: 3, r: 4, d: 5 };

/**
 * The message that `bytes` are framed as by the controls of telegraph lines: header, trailer and all controls are blanks, so that each character stays on its
 * line and in its column; cells of tables are parted by tabs. `undefined` for any other file.
 */
export function openTelegraph(bytes: Uint8Array): Telegraph | undefined {
  const at = startOfHeader(bytes);
  const start = at === undefined ? -1 : bytes.subarray(0, LONGEST_HEADER).indexOf(STX);
  if (at === undefined || start < 0) return undefined;
  const header = new TextDecoder('latin1').decode(bytes.subarray(at + 1, start)).replaceAll('\r', '');
  const end = bytes.indexOf(ETX, start);
  const text = blanked(bytes, start, end < 0 ? bytes.length : end);
  const urgency = urgencyOf(header);
  return { bytes: text, isCut: end < 0, ...(urgency === undefined ? {} : { urgency }) };
}

/** Where a message's header begins, behind its synchronisation; `undefined` where none does. */
export function startOfHeader(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (bytes[at] === SYN && at < 4) at++;
  const first = String.fromCharCode(bytes[at + 1] ?? 0);
  return bytes[at] === SOH && /[A-Za-z]/.test(first) ? at : undefined;
}

function urgencyOf(header: string): Urgency | undefined {
  const figure = PRIORITY.exec(header)?.[1];
  if (figure !== undefined) return Number(figure) as Urgency;
  return URGENCY_OF[PRIORITY_LETTER.exec(header)?.[1]?.toLowerCase() ?? ''];
}

function blanked(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const text = bytes.slice();
  let isRow = false;
  for (let at = 0; at < text.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a || byte === 0x0d) isRow = false;
    else if (at <= start || at >= end) text[at] = 0x20;
    else if (byte === ROW) {
      isRow = true;
      text[at] = 0x20;
    } else if (isRow && COLUMNS.has(byte)) text[at] = isColumn(bytes, at) ? 0x09 : 0x20;
    else if (isRow && byte === SEMICOLON) text[at] = 0x09;
    else if (byte === CARET && (bytes[at + 1] === ROW || bytes[at - 1] === ROW)) text[at] = 0x20;
    else if ((byte < 0x20 && byte !== 0x09) || byte === 0x7f) text[at] = 0x20;
  }
  return text;
}

/** Whether the value of a column follows; several marks, with or without blanks between them, only set one further to the right. */
function isColumn(bytes: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (bytes[next] === BLANK) next++;
  return !COLUMNS.has(bytes[next] ?? 0);
}
