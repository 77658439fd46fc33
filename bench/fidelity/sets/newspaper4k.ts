import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { KnownPage, SetReader } from '../known-page.ts';
import { readJson, stated } from './json.ts';

/** The test pages of a program that reads news, in a dozen languages, with the texts that it is to give. */
export const newspaper4k: SetReader = {
  source: 'https://github.com/AndyTheFactory/newspaper4k',
  isSplit: true,
  read: (folder) => readFolder(`${folder}tests/data/`),
};

function readFolder(data: string): KnownPage[] {
  return readdirSync(`${data}txt`).flatMap((file) => {
    const name = file.replace(/\.txt$/, '');
    const page = `${data}html/${name}.html`;
    const facts = `${data}metadata/${name}.json`;
    if (!existsSync(page)) return [];
    const { title, authors, publish_date: published } = existsSync(facts) ? readJson(facts) : {};
    const byline = Array.isArray(authors) ? authors.join(', ') : undefined;
    return [
      {
        name,
        bytes: readFileSync(page),
        text: readFileSync(`${data}txt/${file}`, 'utf8'),
        ...stated({ title, byline, published }),
      },
    ];
  });
}
