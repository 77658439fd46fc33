import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { CPU_OPTIONS, measureCpu } from '../cpu.ts';
import { articleJsonDocument } from '../documents/article-json-document.ts';
import { docxDocument } from '../documents/docx-document.ts';
import { mailDocument } from '../documents/mail-document.ts';
import { newsArticleDocument } from '../documents/news-article-document.ts';
import { newsmlG2Document } from '../documents/newsml-g2-document.ts';
import { ninjsDocument } from '../documents/ninjs-document.ts';
import { nitfDocument } from '../documents/nitf-document.ts';
import { webPageDocument } from '../documents/web-page-document.ts';
import { wordpressExport } from '../documents/wordpress-export.ts';
import { wordpressPostDocument } from '../documents/wordpress-post-document.ts';
import { benchNewsroom } from '../newsroom.ts';
import { createReaders, type Reader } from '../peers/input-readers.ts';
import { createStory } from '../stories/story.ts';
import { kib, ms, type Row, times } from '../table.ts';
import { InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const STORIES = 20;
/** What a reader of the whole export is given, so that what it costs to begin is shared as in real ones. */
const POSTS = 50;
const newsroom = benchNewsroom();
const encoder = new TextEncoder();

interface InputFormat {
  readonly name: string;
  readonly extension: string;
  /** How many articles a file holds; 1 where it is not said. */
  readonly articles?: number;
  readonly file: (number: number) => string | Uint8Array;
  readonly beside: Reader['name'];
}

const FORMATS: readonly InputFormat[] = [
  { name: 'Word', extension: 'docx', file: docxDocument, beside: 'mammoth' },
  { name: 'Web page', extension: 'html', file: webPageDocument, beside: 'readability, jsdom' },
  { name: 'E-mail', extension: 'eml', file: mailDocument, beside: 'mailparser' },
  { name: 'ninjs', extension: 'json', file: ninjsDocument, beside: 'JSON.parse' },
  { name: 'schema.org JSON', extension: 'json', file: newsArticleDocument, beside: 'JSON.parse' },
  { name: 'Canonical JSON', extension: 'json', file: articleJsonDocument, beside: 'JSON.parse' },
  { name: 'WordPress post', extension: 'json', file: wordpressPostDocument, beside: 'JSON.parse' },
  { name: 'NITF', extension: 'xml', file: (n) => nitfDocument(createStory(n), n), beside: 'fast-xml-parser' },
  { name: 'NewsML-G2', extension: 'xml', file: (n) => newsmlG2Document(createStory(n), n), beside: 'fast-xml-parser' },
  {
    name: `WordPress export of ${POSTS}`,
    extension: 'xml',
    articles: POSTS,
    file: (n) => wordpressExport(n * POSTS, POSTS),
    beside: 'fast-xml-parser',
  },
];

/** One article from the bytes of its file to the canonical article, beside what the package that one would use takes to read the file alone. */
export const measure: Measure = async () => {
  const readers = await createReaders();
  const rows: Row[] = [];
  for (const { name, extension, articles = 1, file, beside } of FORMATS) {
    const files = Array.from({ length: Math.max(1, Math.round(STORIES / articles)) }, (_, number) =>
      asBytes(file(number)),
    );
    const reader = readers.find((each) => each.name === beside);
    if (!reader) throw new Error(`${beside} is no reader of the bench`);
    for (const bytes of files) {
      await readAll(bytes, extension, articles);
      await reader.read(bytes);
    }
    const all = [
      { name: 'Wireroom', prepare: () => () => inTurn(files, (bytes) => readAll(bytes, extension, articles)) },
      { name: beside, prepare: () => () => inTurn(files, reader.read) },
    ];
    const count = files.length * articles;
    const [mine = 0, theirs = 0] = (await measureCpu(all, CPU_OPTIONS)).map((cpuMs) => cpuMs / count);
    rows.push({
      what: `One article, ${name} (${kib(sizeOf(files) / count)}): to the canonical article, CPU`,
      wireroom: ms(mine),
      beside: `${beside}, reading alone: ${ms(theirs)}`,
      ratio: times(mine, theirs),
      target: '',
    });
  }
  return {
    options: [
      `one article of each input format: ${STORIES} invented articles; the packages beside only read the file, and make no article of it`,
    ],
    rows,
  };
};

function asBytes(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? encoder.encode(file) : file;
}

function sizeOf(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

async function inTurn(files: readonly Uint8Array[], read: (bytes: Uint8Array) => unknown): Promise<void> {
  for (const bytes of files) await read(bytes);
}

async function readAll(bytes: Uint8Array, extension: string, count: number): Promise<void> {
  const { articles, problems } = await normalizeUpload({ key: `bench/story.${extension}`, bytes }, newsroom);
  if (articles.length !== count)
    throw new InvalidOutputError(`Wireroom took ${articles.length} of ${count} articles: ${problems[0]?.found}`);
}
