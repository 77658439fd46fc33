import type { takeFrontMatter } from './front-matter.ts';
import type { InputFormat } from './intake.ts';

/*
 * The parsers, the YAML reader and the tables of words and letters are most of what intake weighs. A process that starts does not
 * wait for them: each is imported when the first document comes that needs it, and is at hand from then on.
 */

const LOADERS: Readonly<Record<InputFormat['name'], () => Promise<InputFormat>>> = {
  text: async () => (await import('./text-format.ts')).textFormat,
  markdown: async () => (await import('./markdown-format.ts')).markdownFormat,
  html: async () => (await import('./html-format.ts')).htmlFormat,
};

const formats: Partial<Record<InputFormat['name'], InputFormat>> = {};
let frontMatter: typeof takeFrontMatter | undefined;

/** The input format of this name. */
export async function loadFormat(name: InputFormat['name']): Promise<InputFormat> {
  formats[name] ??= await LOADERS[name]();
  return formats[name];
}

/** What takes front matter off a document. */
export async function loadFrontMatter(): Promise<typeof takeFrontMatter> {
  frontMatter ??= (await import('./front-matter.ts')).takeFrontMatter;
  return frontMatter;
}
