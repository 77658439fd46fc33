import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LEAD, MORE, read } from './read-docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '2026-01-04T09:00:00Z' });
}

const TYPES = (main: string) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default ContentType="application/xml" Extension="xml"/><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" PartName="${main}"/></Types>`;
const RELS = (...relationships: readonly string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`;
const TO_DOCUMENT = (target: string) =>
  RELS(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/>`);

test('Google Docs: look set by hand in every run, lists by indentation and number, links as styled runs', async () => {
  const plain = '<w:rPr><w:rtl w:val="0"/></w:rPr>';
  const run = (text: string, look = plain) =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (content: string, properties = '') =>
    `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr>${properties}<w:rPr/></w:pPr>${content}${run('').replace(/<w:t.*<\/w:t>/, '<w:rtl w:val="0"/>')}</w:p>`;
  const listed = (text: string, level: number) =>
    paragraph(
      run(text),
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/>`,
    );
  const bytes = pack({
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/><w:lang w:val="en"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': RELS(
      `<Relationship Id="rId6" Type="${OFFICE}/hyperlink" Target="https://example.com/fares" TargetMode="External"/>`,
    ),
    '_rels/.rels': TO_DOCUMENT('word/document.xml'),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${[
      paragraph(run('The last ferry has gone', '<w:rPr><w:b w:val="1"/><w:sz w:val="36"/><w:rtl w:val="0"/></w:rPr>')),
      paragraph(run('By Ada Example')),
      paragraph(''),
      paragraph(run(LEAD)),
      paragraph(run('What comes next'), '<w:pStyle w:val="Heading2"/>'),
      paragraph(
        `${run('See ')}<w:hyperlink r:id="rId6">${run('the fares', '<w:rPr><w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/></w:rPr>')}</w:hyperlink>${run(', which ')}${run('nobody', '<w:rPr><w:i w:val="1"/><w:rtl w:val="0"/></w:rPr>')}${run(' reads, as the council knows.')}`,
      ),
      listed('A bridge', 0),
      listed('with a toll', 1),
      listed('A tunnel', 0),
      paragraph(run(MORE)),
    ].join('')}<w:sectPr/></w:body></w:document>`,
    '[Content_Types].xml': TYPES('/word/document.xml'),
  });
  expect(await read(bytes)).toEqual({
    fields: { headline: 'The last ferry has gone', byline: 'Ada Example' },
    body: [
      `<p>${LEAD}</p>`,
      '<h2>What comes next</h2>',
      '<p>See <a href=https://example.com/fares>the fares</a>, which <em>nobody</em> reads, as the council knows.</p>',
      '<ul><li><p>A bridge</p><ul><li>with a toll</li></ul></li><li>A tunnel</li></ul>',
      `<p>${MORE}</p>`,
    ],
    problems: [],
  });
});

test('LibreOffice: text body and base styles, footnotes by character style, all language tags set', async () => {
  const paragraph = (style: string, content: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:bidi w:val="0"/><w:spacing w:before="0" w:after="140"/><w:jc w:val="left"/><w:rPr></w:rPr></w:pPr>${content}</w:p>`;
  const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const style = (id: string, name: string, base: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${more}</w:style>`;
  const bytes = pack({
    '_rels/.rels': RELS(
      `<Relationship Id="rId1" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      `<Relationship Id="rId2" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator></dc:creator><dc:description></dc:description><dc:language>en-GB</dc:language><cp:revision>3</cp:revision><dc:subject></dc:subject><dc:title></dc:title></cp:coreProperties>`,
    'word/_rels/document.xml.rels': RELS(
      `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>`,
      `<Relationship Id="rId2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>`,
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${WORD}"><w:body>${[
      paragraph('Title', run('The last ferry has gone')),
      paragraph('Subtitle', run('Forty years of crossings')),
      paragraph(
        'TextBody',
        `${run(LEAD)}<w:r><w:rPr><w:rStyle w:val="FootnoteCharacters"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
      ),
      paragraph('Heading1', run('What comes next')),
      paragraph('TextBody', run(MORE)),
      paragraph('Quotations', run('I shall miss the gulls.')),
      paragraph('HorizontalLine', ''),
      paragraph('PreformattedText', run('depart 18:00')),
    ].join('')}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
      style('Heading1', 'Heading 1', 'Heading', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
      style('Heading', 'Heading', 'Normal'),
      style('TextBody', 'Body Text', 'Normal'),
      style('Title', 'Title', 'Heading', '<w:rPr><w:b/></w:rPr>'),
      style('Subtitle', 'Subtitle', 'Heading'),
      style('Quotations', 'Quotations', 'Normal'),
      style('PreformattedText', 'Preformatted Text', 'Normal'),
      style(
        'HorizontalLine',
        'Horizontal Line',
        'Normal',
        '<w:pPr><w:pBdr><w:bottom w:val="double"/></w:pBdr></w:pPr>',
      ),
      style('Footnote', 'Footnote Text', 'Normal'),
    ].join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph('Footnote', `<w:r><w:rPr></w:rPr><w:footnoteRef/></w:r>${run('\tCount of 2025.')}`)}</w:footnote></w:footnotes>`,
    '[Content_Types].xml': TYPES('/word/document.xml'),
  });
  expect(await read(bytes)).toEqual({
    fields: { headline: 'The last ferry has gone', standfirst: 'Forty years of crossings', language: 'en-GB' },
    body: [
      `<p>${LEAD}<sup>[1]</sup></p>`,
      '<h2>What comes next</h2>',
      `<p>${MORE}</p>`,
      '<blockquote><p>I shall miss the gulls.</p></blockquote>',
      '<hr>',
      '<pre>depart 18:00</pre>',
      '<hr>',
      '<ol><li>Count of 2025.</li></ol>',
    ],
    problems: [],
  });
});

test('Pages: styles by its own names, no default style, other prefixes for the namespaces', async () => {
  const bytes = pack({
    '[Content_Types].xml': TYPES('/word/document.xml'),
    '_rels/.rels': TO_DOCUMENT('/word/document.xml'),
    'word/document.xml': `<x:document xmlns:x="${WORD}"><x:body>${[
      '<x:p><x:pPr><x:pStyle x:val="Title"/></x:pPr><x:r><x:rPr><x:rtl x:val="0"/></x:rPr><x:t>The last ferry has gone</x:t></x:r></x:p>',
      `<x:p><x:pPr><x:pStyle x:val="Body"/></x:pPr><x:r><x:t>${LEAD}</x:t></x:r></x:p>`,
      '<x:p><x:pPr><x:pStyle x:val="Heading"/></x:pPr><x:r><x:t>What comes next</x:t></x:r></x:p>',
      `<x:p><x:pPr><x:pStyle x:val="Body"/></x:pPr><x:r><x:t xml:space="preserve">${MORE}</x:t><x:br x:type="textWrapping"/><x:t>It rained.</x:t></x:r></x:p>`,
    ].join('')}</x:body></x:document>`,
    'word/styles.xml': `<x:styles xmlns:x="${WORD}">${['Title', 'Body', 'Heading'].map((name) => `<x:style x:type="paragraph" x:styleId="${name}"><x:name x:val="${name}"/></x:style>`).join('')}</x:styles>`,
  });
  expect(await read(bytes)).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [`<p>${LEAD}</p>`, '<h2>What comes next</h2>', `<p>${MORE}<br>It rained.</p>`],
    problems: [],
  });
});

test('a strict document in UTF-16 whose parts lie elsewhere is read like any other', async () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${strict}"><w:body>${[
    'The last ferry has gone',
    LEAD,
    MORE,
  ]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`;
  const utf16 = new Uint8Array(2 + xml.length * 2);
  utf16.set([0xff, 0xfe]);
  [...xml].forEach((letter, index) => {
    utf16.set([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8], 2 + index * 2);
  });
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(TYPES('/parts/main.xml')),
    '_rels/.rels': strToU8(
      RELS(
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="parts/main.xml"/>',
      ),
    ),
    'parts/main.xml': utf16,
  });
  expect((await read(bytes)).body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});
