import type { Article } from '../model/article.ts';
import type { FeedName } from '../model/feed-membership.ts';
import { feedsOf } from '../model/feed-membership.ts';
import { shortCodeOf } from '../model/identity.ts';
import { articlePages, noticePages, shortLink } from './article-pages.ts';
import { holdToGeneration } from './configuration.ts';
import { CONFLICT, type Kept, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type ArticleRecord, type RenderedRecord, recordKeys } from './records.ts';
import type { RenderDeps } from './render-stage.ts';
import type { Standing } from './standing.ts';
import { inBytes, type PageBytes, redirectFormer, writePages } from './write-pages.ts';

/** An article whose pages are up to date, with what its feeds and its record still need. */
export interface Shown {
  readonly record: ArticleRecord;
  readonly standing: Standing;
  /** The article as published; absent when it was taken off the site. */
  readonly article?: Article;
  /** The feeds that must be brought up to date. */
  readonly feeds: readonly FeedName[];
  /** What the record says once the feeds are done, what it was read as, and the state before that; absent where it says so already. */
  readonly closing?: {
    readonly next: RenderedRecord;
    readonly read: Kept<RenderedRecord>;
    readonly before: RenderedRecord;
  };
  /** Paths that the edge should forget at once. */
  readonly invalidate: readonly string[];
  readonly slug: string;
}

/** An article as one run found it, and how it stands. */
export interface Found {
  readonly record: ArticleRecord;
  readonly standing: Standing;
  /** The configuration that this run renders under. */
  readonly generation: number;
}

/**
 * Writes an article's pages, or the notices in their place. The record is widened before anything is touched: it names
 * every slug and every feed that may come to hold something of the article. `undefined` where nothing of it is or may be public.
 */
export async function showArticle(found: Found, deps: RenderDeps): Promise<Shown | undefined> {
  const { record, standing, generation } = found;
  const key = recordKeys.rendered(record.storageId);
  return untilSettled<Shown | undefined>(`rendered ${record.storageId}`, async (tries) => {
    // The first revision is nearly always new: try to create its record before reading.
    const createFirst = standing.visible && record.revision === 1 && tries === 0;
    const kept = createFirst ? undefined : await readRecord<RenderedRecord>(deps.archive, key);
    if (kept) holdToGeneration(kept.record.generation, generation, deps.configuration);
    if (kept && Math.max(kept.record.turn, kept.record.opened ?? 0) > standing.turn) return undefined;
    if (standing.visible) return kept ? reviseRendered(found, kept, deps) : createRendered(found, deps);
    return kept && slugsOf(kept.record).length > 0 ? takeOff(found, kept, deps) : keepHidden(found, kept, deps);
  });
}

async function createRendered(found: Found, deps: RenderDeps): Promise<Shown | typeof CONFLICT> {
  const { record } = found;
  const asked = articleOf(record);
  const feeds = feedsOf(asked, deps.newsroom);
  let kept: Kept<RenderedRecord> | undefined;
  for (const slug of candidates(asked)) {
    const article = { ...asked, slug };
    const pages = pagesOf(found, article, deps);
    const next = renderedRecord(found, article, {
      askedSlug: asked.slug,
      formerSlugs: [],
      etags: Object.fromEntries(pages.map(({ path, etag }) => [path, etag])),
      feeds,
    });
    const etag = await writeRecord(deps.archive, recordKeys.rendered(record.storageId), next, kept);
    if (etag === undefined) return CONFLICT;
    kept = { record: next, etag };
    const written = await writePages(found, pages, {}, deps);
    if (written === 'newer') return CONFLICT;
    if (written !== 'taken') return { ...found, article, feeds, invalidate: [], slug };
  }
  throw new Error(`article ${record.storageId}: every variation of its slug is taken`);
}

async function reviseRendered(
  found: Found,
  read: Kept<RenderedRecord>,
  deps: RenderDeps,
): Promise<Shown | typeof CONFLICT> {
  const { record } = found;
  const asked = articleOf(record);
  const feeds = feedsOf(asked, deps.newsroom);
  let kept = await widen(read, { feeds }, found, deps);
  if (!kept) return CONFLICT;
  const before = kept.record;
  for (const slug of candidates(asked, before)) {
    if (slug !== before.slug && !kept.record.claimingSlugs.includes(slug)) {
      kept = await widen(kept, { claimingSlug: slug }, found, deps);
      if (!kept) return CONFLICT;
    }
    const article = { ...asked, slug };
    const pages = pagesOf(found, article, deps);
    const written = await writePages(found, pages, before.etags, deps);
    if (written === 'newer') return CONFLICT;
    if (written === 'taken') continue;
    const moved = slug !== before.slug || before.claimingSlugs.length > 0;
    const former = slugsOf(before).filter((one) => one !== slug);
    const redirected = await redirectFormer(found, former, slug, before.etags, deps);
    if (redirected === 'newer') return CONFLICT;
    const etags = { ...before.etags, ...written, ...redirected.etags };
    const next = renderedRecord(found, article, {
      askedSlug: asked.slug,
      formerSlugs: redirected.slugs,
      etags,
      feeds,
    });
    const corrected = article.correction !== undefined && article.correction !== before.summary.correction;
    const invalidate = corrected || moved || before.shown !== 'article' ? pages.map(({ path }) => path) : [];
    const closing = { next, read: kept, before: read.record };
    return { ...found, article, feeds: union(before.feeds, feeds), closing, invalidate, slug };
  }
  throw new Error(`article ${record.storageId}: every variation of its slug is taken`);
}

async function takeOff(found: Found, read: Kept<RenderedRecord>, deps: RenderDeps): Promise<Shown | typeof CONFLICT> {
  const { record } = found;
  const kept = await widen(read, {}, found, deps);
  if (!kept) return CONFLICT;
  const before = read.record;
  const kind = record.article?.status === 'canceled' && !record.withdrawn ? 'killed' : 'withdrawn';
  // A run that did not end may have been claiming a slug; one that lost its claim has shown nothing.
  const holdable = [before.slug, ...before.claimingSlugs].filter((one) => one !== '');
  let held: { readonly slug: string; readonly etags: Readonly<Record<string, string>> } = { slug: '', etags: {} };
  for (const slug of holdable) {
    const notices = [
      ...noticePages({ id: record.id, slug }, kind, found.standing.turn, deps.newsroom),
      shortLink({ id: record.id, slug }, found.standing.turn, deps.newsroom),
    ];
    const pages = inBytes(notices, deps);
    const written = await writePages(found, pages, before.etags, deps);
    if (written === 'newer') return CONFLICT;
    if (written === 'taken') continue;
    held = { slug, etags: written };
    break;
  }
  const { slug } = held;
  const former = slugsOf(before).filter((one) => one !== slug);
  const redirected =
    slug === '' ? { slugs: [], etags: {} } : await redirectFormer(found, former, slug, before.etags, deps);
  if (redirected === 'newer') return CONFLICT;
  const hidden = renderedRecord(
    found,
    { ...articleOf(record), slug },
    {
      askedSlug: before.askedSlug,
      formerSlugs: redirected.slugs,
      etags: { ...before.etags, ...held.etags, ...redirected.etags },
      feeds: [],
    },
  );
  const next: RenderedRecord = { ...hidden, shown: slug === '' ? 'nothing' : kind };
  const closing = { next, read: kept, before };
  // Invalidations are paid by the path: a notice that only another configuration words anew is news to nobody.
  const isReplayed = before.turn === found.standing.turn && before.generation !== found.generation;
  const invalidate = isReplayed ? [] : Object.keys(held.etags);
  return { ...found, feeds: before.feeds, closing, invalidate, slug };
}

/**
 * Notes the revision of an article that was never public, so that a run which was held up with an earlier, public one
 * finds that it comes too late.
 */
async function keepHidden(
  found: Found,
  read: Kept<RenderedRecord> | undefined,
  deps: RenderDeps,
): Promise<undefined | typeof CONFLICT> {
  const { record, standing } = found;
  if (read?.record.turn === standing.turn) return undefined;
  const article = { ...articleOf(record), slug: '' };
  const hidden = renderedRecord(found, article, { askedSlug: '', formerSlugs: [], etags: {}, feeds: [] });
  const next: RenderedRecord = { ...hidden, shown: 'nothing' };
  const etag = await writeRecord(deps.archive, recordKeys.rendered(record.storageId), next, read);
  return etag === undefined ? CONFLICT : undefined;
}

/**
 * Writes what may be touched next into the record, where it does not say so yet; `undefined` for a conflict. Where all of it stands there
 * already, an earlier run may be about to take it out: the turn that is noted has that run come too late.
 */
async function widen(
  kept: Kept<RenderedRecord>,
  wider: { readonly feeds?: readonly FeedName[]; readonly claimingSlug?: string },
  { record: { storageId }, standing: { turn } }: Found,
  { archive }: RenderDeps,
): Promise<Kept<RenderedRecord> | undefined> {
  const feeds = union(kept.record.feeds, wider.feeds ?? []);
  const isOpen = kept.record.turn === turn || kept.record.opened === turn;
  if (isOpen && feeds.length === kept.record.feeds.length && wider.claimingSlug === undefined) return kept;
  const claiming = wider.claimingSlug === undefined ? [] : [wider.claimingSlug];
  const record = { ...kept.record, opened: turn, feeds, claimingSlugs: [...kept.record.claimingSlugs, ...claiming] };
  const etag = await writeRecord(archive, recordKeys.rendered(storageId), record, kept);
  return etag === undefined ? undefined : { record, etag };
}

function renderedRecord(
  { record: { id, storageId, folder, among, revision, lastOf }, standing: { turn }, generation }: Found,
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
    turn,
    generation,
    lastOf,
    shown: 'article',
    slug: article.slug,
    claimingSlugs: [],
    ...rest,
    summary: summaryOf(article),
  };
}

/** Every slug under which something of the article may lie. */
function slugsOf({ formerSlugs, slug, claimingSlugs }: RenderedRecord): readonly string[] {
  return [...new Set([...formerSlugs, slug, ...claimingSlugs])].filter((one) => one !== '');
}

function summaryOf({ body: _, ...summary }: Article): Omit<Article, 'body'> {
  return summary;
}

function articleOf({ article, storageId }: ArticleRecord): Article {
  if (!article) throw new Error(`article ${storageId} has no revision`);
  return article;
}

/** Everything that a public article has in the site tree. */
function pagesOf({ standing: { turn } }: Found, article: Article, deps: RenderDeps): readonly PageBytes[] {
  return inBytes([...articlePages(article, deps.newsroom), shortLink(article, turn, deps.newsroom)], deps);
}

/** The slug that the article holds if it still asks for the same, then the slug asked for and variations of it. */
function* candidates({ id, slug: asked }: Article, before?: RenderedRecord): Generator<string> {
  if (before?.askedSlug === asked && before.slug !== '') yield before.slug;
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
