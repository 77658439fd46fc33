import { existsSync, readFileSync } from 'node:fs';
import type { SetReader } from '../known-page.ts';
import { type Json, readJson, stated } from './json.ts';

/** Articles of 2023 from some two hundred sites, their texts cleaned by hand. */
export const newsArticles: SetReader = {
  source: 'https://github.com/AndyTheFactory/article-extraction-dataset',
  isSplit: true,
  read: (folder) =>
    Object.entries(readJson(`${folder}articles.json`)).flatMap(([id, value]) => {
      const { articleBody, url, title, authors, date } = value as Json;
      const path = `${folder}html/${id}.html`;
      if (!existsSync(path)) return [];
      return [
        {
          name: `${id.slice(0, 8)} ${URL.parse(String(url))?.hostname ?? ''}`,
          url: String(url),
          bytes: readFileSync(path),
          text: String(articleBody),
          ...stated({ title, byline: authors, published: date }),
        },
      ];
    }),
};
