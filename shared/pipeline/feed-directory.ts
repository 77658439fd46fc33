import { renderHomePage } from '../formats/home-page.ts';
import { renderOpml } from '../formats/opml.ts';
import { paths } from '../model/addresses.ts';
import { ALL_FEED, type FeedName } from '../model/feed-membership.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Page } from './article-pages.ts';
import { generationOf, holdToGeneration } from './configuration.ts';
import { CONFLICT, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { recordKeys } from './records.ts';
import type { FeedDeps } from './update-feed.ts';
import { writeSiteObject } from './write-site-object.ts';

/** Which feeds there are; `feeds/directory.json`. */
export interface FeedDirectory {
  readonly schema: 1;
  readonly version: number;
  /** The configuration that its pages were written under. */
  readonly generation: number;
  /** `all` first, then by name. */
  readonly feeds: readonly FeedName[];
}

/** Makes sure that a feed stands in the directory of feeds, in `feeds.opml` and on the site's home page. */
export async function listFeed(feed: FeedName, deps: FeedDeps): Promise<void> {
  const { archive, site, newsroom } = deps;
  const generation = await generationOf(deps);
  await untilSettled('directory of feeds', async () => {
    const kept = await readRecord<FeedDirectory>(archive, recordKeys.feedDirectory);
    const present: FeedDirectory = kept?.record ?? { schema: 1, version: 0, generation, feeds: [] };
    holdToGeneration(present.generation, generation, deps.configuration);
    const others = present.feeds.filter(({ name }) => name !== feed.name);
    const isWritten = others.length < present.feeds.length && present.generation === generation;
    const directory: FeedDirectory = isWritten
      ? present
      : { schema: 1, version: present.version + 1, generation, feeds: [...others, feed].sort(byName) };
    if (!isWritten && (await writeRecord(archive, recordKeys.feedDirectory, directory, kept)) === undefined)
      return CONFLICT;
    for (const { path, text, contentType } of directoryPages(directory.feeds, newsroom)) {
      const body = new TextEncoder().encode(text);
      await writeSiteObject(site, {
        key: path,
        body,
        etag: site.etagOf(body),
        contentType,
        owner: 'feeds',
        version: directory.version,
        generation,
      });
    }
    return 'done';
  });
}

/** What readers see of the directory: `feeds.opml`, and the page at the site's root. */
export function directoryPages(feeds: readonly FeedName[], newsroom: Newsroom): readonly Page[] {
  return [
    { path: paths.opml, text: renderOpml(feeds, newsroom), contentType: 'text/x-opml; charset=utf-8' },
    { path: paths.home, text: renderHomePage(feeds, newsroom), contentType: 'text/html; charset=utf-8' },
  ];
}

/** The order in which feeds are listed: `all` first, then by name. */
export function byName(a: FeedName, b: FeedName): number {
  if (a.name === ALL_FEED.name) return -1;
  if (b.name === ALL_FEED.name) return 1;
  return a.name < b.name ? -1 : 1;
}
