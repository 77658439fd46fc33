import { type Bomb, counted, filled } from './bomb.ts';
import { DOCUMENT, DOCUMENT_END, writeWord } from './wire-heads.ts';

const KEY = 'bombs/a.docx';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;

const PIECES: readonly (readonly [name: string, piece: (number: number) => string])[] = [
  ['headings', (n) => paragraph(`Heading ${n}`, `<w:pStyle w:val="Heading${1 + (n % 6)}"/>`)],
  ['list items', (n) => paragraph(`Item ${n}`, `<w:numPr><w:ilvl w:val="${n % 9}"/><w:numId w:val="${n}"/></w:numPr>`)],
  ['styles that nobody knows', (n) => paragraph('x', `<w:pStyle w:val="S${n}"/>`)],
  [
    'prose',
    (n) => paragraph(`The ferry is back after nine days, said the harbour master, for the ${n}th time. `.repeat(4)),
  ],
  ['bold runs', (n) => `<w:p>${run(`word ${n} `, '<w:b/>')}${run('word ', '<w:i/>')}</w:p>`],
  ['runs of a letter', () => run('x', '<w:b/>')],
  ['runs without properties', () => run('x')],
  ['tabs', () => '<w:r><w:tab/></w:r>'],
  ['line breaks', () => '<w:r><w:br/></w:r>'],
  ['page breaks', () => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'],
  ['hyperlinks to anchors', (n) => `<w:p><w:hyperlink w:anchor="a${n}">${run('x')}</w:hyperlink></w:p>`],
  [
    'fields',
    () =>
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://x.example/" </w:instrText></w:r>',
  ],
  [
    'simple fields',
    () => `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://x.example/&quot; ">${run('x')}</w:fldSimple></w:p>`,
  ],
  ['bookmarks', (n) => `<w:p><w:bookmarkStart w:id="${n}" w:name="b${n}"/><w:bookmarkEnd w:id="${n}"/></w:p>`],
  ['notes', (n) => `<w:p><w:r><w:footnoteReference w:id="${n}"/></w:r></w:p>`],
  ['comments', (n) => `<w:p><w:commentRangeStart w:id="${n}"/>${run('x')}<w:commentRangeEnd w:id="${n}"/></w:p>`],
  ['deletions', (n) => `<w:p><w:del w:id="${n}"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`],
  ['insertions', (n) => `<w:p><w:ins w:id="${n}">${run('x')}</w:ins></w:p>`],
  ['tables of spans', () => `<w:tbl><w:tr>${cell('x', '<w:gridSpan w:val="2000000000"/><w:vMerge/>')}</w:tr></w:tbl>`],
  ['rows', (n) => `<w:tbl>${`<w:tr>${cell(`${n}`)}${cell('x')}</w:tr>`.repeat(20)}</w:tbl>`],
  ['tables in tables', () => `${`<w:tbl><w:tr><w:tc>`.repeat(10)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(10)}`],
  ['content controls', () => `<w:sdt><w:sdtContent>${paragraph('x')}</w:sdtContent></w:sdt>`],
  ['text boxes', () => `<w:p><w:r><w:pict><w:txbxContent>${paragraph('x')}</w:txbxContent></w:pict></w:r></w:p>`],
  [
    'drawings',
    () =>
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="u"><wp:docPr id="1" descr="x"/></wp:inline></w:drawing></w:r></w:p>',
  ],
  ['symbols', () => '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'],
  [
    'equations',
    () =>
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num></m:f></m:oMath>',
  ],
  ['references', () => `<w:p>${run('&#65;&#66;&amp;&lt;')}</w:p>`],
  ['elements that nobody knows', (n) => `<w:x${n}/>`],
  ['sections', () => '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'],
  ['addresses', (n) => paragraph(`https://x.example/${n} a@b.example`)],
];

const STORIES: readonly Bomb[] = PIECES.flatMap(([name, piece]): Bomb[] => [
  {
    name: `Word: ${name}`,
    key: KEY,
    make: (size) => writeWord(counted(piece, size - 2000, DOCUMENT, DOCUMENT_END), 0),
  },
  {
    name: `Word: ${name}, a fifth as much`,
    key: KEY,
    make: (size) => writeWord(counted(piece, size / 5, DOCUMENT, DOCUMENT_END), 0),
  },
]);

const TEXTS: readonly Bomb[] = ['word ', 'x', '&#65;', '&amp;', ' ', 'é', '\u0301\u0323', '漢字', 'a@b.example '].map(
  (piece) => ({
    name: `Word: one text of ${piece}, packed`,
    key: KEY,
    make: (size) =>
      writeWord(filled(piece, 2 * size, `${DOCUMENT}<w:p><w:r><w:t>`, `</w:t></w:r></w:p>${DOCUMENT_END}`)),
  }),
);

/** More that a Word document may be made of: every element that its reader knows, and some that it does not. */
export const MORE_WORD_BOMBS: readonly Bomb[] = [...STORIES, ...TEXTS];
