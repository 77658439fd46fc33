import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KnownPage, SetReader } from './known-page.ts';
import { fundus, fundusEvaluation } from './sets/fundus.ts';
import { newsArticles } from './sets/news-articles.ts';
import { newspaper4k } from './sets/newspaper4k.ts';
import { postlight } from './sets/postlight.ts';
import { omnivore, readability } from './sets/readability.ts';
import { scrapinghub } from './sets/scrapinghub.ts';
import { trafilatura } from './sets/trafilatura.ts';
import { wcxb } from './sets/wcxb.ts';
import { writtenPages } from './written/written-pages.ts';

export interface PageSet {
  readonly name: string;
  readonly pages: readonly KnownPage[];
}

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));
const HELD_OUT = ', held out';

const SETS: Readonly<Record<string, SetReader>> = {
  scrapinghub,
  readability,
  fundus,
  'fundus-evaluation': fundusEvaluation,
  'news-articles': newsArticles,
  wcxb,
  trafilatura,
  omnivore,
  newspaper4k,
  postlight,
};

/** The sets, those split as their open two thirds and the third that is held out. */
export const SET_NAMES: readonly string[] = [
  'written',
  'written, hidden half',
  ...Object.entries(SETS).flatMap(([name, { isSplit }]) => (isSplit ? [name, name + HELD_OUT] : [name])),
];

/** The pages of the set of that name, or `undefined` where it has not been fetched. */
export function loadSet(name: string): PageSet | undefined {
  const half = name === 'written' ? 'open' : name === 'written, hidden half' ? 'hidden' : undefined;
  if (half) return { name, pages: writtenPages(half) };
  const set = SETS[folderOf(name)];
  const folder = `${PAGES}${folderOf(name)}/`;
  if (!set || !existsSync(folder)) return undefined;
  const pages = set.read(folder);
  return { name, pages: set.isSplit ? pages.filter((page) => isHeldOut(page) === name.endsWith(HELD_OUT)) : pages };
}

/** Where the set of that name is published. */
export function sourceOf(name: string): string {
  return SETS[folderOf(name)]?.source ?? '';
}

function folderOf(name: string): string {
  return name.replace(HELD_OUT, '');
}

/** A third of the pages, by their names alone, so that it is the same for everybody. */
function isHeldOut({ name }: KnownPage): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE() % 3 === 0;
}
