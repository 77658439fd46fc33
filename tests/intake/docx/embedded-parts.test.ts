import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { LEAD, MORE, read } from './read-docx.ts';
import { item, p, paragraph, run, style, writeDocx } from './write-docx.ts';

const TITLE = p('The last ferry has gone', 'Title');
const STYLES = style('Title', 'Title') + style('Heading1', 'heading 1');
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

/** A document in which the file `name` stands between two paragraphs. */
function around(name: string, content: string | Uint8Array) {
  return read({
    styles: STYLES,
    body: `${TITLE}${p(LEAD)}<w:altChunk r:id="rIdA"/>${p(MORE)}`,
    relationships: `<Relationship Id="rIdA" Type="${TYPE}" Target="${name}"/>`,
    files: { [`word/${name}`]: content },
  });
}

const MIDDLE = 'Its captain has taken the bell home.';

test('a page inside a document is read where it stands, with what its tags say', async () => {
  const { body, problems } = await around(
    'chunk.html',
    `<html><head><meta charset="utf-8"><style>p{}</style></head><body><h2>The bell</h2><p>Its captain has taken <b>the bell</b> <a href="https://ferry.example/bell">home</a>.</p><ul><li>brass</li><li>loud<ol><li>very</li></ol></li></ul><table><tr><th>Year</th><th>Bells</th></tr><tr><td>1974</td><td>1</td></tr></table></body></html>`,
  );
  expect(body).toEqual([
    `<p>${LEAD}</p>`,
    '<h2>The bell</h2>',
    '<p>Its captain has taken <strong>the bell </strong><a href=https://ferry.example/bell>home</a>.</p>',
    '<ul><li>brass</li><li><p>loud</p><ol><li>very</li></ol></li></ul>',
    '<table><thead><tr><th scope=col>Year</th><th scope=col>Bells</th></tr></thead><tbody><tr><td>1974</td><td>1</td></tr></tbody></table>',
    `<p>${MORE}</p>`,
  ]);
  expect(problems).toEqual([]);
});

test('a document that is nothing but a page inside has that page’s headline and byline', async () => {
  const { fields, body } = await read({
    body: '<w:altChunk r:id="rIdA"/>',
    relationships: `<Relationship Id="rIdA" Type="${TYPE}" Target="/word/page.htm"/>`,
    files: { 'word/page.htm': `<h1>The last ferry has gone</h1><p>By Ada Example</p><p>${LEAD}</p><p>${MORE}</p>` },
  });
  expect(fields).toMatchObject({ headline: 'The last ferry has gone', byline: 'Ada Example' });
  expect(body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

test('plain text, a web archive and a Word document inside a document are read', async () => {
  const archive = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="part"',
    '',
    '--part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<html><body><p class=3D"x">${MIDDLE}</p></body></html>`,
    '--part--',
    '',
  ].join('\r\n');
  const inner = writeDocx({
    styles: STYLES,
    body: p(MIDDLE) + item('brass', 1) + item('loud', 1),
    numbering: NUMBERING,
  });
  expect((await around('chunk.txt', `${MIDDLE}\r\n\r\nIt is brass.`)).body).toEqual([
    `<p>${LEAD}</p>`,
    `<p>${MIDDLE}</p>`,
    '<p>It is brass.</p>',
    `<p>${MORE}</p>`,
  ]);
  expect((await around('chunk.mht', archive)).body).toEqual([`<p>${LEAD}</p>`, `<p>${MIDDLE}</p>`, `<p>${MORE}</p>`]);
  expect((await around('chunk.docx', inner)).body).toEqual([
    `<p>${LEAD}</p>`,
    `<p>${MIDDLE}</p>`,
    '<ul><li>brass</li><li>loud</li></ul>',
    `<p>${MORE}</p>`,
  ]);
});

test('notes of a document inside a document have numbers among those of the whole', async () => {
  const noted = (text: string) => paragraph(`${run(text)}<w:r><w:footnoteReference w:id="1"/></w:r>`);
  const note = (text: string) => `<w:footnote w:id="1">${p(text)}</w:footnote>`;
  const inner = writeDocx({ body: noted(MIDDLE), footnotes: note('A brass one.') });
  const { body } = await read({
    styles: STYLES,
    body: `${TITLE}${noted(LEAD)}<w:altChunk r:id="rIdA"/>`,
    footnotes: note('At noon.'),
    relationships: `<Relationship Id="rIdA" Type="${TYPE}" Target="chunk.docx"/>`,
    files: { 'word/chunk.docx': inner },
  });
  expect(body).toEqual([
    `<p>${LEAD}<sup>[1]</sup></p>`,
    `<p>${MIDDLE}<sup>[2]</sup></p>`,
    '<hr>',
    '<ol><li>At noon.</li><li>A brass one.</li></ol>',
  ]);
});

test('what cannot be read inside a document is told by its kind, and the rest is the article', async () => {
  const whole = [`<p>${LEAD}</p>`, `<p>${MORE}</p>`];
  const rtf = await around('chunk.rtf', `{\\rtf1\\ansi ${MIDDLE}\\par}`);
  expect(rtf).toMatchObject({ body: whole, problems: ['left-out: a rich text (RTF) document inside the document'] });
  const broken = await around('chunk.docx', writeDocx({ body: p(MIDDLE) }).slice(0, 200));
  expect(broken.body).toEqual(whole);
  expect(broken.problems).toHaveLength(1);
  expect(broken.problems[0]).toContain('left-out: a document inside the document, “word/chunk.docx”');
});

test('a document inside a document inside a document is told', async () => {
  const inner = writeDocx({
    body: `${p(MIDDLE)}<w:altChunk r:id="rIdB"/>`,
    relationships: `<Relationship Id="rIdB" Type="${TYPE}" Target="deep.html"/>`,
    files: { 'word/deep.html': strToU8('<p>Deep.</p>') },
  });
  const { body, problems } = await around('chunk.docx', inner);
  expect(body).toEqual([`<p>${LEAD}</p>`, `<p>${MIDDLE}</p>`, `<p>${MORE}</p>`]);
  expect(problems).toEqual(['left-out: a document inside the document, “word/deep.html”']);
});
