import type { Article } from '../model/article.ts';
import { shortCodeOf } from '../model/identity.ts';
import { articlePages, formerPages, noticePages, type Page, shortLink } from './article-pages.ts';
import { mapBounded } from './bounded.ts';
import { feedsOf } from './feed-membership.ts';
import { CONFLICT, type Kept, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ArticleRecord, type FeedName, type RenderedRecord, recordKeys } from './records.ts';
import type { RenderDeps } from './render-stage.ts';
import { writeSiteObject } from './write-site-object.ts';

/** An article whose pages are up to date, with what its feeds and its record still need. */
export interface Shown {
  readonly record: ArticleRecord;
  /** The article as published; absent when it was taken off the site. */
  readonly article?: Article;
  /** The feeds that must be brought up to date. */
  readonly feeds: readonly FeedName[];
  /** What the record says once the feeds are done, and what it was read as; absent where it says so already. */
  readonly closing?: { readonly next: RenderedRecord; readonly read: Kept<RenderedRecord> };
  /** Paths that the edge should forget at once. */
  readonly invalidate: readonly string[];
  readonly slug: string;
}

const PAGES_AT_ONCE = 4;
const encoder = new TextEncoder();

/**
 * Writes an article's pages, or the notices in their place. The record is widened before anything is touched: it names
 * every slug and every feed that may come to hold something of the article. `undefined` where nothing of it is or may be public.
 */
export async function showArticle(record: ArticleRecord, deps: RenderDeps): Promise<Shown | undefined> {
  const key = recordKeys.rendered(record.storageId);
  return untilSettled<Shown | undefined>(`rendered ${record.storageId}`, async (tries) => {
    // The first revision is nearly always new: try to create its record before reading.
    const visible = isPublic(record, deps.clock.now());
    const kept =
      visible && record.revision === 1 && tries === 0 ? undefined : await readRecord<RenderedRecord>(deps.archive, key);
    if (kept && kept.record.revision > record.revision) return undefined;
    if (!kept) return visible ? createRendered(record, deps) : undefined;
    return visible ? reviseRendered(record, kept, deps) : takeOff(record, kept, deps);
  });
}

/** Whether an article may be seen at `now` (ISO 8601, UTC). */
export function isPublic({ article, withdrawn }: ArticleRecord, now: string): boolean {
  if (!article || withdrawn || article.status !== 'usable') return false;
  return (
    (article.embargo === undefined || article.embargo <= now) &&
    (article.expires === undefined || article.expires > now)
  );
}

async function createRendered(record: ArticleRecord, deps: RenderDeps): Promise<Shown | typeof CONFLICT> {
  const asked = articleOf(record);
  const feeds = feedsOf(asked);
  let kept: Kept<RenderedRecord> | undefined;
  for (const slug of candidates(asked)) {
    const article = { ...asked, slug };
    const pages = [...articlePages(article, deps.newsroom), shortLink(article, deps.newsroom)];
    const next = renderedRecord(record, article, {
      askedSlug: asked.slug,
      formerSlugs: [],
      etags: expectedEtags(pages, deps),
      feeds,
    });
    const etag = await writeRecord(deps.archive, recordKeys.rendered(record.storageId), next, kept);
    if (etag === undefined) return CONFLICT;
    kept = { record: next, etag };
    const written = await writePages(record, pages, {}, deps);
    if (written === 'newer') return CONFLICT;
    if (written !== 'taken') return { record, article, feeds, invalidate: [], slug };
  }
  throw new Error(`article ${record.storageId}: every variation of its slug is taken`);
}

async function reviseRendered(
  record: ArticleRecord,
  read: Kept<RenderedRecord>,
  deps: RenderDeps,
): Promise<Shown | typeof CONFLICT> {
  const asked = articleOf(record);
  const feeds = feedsOf(asked);
  let kept = await widen(read, { feeds }, record, deps);
  if (!kept) return CONFLICT;
  const before = kept.record;
  for (const slug of candidates(asked, before)) {
    if (slug !== before.slug && slug !== kept.record.claimingSlug) {
      kept = await widen(kept, { claimingSlug: slug }, record, deps);
      if (!kept) return CONFLICT;
    }
    const article = { ...asked, slug };
    const moved = slug !== before.slug || before.shown !== 'article';
    const pages = [...articlePages(article, deps.newsroom), ...(moved ? [shortLink(article, deps.newsroom)] : [])];
    const written = await writePages(record, pages, before.etags, deps);
    if (written === 'newer') return CONFLICT;
    if (written === 'taken') continue;
    const former = [
      ...new Set([...before.formerSlugs, before.slug, ...(before.claimingSlug ? [before.claimingSlug] : [])]),
    ].filter((one) => one !== slug);
    const redirected =
      moved || before.claimingSlug !== undefined
        ? await redirectFormer(record, former, slug, before.etags, deps)
        : { slugs: former, etags: {} };
    if (redirected === 'newer') return CONFLICT;
    const etags = { ...before.etags, ...written, ...redirected.etags };
    const next = renderedRecord(record, article, {
      askedSlug: asked.slug,
      formerSlugs: redirected.slugs,
      etags,
      feeds,
    });
    const corrected = article.correction !== undefined && article.correction !== before.summary.correction;
    const invalidate = corrected || before.shown !== 'article' || moved ? pages.map(({ path }) => path) : [];
    return { record, article, feeds: union(before.feeds, feeds), closing: { next, read: kept }, invalidate, slug };
  }
  throw new Error(`article ${record.storageId}: every variation of its slug is taken`);
}

async function takeOff(
  record: ArticleRecord,
  read: Kept<RenderedRecord>,
  deps: RenderDeps,
): Promise<Shown | typeof CONFLICT> {
  const before = read.record;
  const killed = record.article?.status === 'canceled';
  const kind = killed && !record.withdrawn ? 'killed' : 'withdrawn';
  const pages = noticePages({ id: record.id, slug: before.slug }, kind, deps.newsroom);
  const written = await writePages(record, pages, before.etags, deps);
  if (written === 'newer') return CONFLICT;
  if (written === 'taken') throw new Error(`article ${record.storageId}: its page ${before.slug} is another article's`);
  // A run that was claiming a new slug may have left pages there.
  const claimed = before.claimingSlug === undefined ? [] : [before.claimingSlug];
  const redirected = await redirectFormer(record, claimed, before.slug, before.etags, deps);
  if (redirected === 'newer') return CONFLICT;
  const summary = { ...summaryOf(articleOf(record)), slug: before.slug };
  const { claimingSlug: _, ...rest } = before;
  const formerSlugs = [...new Set([...before.formerSlugs, ...redirected.slugs])];
  const next: RenderedRecord = {
    ...rest,
    revision: record.revision,
    shown: kind,
    formerSlugs,
    etags: { ...before.etags, ...written, ...redirected.etags },
    feeds: [],
    summary,
  };
  return {
    record,
    feeds: before.feeds,
    closing: { next, read },
    invalidate: pages.map(({ path }) => path),
    slug: before.slug,
  };
}

/** Writes what may be touched next into the record, where it does not say so yet; `undefined` for a conflict. */
async function widen(
  kept: Kept<RenderedRecord>,
  wider: { readonly feeds?: readonly FeedName[]; readonly claimingSlug?: string },
  { storageId }: ArticleRecord,
  { archive }: RenderDeps,
): Promise<Kept<RenderedRecord> | undefined> {
  const feeds = union(kept.record.feeds, wider.feeds ?? []);
  if (feeds.length === kept.record.feeds.length && wider.claimingSlug === undefined) return kept;
  const record = { ...kept.record, ...wider, feeds };
  const etag = await writeRecord(archive, recordKeys.rendered(storageId), record, kept);
  return etag === undefined ? undefined : { record, etag };
}

/** Writes pages, the first before the others since it claims the slug; their ETags by path. */
async function writePages(
  { storageId, revision }: ArticleRecord,
  pages: readonly Page[],
  remembered: Readonly<Record<string, string>>,
  { site }: RenderDeps,
): Promise<Readonly<Record<string, string>> | 'newer' | 'taken'> {
  const write = async ({ path, text, contentType, metadata }: Page) => {
    const expectedEtag = remembered[path];
    const written = await writeSiteObject(site, {
      key: path,
      body: encoder.encode(text),
      contentType,
      owner: storageId,
      version: revision,
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
async function redirectFormer(
  record: ArticleRecord,
  former: readonly string[],
  slug: string,
  remembered: Readonly<Record<string, string>>,
  deps: RenderDeps,
) {
  const slugs: string[] = [];
  let etags: Readonly<Record<string, string>> = {};
  for (const one of former) {
    const written = await writePages(record, formerPages(one, slug, deps.newsroom), remembered, deps);
    if (written === 'newer') return 'newer';
    if (written === 'taken') continue;
    slugs.push(one);
    etags = { ...etags, ...written };
  }
  return { slugs, etags };
}

function renderedRecord(
  { id, storageId, folder, among, revision }: ArticleRecord,
  article: Article,
  rest: Pick<RenderedRecord, 'askedSlug' | 'formerSlugs' | 'etags' | 'feeds'>,
): RenderedRecord {
  return {
    schema: 1,
    id,
    storageId,
    folder,
    among,
    revision,
    shown: 'article',
    slug: article.slug,
    ...rest,
    summary: summaryOf(article),
  };
}

function summaryOf({ body: _, ...summary }: Article): Omit<Article, 'body'> {
  return summary;
}

function articleOf({ article, storageId }: ArticleRecord): Article {
  if (!article) throw new Error(`article ${storageId} has no revision`);
  return article;
}

function expectedEtags(pages: readonly Page[], { site }: RenderDeps): Record<string, string> {
  return Object.fromEntries(pages.map(({ path, text }) => [path, site.etagOf(encoder.encode(text))]));
}

/** The slug that the article holds if it still asks for the same, then the slug asked for and variations of it. */
function* candidates({ id, slug: asked }: Article, before?: RenderedRecord): Generator<string> {
  if (before?.askedSlug === asked) yield before.slug;
  yield asked;
  for (let n = 2; n <= MAX_NUMBERED_SLUGS; n++) yield `${asked}-${n}`;
  // A name this common would cost a call for every namesake; the article's own code ends the search.
  yield `${asked}-${shortCodeOf(id)}`;
}

const MAX_NUMBERED_SLUGS = 9;

function union(a: readonly FeedName[], b: readonly FeedName[]): readonly FeedName[] {
  const names = new Set(a.map(({ name }) => name));
  return [...a, ...b.filter(({ name }) => !names.has(name))];
}
