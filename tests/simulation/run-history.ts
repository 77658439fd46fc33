import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import type { AlertMessage } from '../../shared/alerts/alert-message.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { decodeFeedHead } from '../../shared/pipeline/feed-head.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import { createPace } from '../../shared/pipeline/pace.ts';
import type { ArticleChanged, Clock, Logger, ObjectStore } from '../../shared/pipeline/ports.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import type { ArticleRecord, RenderedRecord, ToldRecord } from '../../shared/pipeline/records.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import { siteOf } from '../../shared/pipeline/site-of.ts';
import type { StageResult } from '../../shared/pipeline/stage.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { aNewsroom } from '../pipeline/an-article.ts';
import { Random } from './random.ts';
import { Scheduler } from './scheduler.ts';

const START_MS = Date.parse('2026-03-02T09:00:00.000Z');
const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };
const NEWSROOM = aNewsroom(
  'feeds: { items: 3 }\nalerts: { perSecond: 1000 }\ntopics: [{ name: everything }, { name: local, when: { section: Local } }]',
);

/** The readers that a history needs are imported before it starts: an import in the middle would come when the machine likes. */
const warmUp = normalizeUpload(
  { key: 'local/a.md', bytes: new TextEncoder().encode('---\nheadline: A\n---\n\nB.\n') },
  NEWSROOM,
);

/** How a history ended. */
export interface Ending {
  readonly site: ReadonlyMap<string, string>;
  /** The same, computed from the archive alone. */
  readonly expected: ReadonlyMap<string, string>;
  /** Every article's record. */
  readonly archived: readonly ArticleRecord[];
  /** Articles whose public revision some topic's rule was never asked about. */
  readonly untold: readonly string[];
  /** The last upload event of each key, in the order of their sequencers. */
  readonly lastWords: ReadonlyMap<string, UploadEvent>;
  readonly texts: ReadonlyMap<string, string>;
  readonly sent: readonly { readonly topic: string; readonly message: AlertMessage }[];
  readonly faults: number;
  readonly steps: number;
  /** What no observer may see, seen. */
  readonly violations: readonly string[];
}

/** Runs one history of uploads, revisions and deletions through the real stages, in the order and with the faults that `seed` decides. */
export async function runHistory(seed: number, faultRate = 0.03): Promise<Ending> {
  await warmUp;
  const random = new Random(seed);
  const scheduler = new Scheduler(random, faultRate);
  const world = new World(scheduler, random, NEWSROOM);
  const { events, texts } = inventHistory(random);
  for (const event of events) {
    world.intakeQueue.push(event);
    if (random.chance(0.2)) world.intakeQueue.push(event);
  }
  for (const [name, text] of texts) world.files.set(name, new TextEncoder().encode(text));
  let steps = 0;
  for (let calm = false; ; ) {
    if (scheduler.pending === 0 && scheduler.tasks > 0) {
      // Some task is on its way to its next call; nothing is decided before it gets there.
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    if (scheduler.tasks === 0 && world.isQuiet()) break;
    if (++steps > 20_000) throw new Error(`seed ${seed}: the newsroom did not come to rest`);
    if (steps === 3_000) {
      scheduler.faultRate = 0;
      calm = true;
    }
    world.startTasks(calm);
    if (scheduler.pending > 0) await scheduler.step();
  }
  const lastWords = new Map<string, UploadEvent>();
  for (const event of events) lastWords.set(event.stamp.key, event);
  return {
    ...world.ending(),
    lastWords,
    texts,
    sent: world.sent,
    faults: scheduler.faults,
    steps,
    violations: world.violations,
  };
}

/** Uploads of a few keys, in the order in which they really happened. */
function inventHistory(random: Random): {
  readonly events: readonly UploadEvent[];
  readonly texts: ReadonlyMap<string, string>;
} {
  const keys = ['local/a.md', 'local/b.md', 'local/c.md', 'local/d.md', 'local/e.md'];
  const events: UploadEvent[] = [];
  const texts = new Map<string, string>();
  const count = 3 + random.below(10);
  for (let n = 0; n < count; n++) {
    const key = random.pick(keys);
    const stamp = {
      key,
      sequencer: (n + 1).toString(16).padStart(6, '0'),
      eventTime: new Date(START_MS + n * 1000).toISOString(),
    };
    if (random.chance(0.2)) {
      events.push({ kind: 'delete', stamp });
      continue;
    }
    const versionId = `v${n}`;
    events.push({ kind: 'put', stamp, versionId });
    texts.set(`${key}@${versionId}`, inventText(random, n));
  }
  return { events, texts };
}

function inventText(random: Random, n: number): string {
  const fields = [
    `headline: ${random.pick(['Weather', 'Harbour', 'Market'])}`,
    `section: ${random.pick(['Local', 'Sport'])}`,
  ];
  if (random.chance(0.15)) fields.push('status: canceled');
  if (random.chance(0.15)) fields.push(`slug: ${random.pick(['weather', 'quay', 'stalls'])}`);
  if (random.chance(0.15)) fields.push(`correction: The ${n}th figure was wrong.`);
  return `---\n${fields.join('\n')}\n---\n\nSentence number ${n} says that ${random.below(3)} things happened.\n`;
}

/** The stores, queues and processes of one newsroom. */
class World {
  readonly archive = new MemoryObjectStore();
  readonly site = new MemoryObjectStore();
  readonly files = new Map<string, Uint8Array>();
  readonly intakeQueue: UploadEvent[] = [];
  readonly renderQueue: ArticleChanged[] = [];
  readonly publishQueue: ArticleChanged[] = [];
  readonly sent: { topic: string; message: AlertMessage }[] = [];
  readonly violations: string[] = [];
  readonly #scheduler: Scheduler;
  readonly #random: Random;
  readonly #newsroom: Newsroom;
  /** What each of two processes remembers of the feeds' heads; runs of one process share it. */
  readonly #processes = [new FeedHeadCache(), new FeedHeadCache()];
  #claimants = 0;
  #nowMs = START_MS + 60_000;

  constructor(scheduler: Scheduler, random: Random, newsroom: Newsroom) {
    this.#scheduler = scheduler;
    this.#random = random;
    this.#newsroom = newsroom;
  }

  isQuiet(): boolean {
    return this.intakeQueue.length + this.renderQueue.length + this.publishQueue.length === 0;
  }

  /** Starts runs of stages while messages wait, several of one stage at once. */
  startTasks(calm: boolean): void {
    const room = () => this.#scheduler.tasks < 4 && (calm || this.#random.chance(0.3));
    if (this.intakeQueue.length > 0 && room()) this.#run(this.intakeQueue, (batch) => this.#normalize(batch));
    if (this.renderQueue.length > 0 && room()) this.#run(this.renderQueue, (batch) => this.#render(batch));
    if (this.publishQueue.length > 0 && room()) this.#run(this.publishQueue, (batch) => this.#publish(batch));
  }

  ending(): Pick<Ending, 'site' | 'expected' | 'archived' | 'untold'> {
    const decoder = new TextDecoder();
    const record = <T>(key: string) => {
      const object = this.archive.objects.get(key);
      return object && (JSON.parse(decoder.decode(object.body)) as T);
    };
    const archived = [...this.archive.objects.keys()]
      .filter((key) => key.endsWith('/article.json'))
      .map((key) => record<ArticleRecord>(key) as ArticleRecord);
    const articles = archived.map((one) => {
      const rendered = record<RenderedRecord>(`articles/${one.storageId}/rendered.json`);
      return { record: one, ...(rendered ? { rendered } : {}) };
    });
    const feeds = [...this.archive.objects]
      .filter(([key]) => key.endsWith('/head'))
      .map(([, { body }]) => decodeFeedHead(body).index)
      .map(({ feed, updated }) => ({ feed, updated }));
    const expected = new Map(
      siteOf({ articles, feeds }, this.#newsroom, this.#clock.now()).map(({ path, text, metadata }) => [
        path,
        shown(text, metadata),
      ]),
    );
    const site = new Map(
      [...this.site.objects].map(([path, { body, metadata }]) => [path, shown(decoder.decode(body), metadata)]),
    );
    const untold = articles.flatMap(({ record: { storageId }, rendered }) => {
      if (!rendered || rendered.shown === 'nothing') return [];
      const told = record<ToldRecord>(`articles/${storageId}/told.json`);
      return told && told.considered >= rendered.revision && told.claim === undefined ? [] : [storageId];
    });
    return { site, expected, archived, untold };
  }

  /** Takes some messages off a queue, in any order; those that fail, or whose run dies, come back. */
  #run<Message>(queue: Message[], stage: (batch: readonly Message[]) => Promise<readonly StageResult[]>): void {
    const batch: Message[] = [];
    const size = 1 + this.#random.below(4);
    while (batch.length < size && queue.length > 0) batch.push(...queue.splice(this.#random.below(queue.length), 1));
    this.#scheduler.start(async () => {
      let results: readonly StageResult[] = [];
      try {
        results = await stage(batch);
      } catch {
        // The whole run died: none of its messages was answered for.
      }
      batch.forEach((message, i) => {
        if (results[i]?.outcome !== 'done' || this.#random.chance(this.#scheduler.faultRate)) queue.push(message);
      });
    });
  }

  readonly #clock: Clock = {
    now: () => new Date(this.#nowMs).toISOString(),
    // A stage that sleeps lets the others go on, and time pass.
    sleep: (ms) =>
      this.#scheduler
        .call(() => {
          this.#nowMs += ms;
        })
        .catch(() => {}),
  };

  #normalize(events: readonly UploadEvent[]) {
    return normalizeStage(events, {
      archive: this.#store(this.archive),
      newsroom: this.#newsroom,
      clock: this.#clock,
      logger: SILENT,
      renderQueue: { send: (messages) => this.#scheduler.call(() => void this.renderQueue.push(...messages)) },
      intake: {
        read: (key, versionId) =>
          this.#scheduler.call(() => {
            const body = this.files.get(`${key}@${versionId}`);
            return body
              ? ({ outcome: 'read', body, contentType: 'text/markdown' } as const)
              : ({ outcome: 'gone' } as const);
          }),
      },
    });
  }

  #render(messages: readonly ArticleChanged[]) {
    return renderStage(messages, {
      archive: this.#store(this.archive),
      site: this.#store(this.site, () => this.#observe()),
      newsroom: this.#newsroom,
      clock: this.#clock,
      logger: SILENT,
      edge: { invalidate: () => this.#scheduler.call(() => {}) },
      heads: this.#random.pick(this.#processes),
      renderQueue: { send: (sent) => this.#scheduler.call(() => void this.renderQueue.push(...sent)) },
      publishQueue: { send: (sent) => this.#scheduler.call(() => void this.publishQueue.push(...sent)) },
    });
  }

  #publish(messages: readonly ArticleChanged[]) {
    this.#claimants += 1;
    return publishStage(messages, {
      archive: this.#store(this.archive),
      newsroom: this.#newsroom,
      clock: this.#clock,
      logger: SILENT,
      pace: createPace(this.#newsroom.alerts.perSecond, this.#clock),
      claimant: { id: `run ${this.#claimants}`, alone: false },
      topics: {
        publish: (topic, alerts) =>
          this.#scheduler.call(() => {
            for (const message of alerts) this.sent.push({ topic, message });
            return alerts.map(() => ({ outcome: 'sent' }) as const);
          }),
      },
    });
  }

  #store(store: MemoryObjectStore, afterwards: () => void = () => {}): ObjectStore {
    return {
      get: (key) => this.#scheduler.call(() => store.objects.get(key)),
      head: (key) => this.#scheduler.call(() => store.objects.get(key)),
      put: (object, condition) =>
        this.#scheduler.call(() => {
          const result = store.putNow(object, condition);
          afterwards();
          return result;
        }),
      etagOf: (body) => store.etagOf(body),
    };
  }

  /** What a reader sees at this moment must hold together: every item of a feed has its page. */
  #observe(): void {
    const decoder = new TextDecoder();
    for (const [path, { body }] of this.site.objects) {
      if (!path.endsWith('/feed.json')) continue;
      const { items } = JSON.parse(decoder.decode(body)) as { items: { url: string }[] };
      for (const { url } of items) {
        const page = `${new URL(url).pathname.slice(1)}index.html`;
        if (!this.site.objects.has(page)) this.violations.push(`${path} has ${url}, which is not there`);
      }
    }
  }
}

/** What readers get of an object: its text, status and location. */
function shown(text: string, metadata: Readonly<Record<string, string>> = {}): string {
  return `${metadata.status ?? '200'} ${metadata.location ?? ''}\n${text}`;
}
