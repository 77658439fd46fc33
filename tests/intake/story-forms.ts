import { zipSync } from 'fflate';
import type { NormalizedArticle } from '../../shared/intake/intake.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { docxFiles } from './docx/write-docx.ts';
import { newsroom } from './newsroom.ts';

/** What a story says, however it is sent. */
export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** BCP 47; English where it is left out. */
  readonly language?: string;
}

interface File {
  readonly key: string;
  readonly content: string | Uint8Array;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
const paragraphs = (story: Story) => story.paragraphs.map(paragraph).join('\n');
const wordParagraph = (text: string, style = '') => `<w:p>${style}<w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;

/** The same story as each kind of file that newsrooms send. */
export const STORY_FORMS: Readonly<Record<string, (story: Story) => File>> = {
  text: (story) => ({ key: 'a.txt', content: [story.headline, ...story.paragraphs].join('\n\n') }),
  Markdown: (story) => ({ key: 'a.md', content: [`# ${story.headline}`, ...story.paragraphs].join('\n\n') }),
  HTML: (story) => ({ key: 'a.html', content: `<h1>${escaped(story.headline)}</h1>\n${paragraphs(story)}` }),
  Word: (story) => ({
    key: 'a.docx',
    content: zipSync(
      docxFiles({
        styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
        body: [
          wordParagraph(story.headline, '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'),
          ...story.paragraphs.map((text) => wordParagraph(text)),
        ].join(''),
      }),
    ),
  }),
  mail: (story) => ({
    key: 'a.eml',
    content: `From: desk@herald.example\nTo: in@wire.example\nSubject: ${story.headline}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${story.paragraphs.join('\n\n')}\n`,
  }),
  page: (story) => ({
    key: 'page.html',
    content: `<!DOCTYPE html>\n<html lang="${story.language ?? 'en'}"><head><title>${escaped(story.headline)} | The Fen Post</title></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>${escaped(story.headline)}</h1>\n${paragraphs(story)}\n</article></main><footer>© 2026 The Fen Post</footer></body></html>`,
  }),
  WordPress: (story) => ({
    key: 'post.json',
    content: JSON.stringify({
      id: 7,
      guid: { rendered: 'https://fen.example/?p=7' },
      status: 'publish',
      type: 'post',
      link: 'https://fen.example/x/',
      title: { rendered: escaped(story.headline) },
      content: { rendered: paragraphs(story), protected: false },
    }),
  }),
  ninjs: (story) => ({ key: 'a.json', content: ninjs(story, { body_xhtml: `<div>${paragraphs(story)}</div>` }) }),
  'ninjs as text': (story) => ({
    key: 'b.json',
    content: ninjs(story, { body_text: story.paragraphs.join('\n\n') }),
  }),
  'schema.org': (story) => ({
    key: 'c.json',
    content: JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: story.headline,
      inLanguage: story.language ?? 'en',
      articleBody: story.paragraphs.join('\n\n'),
    }),
  }),
  NITF: (story) => ({
    key: 'a.xml',
    content: `<nitf xml:lang="${story.language ?? 'en'}"><head><docdata><doc-id id-string="x1"/></docdata></head><body><body.head><hedline><hl1>${escaped(story.headline)}</hl1></hedline></body.head><body.content>${paragraphs(story)}</body.content></body></nitf>`,
  }),
  'NewsML-G2': (story) => ({
    key: 'b.xml',
    content: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:2" version="1" xml:lang="${story.language ?? 'en'}"><itemMeta><itemClass qcode="ninat:text"/><provider literal="fen.example"/><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${escaped(story.headline)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs(story)}</body></html></inlineXML></contentSet></newsItem>`,
  }),
};

function ninjs({ headline, language = 'en' }: Story, body: Readonly<Record<string, string>>): string {
  return JSON.stringify({ uri: 'urn:x:1', type: 'text', version: '1', language, headline, ...body });
}

/** What becomes of a story that is sent in the form of this name: its article, and the codes of its problems. */
export async function readStory(
  form: string,
  story: Story,
): Promise<{ readonly article: NormalizedArticle | undefined; readonly codes: readonly string[] }> {
  const write = STORY_FORMS[form];
  if (!write) throw new Error(`No story form “${form}”`);
  const { key, content } = write(story);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { articles, problems } = await normalizeUpload({ key, bytes, received: '2026-03-03T12:00:00.000Z' }, newsroom);
  return { article: articles[0], codes: problems.map(({ code }) => code) };
}
