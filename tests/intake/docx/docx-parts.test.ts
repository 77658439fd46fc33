import { expect, test } from 'vitest';
import { LEAD, MORE, read } from './read-docx.ts';
import { item, p, paragraph, picture, run, style } from './write-docx.ts';

const HEADLINE = p('The last ferry has gone');

const cell = (text: string, properties = '', look = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(text, look))}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

test('rows that are repeated on each page are the head of a table, and cells span columns and rows', async () => {
  const table =
    '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid/>' +
    row(cell('Year', '', '<w:b/>') + cell('Crossings', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
    row(cell('1986', '<w:vMerge w:val="restart"/>') + cell('up') + cell('212')) +
    row(cell('', '<w:vMerge/>') + cell('down') + cell('211')) +
    row(cell('1987') + cell('struck') + cell('0'), '<w:del w:id="1"/>') +
    '</w:tbl>';
  expect((await read({ body: HEADLINE + p(LEAD) + table + p(MORE) })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<table><thead><tr><th scope=col>Year</th><th scope=col colSpan=2>Crossings</th></tr></thead>' +
      '<tbody><tr><td rowSpan=2>1986</td><td>up</td><td>212</td></tr><tr><td>down</td><td>211</td></tr></tbody></table>',
    `<p>${MORE}</p>`,
  ]);
});

test('a first row in bold heads a table that marks no head, and a caption belongs to the table beside it', async () => {
  const table =
    '<w:tbl>' +
    row(cell('Year', '', '<w:b/>') + cell('Crossings', '', '<w:b/>')) +
    row(cell('1986') + cell('423')) +
    '</w:tbl>';
  const body =
    HEADLINE +
    p(LEAD) +
    paragraph(
      `${run('Table ')}<w:fldSimple w:instr=" SEQ Table ">${run('1')}</w:fldSimple>${run(': Crossings')}`,
      '<w:pStyle w:val="Caption"/>',
    ) +
    table +
    p(MORE);
  expect((await read({ body, styles: style('Caption', 'caption') })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<table><caption>Table 1: Crossings</caption><thead><tr><th scope=col>Year</th><th scope=col>Crossings</th></tr></thead>' +
      '<tbody><tr><td>1986</td><td>423</td></tr></tbody></table>',
    `<p>${MORE}</p>`,
  ]);
});

const note = (kind: 'footnote' | 'endnote', id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

test('footnotes and endnotes are one list at the end, numbered as the text refers to them', async () => {
  const body =
    HEADLINE +
    paragraph(
      run('The ferry') + note('footnote', 2) + run(' made its last crossing on Sunday') + note('endnote', 1) + run('.'),
    ) +
    paragraph(run('Nobody cheered.') + note('footnote', 1) + note('footnote', 2));
  const mark = '<w:r><w:footnoteRef/></w:r>';
  const footnotes =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    `<w:footnote w:id="1">${paragraph(mark + run(' One gull did.'))}</w:footnote>` +
    `<w:footnote w:id="2">${paragraph(`${mark}${run(' Built in ')}${run('1986', '<w:i/>')}${run('.')}`)}${p('Rebuilt in 1999.')}</w:footnote>` +
    `<w:footnote w:id="3">${p('Never referred to.')}</w:footnote>`;
  const endnotes = `<w:endnote w:id="1">${p('In rain.')}</w:endnote>`;
  expect((await read({ body, footnotes, endnotes })).body).toEqual([
    '<p>The ferry<sup>[1]</sup> made its last crossing on Sunday<sup>[2]</sup>.</p>',
    '<p>Nobody cheered.<sup>[3]</sup><sup>[1]</sup></p>',
    '<hr>',
    '<ol><li><p>Built in <em>1986</em>.</p><p>Rebuilt in 1999.</p></li><li>In rain.</li><li>One gull did.</li></ol>',
  ]);
});

const drawing = (blip: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

test('a picture in the file is told with its description and caption, and the caption goes with it', async () => {
  const body =
    HEADLINE +
    p(LEAD) +
    paragraph(drawing('r:embed="rId7"', 'A ferry at a quay')) +
    p('The ferry on its last day', 'Caption') +
    p(MORE) +
    paragraph('<w:r><w:pict><v:shape alt="A gull"><v:imagedata r:id="rId8" o:title=""/></v:shape></w:pict></w:r>') +
    paragraph(run('A gull on a post', '<w:i/>')) +
    p('It had rained since noon, and the deck was as empty as the quay.');
  const { body: built, problems } = await read({
    body,
    styles: style('Caption', 'caption'),
    relationships: picture('rId7', 'media/image1.jpeg') + picture('rId8', 'media/image2.wmf'),
    files: { 'word/media/image1.jpeg': 'no picture at all' },
  });
  expect(built).toEqual([
    `<p>${LEAD}</p>`,
    `<p>${MORE}</p>`,
    '<p>It had rained since noon, and the deck was as empty as the quay.</p>',
  ]);
  expect(problems).toEqual([
    'image-left-out: “image1.jpeg”, which shows “A ferry at a quay”, with the caption “The ferry on its last day”',
    'image-left-out: “image2.wmf”, which shows “A gull”, with the caption “A gull on a post”',
  ]);
});

test('a picture that lies on the web is shown from there, with its caption', async () => {
  const body =
    HEADLINE +
    p(LEAD) +
    paragraph(drawing('r:link="rId7"', 'A ferry at a quay')) +
    p('The ferry on its last day', 'Caption') +
    p(MORE);
  const relationships =
    '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.com/ferry.jpg" TargetMode="External"/>';
  const { body: built, problems } = await read({ body, styles: style('Caption', 'caption'), relationships });
  expect(built).toEqual([
    `<p>${LEAD}</p>`,
    '<figure><img src=https://example.com/ferry.jpg alt=A ferry at a quay><figcaption>The ferry on its last day</figcaption></figure>',
    `<p>${MORE}</p>`,
  ]);
  expect(problems).toEqual([]);
});

test('charts, diagrams and documents inside the document are told', async () => {
  const chart =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1"/><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const { problems } = await read({
    body: `${HEADLINE}${p(LEAD)}${paragraph(chart)}<w:altChunk r:id="rId3"/>${p(MORE)}`,
  });
  expect(problems).toEqual(['left-out: a chart, “Chart 1”', 'left-out: a document inside the document']);
});

test('macros are told and never looked at', async () => {
  const { body, problems } = await read({
    body: HEADLINE + p(LEAD),
    files: { 'word/vbaProject.bin': 'Sub AutoOpen()' },
  });
  expect(body).toEqual([`<p>${LEAD}</p>`]);
  expect(problems).toEqual(['left-out: macros']);
});

test('the properties give what the text does not say', async () => {
  const properties =
    '<dc:title>Ferries: the end</dc:title><dc:creator>Example, Ada; Ben Sample</dc:creator><cp:keywords>ferries, islands; quays</cp:keywords>' +
    '<dc:language>en-GB</dc:language><dc:description>Forty years of crossings.</dc:description><cp:category>Islands</cp:category>' +
    '<dcterms:created>2019-01-01T00:00:00Z</dcterms:created>';
  expect((await read({ body: HEADLINE + p(LEAD) + p(MORE), properties })).fields).toEqual({
    headline: 'The last ferry has gone',
    byline: 'Ada Example and Ben Sample',
    tags: ['ferries', 'islands; quays'],
    language: 'en-GB',
    standfirst: 'Forty years of crossings.',
    section: 'Islands',
  });
  const untitled = await read({ body: p(LEAD) + p(MORE), properties });
  expect(untitled.fields.headline).toBe('Ferries: the end');
  expect(untitled.body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

test.each([
  ['Document1', 'Windows User'],
  ['Microsoft Word - story_final.doc', 'Microsoft Office User'],
  ['ferry-v3.docx', 'python-docx'],
  ['Untitled document', 'jdoe'],
  ['ferry_final', 'HP'],
  ['Dokument 3', 'Benutzer'],
  ['PowerPoint Presentation', 'ada@example.com'],
])('properties that a program wrote are none: “%s” by “%s”', async (title, author) => {
  const properties = `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:description>generated by python-docx</dc:description>`;
  expect((await read({ body: p(LEAD) + p(MORE), properties })).fields).toEqual({});
});

test('the language that the properties state counts only where the text is in it', async () => {
  const german =
    'Die Fähre nach Marrow Point hat am Sonntagabend ihre letzte Fahrt gemacht, und niemand auf dem Kai hat dazu gejubelt oder auch nur gewinkt.';
  const { fields } = await read({
    body: p('Die letzte Fähre ist fort') + p(german) + p(german),
    properties: '<dc:language>en-US</dc:language>',
  });
  expect(fields).toEqual({ headline: 'Die letzte Fähre ist fort' });
});

test('a paragraph that runs the other way than the text says so', async () => {
  const body = HEADLINE + p(LEAD) + paragraph(run('هذه جملة قصيرة عن العبّارة.', '<w:rtl/>'), '<w:bidi/>') + p(MORE);
  expect((await read({ body })).body[1]).toBe('<p dir=rtl>هذه جملة قصيرة عن العبّارة.</p>');
});

test('a list of contents is no part of the article', async () => {
  const styles = style('TOC1', 'toc 1') + style('TOCHeading', 'TOC Heading') + style('Title', 'Title');
  const body =
    p('The last ferry has gone', 'Title') +
    p('Contents', 'TOCHeading') +
    p('What comes next 2', 'TOC1') +
    p(LEAD) +
    p(MORE);
  expect((await read({ body, styles })).body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

test('an undefined list, style or note is no fault', async () => {
  const body =
    HEADLINE +
    p(LEAD, 'Nowhere') +
    item('One gull stayed.', 99) +
    paragraph(run(MORE) + note('footnote', 9)) +
    paragraph(`<w:hyperlink r:id="rId404">${run('A link to nowhere.')}</w:hyperlink>`);
  expect((await read({ body })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<p>One gull stayed.</p>',
    `<p>${MORE}<sup>[1]</sup></p>`,
    '<p>A link to nowhere.</p>',
  ]);
});

test('a form at the top gives the fields that its rows name, and a frame about the text is no table', async () => {
  const form = `<w:tbl>${row(cell('Headline') + cell('The last ferry has gone'))}${row(cell('Section:') + cell('Islands'))}${row(cell('Author') + cell('Ada Example'))}</w:tbl>`;
  const frame = `<w:tbl>${row(`<w:tc>${p(LEAD)}${p(MORE)}</w:tc>`)}</w:tbl>`;
  expect(await read({ body: form + frame })).toEqual({
    fields: { headline: 'The last ferry has gone', section: 'Islands', byline: 'Ada Example' },
    body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
    problems: [],
  });
});

test('bullets and numbers that were typed make lists, and a note’s own mark gives way to its number', async () => {
  const mark = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
  const body =
    HEADLINE + paragraph(run(LEAD) + mark) + p('• A bridge, with a toll') + p('•\tA tunnel, without one') + p(MORE);
  const footnotes = `<w:footnote w:id="1">${p('In rain.')}</w:footnote>`;
  expect((await read({ body, footnotes })).body).toEqual([
    `<p>${LEAD}<sup>[1]</sup></p>`,
    '<ul><li>A bridge, with a toll</li><li>A tunnel, without one</li></ul>',
    `<p>${MORE}</p>`,
    '<hr>',
    '<ol><li>In rain.</li></ol>',
  ]);
});

test('texts that a table of one row sets side by side are text, figures in one row stay a table', async () => {
  const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  const body =
    p('The last ferry has gone') + row(cell(LEAD), cell(MORE, LEAD)) + row(cell('Crossings'), cell('14,600'));
  expect((await read({ body })).body).toEqual([
    `<p>${LEAD}</p>`,
    `<p>${MORE}</p>`,
    `<p>${LEAD}</p>`,
    '<table><tbody><tr><td>Crossings</td><td>14,600</td></tr></tbody></table>',
  ]);
});
