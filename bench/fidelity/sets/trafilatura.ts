import { existsSync, readFileSync } from 'node:fs';
import type { SetReader } from '../known-page.ts';
import { type Json, readJson, stated } from './json.ts';

/** Pages of sites of every kind, mostly German, of which some pieces of text are known to be of their article or not. */
export const trafilatura: SetReader = {
  source: 'https://github.com/adbar/trafilatura',
  isSplit: true,
  read: (folder) =>
    Object.entries(readJson(`${folder}tests/evaldata.json`)).flatMap(([url, value]) => {
      const { file, with: within, without, title, author, date } = value as Json;
      const path = ['eval', 'cache'].map((each) => `${folder}tests/${each}/${file}`).find((each) => existsSync(each));
      if (path === undefined) return [];
      return [
        {
          name: String(file),
          url,
          bytes: readFileSync(path),
          pieces: { within: within as readonly string[], without: without as readonly string[] },
          ...stated({ title, byline: author, published: date }),
        },
      ];
    }),
};
