import { expect, test } from 'vitest';
import { LEAD, MORE, read } from './read-docx.ts';
import { item, p, paragraph, run, style } from './write-docx.ts';

const TITLE = p('The last ferry has gone', 'Title');
const STYLES = style('Title', 'Title');

test('a large first letter in a frame of its own is the first of its paragraph', async () => {
  const frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>';
  const letter = paragraph(run(LEAD.slice(0, 1), '<w:position w:val="-9"/><w:sz w:val="116"/>'), frame);
  const { body } = await read({ styles: STYLES, body: TITLE + letter + p(LEAD.slice(1)) + p(MORE) });
  expect(body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
});

test('a frame that holds more than a letter, and a letter without a paragraph below, are paragraphs', async () => {
  const framed = (text: string) => paragraph(run(text), '<w:framePr w:dropCap="drop"/>');
  const { body } = await read({
    styles: STYLES,
    body: TITLE + p(LEAD) + framed('It was a pulled quote, he said.') + p(MORE) + framed('Z'),
  });
  expect(body).toEqual([`<p>${LEAD}</p>`, '<p>It was a pulled quote, he said.</p>', `<p>${MORE}</p>`, '<p>Z</p>']);
});

test('Word’s own styles for inner lists say how deep their items stand', async () => {
  const list = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const listed = (id: number, name: string) =>
    style(name.replaceAll(' ', ''), name, `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`);
  const { body } = await read({
    numbering: list(1, 'bullet') + list(2, 'bullet') + list(3, 'decimal') + list(4, 'decimal'),
    styles:
      STYLES +
      listed(1, 'List Bullet') +
      listed(2, 'List Bullet 2') +
      listed(3, 'List Number') +
      listed(4, 'List Number 2'),
    body: [
      TITLE,
      p(LEAD),
      p('cars', 'ListBullet'),
      p('red ones', 'ListBullet2'),
      p('vans', 'ListBullet'),
      p(MORE),
      p('pay', 'ListNumber'),
      p('in coins', 'ListNumber2'),
      p('in notes', 'ListNumber2'),
      p('board', 'ListNumber'),
    ].join(''),
  });
  expect(body).toEqual([
    `<p>${LEAD}</p>`,
    '<ul><li><p>cars</p><ul><li>red ones</li></ul></li><li>vans</li></ul>',
    `<p>${MORE}</p>`,
    '<ol><li><p>pay</p><ol><li>in coins</li><li>in notes</li></ol></li><li>board</li></ol>',
  ]);
});

test('a paragraph of a list whose bullet is a space goes on with the item above, as Pandoc writes it', async () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', ' ')}${level(1, 'bullet', ' ')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
  const { body } = await read({
    numbering,
    styles: STYLES,
    body: [
      TITLE,
      p(LEAD),
      item('pay', 1),
      item('It is dear.', 2),
      item('in coins', 1, 1),
      item('Only whole ones.', 2, 1),
      item('board', 1),
      p(MORE),
      item('Without an item above.', 2),
    ].join(''),
  });
  expect(body).toEqual([
    `<p>${LEAD}</p>`,
    '<ol><li><p>pay</p><p>It is dear.</p><ul><li><p>in coins</p><p>Only whole ones.</p></li></ul></li><li>board</li></ol>',
    `<p>${MORE}</p>`,
    '<p>Without an item above.</p>',
  ]);
});

test.each([
  ['that it shows', '<w:tblLook w:val="04A0" w:firstRow="1"/>', 'thead'],
  ['that it shows by bits', '<w:tblLook w:val="04A0"/>', 'thead'],
  ['that it does not show', '<w:tblLook w:val="0480" w:firstRow="0"/>', 'tbody'],
])('the first row is a head where the table has a style for it %s', async (_name, look, part) => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="Plain"/>${look}</w:tblPr>${row('Day', 'Sails')}${row('Sunday', '07:00')}</w:tbl>`;
  const styles = `${STYLES}<w:style w:type="table" w:styleId="Light"><w:name w:val="Light List"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style><w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="Light"/></w:style>`;
  const { body } = await read({ styles, body: TITLE + p(LEAD) + table + p(MORE) });
  expect(body[1]).toContain(`<table><${part}><tr><${part === 'thead' ? 'th scope=col' : 'td'}>Day`);
});

test('several lines in the style for who wrote it are several names', async () => {
  const { fields, body } = await read({
    styles: STYLES + style('Author', 'Author'),
    body: TITLE + p('Mary Ann Lind', 'Author') + p('Jo Berg', 'Author') + p(LEAD) + p('Jo Berg', 'Author'),
  });
  expect(fields.byline).toBe('Mary Ann Lind and Jo Berg');
  expect(body[0]).toBe(`<p>${LEAD}</p>`);
});

test('lines in columns that tabs set are a table, its first row a head where it names figures below', async () => {
  const line = (...cells: readonly string[]) => paragraph(cells.map((cell) => run(cell)).join('<w:r><w:tab/></w:r>'));
  const { body } = await read({
    styles: STYLES,
    body: [
      TITLE,
      p(LEAD),
      line('Day', 'First', 'Last'),
      line('Weekday', '07:00', '19:00'),
      line('Sunday', '09:00', '17:00'),
      p(MORE),
      line('Orlov:', 'Which one is it?'),
      line('Lind:', 'A russet.'),
      line('Orlov:', 'It is not.'),
      line('1.', 'Pick'),
      line('2.', 'Weigh'),
      line('3.', 'Eat'),
    ].join(''),
  });
  expect(body.slice(0, 3)).toEqual([
    `<p>${LEAD}</p>`,
    '<table><thead><tr><th scope=col>Day</th><th scope=col>First</th><th scope=col>Last</th></tr></thead><tbody><tr><td>Weekday</td><td>07:00</td><td>19:00</td></tr><tr><td>Sunday</td><td>09:00</td><td>17:00</td></tr></tbody></table>',
    `<p>${MORE}</p>`,
  ]);
  expect(body.slice(3).join('')).not.toContain('<table>');
  expect(body.at(-1)).toBe('<ol><li>Pick</li><li>Weigh</li><li>Eat</li></ol>');
});

const BULLETS =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

test('an item of a list is text, whatever it would say on a line of its own', async () => {
  const items = ['Name', 'Section: two', 'Comments', 'Share', 'Subscribe'];
  const { body, fields } = await read({
    styles: STYLES,
    numbering: BULLETS,
    body: TITLE + p(LEAD) + p('Each form asks for:') + items.map((text) => item(text, 1)).join('') + p(MORE),
  });
  expect(fields.section).toBeUndefined();
  expect(body).toEqual([
    `<p>${LEAD}</p>`,
    '<p>Each form asks for:</p>',
    `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`,
    `<p>${MORE}</p>`,
  ]);
});

test('a first row on a ground of its own is the head of its table', async () => {
  const row = (ground: string, ...cells: string[]) =>
    `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="${ground}"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
  const shown = async (first: string, other: string) => {
    const rows = table(row(first, 'Pier', 'Boats'), row(other, 'North', '4'), row(other, 'South', '2'));
    const { body } = await read({ styles: STYLES, body: TITLE + p(LEAD) + rows + p(MORE) });
    return body.join('\n').includes('<th scope=col>Pier</th>');
  };
  expect(await shown('D9D9D9', 'auto')).toBe(true);
  expect(await shown('D9D9D9', 'D9D9D9')).toBe(false);
  expect(await shown('FFFFFF', 'auto')).toBe(false);
});

test('headings in bold that are set in two sizes stand on two levels', async () => {
  const sized = (text: string, size: number) => paragraph(run(text, `<w:b/><w:sz w:val="${size}"/>`));
  const { body } = await read({
    styles: STYLES,
    body:
      TITLE +
      p(LEAD) +
      sized('The harbour', 28) +
      p(MORE) +
      sized('Its bell', 24) +
      p(MORE) +
      sized('The town', 28) +
      p(LEAD),
  });
  expect(body.filter((block) => block.startsWith('<h'))).toEqual([
    '<h2>The harbour</h2>',
    '<h3>Its bell</h3>',
    '<h2>The town</h2>',
  ]);
});

test('a sign of an ordinary font is the character that it is, and one of a picture font that nobody knows is told', async () => {
  const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const { body, problems } = await read({
    styles: STYLES,
    body:
      TITLE +
      paragraph(`${sign('Segoe UI Symbol', '2713')}${sign('Herald Logos', 'F041')}${run(` ${LEAD}`)}`) +
      p(MORE),
  });
  expect(body).toEqual([`<p>✓ ${LEAD}</p>`, `<p>${MORE}</p>`]);
  expect(problems).toEqual(['left-out: the character “F041” of the font “Herald Logos”']);
});

test('the day of a release’s dateline is when it was published', async () => {
  const { fields } = await read({
    styles: STYLES,
    body: p('PRESS RELEASE') + TITLE + p(`HARROW, 2 November 2026 – ${LEAD}`) + p(MORE),
  });
  expect(fields.published).toBe('2026-11-02T00:00:00.000Z');
});

test('text in a font of pictures is the signs that it shows', async () => {
  const drawn = (font: string, text: string) => run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
  const { body } = await read({
    styles: STYLES,
    body:
      TITLE +
      paragraph(`${run('It is ')}${drawn('Symbol', 'p \uf0b3 3')}${drawn('Wingdings', 'J')}${run(`. ${LEAD}`)}`) +
      p(MORE),
  });
  expect(body[0]).toBe(`<p>It is π ≥ 3☺. ${LEAD}</p>`);
});

test('words that ask for content are told, where nobody put any in their place', async () => {
  const prompt = (content: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const { body, problems } = await read({
    styles: STYLES,
    body: TITLE + p(LEAD) + prompt(p('Click here.')) + paragraph(run(MORE) + prompt(run('A date'))),
  });
  expect(body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
  expect(problems).toEqual([
    'left-out: “Click here.”, a field that nobody has filled in',
    'left-out: “A date”, a field that nobody has filled in',
  ]);
});
