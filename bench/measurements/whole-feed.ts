import { feedContent } from '../../shared/formats/feed-content.ts';
import type { FeedFormat } from '../../shared/formats/format.ts';
import { FEED_FORMATS } from '../../shared/formats/index.ts';
import { RSS } from '../../shared/formats/rss.ts';
import type { Article } from '../../shared/model/article.ts';
import { emptyFeedIndex } from '../../shared/pipeline/feed-head.ts';
import { mergeFeed } from '../../shared/pipeline/merge-feed.ts';
import { renderFeed } from '../../shared/pipeline/render-feed.ts';
import { type Contender, CPU_OPTIONS, measureCpu } from '../cpu.ts';
import { benchNewsroom, mergeTerms } from '../newsroom.ts';
import { loadPeerLibraries, type PeerFeeds, type PeerItem, type PeerLibrary, peerItem } from '../peers/peer-feeds.ts';
import { storyArticle } from '../stories/story-article.ts';
import { faster, ms, type Row } from '../table.ts';
import { checkJsonFeed, checkRss, InvalidOutputError } from '../validate.ts';
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
      `whole feeds: ${SIZES.join(' and ')} articles of about 6 KB; Wireroom starts from body trees, each library once from finished HTML and once from body trees that Wireroom writes as HTML for it; all end at bytes`,
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
      // What was made of the latest article is remembered, so every run has objects of its own.
      const fresh = articles.map((article) => ({ ...article }));
      return () => build(fresh, formats);
    },
  });
  const contenders = [
    ours('all formats', FEED_FORMATS),
    ours('RSS alone', [RSS]),
    ...libraries.map(({ name, generate }) => ({ name, prepare: () => () => encoded(generate(items)) })),
    ...libraries.map(({ name, generate }) => ({
      name: `${name} from body trees`,
      prepare: () => {
        const fresh = articles.map((article) => ({ ...article }));
        return () => encoded(generate(fresh.map((article, place) => withContent(items[place], article))));
      },
    })),
  ];
  const [all = 0, rssAlone = 0, ...theirs] = await measureCpu(contenders, OPTIONS);
  return theirs.map((peer, place) => {
    const name = libraries[place % libraries.length]?.name ?? '';
    const start = place < libraries.length ? 'finished HTML' : 'body trees';
    const [mine, formats] = name === 'rss' ? [rssAlone, 'RSS alone'] : [all, 'RSS and JSON Feed'];
    return {
      what: `Feed of ${size} articles, ${formats}, CPU`,
      wireroom: ms(mine),
      beside: `${name}, from ${start}: ${ms(peer)}`,
      ratio: faster(mine, peer),
      target: 'faster',
      met: mine < peer,
    };
  });
}

/** The item with its HTML made of the article's body tree. */
function withContent(item: PeerItem | undefined, article: Article): PeerItem {
  if (!item) throw new InvalidOutputError(`no item for ${article.id}`);
  return { ...item, html: feedContent(article, benchNewsroom()) };
}

function createBuilder(size: number) {
  const newsroom = benchNewsroom({ items: size });
  const empty = { index: emptyFeedIndex({ name: 'all' }), items: new Uint8Array() };
  return (articles: readonly Article[], formats: readonly FeedFormat[]): readonly Uint8Array[] => {
    const changes = articles.map((article) => ({
      storageId: article.id,
      revision: article.revision,
      turn: 4 * article.revision,
      changed: article.updated,
      article,
    }));
    const { index, brought } = mergeFeed(empty.index, changes, mergeTerms(size));
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
