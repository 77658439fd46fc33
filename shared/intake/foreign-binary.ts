import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { BinaryKind } from './sniff-bytes.ts';

/** What was made for print or for reading: no program saves its text as a whole. */
const AS_TEXT = /PDF|PostScript|EPUB/;
const TO_TEXT =
  'Upload the document that it was made from, or copy its text into a .txt or .docx file and upload that.';
/** How a document becomes one that is read, where its program can save it anew. */
export const TO_WORD =
  'Open it in the program that wrote it, save it as a Word document (.docx) or as plain text (.txt), and upload that.';
const TO_MAIL = 'Save it from the mail program as .eml, or its text as .txt, and upload that.';
const ARCHIVE = /ZIP|gzip|bzip2|XZ|Zstandard|RAR/i;
const TO_UNPACK = 'Unpack it, and upload the article that is in it.';

function mendOf(name: string): string {
  if (name.includes('Outlook')) return TO_MAIL;
  return AS_TEXT.test(name) ? TO_TEXT : TO_WORD;
}

/** What is wrong with a file that is no text, and how its kind is mended. */
export function foreignBinary({ kind, name }: Exclude<BinaryKind, { readonly kind: 'docx' }>): Problem {
  if (kind === 'image') return problem('is-image', name);
  if (kind === 'binary') return problem('is-binary', name, {}, ARCHIVE.test(name) ? { mend: TO_UNPACK } : {});
  if (kind === 'encrypted')
    return problem('encrypted', name, {}, { mend: 'Save it without a password and upload that.' });
  return problem('unknown-format', name, {}, { mend: mendOf(name) });
}
