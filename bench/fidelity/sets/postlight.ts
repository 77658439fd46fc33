import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { KnownPage, SetReader } from '../known-page.ts';
import { stated, textIn } from './json.ts';

/** A page of each of a hundred sites, of which the first thirteen words are known; what is known of them stands in the tests of a program with rules for each. */
export const postlight: SetReader = {
  source: 'https://github.com/postlight/parser',
  isSplit: true,
  read: (folder) =>
    readdirSync(`${folder}src/extractors/custom`).flatMap((site) => {
      const tests = `${folder}src/extractors/custom/${site}/index.test.js`;
      return existsSync(tests) ? readTests(folder, readFileSync(tests, 'utf8')) : [];
    }),
};

/** One test after another, each of a page. */
function readTests(folder: string, tests: string): KnownPage[] {
  return tests.split('readFileSync(').flatMap((test) => {
    const name = /^\s*['"`](?:\.\/)?fixtures\/([^'"`]+)/.exec(test)?.[1];
    const path = `${folder}fixtures/${name}`;
    if (name === undefined || !existsSync(path)) return [];
    const begins = expected(test, 'first13');
    return [
      {
        name,
        bytes: readPage(path),
        pieces: { within: begins === undefined ? [] : [begins], without: [] },
        ...stated({
          title: expected(test, 'title'),
          byline: expected(test, 'author'),
          published: expected(test, 'date_published'),
        }),
      },
    ];
  });
}

/** The program keeps its pages with `value` where they had `content`. */
function readPage(path: string): Uint8Array {
  const page = readFileSync(path, 'utf8').replace(/<meta\b[^>]*>/gi, (meta) =>
    / content=/i.test(meta) ? meta : meta.replace(/ value=/i, ' content='),
  );
  return new TextEncoder().encode(page);
}

/** The text that a test expects of `field`; it is written as a literal. */
function expected(test: string, field: string): string | undefined {
  const start = new RegExp(`assert\\.equal\\(\\s*${field},\\s*(['"\`])`).exec(test);
  const [all, quote] = start ?? [];
  if (!start || all === undefined || quote === undefined) return undefined;
  let end = start.index + all.length;
  while (end < test.length && test[end] !== quote) end += test[end] === '\\' ? 2 : 1;
  return textIn(test.slice(start.index + all.length, end).replace(ESCAPE, unescaped));
}

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|([^xu]))/gi;

function unescaped(_all: string, byte: string | undefined, unit: string | undefined, sign: string | undefined): string {
  if (sign !== undefined) return sign === 'n' ? '\n' : sign;
  return String.fromCharCode(Number.parseInt(byte ?? unit ?? '', 16));
}
