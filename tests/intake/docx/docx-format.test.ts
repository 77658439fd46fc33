import { expect, test } from 'vitest';
import { LEAD, MORE, read } from './read-docx.ts';
import { item, link, p, paragraph, run, style } from './write-docx.ts';

const HEADINGS = [
  style('Title', 'Title'),
  style('Heading1', 'heading 1'),
  style('Heading2', 'heading 2'),
  style('Heading3', 'heading 3'),
].join('');

test('a plain document has its first line as headline and each paragraph as a paragraph', async () => {
  expect(await read({ body: p('The last ferry has gone') + p(LEAD) + p('') + p(MORE) })).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
    problems: [],
  });
});

test('a title is the headline, and headings keep their steps below it', async () => {
  const body =
    p('The last ferry has gone', 'Title') +
    p(LEAD) +
    p('What comes next', 'Heading1') +
    p(MORE) +
    p('A tunnel', 'Heading2') +
    p(MORE) +
    p('A bridge', 'Heading3') +
    p(MORE);
  expect(await read({ body, styles: HEADINGS })).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [
      `<p>${LEAD}</p>`,
      '<h2>What comes next</h2>',
      `<p>${MORE}</p>`,
      '<h3>A tunnel</h3>',
      `<p>${MORE}</p>`,
      '<h4>A bridge</h4>',
      `<p>${MORE}</p>`,
    ],
    problems: [],
  });
});

test('without a title the first heading is the headline, and others of its level are headings', async () => {
  const body = p('The last ferry has gone', 'Heading1') + p(LEAD) + p('What comes next', 'Heading1') + p(MORE);
  expect(await read({ body, styles: HEADINGS })).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [`<p>${LEAD}</p>`, '<h2>What comes next</h2>', `<p>${MORE}</p>`],
    problems: [],
  });
});

test('a first line is the headline where headings come only after the text has begun', async () => {
  const body = p('The last ferry has gone') + p(LEAD) + p('What comes next', 'Heading1') + p(MORE);
  expect(await read({ body, styles: HEADINGS })).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [`<p>${LEAD}</p>`, '<h2>What comes next</h2>', `<p>${MORE}</p>`],
    problems: [],
  });
});

test.each([
  ['German', 'Titel', 'Überschrift 2'],
  ['French', 'Titre', 'Titre 2'],
  ['Spanish', 'Título', 'Título 2'],
  ['Italian', 'Titolo', 'Titolo 2'],
  ['Swedish', 'Rubrik', 'Rubrik 2'],
  ['Dutch', 'Titel', 'Kop 2'],
  ['Polish', 'Tytuł', 'Nagłówek 2'],
  ['Russian', 'Название', 'Заголовок 2'],
  ['Japanese', '表題', '見出し 2'],
  ['Chinese', '标题', '标题 2'],
])('styles are known by their %s names', async (_language, title, heading) => {
  const styles = style('A', title) + style('B', heading);
  const body = p('The last ferry has gone', 'A') + p(LEAD) + p('What comes next', 'B') + p(MORE);
  const { fields, body: built } = await read({ body, styles });
  expect(fields.headline).toBe('The last ferry has gone');
  expect(built).toEqual([`<p>${LEAD}</p>`, '<h2>What comes next</h2>', `<p>${MORE}</p>`]);
});

test('a style is what it is based on, or what its outline level says', async () => {
  const styles =
    style('Title', 'Title') +
    style('Front', 'Herald front page', '<w:basedOn w:val="Title"/>') +
    style('Part', 'Herald part', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
  const body =
    p('The last ferry has gone', 'Front') +
    p(LEAD) +
    p('What comes next', 'Part') +
    p(MORE) +
    paragraph(run('Who pays'), '<w:outlineLvl w:val="1"/>') +
    p(MORE);
  expect(await read({ body, styles })).toEqual({
    fields: { headline: 'The last ferry has gone' },
    body: [`<p>${LEAD}</p>`, '<h2>What comes next</h2>', `<p>${MORE}</p>`, '<h3>Who pays</h3>', `<p>${MORE}</p>`],
    problems: [],
  });
});

test('lines in styles for a standfirst, a byline and a section are these fields', async () => {
  const styles = style('T', 'Title') + style('S', 'Subtitle') + style('B', 'Byline') + style('K', 'Kicker');
  const body =
    p('Islands', 'K') +
    p('The last ferry has gone', 'T') +
    p('Forty years of crossings end on a Sunday', 'S') +
    p('By Ada Example', 'B') +
    p(LEAD) +
    p(MORE);
  expect(await read({ body, styles })).toEqual({
    fields: {
      section: 'Islands',
      headline: 'The last ferry has gone',
      standfirst: 'Forty years of crossings end on a Sunday',
      byline: 'Ada Example',
    },
    body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
    problems: [],
  });
});

test('section, byline, dateline and end mark are found as in plain text', async () => {
  const body =
    p('Business') +
    p('The last ferry has gone') +
    p('By Ada Example') +
    p(`MARROW POINT — ${LEAD}`) +
    p(MORE) +
    p('ENDS');
  expect(await read({ body })).toEqual({
    fields: {
      section: 'Business',
      headline: 'The last ferry has gone',
      byline: 'Ada Example',
      dateline: 'MARROW POINT',
    },
    body: [`<p>MARROW POINT — ${LEAD}</p>`, `<p>${MORE}</p>`],
    problems: [],
  });
});

test('the headline may be the one line at the top that is bold, or larger than the text', async () => {
  const larger = '<w:sz w:val="36"/>';
  const above = p('Harbour special');
  for (const look of ['<w:b/>', larger]) {
    const body = above + paragraph(run('The last ferry has gone', look)) + p(LEAD) + p(MORE);
    const { fields, body: built } = await read({ body });
    expect(fields).toMatchObject({ section: 'Harbour special', headline: 'The last ferry has gone' });
    expect(built).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
  }
});

test('lines that are wholly bold are headings where no style marks any, and bold questions to a person are not', async () => {
  const bold = (text: string) => paragraph(run(text, '<w:b/>'));
  const body = p('The last ferry has gone') + p(LEAD) + bold('A tunnel or a bridge') + p(MORE) + p(LEAD);
  expect((await read({ body })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<h2>A tunnel or a bridge</h2>',
    `<p>${MORE}</p>`,
    `<p>${LEAD}</p>`,
  ]);
  const interview = p('The last ferry has gone') + p(LEAD) + bold('Will you miss the ferry?') + p(MORE);
  expect((await read({ body: interview })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<p><strong>Will you miss the ferry?</strong></p>',
    `<p>${MORE}</p>`,
  ]);
});

test('labels at the top are fields, and so is front matter between dashes', async () => {
  const labels = p('Headline: The last ferry has gone') + p('Section: Islands') + p(LEAD) + p(MORE);
  expect((await read({ body: labels })).fields).toEqual({ headline: 'The last ferry has gone', section: 'Islands' });
  const front =
    p('—') +
    p('headline: “The last ferry has gone”') +
    p('urgency: 2') +
    p('tags: ferries, islands') +
    p('—') +
    p(LEAD) +
    p(MORE);
  expect(await read({ body: front })).toEqual({
    fields: { headline: 'The last ferry has gone', urgency: 2, tags: ['ferries', 'islands'] },
    body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
    problems: [],
  });
});

test('emphasis runs on over runs that look alike, and raised, lowered and struck text keeps its look', async () => {
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    paragraph(
      run('A ') +
        run('very', '<w:b/>') +
        run(' ', '') +
        run('long', '<w:b/><w:bCs/>') +
        run(' way, ') +
        run('they', '<w:i/>') +
        run(' say', '<w:i w:val="true"/>') +
        run(', for CO') +
        run('2', '<w:vertAlign w:val="subscript"/>') +
        run(' and m') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run(' at ') +
        run('ten', '<w:strike/>') +
        run(' nine', '<w:b w:val="0"/>'),
    );
  expect((await read({ body })).body[1]).toBe(
    '<p>A <strong>very long</strong> way, <em>they say</em>, for CO<sub>2</sub> and m<sup>2</sup> at <del>ten</del> nine</p>',
  );
});

test('character styles give their look, and the look of a paragraph style is not emphasis', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
    style('Lead', 'Herald lead', '<w:rPr><w:b/></w:rPr>');
  const body =
    p('The last ferry has gone') +
    paragraph(run(LEAD), '<w:pStyle w:val="Lead"/>') +
    paragraph(
      run('It was ') + run('late', '<w:rStyle w:val="Strong"/>') + run(' on Sunday, as it always was on Sundays.'),
    );
  expect((await read({ body, styles })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<p>It was <strong>late</strong> on Sunday, as it always was on Sundays.</p>',
  ]);
});

test('links lead where their relationship or field says, and links within the document are text', async () => {
  const field = (instruction: string, text: string) =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    paragraph(
      `${run('See ')}<w:hyperlink r:id="rId9" w:anchor="fares">${run('the fa')}${run('res', '<w:i/>')}</w:hyperlink>${run(', ')}` +
        field(' HYPERLINK "https://example.com/tide" \\o "Tide tables" \\t "_blank" ', 'the tide') +
        run(', ') +
        `<w:fldSimple w:instr=" HYPERLINK &quot;mailto:ferry@example.com&quot; ">${run('a letter')}</w:fldSimple>` +
        run(', ') +
        `<w:hyperlink w:anchor="below">${run('below')}</w:hyperlink>` +
        run(', ') +
        field(' HYPERLINK \\l "end" ', 'the end') +
        run(' and ') +
        `<w:fldSimple w:instr=" DATE ">${run('4 January')}</w:fldSimple>`,
    );
  const { body: built, problems } = await read({ body, relationships: link('rId9', 'https://example.com/ferry') });
  expect(built[1]).toBe(
    '<p>See <a href=https://example.com/ferry#fares>the fa<em>res</em></a>, <a href=https://example.com/tide>the tide</a>, ' +
      '<a href=mailto:ferry@example.com>a letter</a>, below, the end and 4 January</p>',
  );
  expect(problems).toEqual([]);
});

test('a link that no page may have is told and its text kept', async () => {
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    paragraph(`<w:hyperlink r:id="rId9">${run('The fares')}</w:hyperlink>${run(' are as they were.')}`);
  const { body: built, problems } = await read({ body, relationships: link('rId9', 'javascript:alert(1)') });
  expect(built[1]).toBe('<p>The fares are as they were.</p>');
  expect(problems).toEqual(['unsafe-url: “javascript:alert(1)”']);
});

test('insertions are kept, and deletions, comments and hidden text are gone', async () => {
  const body =
    p('The last ferry has gone') +
    paragraph(
      run('The ferry made its last crossing on ') +
        `<w:del w:id="1"><w:r><w:delText>Saturday</w:delText></w:r></w:del><w:ins w:id="2">${run('Sunday')}</w:ins>` +
        `<w:commentRangeStart w:id="0"/>${run(' evening')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
        run(' (check with Jo)', '<w:vanish/>') +
        `<w:moveFrom w:id="3">${run(' in rain')}</w:moveFrom>` +
        run('.'),
    ) +
    `<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${run('Nobody ')}</w:p>` +
    paragraph(`${run('on the quay cheered.')}<w:moveTo w:id="5">${run(' It rained.')}</w:moveTo>`);
  const comments = '<w:comment w:id="0" w:author="Jo"><w:p><w:r><w:t>Not for readers</w:t></w:r></w:p></w:comment>';
  const { body: built } = await read({ body, files: { 'word/comments.xml': comments } });
  expect(built).toEqual([
    '<p>The ferry made its last crossing on Sunday evening.</p>',
    '<p>Nobody on the quay cheered. It rained.</p>',
  ]);
});

test('content controls, custom tags, right-to-left runs, ruby and equations lose no word', async () => {
  const body =
    p('The last ferry has gone') +
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(LEAD)}</w:sdtContent></w:sdt>` +
    paragraph(
      `<w:sdt><w:sdtContent>${run('One')}</w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>${run(' two')}</w:smartTag>` +
        `<w:dir w:val="rtl">${run(' three')}</w:dir><w:r><w:t> four</w:t><w:noBreakHyphen/><w:t>fold</w:t><w:tab/><w:t>five</w:t></w:r>` +
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run('かんじ')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby></w:r>` +
        `${run(', where ')}<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>` +
        '<m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>' +
        '<w:r><w:softHyphen/><w:t>, and con\u00adtract.</w:t></w:r>',
    ) +
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents 1')}</w:sdtContent></w:sdt>`;
  expect((await read({ body })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<p>One two three four\u2011fold five漢字（かんじ）, where x<sup>2</sup>=a/b, and contract.</p>',
  ]);
});

test('text boxes follow the paragraph that they are anchored in, once', async () => {
  const box = `<w:txbxContent>${p('A fact in a box beside the text, which is read once and no more.')}</w:txbxContent>`;
  const body =
    p('The last ferry has gone') +
    paragraph(
      `${run(LEAD)}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) +
    p(MORE);
  expect((await read({ body })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<p>A fact in a box beside the text, which is read once and no more.</p>',
    `<p>${MORE}</p>`,
  ]);
});

test('breaks are line breaks, two of them part paragraphs, and rules are rules', async () => {
  const body =
    p('The last ferry has gone') +
    paragraph(
      '<w:r><w:t>One line</w:t><w:br/><w:t>and another.</w:t><w:br/><w:br/><w:t>A new paragraph, which is long enough.</w:t><w:br w:type="page"/><w:t>A new page.</w:t></w:r>',
    ) +
    paragraph('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') +
    p(MORE) +
    p('* * *') +
    p(LEAD);
  expect((await read({ body })).body).toEqual([
    '<p>One line<br>and another.</p>',
    '<p>A new paragraph, which is long enough.</p>',
    '<p>A new page.</p>',
    '<hr>',
    `<p>${MORE}</p>`,
    '<hr>',
    `<p>${LEAD}</p>`,
  ]);
});

test('paragraphs in quotation styles are one quotation, and lines of code one block', async () => {
  const styles = style('Quote', 'Quote') + style('IntenseQuote', 'Intense Quote') + style('Code', 'HTML Preformatted');
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    p('I shall miss the gulls.', 'Quote') +
    p('The captain', 'IntenseQuote') +
    p(MORE) +
    p('depart 18:00', 'Code') +
    p('  arrive 18:40', 'Code') +
    p(MORE);
  expect((await read({ body, styles })).body.join('\n')).toBe(
    [
      `<p>${LEAD}</p>`,
      '<blockquote><p>I shall miss the gulls.</p><p>The captain</p></blockquote>',
      `<p>${MORE}</p>`,
      '<pre>depart 18:00\n  arrive 18:40</pre>',
      `<p>${MORE}</p>`,
    ].join('\n'),
  );
});

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';

test('lists nest, keep their numbers over what stands between, and begin where they are told to', async () => {
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    item('First', 1) +
    item('of which', 2, 1) +
    item('and deeper', 2, 2) +
    item('Second', 1) +
    p(MORE) +
    item('Third', 1) +
    item('Seventh', 3) +
    item('Eighth', 3) +
    item('A bullet', 2) +
    p(MORE);
  expect((await read({ body, numbering: NUMBERING })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<ol><li><p>First</p><ul><li><p>of which</p><ul><li>and deeper</li></ul></li></ul></li><li>Second</li></ol>',
    `<p>${MORE}</p>`,
    '<ol start=3><li>Third</li></ol>',
    '<ol start=7><li>Seventh</li><li>Eighth</li></ol>',
    '<ul><li>A bullet</li></ul>',
    `<p>${MORE}</p>`,
  ]);
});

test('list styles number their paragraphs, and a paragraph may leave its list', async () => {
  const styles =
    style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>') +
    style('Sub', 'Herald bullet', '<w:basedOn w:val="ListBullet"/>');
  const body =
    p('The last ferry has gone') +
    p(LEAD) +
    p('Gulls', 'ListBullet') +
    p('Ropes', 'Sub') +
    paragraph(run(MORE), '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>');
  expect((await read({ body, styles, numbering: NUMBERING })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<ul><li>Gulls</li><li>Ropes</li></ul>',
    `<p>${MORE}</p>`,
  ]);
});

test('a line of signs parts two texts, and is nothing above the first or below the last', async () => {
  const body = p('The last ferry has gone', 'Heading1') + p('***') + p(LEAD) + p('* * *') + p(MORE) + p('_____');
  expect((await read({ body, styles: HEADINGS })).body).toEqual([`<p>${LEAD}</p>`, '<hr>', `<p>${MORE}</p>`]);
});

test('a form below the newspaper’s name has its fields, whatever else it asks for', async () => {
  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
  const body = [
    `<w:tbl>${row('THE COURIER', 'Copy form')}</w:tbl>`,
    `<w:tbl>${row('Headline', 'The last ferry has gone')}${row('Photos', 'two')}${row('Writer', 'Ada Example')}${row('Category', 'Travel')}${row('Words', '210')}</w:tbl>`,
    p(LEAD),
    p(MORE),
  ].join('');
  expect(await read({ body })).toMatchObject({
    fields: { headline: 'The last ferry has gone', byline: 'Ada Example', section: 'Travel' },
    body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
  });
});

test('lines that are wholly underlined are headings as bold ones are, and links are none', async () => {
  const body = [
    paragraph(run('The last ferry has gone', '<w:b/>')),
    p(LEAD),
    paragraph(run('Who is to pay', '<w:u w:val="single"/>')),
    p(MORE),
    paragraph(`<w:hyperlink r:id="r1">${run('The council’s plans', '<w:u w:val="single"/>')}</w:hyperlink>`),
    p(LEAD),
  ].join('');
  expect((await read({ body, relationships: link('r1', 'https://example.com/plans') })).body).toEqual([
    `<p>${LEAD}</p>`,
    '<h2>Who is to pay</h2>',
    `<p>${MORE}</p>`,
    '<p><a href=https://example.com/plans>The council’s plans</a></p>',
    `<p>${LEAD}</p>`,
  ]);
});

test.each([
  ['Entradilla', 'Firma', 'Ladillo'],
  ['Catenaccio', 'Firma', 'Titoletto'],
  ['Unterzeile', 'Autorzeile', 'Zwischentitel'],
  ['Lide', 'Assinatura', 'Intertítulo'],
])('the styles %s, %s and %s are those of standfirst, byline and heading', async (standfirst, byline, heading) => {
  const styles = [style('T', 'Title'), style('A', standfirst), style('B', byline), style('C', heading)].join('');
  const body =
    p('The last ferry has gone', 'T') +
    p('Nobody cheered', 'A') +
    p('Ada Example', 'B') +
    p(LEAD) +
    p('Who is to pay', 'C') +
    p(MORE);
  expect(await read({ styles, body })).toMatchObject({
    fields: { headline: 'The last ferry has gone', standfirst: 'Nobody cheered', byline: 'Ada Example' },
    body: [`<p>${LEAD}</p>`, '<h2>Who is to pay</h2>', `<p>${MORE}</p>`],
  });
});
