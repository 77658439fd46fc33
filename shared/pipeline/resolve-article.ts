import { canonicalUrl, paths } from '../model/addresses.ts';
import { mintArticleId, storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { mapBounded } from './bounded.ts';
import type { ObjectStore } from './ports.ts';
import { readRecord } from './record-store.ts';
import { type ArticleRecord, type RenderedRecord, recordKeys } from './records.ts';
import { lastWord } from './status.ts';

/** What a name that somebody typed stands for. */
export type Resolved =
  | { readonly outcome: 'found'; readonly storageId: string }
  /** The upload of a key that supplied several articles. */
  | {
      readonly outcome: 'several';
      readonly articles: readonly { readonly id: string; readonly storageId: string; readonly headline: string }[];
    }
  | { readonly outcome: 'unknown' };

interface ResolveDeps {
  readonly archive: ObjectStore;
  readonly site: ObjectStore;
  readonly newsroom: Newsroom;
}

const RECORDS_AT_ONCE = 8;
const UNKNOWN: Resolved = { outcome: 'unknown' };

/**
 * The article that `name` means. It is tried in this order: as its URI or storage id, as the intake key of its upload (with or without its
 * extension), as the address of its page or short link, as a slug that it has or had.
 */
export async function resolveArticle(name: string, deps: ResolveDeps): Promise<Resolved> {
  for (const look of [byId, byKey, byAddress]) {
    const found = await look(name.trim(), deps);
    if (found.outcome !== 'unknown') return found;
  }
  return UNKNOWN;
}

async function byId(name: string, { archive }: ResolveDeps): Promise<Resolved> {
  const storageId = /^[0-9a-f]{32}$/.test(name) ? name : storageIdOf(name);
  return (await archive.head(recordKeys.article(storageId))) ? { outcome: 'found', storageId } : UNKNOWN;
}

async function byKey(key: string, deps: ResolveDeps): Promise<Resolved> {
  const { archive, newsroom } = deps;
  const [only, ...others] = (await lastWord(key, deps))?.articles ?? [];
  // Whoever leaves the extension out means the same article.
  if (only === undefined) return byId(mintArticleId(newsroom.authority, key), deps);
  if (others.length === 0) return byId(only, deps);
  const records = await mapBounded([only, ...others], RECORDS_AT_ONCE, (storageId) =>
    readRecord<ArticleRecord>(archive, recordKeys.article(storageId)),
  );
  const articles = records.flatMap((kept) => {
    if (!kept) return [];
    const { id, storageId, article } = kept.record;
    return [{ id, storageId, headline: article?.headline ?? '' }];
  });
  return { outcome: 'several', articles };
}

/** Whoever owns the object of the site that stands at an address is the article. */
async function byAddress(name: string, { archive, site, newsroom }: ResolveDeps): Promise<Resolved> {
  const path = pathOf(name);
  const owner = path === undefined ? undefined : (await site.head(path))?.metadata.owner;
  if (owner === undefined || !(await archive.head(recordKeys.article(owner)))) return UNKNOWN;
  const isOwnAddress = !/^https?:/.test(name) || OWN_PATH.test(name);
  if (isOwnAddress) return { outcome: 'found', storageId: owner };
  const rendered = (await readRecord<RenderedRecord>(archive, recordKeys.rendered(owner)))?.record;
  const address = rendered && canonicalUrl({ ...rendered.summary, slug: rendered.slug }, newsroom);
  return address === bare(name) ? { outcome: 'found', storageId: owner } : UNKNOWN;
}

/** An address on Wireroom's own site: a page of an article, or its short link. */
const OWN_PATH =
  /(?:^|\/)(?:articles\/(?<slug>[a-z0-9-]+)(?:\/(?:[a-z]+\.[a-z]+)?)?|s\/(?<code>[0-9a-z]{12}))(?:[?#]|$)/;

/** The path in the site tree that an address, a code or a slug leads to. */
function pathOf(name: string): string | undefined {
  const own = OWN_PATH.exec(name)?.groups;
  if (own?.code !== undefined) return `s/${own.code}`;
  const slug = own?.slug ?? /(?:^|\/)([a-z0-9-]+)$/.exec(bare(name))?.[1];
  return slug === undefined ? undefined : paths.page(slug);
}

/** An address without what follows its path. */
function bare(address: string): string {
  return (address.split(/[?#]/, 1)[0] ?? '').replace(/\/$/, '');
}
