import { readdirSync, readFileSync } from 'node:fs';
import type { KnownPage, SetReader } from '../known-page.ts';
import { readJson, stated, textIn } from './json.ts';

/** The test pages of the reader view of Firefox; what is known of them is its own output. */
export const readability: SetReader = {
  source: 'https://github.com/mozilla/readability',
  read: (folder) =>
    readTestPages(`${folder}test/test-pages/`, { published: 'publishedTime', language: 'lang' }).map((page) => ({
      ...page,
      url: 'http://fakehost/test/page.html',
    })),
};

/** Test pages of a program descended from it, which it reads by rules of its own. */
export const omnivore: SetReader = {
  source: 'https://github.com/omnivore-app/omnivore',
  isSplit: true,
  // It states no language that a page declares, but the name of one it takes it to be in.
  read: (folder) =>
    readTestPages(`${folder}packages/readabilityjs/test/test-pages/`, { published: 'publishedDate' }).map((page) => ({
      ...page,
    })),
};

function readTestPages(
  pages: string,
  { published, language }: { readonly published: string; readonly language?: string },
): KnownPage[] {
  const complete = readdirSync(pages).filter((name) => {
    const files = readdirSync(`${pages}${name}`);
    return ['source.html', 'expected.html', 'expected-metadata.json'].every((file) => files.includes(file));
  });
  return complete.map((name) => {
    const known = readJson(`${pages}${name}/expected-metadata.json`);
    return {
      name,
      bytes: readFileSync(`${pages}${name}/source.html`),
      html: readFileSync(`${pages}${name}/expected.html`, 'utf8'),
      ...stated({
        title: known.title,
        byline: known.byline,
        published: known[published],
        language: language === undefined ? undefined : textIn(known[language]),
      }),
    };
  });
}
