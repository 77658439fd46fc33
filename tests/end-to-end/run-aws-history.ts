import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { recordKeys } from '../../shared/pipeline/records.ts';
import { type Action, textOf } from '../simulation/action.ts';
import { checkArchive } from '../simulation/check-archive.ts';
import { checkSite } from '../simulation/check-site.ts';
import { findUntold } from '../simulation/find-untold.ts';
import { inventHistory } from '../simulation/invent-history.ts';
import { Random } from '../simulation/random.ts';
import { Secrets } from '../simulation/secrets.ts';
import { toldTwice } from '../simulation/told-twice.ts';
import type { AwsNewsroom } from './aws-newsroom.ts';
import { emptyBuckets, readAwsRemains } from './aws-remains.ts';
import { OutgoingWatch } from './outgoing-watch.ts';
import type { PartnerQueues } from './partner-queues.ts';
import { StormyQueues } from './stormy-queues.ts';

/** How a history ended. */
export interface Ending {
  /** What must hold and did not. */
  readonly violations: readonly string[];
  readonly actions: number;
  /** Messages and events that came twice. */
  readonly repeated: number;
  /** Alerts to topics. */
  readonly alerts: number;
}

const TICK_MS = 60_000;
const TICKED = 0.9;
const MOST_MOVES = 5;
/** A feed that ran short is given what it dropped after ten minutes; embargoes are skipped to. */
const MOST_TICKS = 60;

export function newsroomYaml({ items, copyright }: { readonly items: number; readonly copyright: string }): string {
  return `name: The Test Herald
authority: herald.example,2026
copyright: ${copyright}
feeds: { items: ${items} }
alerts: { perSecond: 1000 }
topics:
  - { name: everything }
  - { name: local, when: { section: Local } }
  - { name: mended, when: { change: [correction, kill] } }
`;
}

/** Has a seed's editors work with the newsroom, which is emptied first, and looks at what became of it. */
export async function runAwsHistory(seed: number, newsroom: AwsNewsroom, partner: PartnerQueues): Promise<Ending> {
  const run = new AwsHistory(seed, newsroom);
  await run.begin();
  await partner.take();
  const broken = await run.play().then(
    () => [],
    (error: Error) => [`broken off: ${error.message}`],
  );
  const told = await partner.take();
  const stores = await readAwsRemains(newsroom);
  const aftermath = {
    ...stores,
    newsroom: { ...readNewsroom(run.yaml), url: newsroom.siteUrl },
    history: { actions: run.actions },
  };
  const found = [
    ...(await checkArchive(aftermath)),
    ...checkSite(aftermath).violations,
    ...findUntold(aftermath, told),
  ];
  const twice = toldTwice(told).map(
    ([, { topic, alert }]) => `${topic} was told “${alert.change}” of ${alert.articleId}`,
  );
  return {
    violations: [
      ...broken,
      ...found.map(({ kind, what }) => `${kind}: ${what}`),
      ...twice.map((what) => `told twice: ${what}`),
      ...run.watch.leaks,
    ],
    actions: run.actions.length,
    repeated: run.queues.repeated,
    alerts: told.length,
  };
}

class AwsHistory {
  readonly actions: readonly Action[];
  readonly queues: StormyQueues;
  readonly watch: OutgoingWatch;
  yaml: string;
  readonly #newsroom: AwsNewsroom;
  readonly #random: Random;
  readonly #startMs = Date.now();
  #nextTickMs = this.#startMs;

  constructor(seed: number, newsroom: AwsNewsroom) {
    const { items, actions } = inventHistory(seed);
    this.actions = actions;
    this.#newsroom = newsroom;
    this.#random = new Random(seed ^ 0x5eed);
    this.queues = new StormyQueues(newsroom, this.#random);
    this.watch = new OutgoingWatch(newsroom, new Secrets(actions, this.#startMs, 0));
    this.yaml = newsroomYaml({ items, copyright: 'Herald' });
  }

  async begin(): Promise<void> {
    await this.queues.clear();
    await emptyBuckets(this.#newsroom);
    this.#newsroom.aheadMs = 0;
    await this.#deploy();
  }

  /** Everything that happens. Throws where a message fails, or no end is found. */
  async play(): Promise<void> {
    for (const action of this.actions) {
      await this.#advanceTo(this.#timeOf(action.at));
      await this.#perform(action);
      for (let moves = this.#random.below(MOST_MOVES); moves > 0; moves--) await this.queues.move();
    }
    this.queues.echo();
    await this.#rest();
  }

  /** Lets everything come to its end, the times that lie ahead included. */
  async #rest(): Promise<void> {
    for (let ticks = 0; ; ticks++) {
      await this.queues.settle();
      this.watch.readLogs();
      const nextMs = await this.#nextMs();
      if (nextMs === undefined) return;
      if (ticks === MOST_TICKS) throw new Error(`the newsroom did not come to rest in ${MOST_TICKS} ticks`);
      await this.#advanceTo(nextMs);
      await this.#newsroom.tell('tick', '{}');
    }
  }

  async #perform(action: Action): Promise<void> {
    if (action.kind === 'configure') {
      this.yaml = newsroomYaml(action);
      return this.#deploy();
    }
    this.#newsroom.eventTime = new Date(this.#timeOf(action.at)).toISOString();
    if (action.kind === 'delete') await this.#newsroom.remove(action.key);
    else await this.#newsroom.upload(action.key, textOf(action, this.#startMs));
  }

  async #deploy(): Promise<void> {
    await this.#newsroom.redeploy(this.yaml);
    this.watch.begin();
  }

  /** Lets time pass, never back. What has slept in a queue comes in its time, the schedule's ticks nearly always. */
  async #advanceTo(ms: number): Promise<void> {
    this.watch.readLogs();
    this.#newsroom.aheadMs = Math.max(this.#newsroom.aheadMs, ms - Date.now());
    for (; this.#nextTickMs <= ms; this.#nextTickMs += TICK_MS)
      if (this.#random.chance(TICKED)) await this.#newsroom.tell('tick', '{}');
    for (const body of this.watch.takeDelayed(ms)) await this.#newsroom.tell('tick', body);
  }

  /** When something is to happen by itself, in milliseconds since 1970; `undefined` where nothing is. */
  async #nextMs(): Promise<number | undefined> {
    const nowMs = Date.now() + this.#newsroom.aheadMs;
    const keys = await this.#newsroom.keys('archive');
    const due = keys.flatMap((key) => /^due\/([^/]+)/.exec(key)?.[1] ?? []);
    const times = [...due.map((time) => Date.parse(time)), ...this.watch.delayedUntil];
    if (times.length > 0) return Math.max(nowMs, Math.min(...times));
    const isReplayed = keys.includes(recordKeys.replay) && (await this.#isReplayed());
    return isReplayed ? undefined : nowMs + TICK_MS;
  }

  async #isReplayed(): Promise<boolean> {
    const texts = [recordKeys.replay, recordKeys.configuration].map((key) => this.#newsroom.text('archive', key));
    const [replay, configuration] = (await Promise.all(texts)).map((text) => JSON.parse(text));
    return replay.ended !== undefined && replay.generation === configuration.generation;
  }

  #timeOf(seconds: number): number {
    return this.#startMs + seconds * 1000;
  }
}
