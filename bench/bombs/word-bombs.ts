import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { type Bomb, filled } from './bomb.ts';
import { DOCUMENT, DOCUMENT_END, writeWord } from './wire-heads.ts';

export const WORD_BOMBS: readonly Bomb[] = [
  ...[
    '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
    '<w:p/>',
    '<w:p>',
    '<w:r><w:t>x</w:t></w:r>',
    '<w:tbl><w:tr><w:tc>',
    '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    '<w:t>',
  ].flatMap((piece): Bomb[] => [
    {
      name: `Word: ${piece}`,
      key: 'bombs/a.docx',
      make: (size) => writeWord(filled(piece, size, DOCUMENT, DOCUMENT_END), 0),
    },
    {
      name: `Word: ${piece}, five times as much, packed`,
      key: 'bombs/a.docx',
      make: (size) => writeWord(filled(piece, 5 * size, DOCUMENT, DOCUMENT_END)),
    },
  ]),
  {
    name: 'Word: one text',
    key: 'bombs/a.docx',
    make: (size) =>
      writeWord(filled('word ', size, `${DOCUMENT}<w:p><w:r><w:t>`, `</w:t></w:r></w:p>${DOCUMENT_END}`), 0),
  },
  {
    name: 'ZIP: a part that inflates a thousandfold',
    key: 'bombs/a.docx',
    make: (size) => writeWord(filled(' ', 20 * size, DOCUMENT, DOCUMENT_END)),
  },
  {
    name: 'ZIP: a size that lies',
    key: 'bombs/a.docx',
    make: (size) => lying(writeWord(filled(' ', 20 * size, DOCUMENT, DOCUMENT_END))),
  },
  { name: 'ZIP: very many entries', key: 'bombs/a.docx', make: manyEntries },
  { name: 'ZIP: all entries one and the same', key: 'bombs/a.docx', make: overlapping },
];

/** Every stated inflated size is one byte. */
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 30 < zip.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return zip;
}

function manyEntries(size: number): Uint8Array {
  const empty = new Uint8Array(0);
  const files = Array.from({ length: Math.min(60_000, Math.floor(size / 140)) }, (_, n) => [`word/${n}.xml`, empty]);
  return zipSync(Object.fromEntries([['word/document.xml', new TextEncoder().encode(DOCUMENT)], ...files]), {
    level: 0,
  });
}

/** A directory of very many entries that all name one local entry, packed a thousandfold. */
function overlapping(size: number): Uint8Array {
  const data = deflateRawSync(new Uint8Array(Math.min(size, 1_000_000)));
  const count = Math.min(60_000, Math.floor((size - data.length) / 80));
  const name = (n: number) => new TextEncoder().encode(n === 0 ? 'word/document.xml' : `word/${n}.xml`);
  const parts: Uint8Array[] = [];
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(8, 8, true);
  local.setUint32(18, data.length, true);
  local.setUint32(22, 1_000_000, true);
  local.setUint16(26, name(0).length, true);
  parts.push(new Uint8Array(local.buffer), name(0), data);
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  for (let n = 0; n < count; n++) {
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(10, 8, true);
    entry.setUint32(20, data.length, true);
    entry.setUint32(24, 1_000_000, true);
    entry.setUint16(28, name(n).length, true);
    parts.push(new Uint8Array(entry.buffer), name(n));
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, parts.reduce((sum, part) => sum + part.length, 0) - start, true);
  end.setUint32(16, start, true);
  parts.push(new Uint8Array(end.buffer));
  return Buffer.concat(parts);
}
