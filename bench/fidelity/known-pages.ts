import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { writtenPages } from './written/written-pages.ts';

/** A page whose content is known. */
export interface KnownPage {
  readonly name: string;
  readonly url?: string;
  readonly bytes: Uint8Array;
  /** The text of its article, a line for each block. */
  readonly text?: string;
  /** The article as HTML, where it is known that well. */
  readonly html?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly language?: string;
  /** A day or an instant. */
  readonly published?: string;
}

export interface PageSet {
  readonly name: string;
  /** How to fetch it, for who has not. */
  readonly source: string;
  readonly pages: readonly KnownPage[];
}

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

type Json = Readonly<Record<string, unknown>>;

function json(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}

function str(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const SETS: Readonly<Record<string, { readonly source: string; readonly read: (folder: string) => KnownPage[] }>> = {
  scrapinghub: { source: 'https://github.com/scrapinghub/article-extraction-benchmark', read: readBenchmark },
  readability: { source: 'https://github.com/mozilla/readability', read: readReadability },
  fundus: { source: 'https://github.com/flairNLP/fundus', read: readFundus },
};

export function loadSet(name: string): PageSet | undefined {
  const half = name === 'written' ? 'open' : name === 'written, hidden half' ? 'hidden' : undefined;
  if (half) return { name, source: '', pages: writtenPages(half) };
  const set = SETS[name];
  const folder = `${PAGES}${name}/`;
  if (!set || !existsSync(folder)) return undefined;
  return { name, source: set.source, pages: set.read(folder) };
}

export const SET_NAMES: readonly string[] = ['written', 'written, hidden half', ...Object.keys(SETS)];

/** Where the set of that name is published. */
export function sourceOf(name: string): string {
  return SETS[name]?.source ?? '';
}

function readBenchmark(folder: string): KnownPage[] {
  return Object.entries(json(`${folder}ground-truth.json`)).map(([id, value]) => {
    const { articleBody, url } = value as Json;
    return {
      name: `${id.slice(0, 8)} ${hostOf(String(url))}`,
      url: String(url),
      bytes: gunzipSync(readFileSync(`${folder}html/${id}.html.gz`)),
      text: String(articleBody ?? ''),
    };
  });
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}

function readReadability(folder: string): KnownPage[] {
  const pages = `${folder}test/test-pages/`;
  return readdirSync(pages).map((name) => {
    const known = json(`${pages}${name}/expected-metadata.json`);
    const html = readFileSync(`${pages}${name}/expected.html`, 'utf8');
    const [title, byline, language, published] = ['title', 'byline', 'lang', 'publishedTime'].map((key) =>
      str(known[key]),
    );
    return {
      name,
      url: 'http://fakehost/test/page.html',
      bytes: readFileSync(`${pages}${name}/source.html`),
      html,
      ...(title === undefined ? {} : { title }),
      ...(byline === undefined ? {} : { byline }),
      ...(language === undefined ? {} : { language }),
      ...(published === undefined ? {} : { published }),
    };
  });
}

interface FundusArticle {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publishing_date?: string;
  readonly body?: {
    readonly summary: readonly string[];
    readonly sections: readonly { readonly headline: readonly string[]; readonly paragraphs: readonly string[] }[];
  };
}

function readFundus(folder: string): KnownPage[] {
  const root = `${folder}tests/resources/parser/test_data/`;
  const pages: KnownPage[] = [];
  for (const country of readdirSync(root, { withFileTypes: true })) {
    if (!country.isDirectory()) continue;
    const inside = `${root}${country.name}/`;
    const files = readdirSync(inside);
    for (const file of files.filter((each) => each.endsWith('.json'))) {
      const publisher = file.slice(0, -5);
      const versions = Object.values(json(inside + file)) as FundusArticle[];
      const htmls = files.filter(
        (each) => each.endsWith('.html.gz') && each.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '') === publisher,
      );
      for (const [index, name] of htmls.toSorted().entries()) {
        const bytes = gunzipSync(readFileSync(inside + name));
        const source = bytes.toString('utf8');
        // Versions of a parser stand in order of time, and the title tells where they do not.
        const article =
          versions.find(({ body }) => body !== undefined && isIn(source, body.sections[0]?.paragraphs[0])) ??
          versions[index];
        if (!article?.body) continue;
        const { body, title, authors = [], publishing_date: published } = article;
        const blocks = [
          ...body.summary,
          ...body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
        ];
        pages.push({
          name: name.replace('.html.gz', ''),
          bytes,
          text: blocks.join('\n'),
          ...(title === undefined ? {} : { title }),
          ...(authors.length === 0 ? {} : { byline: authors.join(', ') }),
          ...(published === undefined ? {} : { published }),
        });
      }
    }
  }
  return pages;
}

function isIn(source: string, paragraph: string | undefined): boolean {
  return paragraph !== undefined && source.includes(paragraph.slice(0, 12));
}
