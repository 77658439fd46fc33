import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Budget } from '../../../shared/intake/docx/budget.ts';
import { inflateEntry } from '../../../shared/intake/docx/inflate-entry.ts';
import { PartAllowance } from '../../../shared/intake/docx/part-allowance.ts';
import { readPart } from '../../../shared/intake/docx/read-part.ts';
import { docxFormat } from '../../../shared/intake/docx-format.ts';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { INNER_LIMITS } from '../../../shared/model/inner-limits.ts';
import { newsroom } from '../newsroom.ts';
import { LEAD, MORE, read } from './read-docx.ts';
import { docxFiles, p, run, writeDocx } from './write-docx.ts';

const ARTICLE = p('The last ferry has gone') + p(LEAD) + p(MORE);

/** What is told of a document that is rejected: each problem's code and what was found. */
async function rejection(bytes: Uint8Array) {
  const { drafts, problems } = await docxFormat.parse(bytes);
  expect(drafts).toEqual([]);
  return problems.map(({ code, found }) => `${code}: ${found}`);
}

/** `bytes` with `mend` done to the entry of that name in the archive's table of parts. */
function patched(bytes: Uint8Array, name: string, mend: (entry: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name) continue;
    mend(new DataView(copy.buffer, at));
    return copy;
  }
  throw new Error(`no entry ${name}`);
}

test('an entry that inflates without end is given up when its budget is spent, whatever size it states', () => {
  const size = 16 * 1024 * 1024;
  const compressed = deflateRawSync(new Uint8Array(size));
  for (const statedSize of [size, 100]) {
    const budget = new Budget(64 * 1024, 'which inflates too far');
    const entry = { name: 'word/document.xml', isDeflated: true, compressed, statedSize };
    expect(() => inflateEntry(entry, budget)).toThrow('which inflates too far');
    // One step of 8 KiB makes no more than 1032 times as much.
    expect(budget.taken).toBeLessThan(9 * 1024 * 1024);
  }
});

test('a part that inflates to more than any article has is rejected as too large', async () => {
  const styles = new Uint8Array(24 * 1024 * 1024);
  const bytes = zipSync({ ...docxFiles({ body: ARTICLE }), 'word/styles.xml': [styles, { level: 0 }] });
  expect(await rejection(bytes)).toEqual(['too-large: “word/styles.xml”, which inflates to more than any article has']);
});

test('pictures are never inflated', async () => {
  const bytes = writeDocx({ body: ARTICLE, files: { 'word/media/image1.png': 'no picture' } });
  const lying = patched(bytes, 'word/media/image1.png', (entry) => entry.setUint32(24, 3_000_000_000, true));
  expect((await read(lying)).fields.headline).toBe('The last ferry has gone');
});

test('a size that an entry does not have is a damaged document', async () => {
  const bytes = patched(writeDocx({ body: ARTICLE }), 'word/document.xml', (entry) => entry.setUint32(24, 7, true));
  const [told] = await rejection(bytes);
  expect(told).toMatch(/^bad-docx: “word\/document\.xml”, which is \d+ bytes and said to be 7$/);
});

test('more parts than any document has are refused before they are looked at', async () => {
  const files = Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`word/a${i}.xml`, new Uint8Array(0)]));
  expect(await rejection(zipSync({ ...files }, { level: 0 }))).toEqual(['bad-docx: 4001 parts']);
});

test.each(['../../etc/cron', '/etc/cron', 'word/../../x', 'word\\..\\x', 'C:/x', 'word/./x', 'a\nb'])(
  'a part of the name %j is refused',
  async (name) => {
    const [told] = await rejection(writeDocx({ body: ARTICLE, files: { [name]: 'x' } }));
    expect(told).toMatch(/^bad-docx: a part of the name /);
  },
);

test('two parts of one name are refused', async () => {
  const bytes = writeDocx({ body: ARTICLE, files: { 'word/a.xml': 'x', 'word/b.xml': 'y' } });
  const doubled = patched(bytes, 'word/b.xml', (entry) => entry.setUint8(46 + 'word/'.length, 'a'.charCodeAt(0)));
  expect(await rejection(doubled)).toEqual(['bad-docx: two parts of the name “word/a.xml”']);
});

test('an encrypted part, an unknown compression and a part that is elsewhere are refused', async () => {
  const bytes = writeDocx({ body: ARTICLE });
  const broken = (mend: (entry: DataView) => void) => rejection(patched(bytes, 'word/document.xml', mend));
  expect(await broken((entry) => entry.setUint16(8, 1, true))).toEqual([
    'encrypted: a document that a password protects',
  ]);
  expect(await broken((entry) => entry.setUint16(10, 12, true))).toEqual([
    'bad-docx: “word/document.xml”, compressed in a way that Word does not use',
  ]);
  expect(await broken((entry) => entry.setUint32(42, 3, true))).toEqual([
    'bad-docx: “word/document.xml”, which is not where the file says',
  ]);
  expect(await broken((entry) => entry.setUint32(20, 1_000_000, true))).toEqual([
    'bad-docx: “word/document.xml”, which ends too early',
  ]);
});

test('a document that is cut short anywhere is rejected as damaged', async () => {
  const bytes = writeDocx({ body: ARTICLE });
  for (let part = 1; part < 20; part++) {
    const [told] = await rejection(bytes.subarray(0, Math.floor((bytes.length * part) / 20)));
    expect(told).toMatch(/^bad-docx: /);
  }
});

test('a document with any byte harmed is read or plainly rejected', async () => {
  const bytes = writeDocx({ body: ARTICLE });
  for (let at = 0; at < bytes.length; at += 61) {
    const harmed = bytes.slice();
    harmed[at] = (harmed[at] ?? 0) ^ (1 << (at % 8));
    const { drafts, problems } = await docxFormat.parse(harmed);
    expect(drafts.length + problems.filter(({ severity }) => severity === 'error').length).toBe(1);
  }
});

const DOCTYPES = [
  '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE w:document SYSTEM "https://example.com/x.dtd">',
  '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
];

test.each(DOCTYPES)('a document type is refused: %s', async (doctype) => {
  const xml = `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('&b;')}</w:body></w:document>`;
  for (const name of [
    'word/document.xml',
    'word/styles.xml',
    '_rels/.rels',
    'docProps/core.xml',
    '[Content_Types].xml',
  ]) {
    expect(await rejection(writeDocx({ body: ARTICLE, files: { [name]: xml } }))).toEqual([
      `bad-docx: a document type in “${name}”`,
    ]);
  }
});

test('an entity that XML does not have, and XML that is none, are refused', async () => {
  for (const body of [p('&nbsp;'), '<w:p><w:r>', '<w:p></w:r>', p('\u0000')]) {
    expect(await rejection(writeDocx({ body }))).toEqual([
      'bad-docx: “word/document.xml”, which is no well-formed XML',
    ]);
  }
});

test('nesting that no word processor writes is refused, whatever nests', async () => {
  for (const tag of ['w:sdt', 'w:tbl', 'w:ins', 'mc:AlternateContent', 'unknown']) {
    const body = `<${tag}>`.repeat(5000) + `</${tag}>`.repeat(5000);
    expect(await rejection(writeDocx({ body }))).toEqual([
      'bad-docx: “word/document.xml”, nested more than 120 levels deep',
    ]);
  }
});

test('elements and text beyond those of any article are refused', async () => {
  const part = strToU8(`<a>${'<b/>'.repeat(9)}</a>`);
  const excess = 'which has more elements than any article';
  expect(readPart('a.xml', part, new PartAllowance(10)).children.length).toBe(9);
  expect(() => readPart('a.xml', part, new PartAllowance(9))).toThrow(excess);
  expect(await rejection(writeDocx({ body: `<w:p><w:r>${'<w:tab/>'.repeat(80_000)}</w:r></w:p>` }))).toEqual([
    'too-large: “word/document.xml”, which has more elements than any article',
  ]);
  expect(await rejection(writeDocx({ body: p('a'.repeat(2 * 1024 * 1024 + 1)) }))).toEqual([
    'too-large: “word/document.xml”, which has more text than any article',
  ]);
});

test('what a parser is slow at is counted before it sees any of it', async () => {
  const refused = (excess: string) => [`too-large: “word/document.xml”, which has more ${excess} than any article`];
  // Neither is well-formed, which nobody says of a part that nobody read.
  const elements = '<w:tab/>'.repeat(INNER_LIMITS.word.elements);
  expect(await rejection(writeDocx({ body: `<w:p><w:r>${elements}` }))).toEqual(refused('elements'));
  const attributes = `<w:p ${'a="" '.repeat(INNER_LIMITS.word.xmlAttributes)}`;
  expect(await rejection(writeDocx({ body: attributes }))).toEqual(refused('attributes'));
  const references = p('&#65;'.repeat(INNER_LIMITS.word.references + 1));
  expect(await rejection(writeDocx({ body: `${references}</w:r>` }))).toEqual(refused('escaped characters'));
});

test('styles and numberings that lead to one another in a circle end', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>' +
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const body = `${p('The last ferry has gone')}${p(LEAD, 'A')}<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run(MORE)}</w:p>`;
  expect((await read({ body, styles, numbering })).body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

test('markup in the text is text', async () => {
  const hostile =
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;&amp;lt;b&amp;gt; and the rest of a sentence that is long enough.';
  expect((await read({ body: p('The last ferry has gone') + p(LEAD) + p(hostile) })).body[1]).toBe(
    '<p><script>alert(1)</script></p>&lt;b&gt; and the rest of a sentence that is long enough.</p>',
  );
});

test('a style map for mammoth in the document is not followed', async () => {
  const files = { 'mammoth/style-map': 'p => script' };
  expect((await read({ body: ARTICLE, files })).body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

async function rejectedUpload(key: string, bytes: Uint8Array) {
  const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
  expect(articles).toEqual([]);
  return problems.map(({ code, found }) => `${code}: ${found}`);
}

const typed = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

test('other files by the name of Word documents are told by what they are', async () => {
  const workbook = zipSync({
    '[Content_Types].xml': strToU8(typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'a/word/': new Uint8Array(0),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
  expect(await rejectedUpload('news/a.docx', workbook)).toEqual(['unknown-format: an Excel workbook']);
  const text = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
  expect(await rejectedUpload('news/a.docx', text)).toEqual(['unknown-format: an OpenDocument text']);
  expect(await rejectedUpload('news/a.docx', zipSync({ 'a.txt': strToU8('a') }))).toEqual(['is-binary: a ZIP file']);
  expect(await rejectedUpload('news/a.docx', zipSync({ 'word/a.txt': strToU8('a') }))).toEqual([
    'bad-docx: no part “word/document.xml”',
  ]);
});

test('a document is known by its table of parts where large pictures stand first', async () => {
  const { 'word/document.xml': text, ...others } = docxFiles({ body: ARTICLE });
  const picture: [Uint8Array, { level: 0 }] = [new Uint8Array(8192), { level: 0 }];
  const bytes = zipSync({ 'media/a.png': picture, 'word/document.xml': text ?? new Uint8Array(0), ...others });
  const { articles } = await normalizeUpload({ key: 'news/a.docx', bytes }, newsroom);
  expect(articles.map(({ headline }) => headline)).toEqual(['The last ferry has gone']);
});

test('a document that a password protects is told so, and an older one that it is older', async () => {
  const older = new Uint8Array(4096);
  older.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await rejectedUpload('news/a.docx', older)).toEqual([
    'unknown-format: an older Word, Excel or PowerPoint document',
  ]);
  [...'EncryptedPackage'].forEach((letter, index) => {
    older[1024 + 128 + index * 2] = letter.charCodeAt(0);
  });
  expect(await rejectedUpload('news/a.docx', older)).toEqual(['encrypted: a document that a password protects']);
});
