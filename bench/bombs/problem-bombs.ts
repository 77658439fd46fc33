import { type Bomb, counted } from './bomb.ts';
import { DOCUMENT, DOCUMENT_END, MAIL, writeWord } from './wire-heads.ts';

const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>Ferry returns</h1>';
const TEXT = '<p>The ferry is back after nine days, said the harbour master on Monday, and will sail again.</p>';

/** Files with as many problems as they hold, each of which has a place to be found. */
export const PROBLEM_BOMBS: readonly Bomb[] = [
  {
    name: 'problems: links to nowhere, one a line',
    key: 'a.html',
    make: (size) => counted((n) => `<a href="/${n}">x</a>\n`, size, '<h1>Ferry returns</h1>'),
  },
  {
    name: 'problems: links to nowhere, all in one line',
    key: 'a.html',
    make: (size) => counted((n) => `<a href="/${n}">x</a>`, size, '<h1>Ferry returns</h1>'),
  },
  {
    name: 'problems: a page of images to nowhere',
    key: 'a.html',
    make: (size) => counted((n) => `${n % 100 === 0 ? TEXT : ''}<img src="/${n}.jpg">\n`, size, PAGE + TEXT.repeat(9)),
  },
  {
    name: 'problems: dates of JSON-LD, none of which is one',
    key: 'a.html',
    make: (size) =>
      counted(
        () => '"dateModified": "x", ',
        size,
        '<!doctype html><html><head><title>Ferry</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns",',
        `"dateModified": "soon"}</script></head><body><nav></nav><main>${TEXT.repeat(9)}</main></body></html>`,
      ),
  },
  {
    name: 'problems: links of Markdown to nowhere',
    key: 'a.md',
    make: (size) => counted((n) => `[x](/${n})\n\n`, size, '# Ferry returns\n\n'),
  },
  {
    name: 'problems: lines of a mail that are alike',
    key: 'a.eml',
    make: (size) =>
      counted(
        (n) => (n % 50 === 0 ? `<p><a href="/${n}">x</a>\n` : '<p>same\n'),
        Math.min(size, 2_000_000),
        `${MAIL}Content-Type: text/html\r\n\r\n`,
      ),
  },
  {
    name: 'problems: links of a Word file to nowhere',
    key: 'a.docx',
    make: (size) =>
      writeWord(
        counted(
          () =>
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
          Math.min(size, 8_000_000),
          DOCUMENT,
          DOCUMENT_END,
        ),
      ),
  },
];
