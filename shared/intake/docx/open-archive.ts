import { INNER_LIMITS } from '../../model/inner-limits.ts';
import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** A file in an archive, still compressed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressed: Uint8Array;
  /** What the archive says that it inflates to, in bytes; it may lie. */
  readonly statedSize: number;
}

/** The files of an archive by their names. */
export type Archive = ReadonlyMap<string, ArchiveEntry>;

/** Word writes a dozen entries and one for each picture. */
const MAX_ENTRIES = INNER_LIMITS.word.entries;
const MAX_NAME = INNER_LIMITS.word.nameCharacters;

/** Signatures and lengths of the records (APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16). */
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22, maxComment: 0xffff } as const;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;
/** In a field of the central directory: see the ZIP64 record, which only archives beyond 4 GiB need. */
const IN_ZIP64 = 0xffffffff;

/**
 * The entries of a ZIP archive as its central directory lists them (APPNOTE.TXT 6.3), nothing inflated. Throws an
 * `UnreadableDocument` where it is cut short, encrypted, has too many entries, or names that lead out of it.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw damaged('a file that ends too early');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw damaged(`${count} parts`, `at most ${MAX_ENTRIES} parts`);
  const entries = new Map<string, ArchiveEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature)
      throw damaged('a broken table of parts');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('a broken table of parts');
    const name = nameOf(bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength));
    if (entries.has(name)) throw damaged(`two parts of the name ${quote(name)}`, 'each part once');
    // A folder has an entry too, and no content.
    if (!name.endsWith('/')) entries.set(name, readEntry(bytes, view, at, name));
    at = next;
  }
  return entries;
}

/** The last record of the archive, which only a comment may follow. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  for (let at = last; at >= 0 && at >= last - END.maxComment; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  const leadsOut = name.startsWith('/') || /[\\\u0000-\u001f]|(?:^|\/)\.\.?(?:\/|$)|^[a-z]:/i.test(name);
  if (name === '' || name.length > MAX_NAME || leadsOut) {
    throw damaged(`a part of the name ${quote(name)}`, 'names that stay inside the document');
  }
  return name;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ArchiveEntry {
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) {
    const mend = 'Save it without a password and upload that.';
    throw new UnreadableDocument(problem('encrypted', 'a document that a password protects', {}, { mend }));
  }
  const method = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 20, true);
  const statedSize = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (method !== STORED && method !== DEFLATED)
    throw damaged(`${quote(name)}, compressed in a way that Word does not use`);
  if (length === IN_ZIP64 || statedSize === IN_ZIP64 || local === IN_ZIP64) throw damaged('parts of more than 4 GiB');
  if (local + LOCAL.length > bytes.length || view.getUint32(local, true) !== LOCAL.signature) {
    throw damaged(`${quote(name)}, which is not where the file says`);
  }
  const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw damaged(`${quote(name)}, which ends too early`);
  return { name, isDeflated: method === DEFLATED, compressed: bytes.subarray(start, start + length), statedSize };
}

/** What is told of an archive that no word processor wrote, or that was harmed on its way. */
export function damaged(found: string, needed = 'a whole Word document'): UnreadableDocument {
  return new UnreadableDocument(problem('bad-docx', found, {}, { needed }));
}
