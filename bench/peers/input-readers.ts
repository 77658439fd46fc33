import { Buffer } from 'node:buffer';
import { loadPeer } from './peer-modules.ts';

/** What one would read a kind of file with; it makes of it whatever it makes, which is no article yet. */
export interface Reader {
  readonly name: 'mammoth' | 'readability, jsdom' | 'mailparser' | 'JSON.parse' | 'fast-xml-parser';
  readonly read: (bytes: Uint8Array) => unknown;
}

export async function createReaders(): Promise<readonly Reader[]> {
  const [mammoth, { Readability }, { JSDOM }, { simpleParser }, { XMLParser }] = await Promise.all([
    loadPeer('mammoth'),
    loadPeer('@mozilla/readability'),
    loadPeer('jsdom'),
    loadPeer('mailparser'),
    loadPeer('fast-xml-parser'),
  ]);
  const decoder = new TextDecoder();
  return [
    { name: 'mammoth', read: (bytes) => mammoth.default.convertToHtml({ buffer: Buffer.from(bytes) }) },
    {
      name: 'readability, jsdom',
      read: (bytes) => {
        const { window } = new JSDOM(decoder.decode(bytes));
        const article = new Readability(window.document).parse();
        window.close();
        return article;
      },
    },
    { name: 'mailparser', read: (bytes) => simpleParser(Buffer.from(bytes)) },
    { name: 'JSON.parse', read: (bytes) => JSON.parse(decoder.decode(bytes)) as unknown },
    {
      name: 'fast-xml-parser',
      read: (bytes) => new XMLParser({ ignoreAttributes: false }).parse(decoder.decode(bytes)),
    },
  ];
}
