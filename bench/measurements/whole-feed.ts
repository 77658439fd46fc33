import type { FeedFormat } from '../../shared/formats/format.ts';
import { FEED_FORMATS } from '../../shared/formats/index.ts';
import { RSS } from '../../shared/formats/rss.ts';
import type { Article } from '../../shared/model/article.ts';
import { emptyFeedIndex } from '../../shared/pipeline/feed-head.ts';
import { mergeFeed, renderFeed } from '../../shared/pipeline/merge-feed.ts';
import { type Contender, CPU_OPTIONS, measureCpu } from '../cpu.ts';
import { benchNewsroom } from '../newsroom.ts';
import { loadPeerLibraries, type PeerFeeds, type PeerLibrary, peerItem } from '../peers/peer-feeds.ts';
import { storyArticle } from '../stories/story-article.ts';
import { faster, ms, type Row } from '../table.ts';
import { checkJsonFeed, checkRss } from '../validate.ts';
import type { Measure } from './measurement.ts';

const SIZES = [50, 1_000] as const;
const OPTIONS = { ...CPU_OPTIONS, maxRuns: 40 };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A feed made from nothing but its articles, beside the feed libraries, each writing the formats that both can. */
export const measure: Measure = async () => {
  const libraries = await loadPeerLibraries();
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await rowsOf(size, libraries)));
  return {
    options: [
      `whole feeds: ${SIZES.join(' and ')} articles of about 6 KB; Wireroom starts from body trees, the libraries from finished HTML; all end at bytes`,
    ],
    rows,
  };
};

async function rowsOf(size: number, libraries: readonly PeerLibrary[]): Promise<readonly Row[]> {
  const numbers = Array.from({ length: size }, (_, index) => size - index);
  const articles = numbers.map((number) => storyArticle(number));
  const items = numbers.map(peerItem);
  const titles = articles.map(({ headline }) => headline);
  const build = createBuilder(size);
  check(decoded(build(articles, FEED_FORMATS)), titles, 'Wireroom');
  for (const { name, generate } of libraries) check(generate(items), titles, name);

  const ours = (name: string, formats: readonly FeedFormat[]): Contender => ({
    name,
    prepare: () => {
      // What was made of an article is remembered as long as the object lives, so every run has objects of its own.
      const fresh = articles.map((article) => ({ ...article }));
      return () => build(fresh, formats);
    },
  });
  const contenders = [
    ours('all formats', FEED_FORMATS),
    ours('RSS alone', [RSS]),
    ...libraries.map(({ name, generate }) => ({ name, prepare: () => () => encoded(generate(items)) })),
  ];
  const [all = 0, rssAlone = 0, ...theirs] = await measureCpu(contenders, OPTIONS);
  return libraries.map(({ name }, place) => {
    const [mine, formats] = name === 'rss' ? [rssAlone, 'RSS alone'] : [all, 'RSS and JSON Feed'];
    const peer = theirs[place] ?? 0;
    return {
      what: `Feed of ${size} articles, ${formats}, CPU`,
      wireroom: ms(mine),
      beside: `${name}: ${ms(peer)}`,
      ratio: faster(mine, peer),
      target: 'faster',
      met: mine < peer,
    };
  });
}

function createBuilder(size: number) {
  const newsroom = benchNewsroom({ items: size });
  const empty = { index: emptyFeedIndex({ name: 'all' }, 'bench'), items: new Uint8Array() };
  return (articles: readonly Article[], formats: readonly FeedFormat[]): readonly Uint8Array[] => {
    const changes = articles.map((article) => ({
      storageId: article.id,
      revision: article.revision,
      changed: article.modified,
      article,
    }));
    const { index, brought } = mergeFeed(empty.index, changes, size, 'bench');
    return renderFeed(index, empty, brought, formats, newsroom).documents;
  };
}

function decoded([rss, json]: readonly Uint8Array[]): PeerFeeds {
  return { rss: decoder.decode(rss), json: decoder.decode(json) };
}

function encoded({ rss, json }: PeerFeeds): readonly Uint8Array[] {
  return [encoder.encode(rss), ...(json === undefined ? [] : [encoder.encode(json)])];
}

function check({ rss, json }: PeerFeeds, titles: readonly string[], whose: string): void {
  checkRss(rss, titles, whose);
  if (json !== undefined) checkJsonFeed(json, titles, whose);
}
