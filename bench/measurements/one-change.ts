import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../../shared/adapters/embedded/embedded-object-store.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { FEED_FORMATS } from '../../shared/formats/index.ts';
import type { Article } from '../../shared/model/article.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import { decodeFeedHead, emptyFeedIndex } from '../../shared/pipeline/feed-head.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import { type FeedChange, mergeFeed } from '../../shared/pipeline/merge-feed.ts';
import { keepFeed, renderFeed } from '../../shared/pipeline/render-feed.ts';
import { updateFeed } from '../../shared/pipeline/update-feed.ts';
import { type Contender, CPU_OPTIONS, measureCpu, median } from '../cpu.ts';
import { benchNewsroom, mergeTerms } from '../newsroom.ts';
import { storyArticle } from '../stories/story-article.ts';
import { kib, ms, type Row, times } from '../table.ts';
import { checkJsonFeed, checkRss, InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const SIZES = [50, 1_000] as const;
const MOST_TIMES = 4;
const STAGE_ROUNDS = 60;
const ETAGS = { 'rss.xml': `"${'0'.repeat(32)}"`, 'feed.json': `"${'1'.repeat(32)}"` };
const decoder = new TextDecoder();

/** One revised article in a full feed: from the stored head's bytes to the new documents' and the new head's. */
export const measure: Measure = async () => {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(await updateRow(size), await stageRow(size));
  return {
    options: [
      `one changed article: among ${SIZES.join(' and ')}, in the middle of the feed; nothing kept between runs; the copy is of the documents and the head`,
      `feed stage: updateFeed on SQLite in a temporary folder, ${STAGE_ROUNDS} changes, conditional writes and MD5 ETags included`,
    ],
    rows,
  };
};

async function updateRow(size: number): Promise<Row> {
  const { head, articles, update } = feedOf(size);
  const place = size >> 1;
  const revised = revise(articles[place], 2);
  const change = changeOf(revised);
  const made = update(head, change);
  check(made.documents, articles.with(place, revised));
  const bytes = [...made.documents, made.head];
  const contenders: readonly Contender[] = [
    {
      name: 'update',
      prepare: () => {
        // What was made of the latest article is remembered, so every run has one of its own.
        const fresh = changeOf({ ...revised });
        return () => update(head, fresh);
      },
    },
    { name: 'copy', prepare: () => () => bytes.map((one) => new Uint8Array(one)) },
  ];
  const [updated = 0, copied = 0] = await measureCpu(contenders, { ...CPU_OPTIONS, maxRuns: size > 100 ? 8 : 100 });
  const total = bytes.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    what: `One changed article among ${size}, CPU`,
    wireroom: ms(updated),
    beside: `copy of the ${kib(total)}: ${ms(copied)}`,
    ratio: times(updated, copied),
    target: `≤ ${MOST_TIMES} × the copy`,
    met: updated <= MOST_TIMES * copied,
  };
}

async function stageRow(size: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-bench-'));
  const database = openDatabase(folder);
  const archive = createEmbeddedObjectStore(database, 'archive');
  const site = createEmbeddedObjectStore(database, 'site');
  const newsroom = benchNewsroom({ items: size });
  const articles = newestFirst(size);
  const configuration = new KnownConfiguration();
  const feedDeps = () => ({
    archive,
    site,
    newsroom,
    clock: systemClock,
    tickQueue: { send: async () => {} },
    configuration,
    heads: new FeedHeadCache(),
  });

  const cpuMs: number[] = [];
  const wallMs: number[] = [];
  try {
    await updateFeed({ name: 'all' }, { changes: articles.map(changeOf) }, feedDeps());
    for (let round = 0; round < STAGE_ROUNDS; round++) {
      const place = (round * 7) % size;
      const revised = revise(articles[place], round + 2);
      articles[place] = revised;
      const before = process.cpuUsage();
      const start = performance.now();
      await updateFeed({ name: 'all' }, { changes: [changeOf(revised)] }, feedDeps());
      wallMs.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      cpuMs.push((user + system) / 1000);
    }
    const documents = ['rss.xml', 'feed.json'].map((file) => site.read(`feeds/all/${file}`)?.body ?? new Uint8Array());
    check(documents, articles);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
  return {
    what: `The same, whole feed stage on the embedded store (${size}), CPU`,
    wireroom: ms(median(cpuMs)),
    beside: `elapsed: ${ms(median(wallMs))}`,
    ratio: '',
    target: '',
  };
}

function feedOf(size: number) {
  const newsroom = benchNewsroom({ items: size });
  const articles = newestFirst(size);
  const render = (before: ReturnType<typeof decodeFeedHead>, changes: readonly FeedChange[]) => {
    const { index, brought } = mergeFeed(before.index, changes, mergeTerms(size));
    const rendered = renderFeed(index, before, brought, FEED_FORMATS, newsroom);
    return { documents: rendered.documents, head: keepFeed(rendered, ETAGS) };
  };
  const empty = { index: emptyFeedIndex({ name: 'all' }), items: new Uint8Array() };
  const { head } = render(empty, articles.map(changeOf));
  return { head, articles, update: (bytes: Uint8Array, change: FeedChange) => render(decodeFeedHead(bytes), [change]) };
}

function newestFirst(size: number): Article[] {
  return Array.from({ length: size }, (_, index) => storyArticle(size - index));
}

function revise(article: Article | undefined, revision: number): Article {
  if (!article) throw new InvalidOutputError('no article to revise');
  const modified = new Date(Date.parse(article.modified) + 1000).toISOString();
  return {
    ...article,
    revision,
    modified,
    updated: modified,
    headline: `${article.headline.replace(/ \(again.*/, '')} (again, ${revision})`,
  };
}

function changeOf(article: Article): FeedChange {
  const { id, revision, updated } = article;
  return { storageId: storageIdOf(id), revision, turn: 4 * revision, changed: updated, article };
}

function check([rss, json]: readonly Uint8Array[], articles: readonly Article[]): void {
  const titles = articles.map(({ headline }) => headline);
  checkRss(decoder.decode(rss), titles, 'Wireroom, one change');
  checkJsonFeed(decoder.decode(json), titles, 'Wireroom, one change');
}
