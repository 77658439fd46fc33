import type { Newsroom } from '../model/newsroom.ts';
import { formerPages, type Page } from './article-pages.ts';
import { mapBounded } from './bounded.ts';
import type { ObjectStore } from './ports.ts';
import type { Found } from './show-article.ts';
import { utf8 } from './utf8.ts';
import { writeSiteObject } from './write-site-object.ts';

export interface PageDeps {
  readonly site: ObjectStore;
  readonly newsroom: Newsroom;
}

const PAGES_AT_ONCE = 4;

/** A page in the bytes that are written. */
export interface PageBytes extends Omit<Page, 'text'> {
  readonly body: Uint8Array;
  readonly etag: string;
}

/** Pages in bytes, with their ETags: made once, however often they are looked at. */
export function inBytes(pages: readonly Page[], { site }: PageDeps): readonly PageBytes[] {
  return pages.map(({ text, ...page }) => {
    const body = utf8(text);
    return { ...page, body, etag: site.etagOf(body) };
  });
}

/** Writes pages, the first before the others since it claims the slug; their ETags by path. */
export async function writePages(
  { record: { storageId }, standing: { turn }, generation }: Found,
  pages: readonly PageBytes[],
  remembered: Readonly<Record<string, string>>,
  { site }: PageDeps,
): Promise<Readonly<Record<string, string>> | 'newer' | 'taken'> {
  const write = async ({ path, body, etag, contentType, metadata }: PageBytes) => {
    const expectedEtag = remembered[path];
    const written = await writeSiteObject(site, {
      key: path,
      body,
      etag,
      contentType,
      owner: storageId,
      version: turn,
      generation,
      ...(metadata ? { metadata } : {}),
      ...(expectedEtag === undefined ? {} : { expectedEtag }),
    });
    return { path, written };
  };
  const [claim, ...others] = pages;
  if (!claim) return {};
  const first = await write(claim);
  if (first.written.outcome !== 'written') return first.written.outcome;
  const results = [first, ...(await mapBounded(others, PAGES_AT_ONCE, write))];
  const etags: Record<string, string> = {};
  for (const { path, written } of results) {
    if (written.outcome === 'newer') return 'newer';
    if (written.outcome === 'taken') throw new Error(`${path} is another article's`);
    etags[path] = written.etag;
  }
  return etags;
}

/** Points former slugs at the present one; those that turn out to be another article's are let go. */
export async function redirectFormer(
  found: Found,
  former: readonly string[],
  slug: string,
  remembered: Readonly<Record<string, string>>,
  deps: PageDeps,
) {
  const slugs: string[] = [];
  let etags: Readonly<Record<string, string>> = {};
  for (const one of former) {
    const written = await writePages(
      found,
      inBytes(formerPages(one, slug, found.standing.turn, deps.newsroom), deps),
      remembered,
      deps,
    );
    if (written === 'newer') return 'newer';
    if (written === 'taken') continue;
    slugs.push(one);
    etags = { ...etags, ...written };
  }
  return { slugs, etags };
}
