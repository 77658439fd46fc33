import type { takeFrontMatter } from './front-matter.ts';
import type { ByteFormat, ByteFormatName, TextFormat, TextFormatName } from './intake.ts';
import type { readStatedLines } from './stated-lines.ts';

/*
 * The parsers, the YAML reader and the tables of words and letters are most of what intake weighs. A process that starts does not
 * wait for them: each is imported when the first document comes that needs it, and is at hand from then on.
 */

const TEXT_LOADERS: Readonly<Record<TextFormatName, () => Promise<TextFormat>>> = {
  text: async () => (await import('./text-format.ts')).textFormat,
  markdown: async () => (await import('./markdown-format.ts')).markdownFormat,
  html: async () => (await import('./page-format.ts')).pageFormat,
  json: async () => (await import('./json-format.ts')).jsonFormat,
  xml: async () => (await import('./xml-format.ts')).xmlFormat,
};

const BYTE_LOADERS: Readonly<Record<ByteFormatName, () => Promise<ByteFormat>>> = {
  docx: async () => (await import('./docx-format.ts')).docxFormat,
  email: async () => (await import('./email-format.ts')).emailFormat,
};

const textFormats: Partial<Record<TextFormatName, TextFormat>> = {};
const byteFormats: Partial<Record<ByteFormatName, ByteFormat>> = {};
let frontMatter: typeof takeFrontMatter | undefined;
let statedLines: typeof readStatedLines | undefined;

/** The format of this name that reads text. */
export async function loadTextFormat(name: TextFormatName): Promise<TextFormat> {
  textFormats[name] ??= await TEXT_LOADERS[name]();
  return textFormats[name];
}

/** The format of this name that reads bytes. */
export async function loadByteFormat(name: ByteFormatName): Promise<ByteFormat> {
  byteFormats[name] ??= await BYTE_LOADERS[name]();
  return byteFormats[name];
}

/** What takes front matter off a document. */
export async function loadFrontMatter(): Promise<typeof takeFrontMatter> {
  frontMatter ??= (await import('./front-matter.ts')).takeFrontMatter;
  return frontMatter;
}

/** What reads the lines of a text that say when, where and whether it is to be published. */
export async function loadStatedLines(): Promise<typeof readStatedLines> {
  statedLines ??= (await import('./stated-lines.ts')).readStatedLines;
  return statedLines;
}
