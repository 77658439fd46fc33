import type { Feed } from '../formats/format.ts';
import { FEED_FORMATS } from '../formats/index.ts';
import { paths } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { feedsOf } from '../model/feed-membership.ts';
import { storageIdOf } from '../model/identity.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { articlePages, formerPages, noticePages, type Page, shortLink } from './article-pages.ts';
import { byName, directoryPages } from './feed-directory.ts';
import type { FeedIndex } from './feed-head.ts';
import type { ArticleRecord, RenderedRecord } from './records.ts';
import { standingOf } from './standing.ts';

/** What the site is made from: the archive's records, read whole. */
export interface Archive {
  readonly articles: readonly { readonly record: ArticleRecord; readonly rendered?: RenderedRecord }[];
  /** Each feed that ever was, with the latest change to anything that it held, and how often its documents changed. */
  readonly feeds: readonly Pick<FeedIndex, 'feed' | 'updated' | 'edition'>[];
}

/** An object of the site, apart from what only its writer minds. */
export type SiteFile = Page;

/**
 * The whole site from scratch, as a function of the archive, the newsroom and the clock mark: what the stages must have come to by
 * whatever way, to the byte.
 */
export function siteOf(archive: Archive, newsroom: Newsroom, mark: string): readonly SiteFile[] {
  const shown: Article[] = [];
  const files: SiteFile[] = [];
  for (const { record, rendered } of archive.articles) {
    if (!record.article || !rendered || rendered.shown === 'nothing') continue;
    const article = { ...record.article, slug: rendered.slug };
    for (const former of rendered.formerSlugs)
      files.push(...formerPages(former, rendered.slug, rendered.turn, newsroom));
    files.push(shortLink(article, rendered.turn, newsroom));
    if (standingOf(record, mark).visible) {
      shown.push(article);
      files.push(...articlePages(article, newsroom));
    } else
      files.push(
        ...noticePages(
          article,
          article.status === 'canceled' && !record.withdrawn ? 'killed' : 'withdrawn',
          rendered.turn,
          newsroom,
        ),
      );
  }
  shown.sort(newestFirst);
  for (const { feed, updated, edition } of archive.feeds) {
    const items = shown.filter((article) => feedsOf(article, newsroom).some(({ name }) => name === feed.name));
    files.push(...feedFiles({ ...feed, edition, ...(updated === '' ? {} : { updated }) }, items, newsroom));
  }
  if (archive.feeds.length > 0)
    files.push(...directoryPages(archive.feeds.map(({ feed }) => feed).sort(byName), newsroom));
  return files;
}

function feedFiles(feed: Feed, articles: readonly Article[], newsroom: Newsroom): readonly SiteFile[] {
  return FEED_FORMATS.map(({ fileName, contentType, open, renderItem, separator, close }) => {
    const items = articles.slice(0, newsroom.feeds.items).map((article) => renderItem(article, newsroom));
    return {
      path: paths.feed(feed.name, fileName),
      text: open(feed, newsroom) + items.join(separator) + close,
      contentType,
    };
  });
}

function newestFirst(a: Article, b: Article): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return storageIdOf(a.id) < storageIdOf(b.id) ? -1 : 1;
}
