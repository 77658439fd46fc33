import type { Normalized, Upload } from '../../shared/intake/intake.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import type { StageName } from '../../shared/pipeline/stages.ts';
import { rememberNormalized } from './remember-normalized.ts';
import type { Caller } from './scheduler.ts';

/** A process that runs stages: what it remembers from run to run, and its idea of the time. */
export class Process {
  readonly id: string;
  readonly newsroom: Newsroom;
  /** How far its clock is ahead of the true time. */
  readonly skewMs: number;
  readonly heads = new FeedHeadCache();
  readonly configuration = new KnownConfiguration();
  readonly normalize: (upload: Upload) => Promise<Normalized>;
  readonly runs = new Set<Run>();
  alive = true;

  constructor(id: string, newsroom: Newsroom, skewMs: number) {
    this.id = id;
    this.newsroom = newsroom;
    this.normalize = rememberNormalized(newsroom);
    this.skewMs = skewMs;
  }
}

/** One run of a stage, on one batch. */
export class Run implements Caller {
  readonly name: string;
  readonly stage: StageName;
  readonly process: Process;
  readonly crash: () => void;
  /** When the world failed this run: counts of port calls. */
  readonly failures: number[] = [];
  /** When the first of the claims runs out that it put on articles' alerts. */
  claimUntilMs = Number.POSITIVE_INFINITY;
  /** Gives its messages back. */
  abandon: () => void = () => {};
  readonly #now: () => number;

  constructor(stage: StageName, number: number, process: Process, now: () => number, crash: () => void) {
    this.name = `${stage} ${number}`;
    this.stage = stage;
    this.process = process;
    this.#now = now;
    this.crash = crash;
  }

  get alive(): boolean {
    return this.process.alive;
  }

  suffer(): void {
    this.failures.push(this.#now());
  }
}
