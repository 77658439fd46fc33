import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { KnownPage, SetReader } from '../known-page.ts';
import { type Json, readJson, stated } from './json.ts';

/** The articles among two thousand pages of all kinds: blogs, news, guides, reviews. */
export const wcxb: SetReader = {
  source: 'https://github.com/Murrough-Foley/web-content-extraction-benchmark',
  isSplit: true,
  read: (folder) => ['dev', 'test'].flatMap((part) => readPart(`${folder}${part}/`, part)),
};

function readPart(folder: string, part: string): KnownPage[] {
  return readdirSync(`${folder}ground-truth`).flatMap((file) => {
    const page = readJson(`${folder}ground-truth/${file}`);
    const { page_type: kind } = page._internal as { readonly page_type: Json };
    const known = page.ground_truth as Json;
    if (kind.primary !== 'article' || typeof known.main_content !== 'string') return [];
    const { title, author, publish_date: published } = known;
    const id = file.slice(0, -5);
    return [
      {
        name: `${part} ${id} ${URL.parse(String(page.url))?.hostname ?? ''}`,
        url: String(page.url),
        bytes: gunzipSync(readFileSync(`${folder}html/${id}.html.gz`)),
        text: known.main_content,
        ...stated({ title, byline: author, published }),
      },
    ];
  });
}
