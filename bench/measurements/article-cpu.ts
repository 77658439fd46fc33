import { ARTICLE_FORMATS, FEED_FORMATS } from '../../shared/formats/index.ts';
import { completeArticle } from '../../shared/intake/complete-article.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { CPU_OPTIONS, measureCpu } from '../cpu.ts';
import { benchNewsroom } from '../newsroom.ts';
import { createAssembledStack, type Variants } from '../peers/assembled-stack.ts';
import { createStory } from '../stories/story.ts';
import { EXTENSIONS, type StoryFormat, writeStory } from '../stories/write-story.ts';
import { faster, kib, ms, type Row } from '../table.ts';
import { checkJsonFeed, checkPage, checkRss, InvalidOutputError, parseJson } from '../validate.ts';
import type { Measure } from './measurement.ts';

const FORMATS: readonly StoryFormat[] = ['text', 'Markdown', 'HTML'];
const STORIES = 40;
const TIMES_FASTER = 2;
const RECEIVED = '2026-03-02T09:00:00.000Z';
const newsroom = benchNewsroom();

type MakeVariants = (bytes: Uint8Array, format: StoryFormat, number: number) => Variants | Promise<Variants>;

/** One article from its bytes to every document that is written of it, beside the packages that one would put together. */
export const measure: Measure = async () => {
  const stack = await createAssembledStack();
  const rows: Row[] = [];
  let bytes = 0;
  for (const format of FORMATS) {
    const uploads = Array.from({ length: STORIES }, (_, number) => ({
      number,
      headline: createStory(number).headline,
      bytes: new TextEncoder().encode(writeStory(createStory(number), format)),
    }));
    bytes += uploads.reduce((sum, upload) => sum + upload.bytes.byteLength, 0);
    for (const upload of uploads) {
      check(await wireroom(upload.bytes, format, upload.number), upload.headline, 'Wireroom');
      check(stack(upload.bytes, format, upload.number), upload.headline, 'the stack');
    }
    const contender = (name: string, make: MakeVariants) => ({
      name,
      prepare: () => async () => {
        for (const upload of uploads) await make(upload.bytes, format, upload.number);
      },
    });
    const all = [contender('Wireroom', wireroom), contender('the stack', stack)];
    const [mine = 0, theirs = 0] = (await measureCpu(all, CPU_OPTIONS)).map((cpuMs) => cpuMs / STORIES);
    rows.push({
      what: `One article, ${format}: normalise, render all variants, CPU`,
      wireroom: ms(mine),
      beside: `markdown-it, sanitize-html, cheerio, feed: ${ms(theirs)}`,
      ratio: faster(mine, theirs),
      target: `≥ ${TIMES_FASTER} × faster`,
      met: theirs >= TIMES_FASTER * mine,
    });
  }
  const size = kib(bytes / STORIES / FORMATS.length);
  return {
    options: [
      `one article: ${STORIES} invented articles of ${size} on average; page, AMP, JSON, RSS item and JSON Feed item; the stack is given text as Markdown`,
    ],
    rows,
  };
};

async function wireroom(bytes: Uint8Array, format: StoryFormat, number: number): Promise<Variants> {
  const { articles, problems } = await normalizeUpload(
    { key: `bench/${number}.${EXTENSIONS[format]}`, bytes },
    newsroom,
  );
  const [normalized] = articles;
  if (!normalized) throw new InvalidOutputError(`Wireroom took no article: ${problems[0]?.code}`);
  const article = completeArticle(normalized, { revision: 1, received: RECEIVED, revised: RECEIVED });
  const [page = '', amp = '', json = ''] = ARTICLE_FORMATS.map((each) => each.render(article, newsroom));
  const [rss = '', jsonFeed = ''] = FEED_FORMATS.map((each) => each.renderItem(article, newsroom));
  return { headline: article.headline, page, amp, json, rss, jsonFeed };
}

/** The stack's feeds are whole documents with one item, Wireroom's the item alone: documents are made of those here. */
function check(variants: Variants, headline: string, whose: string): void {
  if (variants.headline !== headline) {
    throw new InvalidOutputError(`${whose}: headline “${variants.headline}”, not “${headline}”`);
  }
  checkPage(variants.page, headline, `${whose}: page`);
  checkPage(variants.amp, headline, `${whose}: AMP`);
  parseJson(variants.json, `${whose}: JSON`);
  const [rss, jsonFeed] = FEED_FORMATS;
  const whole = (item: string, format = rss) =>
    format && item.startsWith(format === rss ? '<item>' : '{"id"')
      ? format.open({ name: 'all' }, newsroom) + item + format.close
      : item;
  checkRss(whole(variants.rss), [headline], whose);
  checkJsonFeed(whole(variants.jsonFeed, jsonFeed), [headline], whose);
}
