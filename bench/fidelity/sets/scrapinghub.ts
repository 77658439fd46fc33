import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { KnownPage, SetReader } from '../known-page.ts';
import { type Json, readJson } from './json.ts';

/** News and blogs whose texts were marked by hand. */
export const scrapinghub: SetReader = {
  source: 'https://github.com/scrapinghub/article-extraction-benchmark',
  read: (folder) =>
    Object.entries(readJson(`${folder}ground-truth.json`)).map(([id, value]): KnownPage => {
      const { articleBody, url } = value as Json;
      return {
        name: `${id.slice(0, 8)} ${hostOf(String(url))}`,
        url: String(url),
        bytes: gunzipSync(readFileSync(`${folder}html/${id}.html.gz`)),
        text: String(articleBody ?? ''),
      };
    }),
};

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}
