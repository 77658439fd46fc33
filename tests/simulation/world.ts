import type { AlertMessage } from '../../shared/alerts/alert-message.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import type { ArticleChanged, RenderMessage, Tick } from '../../shared/pipeline/ports.ts';
import {
  type ConfigurationRecord,
  type ReplayRecord,
  recordKeys,
  type ToldRecord,
} from '../../shared/pipeline/records.ts';
import { rendererOf } from '../../shared/pipeline/renderer.ts';
import { STAGES, TICK_EVERY_SECONDS } from '../../shared/pipeline/stages.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { aNewsroom } from '../pipeline/an-article.ts';
import { type Action, type History, textOf } from './action.ts';
import type { Choices } from './choices.ts';
import { CALLS, count } from './coverage.ts';
import { Observer } from './observer.ts';
import type { Run } from './run.ts';
import { Scheduler } from './scheduler.ts';
import { Secrets } from './secrets.ts';
import { SimulatedQueue } from './simulated-queue.ts';
import { SimulatedStore } from './simulated-store.ts';

export const START_MS = Date.parse('2026-03-02T09:00:00.000Z');

const FIRST_TICK_MS = 7_000;
const TOPICS =
  '[{ name: everything }, { name: local, when: { section: Local } }, { name: mended, when: { change: [correction, kill] } }]';

/** How far a clock may be off. */
export const MOST_SKEW_MS = 20_000;

/** What few lines of YAML were read into, over and over. */
const newsrooms = new Map<string, Newsroom>();

/** An alert that left through a topic. */
export interface Sent {
  readonly topic: string;
  readonly message: AlertMessage;
  readonly run: Run;
  readonly atMs: number;
  /** How many port calls had been made. */
  readonly atCall: number;
  /** Whether its sender had given up on it. */
  readonly late: boolean;
}

/** The stores, the queues and the true time of one newsroom: what no process owns. */
export class World {
  readonly history: History;
  readonly choices: Choices;
  readonly scheduler: Scheduler;
  readonly observer: Observer;
  readonly archive = new SimulatedStore();
  readonly site = new SimulatedStore();
  /** Every version of every file that was uploaded, as `key@version`. */
  readonly files = new Map<string, Uint8Array>();
  readonly queues = {
    normalize: new SimulatedQueue<UploadEvent>(STAGES.normalize.maxReceiveCount),
    render: new SimulatedQueue<RenderMessage>(STAGES.render.maxReceiveCount),
    publish: new SimulatedQueue<ArticleChanged>(STAGES.publish.maxReceiveCount),
    tick: new SimulatedQueue<Tick>(STAGES.tick.maxReceiveCount),
  };
  readonly sent: Sent[] = [];
  /** When the ledger first had each alert, by topic and alert id: a count of port calls. */
  readonly recordedAt = new Map<string, number>();
  /** The configuration that was deployed last. */
  newsroom: Newsroom;
  nowMs = START_MS;
  nextTickMs = START_MS + FIRST_TICK_MS;
  #actionsDone = 0;

  constructor(history: History, choices: Choices, traced: boolean) {
    this.history = history;
    this.choices = choices;
    const local = history.deployment === 'engine';
    this.scheduler = new Scheduler(
      choices,
      { local, perMille: history.faultsPerMille, most: history.mostFaults },
      traced,
    );
    this.observer = new Observer(this.site.objects, new Secrets(history.actions, START_MS, local ? 0 : MOST_SKEW_MS));
    this.newsroom = World.newsroomOf(history);
    if (history.isRunning) this.#settleIn();
  }

  /** What the archive of a newsroom holds that has been running, and has no articles yet. */
  #settleIn(): void {
    const since = new Date(START_MS - 60_000).toISOString();
    const renderer = rendererOf(this.newsroom);
    const configuration: ConfigurationRecord = { schema: 1, renderer, generation: 1, since };
    const replay: ReplayRecord = {
      schema: 1,
      round: 1,
      reason: 'configuration',
      generation: 1,
      began: since,
      after: '',
      articles: 0,
      waits: 0,
      ended: since,
    };
    for (const [key, record] of [
      [recordKeys.configuration, configuration],
      [recordKeys.replay, replay],
    ] as const) {
      const body = new TextEncoder().encode(JSON.stringify(record));
      this.archive.putNow({ key, body, contentType: 'application/json' }, { ifNoneMatch: '*' });
    }
  }

  static newsroomOf({
    items,
    copyright = 'Herald',
  }: {
    readonly items: number;
    readonly copyright?: string;
  }): Newsroom {
    const yaml = `copyright: ${copyright}\nfeeds: { items: ${items} }\nalerts: { perSecond: 1000 }\ntopics: ${TOPICS}`;
    const newsroom = newsrooms.get(yaml) ?? aNewsroom(yaml);
    newsrooms.set(yaml, newsroom);
    // Each deployment has its own: processes are told apart by it.
    return { ...newsroom };
  }

  timeOf({ at }: Action): number {
    return this.timeAt(at);
  }

  /** `seconds` after the history's start, in milliseconds since 1970. */
  readonly timeAt = (seconds: number) => START_MS + seconds * 1000;

  /** Lets time pass, never back. The stage that looks at the clock is told to every minute, though now and then that is missed. */
  advanceTo(ms: number): void {
    this.nowMs = Math.max(this.nowMs, ms);
    for (; this.nextTickMs <= this.nowMs; this.nextTickMs += TICK_EVERY_SECONDS * 1000) {
      count(this.scheduler.coverage, 'scheduled tick', CALLS);
      if (this.choices.below(20) < 19 || this.scheduler.isCalm) this.queues.tick.add({}, this.nextTickMs);
      else count(this.scheduler.coverage, 'scheduled tick', 'missed');
    }
  }

  get nextAction(): Action | undefined {
    return this.history.actions[this.#actionsDone];
  }

  /** The editor's, or the operator's, next move: it happens now, and the stages hear of it. */
  act(): void {
    const action = this.nextAction;
    if (!action) return;
    const number = this.#actionsDone++;
    this.advanceTo(this.timeOf(action));
    this.scheduler.trace?.push(`--- ${describe(action)}`);
    if (action.kind === 'configure') {
      this.newsroom = World.newsroomOf(action);
      return;
    }
    const stamp = {
      key: action.key,
      sequencer: (number + 1).toString(16).padStart(6, '0'),
      eventTime: new Date(this.timeOf(action)).toISOString(),
    };
    if (action.kind === 'delete') {
      this.#tell({ kind: 'delete', stamp });
      return;
    }
    const versionId = `v${number}`;
    this.files.set(`${action.key}@${versionId}`, new TextEncoder().encode(textOf(action, START_MS)));
    this.#tell({ kind: 'put', stamp, versionId });
  }

  alerted(topic: string, message: AlertMessage, run: Run): void {
    this.sent.push({
      topic,
      message,
      run,
      atMs: this.nowMs,
      atCall: this.scheduler.calls,
      late: this.scheduler.isLanding,
    });
    this.observer.left(`an alert to ${topic}`, message, this.nowMs);
  }

  /** An article's ledger was written. */
  ledgerWritten({ topics, claim }: ToldRecord, run: Run): void {
    if (claim) run.claimUntilMs = Math.min(run.claimUntilMs, Date.parse(claim.until));
    for (const [topic, { alertId }] of Object.entries(topics)) {
      const alert = `${topic} ${alertId}`;
      if (!this.recordedAt.has(alert)) this.recordedAt.set(alert, this.scheduler.calls);
    }
  }

  /** A storage event comes at least once, and when it likes. */
  #tell(event: UploadEvent): void {
    const choice = this.choices.below(20);
    this.queues.normalize.add(event, this.nowMs + (choice === 19 ? 30_000 : 0));
    if (choice >= 16) {
      this.queues.normalize.add(event, this.nowMs + (choice === 18 ? 60_000 : 0));
      count(this.scheduler.coverage, 'intake event', 'duplicated');
    }
  }
}

/** An action in one line. */
export function describe(action: Action): string {
  const { kind, at, ...what } = action;
  return `${at} s: ${kind} ${JSON.stringify(what)}`;
}
