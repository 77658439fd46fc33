/** How much of a file its header block is looked for in: what programs and servers on the way add rarely comes to 20 KB. */
const HEAD_BYTES = 64 * 1024;
const GLANCE_BYTES = 256;
/** Blanks above a header that are passed over. */
const BLANK_BYTES = 1024;

/** `From ` and the sender, as each message of an mbox file opens (RFC 4155). */
const MBOX_LINE = /^From \S+ .*\d{4}/;
const COLON = 0x3a;
const MBOX_WORD = Array.from('From', (character) => character.charCodeAt(0));
const FIELD = /^([!-9;-~]{1,76})[ \t]*:/;

/** Fields that only programs write; people who copy a mail's header copy none of them. */
const WRITTEN_BY_PROGRAMS: ReadonlySet<string> = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'dkim-signature',
  'authentication-results',
  'content-transfer-encoding',
  'delivered-to',
]);
const WRITTEN_BY_PEOPLE: ReadonlySet<string> = new Set(['from', 'subject', 'date', 'to']);

/**
 * Whether a file is an e-mail (RFC 5322): its name or media type says so, or it opens with a header as programs write it. A mail
 * copied as text from a mail program, with its From, To and Subject alone, is text.
 */
export function isMail(bytes: Uint8Array, key: string, contentType = ''): boolean {
  if (/\.(?:eml|emlx|mbox)$/i.test(key) || /^\s*(?:message\/rfc822|application\/mbox)\s*(?:;|$)/i.test(contentType))
    return true;
  const start = mayOpenHeader(bytes);
  if (start === undefined) return false;
  const glance = asLatin1(bytes.subarray(start, start + GLANCE_BYTES));
  if (!MBOX_LINE.test(glance) && !FIELD.test(glance)) return false;
  return hasHeader(asLatin1(bytes.subarray(0, HEAD_BYTES)).trimStart());
}

/** Where the first line begins that may be a field or mbox's: its first word ends in a colon, or is `From`. Hardly any text is decoded to learn more. */
function mayOpenHeader(bytes: Uint8Array): number | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isBlank = (byte: number | undefined) =>
    byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d) || byte === 0xa0;
  while (at < BLANK_BYTES && isBlank(bytes[at])) at++;
  const start = at;
  for (let byte = bytes[at]; byte !== undefined && byte > 0x20 && byte < 0x7f && byte !== COLON; byte = bytes[at]) at++;
  const isFrom = at - start === MBOX_WORD.length && MBOX_WORD.every((byte, place) => bytes[start + place] === byte);
  while (isBlank(bytes[at])) at++;
  return isFrom || bytes[at] === COLON ? start : undefined;
}

function asLatin1(bytes: Uint8Array): string {
  return latin1.decode(bytes).replace(/^\xef\xbb\xbf|^ï»¿/, '');
}

const latin1 = new TextDecoder('latin1');

function hasHeader(head: string): boolean {
  const lines = head.split('\n', 2000);
  const isMbox = MBOX_LINE.test(lines[0] ?? '');
  const names = new Set<string>();
  for (const line of isMbox ? lines.slice(1) : lines) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    names.add(name);
  }
  const byPeople = [...names].filter((name) => WRITTEN_BY_PEOPLE.has(name)).length;
  if (isMbox) return byPeople > 0;
  const byPrograms = [...names].some((name) => WRITTEN_BY_PROGRAMS.has(name));
  const isTyped = names.has('content-type') && (names.has('from') || names.has('subject'));
  return (byPrograms && byPeople > 0) || isTyped;
}
