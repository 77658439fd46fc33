/** What the first bytes of a file say that it is, where that is no text. */
export type BinaryKind =
  | { readonly kind: 'docx' }
  | { readonly kind: 'encrypted'; readonly name: string }
  | { readonly kind: 'image'; readonly name: string }
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'binary'; readonly name: string };

interface Signature {
  readonly kind: Exclude<BinaryKind['kind'], 'docx' | 'encrypted'>;
  readonly name: string;
  /** Hexadecimal; `..` is any byte. */
  readonly bytes: string;
}

/** How far into a ZIP file the name of its first entries can stand. */
const ZIP_HEAD = 4096;
/** And how far before its end that of all of them, where the first are large. */
const ZIP_TAIL = 32 * 1024;

const SIGNATURES: readonly Signature[] = [
  { kind: 'image', name: 'a JPEG image', bytes: 'ffd8ff' },
  { kind: 'image', name: 'a PNG image', bytes: '89504e470d0a1a0a' },
  { kind: 'image', name: 'a GIF image', bytes: '47494638' },
  { kind: 'image', name: 'a WebP image', bytes: '52494646........57454250' },
  { kind: 'image', name: 'an AVIF image', bytes: '........6674797061766966' },
  { kind: 'image', name: 'an AVIF image', bytes: '........6674797061766973' },
  { kind: 'image', name: 'an HEIC image', bytes: '........66747970686569' },
  { kind: 'image', name: 'an HEIC image', bytes: '........66747970686576' },
  { kind: 'image', name: 'an HEIF image', bytes: '........667479706d696631' },
  { kind: 'image', name: 'a TIFF image', bytes: '49492a00' },
  { kind: 'image', name: 'a TIFF image', bytes: '4d4d002a' },
  { kind: 'image', name: 'a Windows bitmap', bytes: '424d........00000000' },
  { kind: 'image', name: 'an icon', bytes: '00000100' },
  { kind: 'image', name: 'a JPEG XL image', bytes: '0000000c4a584c20' },
  { kind: 'image', name: 'a Photoshop image', bytes: '38425053' },
  { kind: 'document', name: 'a PDF document', bytes: '255044462d' },
  { kind: 'document', name: 'an older Word, Excel or PowerPoint document', bytes: 'd0cf11e0a1b11ae1' },
  { kind: 'document', name: 'a rich text (RTF) document', bytes: '7b5c727466' },
  { kind: 'document', name: 'a PostScript document', bytes: '252150532d41646f6265' },
  { kind: 'binary', name: 'a video', bytes: '........66747970' },
  { kind: 'binary', name: 'a video', bytes: '1a45dfa3' },
  { kind: 'binary', name: 'a video', bytes: '52494646........41564920' },
  { kind: 'binary', name: 'a sound file', bytes: '52494646........57415645' },
  { kind: 'binary', name: 'a sound file', bytes: '494433' },
  { kind: 'binary', name: 'a sound file', bytes: '4f676753' },
  { kind: 'binary', name: 'a sound file', bytes: '664c6143' },
  { kind: 'binary', name: 'a gzip file', bytes: '1f8b' },
  { kind: 'binary', name: 'a bzip2 file', bytes: '425a683.314159' },
  { kind: 'binary', name: 'an XZ file', bytes: 'fd377a585a00' },
  { kind: 'binary', name: 'a Zstandard file', bytes: '28b52ffd' },
  { kind: 'binary', name: 'a 7-Zip file', bytes: '377abcaf271c' },
  { kind: 'binary', name: 'a RAR file', bytes: '526172211a07' },
  { kind: 'binary', name: 'a program', bytes: '7f454c46' },
  { kind: 'binary', name: 'a program', bytes: '4d5a9000' },
  { kind: 'binary', name: 'a program', bytes: 'cafebabe' },
  { kind: 'binary', name: 'a program', bytes: '0061736d' },
  { kind: 'binary', name: 'a SQLite database', bytes: '53514c69746520666f726d6174203300' },
  { kind: 'binary', name: 'a font', bytes: '774f4632' },
  { kind: 'binary', name: 'a font', bytes: '774f4646' },
];

/** The kind of file that starts with `bytes`, by the signature that its format prescribes; `undefined` where it may be text. */
export function sniffBytes(bytes: Uint8Array): BinaryKind | undefined {
  if (!mayBeSigned(bytes)) return undefined;
  const head = hex(bytes.subarray(0, 16));
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return sniffZip(bytes);
  if (head.startsWith('d0cf11e0a1b11ae1') && isEncryptedPackage(bytes))
    return { kind: 'encrypted', name: 'a document that a password protects' };
  if (head.startsWith('d0cf11e0a1b11ae1')) return { kind: 'document', name: nameOfOlder(bytes) };
  return SIGNATURES.find(({ bytes: pattern }) => matches(head, pattern));
}

/** What the signatures begin with, ZIP’s among them; those that any bytes may stand before say `ftyp` behind those. */
const FIRST_BYTES: ReadonlySet<number> = new Set(
  ['50', ...SIGNATURES.map(({ bytes }) => bytes.slice(0, 2)).filter((first) => first !== '..')].map((first) =>
    Number.parseInt(first, 16),
  ),
);

/** Whether the bytes are worth a closer look, which those of a text hardly ever are. */
function mayBeSigned(bytes: Uint8Array): boolean {
  return FIRST_BYTES.has(bytes[0] ?? 0) || (bytes[4] === 0x66 && bytes[5] === 0x74);
}

function matches(head: string, pattern: string): boolean {
  if (head.length < pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== '.' && pattern[i] !== head[i]) return false;
  return true;
}

function sniffZip(bytes: Uint8Array): BinaryKind {
  const latin1 = new TextDecoder('latin1');
  const names = latin1.decode(bytes.subarray(0, ZIP_HEAD));
  const table = latin1.decode(bytes.subarray(-ZIP_TAIL));
  if (names.includes('word/') || table.includes('word/document')) return { kind: 'docx' };
  if (names.includes('opendocument.text')) return { kind: 'document', name: 'an OpenDocument text' };
  if (/(?:xl|ppt)\//.test(names)) return { kind: 'document', name: 'an Excel or PowerPoint document' };
  if (names.includes('epub+zip')) return { kind: 'document', name: 'an e-book (EPUB)' };
  if (names.includes('[Content_Types].xml')) return { kind: 'docx' };
  if (names.includes('indesign-idml')) return { kind: 'document', name: 'an InDesign document' };
  if (names.includes('Index/Document.iwa')) return { kind: 'document', name: 'a Pages document' };
  return { kind: 'binary', name: 'a ZIP file' };
}

/** What the directory of an older file names its parts (MS-CFB 2.6.1), and what program wrote it. */
const OLDER: readonly (readonly [part: string, name: string])[] = [
  ['__substg1.0', 'an Outlook message'],
  ['WordDocument', 'an older Word document'],
  ['Workbook', 'an older Excel workbook'],
  ['PowerPoint Document', 'an older PowerPoint presentation'],
];

function nameOfOlder(bytes: Uint8Array): string {
  for (let at = 512; at < bytes.length; at += 128) {
    const part = OLDER.find(([name]) => isNamed(bytes, at, name));
    if (part) return part[1];
  }
  return 'an older Word, Excel or PowerPoint document';
}

/** Whether UTF-16 at `at` begins with `name`. */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++)
    if (bytes[at + i * 2] !== name.charCodeAt(i) || bytes[at + i * 2 + 1] !== 0) return false;
  return true;
}

/** What Word encrypts becomes a stream of this name in an older kind of file (MS-OFFCRYPTO 2.3.4.4), in UTF-16. */
const ENCRYPTED_PACKAGE = '45006e006300720079007000740065006400500061006300';

/** Whether an entry of an older document’s directory has that name; each takes 128 bytes (MS-CFB 2.6.1). */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 512; at < bytes.length; at += 128) {
    if (bytes[at] === 0x45 && hex(bytes.subarray(at, at + ENCRYPTED_PACKAGE.length / 2)) === ENCRYPTED_PACKAGE)
      return true;
  }
  return false;
}

function hex(bytes: Uint8Array): string {
  let written = '';
  for (const byte of bytes) written += byte.toString(16).padStart(2, '0');
  return written;
}
