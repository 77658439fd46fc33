import { escapeXml } from '../documents/escape-xml.ts';
import { createRandom } from '../stories/random.ts';
import { heading, sentence } from '../stories/words.ts';
import { type Bomb, counted } from './bomb.ts';
import { DOCUMENT, DOCUMENT_END, MAIL, NINJS, NITF, NITF_END, writeWord } from './wire-heads.ts';

/** A paragraph of five sentences, and a heading above every eighth. */
function passage(number: number, paragraph: (text: string) => string, headed: (text: string) => string): string {
  const random = createRandom(number);
  const text = Array.from({ length: 5 }, () => sentence(random)).join(' ');
  return number % 8 === 0 ? headed(heading(random)) + paragraph(text) : paragraph(text);
}

const plain = (number: number) =>
  passage(
    number,
    (text) => `${text}\n\n`,
    (text) => `${text}\n\n`,
  );
const html = (number: number) =>
  passage(
    number,
    (text) => `<p>${escapeXml(text)}</p>\n`,
    (text) => `<h2>${escapeXml(text)}</h2>\n`,
  );

/** Honest prose, much longer than any article, at the limit of each format. */
export const PROSE: readonly Bomb[] = [
  { name: 'prose: text', key: 'prose/a.txt', make: (size) => counted(plain, size, 'Ferry returns\n\n') },
  {
    name: 'prose: text in lines of 72',
    key: 'prose/a.txt',
    make: (size) => counted((n) => plain(n).replace(/(.{50,72}) /g, '$1\n'), size, 'Ferry returns\n\n'),
  },
  {
    name: 'prose: Markdown',
    key: 'prose/a.md',
    make: (size) =>
      counted(
        (n) =>
          passage(
            n,
            (text) => `${text} And [a link](https://x.example/${n}).\n\n`,
            (text) => `## ${text}\n\n`,
          ),
        size,
        '# Ferry returns\n\n',
      ),
  },
  { name: 'prose: HTML', key: 'prose/a.html', make: (size) => counted(html, size, '<h1>Ferry returns</h1>') },
  {
    name: 'prose: a whole page',
    key: 'prose/a.html',
    make: (size) =>
      counted(
        html,
        size,
        '<!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>Ferry returns</h1>',
        '</article></main><footer>Herald</footer></body></html>',
      ),
  },
  {
    name: 'prose: ninjs',
    key: 'prose/a.json',
    make: (size) => counted((n) => JSON.stringify(html(n)).slice(1, -1), size, NINJS, '"}'),
  },
  { name: 'prose: NITF', key: 'prose/a.xml', make: (size) => counted(html, size, NITF, NITF_END) },
  { name: 'prose: e-mail', key: 'prose/a.eml', make: (size) => counted(plain, size, `${MAIL}\r\n`) },
  {
    name: 'prose: Word, a fifth as much',
    key: 'prose/a.docx',
    make: (size) =>
      writeWord(
        counted(
          (n) => passage(n, wordParagraph, wordParagraph),
          size / 5,
          DOCUMENT + wordParagraph('Ferry returns'),
          DOCUMENT_END,
        ),
        0,
      ),
  },
];

function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
}
