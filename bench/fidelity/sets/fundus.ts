import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { KnownPage, SetReader } from '../known-page.ts';
import { type Json, readJson } from './json.ts';

interface FundusArticle {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publishing_date?: string;
  readonly body?: {
    readonly summary: readonly string[];
    readonly sections: readonly { readonly headline: readonly string[]; readonly paragraphs: readonly string[] }[];
  };
}

/** A page of each of many news sites in many languages, each read by rules made for that site. */
export const fundus: SetReader = {
  source: 'https://github.com/flairNLP/fundus',
  read: (folder) => {
    const root = `${folder}tests/resources/parser/test_data/`;
    const countries = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory());
    return countries.flatMap(({ name }) => readCountry(`${root}${name}/`));
  },
};

function readCountry(inside: string): KnownPage[] {
  const files = readdirSync(inside);
  return files
    .filter((each) => each.endsWith('.json'))
    .flatMap((file) => {
      const publisher = file.slice(0, -5);
      const versions = Object.values(readJson(inside + file)) as FundusArticle[];
      const htmls = files.filter((each) => each.replace(/_\d{4}_\d\d_\d\d\.html\.gz$/, '') === publisher);
      return htmls.toSorted().flatMap((name, index) => {
        const bytes = gunzipSync(readFileSync(inside + name));
        const source = bytes.toString('utf8');
        // Versions of a parser stand in order of time, and the title tells where they do not.
        const article =
          versions.find(({ body }) => body !== undefined && isIn(source, body.sections[0]?.paragraphs[0])) ??
          versions[index];
        return article?.body ? [pageOf(name.replace('.html.gz', ''), bytes, article)] : [];
      });
    });
}

function pageOf(name: string, bytes: Uint8Array, article: FundusArticle): KnownPage {
  const { body, title, authors = [], publishing_date: published } = article;
  const blocks = [
    ...(body?.summary ?? []),
    ...(body?.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]) ?? []),
  ];
  return {
    name,
    bytes,
    text: blocks.join('\n'),
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { byline: authors.join(', ') }),
    ...(published === undefined ? {} : { published }),
  };
}

function isIn(source: string, paragraph: string | undefined): boolean {
  return paragraph !== undefined && source.includes(paragraph.slice(0, 12));
}

/** Five pages of each of sixteen news sites, their texts marked by hand. */
export const fundusEvaluation: SetReader = {
  source: 'https://github.com/dobbersc/fundus-evaluation',
  isSplit: true,
  read: (folder) =>
    Object.entries(readJson(`${folder}dataset/ground_truth.json`)).map(([file, value]): KnownPage => {
      const { body, url } = value as Json;
      return {
        name: file.replace('.html.gz', ''),
        url: String(url),
        bytes: gunzipSync(readFileSync(`${folder}dataset/html/${file}`)),
        text: (body as readonly string[]).join('\n'),
      };
    }),
};
