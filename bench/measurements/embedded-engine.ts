import { setTimeout } from 'node:timers/promises';
import { mapBounded } from '../../shared/pipeline/bounded.ts';
import { percentile } from '../cpu.ts';
import { RunningEngine } from '../running-engine.ts';
import { createStory } from '../stories/story.ts';
import { EXTENSIONS, type StoryFormat, writeStory } from '../stories/write-story.ts';
import { ms, significant } from '../table.ts';
import { checkJsonFeed, checkRss, InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const BURST = 1_000;
const UPLOADS_AT_ONCE = 8;
const SINGLES = 100;
const FEED_ITEMS = 50;
const POLL_MS = 2;
const FORMATS: readonly StoryFormat[] = ['text', 'Markdown', 'HTML'];
/** The most that a newsroom may be given: what is measured is the engine, not the pace that spares subscribers. */
const PER_SECOND = 1_000;
const NEWSROOM = `name: Example Herald
authority: herald.example,2026
feeds: { items: ${FEED_ITEMS} }
alerts: { perSecond: ${PER_SECOND} }
topics:
  - name: everything
    subscribers:
      - { channel: email, to: reader@example.com }
      - { channel: sms, to: "+12025550123" }
`;

/** The embedded engine from outside, over HTTP: how many articles it takes through in a burst, and how soon one is seen. */
export const measure: Measure = async () => {
  const engine = await RunningEngine.start(NEWSROOM);
  try {
    const singleMs: number[] = [];
    for (let number = 1; number <= SINGLES; number++) singleMs.push(await visibleAfterMs(engine, number));
    const before = engine.published;
    const start = performance.now();
    const numbers = Array.from({ length: BURST }, (_, index) => SINGLES + 1 + index);
    await mapBounded(numbers, UPLOADS_AT_ONCE, (number) => upload(engine, number));
    await engine.untilPublished(before + BURST);
    const seconds = (performance.now() - start) / 1000;
    await check(engine);
    return {
      options: [
        `embedded engine: npm start’s own process, durable, over HTTP; ${BURST} articles by ${UPLOADS_AT_ONCE} uploads at once, after ${SINGLES} one by one, text, Markdown and HTML in turn; two subscribers, alerts.perSecond raised to ${PER_SECOND}`,
      ],
      rows: [
        {
          what: `Embedded engine, ${BURST} articles, upload to published and told`,
          wireroom: `${significant(BURST / seconds)} articles a second`,
          beside: '',
          ratio: '',
          target: '',
        },
        {
          what: `Embedded engine when idle, upload to visible in the feed, ${SINGLES} articles`,
          wireroom: `p50 ${ms(percentile(singleMs, 0.5))}, p99 ${ms(percentile(singleMs, 0.99))}`,
          beside: '',
          ratio: '',
          target: '',
        },
      ],
    };
  } finally {
    await engine.stop();
  }
};

function upload(engine: RunningEngine, number: number): Promise<void> {
  const format = FORMATS[number % FORMATS.length] ?? 'text';
  return engine.upload(`bench/story-${number}.${EXTENSIONS[format]}`, writeStory(createStory(number), format));
}

/** From the start of an upload until a reader who asks again and again gets it in the JSON Feed. */
async function visibleAfterMs(engine: RunningEngine, number: number): Promise<number> {
  const published = engine.published;
  const title = JSON.stringify(createStory(number).headline);
  const url = `${engine.siteUrl}/feeds/all/feed.json`;
  let etag = '';
  const isVisible = async () => {
    const answer = await fetch(url, { headers: etag === '' ? {} : { 'if-none-match': etag } });
    const text = await answer.text();
    etag = answer.headers.get('etag') ?? etag;
    return answer.status === 200 && text.includes(title);
  };
  // What the feed is before is known, so that what is fetched again is only what changed.
  if (await isVisible()) throw new InvalidOutputError(`${title} was in the feed before it was uploaded`);
  const start = performance.now();
  await upload(engine, number);
  while (!(await isVisible())) await setTimeout(POLL_MS);
  const took = performance.now() - start;
  await engine.untilPublished(published + 1);
  return took;
}

async function check({ siteUrl }: RunningEngine): Promise<void> {
  const read = async (file: string) => (await fetch(`${siteUrl}/feeds/all/${file}`)).text();
  const json = await read('feed.json');
  const { items } = JSON.parse(json) as { readonly items: readonly { readonly title: string }[] };
  const titles = items.map(({ title }) => title);
  const known = new Set(Array.from({ length: SINGLES + BURST }, (_, index) => createStory(index + 1).headline));
  if (titles.length !== FEED_ITEMS || titles.some((title) => !known.has(title))) {
    throw new InvalidOutputError(`the feed holds ${titles.length} items: ${titles.slice(0, 5).join('; ')}`);
  }
  checkJsonFeed(json, titles, 'embedded engine');
  checkRss(await read('rss.xml'), titles, 'embedded engine');
}
