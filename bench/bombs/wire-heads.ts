import { zipSync } from 'fflate';

/* What each wire format begins and ends with. */

export const NITF =
  '<?xml version="1.0"?><nitf><head><title>Ferry returns</title></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head><body.content><p>The ferry is back.</p>';
export const NITF_END = '</body.content></body></nitf>';
export const WXR =
  '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>';
export const WXR_END = '</channel></rss>';

export const NINJS = '{"uri":"https://x.example/1","headline":"Ferry returns","body_xhtml":"';

export const MAIL = 'From: Ana <ana@x.example>\r\nSubject: Ferry returns\r\nMIME-Version: 1.0\r\n';

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
export const DOCUMENT =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
export const DOCUMENT_END = '</w:body></w:document>';

/** A Word document of one part. */
export function writeWord(document: string, level: 0 | 6 = 6): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return zipSync(
    {
      '[Content_Types].xml': bytes(TYPES),
      '_rels/.rels': bytes(RELS),
      'word/document.xml': bytes(document),
    },
    { level },
  );
}
