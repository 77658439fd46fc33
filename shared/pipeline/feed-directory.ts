import { renderOpml } from '../formats/opml.ts';
import { paths } from '../model/addresses.ts';
import { ALL_FEED } from './feed-membership.ts';
import { CONFLICT, readRecord, untilSettled, writeRecord } from './record-store.ts';
import { type FeedName, recordKeys } from './records.ts';
import type { FeedDeps } from './update-feed.ts';
import { writeSiteObject } from './write-site-object.ts';

interface FeedDirectory {
  readonly schema: 1;
  readonly version: number;
  /** `all` first, then by name. */
  readonly feeds: readonly FeedName[];
}

/** Makes sure that a feed stands in the directory of feeds and in `feeds.opml`. */
export async function listFeed(feed: FeedName, { archive, site, newsroom }: FeedDeps): Promise<void> {
  await untilSettled('directory of feeds', async () => {
    const kept = await readRecord<FeedDirectory>(archive, recordKeys.feedDirectory);
    const present = kept?.record ?? { schema: 1, version: 0, feeds: [] };
    const listed = present.feeds.some(({ name }) => name === feed.name);
    const directory: FeedDirectory = listed
      ? present
      : { schema: 1, version: present.version + 1, feeds: [...present.feeds, feed].sort(byName) };
    if (!listed && (await writeRecord(archive, recordKeys.feedDirectory, directory, kept)) === undefined)
      return CONFLICT;
    await writeSiteObject(site, {
      key: paths.opml,
      body: new TextEncoder().encode(renderOpml(directory.feeds, newsroom)),
      contentType: 'text/x-opml; charset=utf-8',
      owner: 'feeds',
      version: directory.version,
    });
    return 'done';
  });
}

function byName(a: FeedName, b: FeedName): number {
  if (a.name === ALL_FEED.name) return -1;
  if (b.name === ALL_FEED.name) return 1;
  return a.name < b.name ? -1 : 1;
}
