import type { OutboxEntry } from '../../shared/adapters/embedded/topics/outbox.ts';
import { mapBounded } from '../../shared/pipeline/bounded.ts';
import { percentile } from '../cpu.ts';
import { RunningEngine } from '../running-engine.ts';
import { AlertListener } from '../storm/alert-listener.ts';
import { checkStorm } from '../storm/check-storm.ts';
import { followStorm } from '../storm/follow-storm.ts';
import { type Deed, planStorm, type Storm } from '../storm/plan-storm.ts';
import { keyOf, writeEdition } from '../storm/write-edition.ts';
import { kib, ms, type Row, significant } from '../table.ts';
import { InvalidOutputError } from '../validate.ts';
import type { Measure } from './measurement.ts';

const SIZE = { articles: 2_000, uploads: 10_000, seed: 20_261_124 };
const REQUESTS_AT_ONCE = 16;
const FEED_ITEMS = 50;
const STALLED_MS = 60_000;
/** The most that a newsroom may be given: what is measured is the engine, not the pace that spares subscribers. */
const PER_SECOND = 1_000;
const FAULT = /^(?:error|warning|rejected|given up) /;

/** Ten thousand uploads as fast as the embedded engine accepts them; nothing may be lost, and nobody told twice. */
export const measure: Measure = async () => {
  const storm = planStorm(SIZE);
  const listener = await AlertListener.start();
  const engine = await RunningEngine.start(newsroomWith(listener.url));
  try {
    const through = await drive(storm, engine);
    // Before anything is checked: the whole outbox in one answer takes more than the storm does.
    const memory = engine.peakMemory();
    // The examples' alerts stay on the machine.
    const leaving = (await outboxOf(engine)).filter(({ channel, state }) => channel === 'https' && state !== 'kept');
    await within(STALLED_MS, listener.untilPosted(leaving.length));
    const ofStorm = (text: string) => text.includes(', edition ');
    const posted = listener.alerts.filter(({ headline }) => ofStorm(headline));
    const entries = (await outboxOf(engine)).filter(({ body, subject }) => ofStorm(body) || ofStorm(subject));
    await checkStorm(engine, storm.fates, entries, posted);
    return {
      options: optionsOf(storm),
      rows: rowsOf(through, memory),
      details: detailsOf(through, storm, posted.length),
    };
  } finally {
    await engine.stop();
    listener.stop();
  }
};

interface Through {
  /** From the first request until the last upload was accepted, and until the last was published. */
  readonly acceptedMs: number;
  readonly publishedMs: number;
  /** For each deed, from acceptance to publication. */
  readonly tookMs: readonly number[];
  /** For each deed, from its request to its answer. */
  readonly answeredMs: readonly number[];
}

async function drive({ deeds }: Storm, engine: RunningEngine): Promise<Through> {
  const follower = followStorm();
  const faults: string[] = [];
  engine.onLine((line) => {
    follower.read(line);
    if (FAULT.test(line)) faults.push(line);
  });
  const written = deeds.map((deed) => ({ deed, body: deed.kind === 'deletion' ? undefined : writeEdition(deed) }));
  const answeredMs: number[] = [];
  /** The latest request of each article: an editor waits for the answer, else nobody could say which upload was the last. */
  const latest = new Map<number, Promise<void>>();
  const request = async (deed: Deed, body: string | undefined) => {
    const start = performance.now();
    follower.sent(deed);
    await (body === undefined ? engine.withdraw(keyOf(deed)) : engine.upload(keyOf(deed), body));
    follower.accepted(deed);
    answeredMs.push(performance.now() - start);
  };
  const start = performance.now();
  await mapBounded(written, REQUESTS_AT_ONCE, ({ deed, body }) => {
    const answered = (latest.get(deed.article) ?? Promise.resolve()).then(() => request(deed, body));
    latest.set(deed.article, answered);
    return answered;
  });
  const acceptedMs = performance.now() - start;
  await follower.settled(STALLED_MS);
  if (faults.length > 0) throw new InvalidOutputError(`storm: the engine printed ${faults.slice(0, 5).join('; ')}`);
  return { acceptedMs, publishedMs: follower.lastMs() - start, tookMs: follower.tookMs(), answeredMs };
}

async function outboxOf({ newsroomUrl }: RunningEngine): Promise<readonly OutboxEntry[]> {
  return (await (await fetch(`${newsroomUrl}/outbox`)).json()) as readonly OutboxEntry[];
}

async function within(limitMs: number, done: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(limitMs);
  await Promise.race([
    done,
    new Promise<never>((_resolve, reject) => {
      late.addEventListener('abort', () =>
        reject(new InvalidOutputError('storm: alerts in the outbox were not posted')),
      );
    }),
  ]);
}

function newsroomWith(url: string): string {
  return `name: Example Herald
authority: herald.example,2026
feeds: { items: ${FEED_ITEMS} }
alerts: { perSecond: ${PER_SECOND} }
topics:
  - name: everything
    subscribers:
      - { channel: email, to: reader@example.com }
      - { channel: sms, to: "+12025550123" }
      - { channel: https, to: "${url}" }
`;
}

function rowsOf({ acceptedMs, publishedMs, tookMs }: Through, memory: number | undefined): readonly Row[] {
  const row = (what: string, wireroom: string): Row => ({ what, wireroom, beside: '', ratio: '', target: '' });
  const perSecond = (uploads: number, elapsedMs: number) => significant((uploads * 1000) / elapsedMs);
  return [
    row(
      `Storm of ${SIZE.uploads} uploads of ${SIZE.articles} articles, to published and told`,
      `${perSecond(SIZE.uploads, publishedMs)} uploads a second`,
    ),
    row('The same, as fast as they are accepted', `${perSecond(SIZE.uploads, acceptedMs)} uploads a second`),
    row(
      'The same, from accepted to published',
      `p50 ${seconds(percentile(tookMs, 0.5))}, p99 ${seconds(percentile(tookMs, 0.99))}`,
    ),
    row('The same, peak memory of the process', memory === undefined ? 'n/a' : kib(memory)),
    { ...row('The same, uploads lost, alerts told twice', '0, 0'), target: '0, 0', met: true },
  ];
}

function optionsOf({ deeds, fates }: Storm): readonly string[] {
  const count = (kind: Deed['kind']) => deeds.filter((deed) => deed.kind === kind).length;
  const ended = (shown: string) => fates.filter((fate) => fate.shown === shown).length;
  return [
    `storm: seed ${SIZE.seed}; ${SIZE.uploads} uploads by ${REQUESTS_AT_ONCE} requests at once, text, Markdown and HTML: ${count('edition')} editions, ${count('kill')} kills, ${count('same-bytes')} of the same bytes, ${count('same-content')} of the same content in other bytes; ${count('deletion')} deletions besides; ${ended('live')} articles live in the end, ${ended('killed')} killed, ${ended('withdrawn')} withdrawn; three subscribers, one of them a server that is really posted to; alerts.perSecond raised to ${PER_SECOND}, which bounds nothing here`,
    'storm: an upload counts as published when the engine’s console says that its article has reached that edition or a later one, read from its standard output, so that nothing is asked of it meanwhile',
  ];
}

function detailsOf({ acceptedMs, publishedMs, tookMs, answeredMs }: Through, { deeds }: Storm, alerts: number) {
  return [
    `Storm: ${deeds.length} requests answered in ${seconds(acceptedMs)} (each p50 ${ms(percentile(answeredMs, 0.5))}, p99 ${ms(percentile(answeredMs, 0.99))}), all published after ${seconds(publishedMs)}, ${alerts} alerts posted, ${tookMs.length} uploads and deletions followed to the end; every page, status and alert checked`,
  ];
}

function seconds(elapsedMs: number): string {
  return `${significant(elapsedMs / 1000)} s`;
}
