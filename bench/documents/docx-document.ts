import { strToU8, zipSync } from 'fflate';
import { type Block, createStory } from '../stories/story.ts';
import { escapeXml } from './escape-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Word divides a text into runs wherever it was once stopped at; about every so many words. */
const WORDS_IN_RUN = 12;

/** Story `number` as Word saves it: about 800 words, with the styles, marks of revision and settings that Word adds to all it writes. */
export function docxDocument(number: number): Uint8Array {
  const story = createStory(number);
  const links: string[] = [];
  const body = [
    paragraph(runs(story.headline), 'Title'),
    paragraph(runs(`By ${story.byline}`)),
    ...story.blocks.flatMap((block) => writeBlock(block, links)),
  ].join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escapeXml(story.byline)}</dc:creator></cp:coreProperties>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(links),
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles()}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '2026-03-02T09:00:00Z' });
}

function writeBlock(block: Block, links: string[]): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(runs(block.text), 'Heading1')];
    case 'paragraph':
      return [paragraph(runs(block.text))];
    case 'quote':
      return [paragraph(runs(block.text), 'Quote')];
    case 'linked': {
      const id = `rId${links.length + 10}`;
      links.push(
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeXml(block.url)}" TargetMode="External"/>`,
      );
      const link = `<w:hyperlink r:id="${id}" w:history="1">${run(block.words, '<w:b/>')}</w:hyperlink>`;
      return [paragraph(runs(`${block.before} `) + link + runs(` ${block.after}`))];
    }
    case 'list':
      return block.items.map((item) =>
        paragraph(runs(item), 'ListParagraph', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      );
    case 'image':
      return [];
  }
}

function paragraph(content: string, style = 'Normal', properties = ''): string {
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="${style}"/>${properties}<w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>${content}</w:p>`;
}

function runs(text: string): string {
  const words = text.split(/(?<= )/);
  let written = '';
  for (let at = 0; at < words.length; at += WORDS_IN_RUN) written += run(words.slice(at, at + WORDS_IN_RUN).join(''));
  return written;
}

function run(text: string, properties = ''): string {
  return `<w:r w:rsidRPr="00B41F2C"><w:rPr>${properties}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r><w:proofErr w:type="gramEnd"/>`;
}

/** The styles in use, and as many others as Word’s template brings along. */
function styles(): string {
  const used = [
    ['Normal', 'Normal'],
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['Quote', 'Quote'],
    ['ListParagraph', 'List Paragraph'],
  ];
  const others = Array.from({ length: 40 }, (_, index) => [`Other${index}`, `Other ${index}`]);
  return [...used, ...others]
    .map(
      ([id, name]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:spacing w:before="240" w:after="120"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>`,
    )
    .join('');
}

function relationships(written: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}
