import { strToU8, type Zippable, zipSync } from 'fflate';

/** The parts of a Word document as XML; what is left out the document does not have. */
export interface DocxParts {
  /** The content of `w:body`. */
  readonly body: string;
  /** The content of `w:styles`. */
  readonly styles?: string;
  /** The content of `w:numbering`. */
  readonly numbering?: string;
  /** The content of `w:footnotes`. */
  readonly footnotes?: string;
  /** The content of `w:endnotes`. */
  readonly endnotes?: string;
  /** The content of `cp:coreProperties`. */
  readonly properties?: string;
  /** `Relationship` elements of the document part. */
  readonly relationships?: string;
  /** Entries of other names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The entries of a Word document that has these parts, as Word names them. */
export function docxFiles(parts: DocxParts): Zippable {
  const { body, styles, numbering, footnotes, endnotes, properties, relationships = '', files = {} } = parts;
  const written: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>` }),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` }),
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    ...(endnotes === undefined ? {} : { 'word/endnotes.xml': `<w:endnotes ${NAMESPACES}>${endnotes}</w:endnotes>` }),
    ...(properties === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
        }),
    ...files,
  };
  return Object.fromEntries(
    Object.entries(written).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

/** A Word document that has these parts. */
export function writeDocx(parts: DocxParts): Uint8Array {
  // Lightly packed: to pack well takes longer than to read.
  return zipSync(docxFiles(parts), { level: 1, mtime: '2026-01-04T09:00:00Z' });
}

/** A paragraph of plain text, in a style if one is named. */
export function p(text: string, style?: string): string {
  return paragraph(run(text), style === undefined ? '' : `<w:pStyle w:val="${style}"/>`);
}

/** A paragraph of `runs`, with the content of its `w:pPr`. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text, with the content of its `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of the list `numId` at `level`. */
export function item(text: string, numId: number, level = 0): string {
  return paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A paragraph style. */
export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** The relationship of a link to `target`. */
export function link(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`;
}

/** The relationship of a picture in the file. */
export function picture(id: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${target}"/>`;
}
