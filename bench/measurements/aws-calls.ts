import { type CountedCall, RunningHandlers } from '../aws/running-handlers.ts';
import { benchNewsroom } from '../newsroom.ts';
import { createStory } from '../stories/story.ts';
import { writeStory } from '../stories/write-story.ts';
import type { Row } from '../table.ts';
import { checkJsonFeed, checkRss, InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const BATCH = 10;
const MOST_ALONE = 24;
const MOST_IN_BATCH = 12;
const TOPICS = `alerts: { perSecond: 1000 }
topics:
  - name: everything
  - name: local
    when: { section: Local }
`;

/** The calls of AWS that an article costs, counted where they arrive, through the bundled handlers. */
export const measure: Measure = async () => {
  const newsroom = benchNewsroom({ yaml: TOPICS });
  const handlers = await RunningHandlers.start(newsroom);
  try {
    // The first article ever makes the feeds and lists them.
    await handlers.publish(files(1, 1));
    const alone = await handlers.publish(files(2, 1));
    const batch = await handlers.publish(files(3, BATCH));
    check(handlers, BATCH + 2);
    return {
      options: [
        `AWS calls: bundled handlers against S3, SQS and SNS in memory over HTTP; two feeds, two topics; one article before, so that the feeds exist and the containers are warm`,
      ],
      rows: [
        row('AWS calls for a lone article', alone.length, MOST_ALONE),
        row(`AWS calls per article in a batch of ${BATCH}`, batch.length / BATCH, MOST_IN_BATCH),
      ],
      details: [...countsOf('lone article', alone), ...countsOf(`batch of ${BATCH}`, batch)],
    };
  } finally {
    await handlers.stop();
  }
};

function row(what: string, calls: number, most: number): Row {
  return { what, wireroom: String(calls), beside: '', ratio: '', target: `≤ ${most}`, met: calls <= most };
}

/** `count` uploads of the section that has a topic of its own. */
function files(first: number, count: number): Readonly<Record<string, string>> {
  const written = Array.from({ length: count }, (_, index) => {
    const markdown = writeStory(createStory(first + index), 'Markdown');
    return [`desk/story-${first + index}.md`, `---\nsection: Local\n---\n\n${markdown}`];
  });
  return Object.fromEntries(written);
}

/** Nothing counts unless every article came out in both feeds and went to both topics. */
function check({ aws }: RunningHandlers, articles: number): void {
  const headlines = new Set(Array.from({ length: articles }, (_, index) => createStory(index + 1).headline));
  for (const feed of ['all', 'section-local']) {
    const text = (file: string) => new TextDecoder().decode(aws.objects.get(`site/feeds/${feed}/${file}`)?.body);
    const { items } = JSON.parse(text('feed.json')) as { readonly items: readonly { readonly title: string }[] };
    const titles = items.map(({ title }) => title);
    if (titles.length !== articles || titles.some((title) => !headlines.has(title))) {
      throw new InvalidOutputError(`feed ${feed}: found ${titles.join('; ')}`);
    }
    checkJsonFeed(text('feed.json'), titles, feed);
    checkRss(text('rss.xml'), titles, feed);
  }
  const told = [...aws.published.values()];
  if (told.length !== 2 || told.some((count) => count !== articles)) {
    throw new InvalidOutputError(`topics were told ${told.join(' and ')} times, needed ${articles} each`);
  }
}

/** Calls by stage and operation: `render: 4 GetObject archive, 7 PutObject site`. */
function countsOf(title: string, calls: readonly CountedCall[]): readonly string[] {
  const byStage = new Map<string, Map<string, number>>();
  for (const { stage, call } of calls) {
    const [operation = '', place = ''] = call.what.split(' ');
    const name = `${operation} ${place.split('/')[0]?.split(':').at(-1)}${call.status >= 400 ? ` (${call.status})` : ''}`;
    const counts = byStage.get(stage) ?? new Map<string, number>();
    byStage.set(stage, counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...byStage].map(([stage, counts]) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return `AWS calls, ${title}, ${stage}: ${total} = ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`;
  });
}
