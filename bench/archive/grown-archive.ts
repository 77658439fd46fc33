import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedIntake, type EmbeddedIntake } from '../../shared/adapters/embedded/embedded-intake.ts';
import {
  createEmbeddedObjectStore,
  type EmbeddedObjectStore,
} from '../../shared/adapters/embedded/embedded-object-store.ts';
import { createEmbeddedQueue, type EmbeddedQueue } from '../../shared/adapters/embedded/embedded-queue.ts';
import { createGroupCommit } from '../../shared/adapters/embedded/group-commit.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import { type NormalizeDeps, normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import type { ArticleChanged, RenderMessage, Tick } from '../../shared/pipeline/ports.ts';
import { type PublishDeps, publishStage } from '../../shared/pipeline/publish-stage.ts';
import { type RenderDeps, renderStage } from '../../shared/pipeline/render-stage.ts';
import type { StageResult } from '../../shared/pipeline/stage.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { benchNewsroom } from '../newsroom.ts';
import { InvalidOutputError } from '../validate.ts';
import { CallCounter, type Counted } from './count-calls.ts';
import { briefKey, writeBrief } from './write-brief.ts';

const TOPICS = 'topics:\n  - name: everything\n';
const FILL_BATCH = 500;

interface Deps {
  readonly normalize: NormalizeDeps;
  readonly render: RenderDeps;
  readonly publish: PublishDeps;
}

/** An archive of a given size that the real stages have filled, on the embedded adapters in a temporary folder. */
export class GrownArchive {
  /** How many articles it holds. */
  articles = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), 'wireroom-bench-'));
  readonly #database: DatabaseSync;
  readonly #intake: EmbeddedIntake;
  readonly #queues: {
    readonly intake: EmbeddedQueue<UploadEvent>;
    readonly render: EmbeddedQueue<RenderMessage>;
    readonly publish: EmbeddedQueue<ArticleChanged>;
    readonly tick: EmbeddedQueue<Tick>;
  };
  readonly #site: EmbeddedObjectStore;
  readonly #counter = new CallCounter();
  readonly #deps: Deps;

  constructor(feedItems: number) {
    const database = openDatabase(this.#folder);
    const commits = createGroupCommit(database);
    this.#database = database;
    this.#queues = {
      intake: createEmbeddedQueue(database, STAGES.normalize, systemClock, commits),
      render: createEmbeddedQueue(database, STAGES.render, systemClock, commits),
      publish: createEmbeddedQueue(database, STAGES.publish, systemClock, commits),
      tick: createEmbeddedQueue(database, STAGES.tick, systemClock, commits),
    };
    this.#intake = createEmbeddedIntake(database, this.#queues.intake, systemClock, commits);
    this.#site = createEmbeddedObjectStore(database, 'site', commits);
    const archive = createEmbeddedObjectStore(database, 'archive', commits);
    this.#deps = this.#depsOn(archive, feedItems);
  }

  #depsOn(archive: EmbeddedObjectStore, feedItems: number): Deps {
    const counter = this.#counter;
    const newsroom = benchNewsroom({ items: feedItems, yaml: TOPICS });
    const logger = { info: () => {}, warn: () => {}, error: (message: string) => console.error(message) };
    const shared = {
      archive: counter.store('archive', archive),
      newsroom,
      clock: systemClock,
      logger,
      renderQueue: counter.queue('renderQueue', this.#queues.render),
      publishQueue: counter.queue('publishQueue', this.#queues.publish),
      tickQueue: counter.queue('tickQueue', this.#queues.tick),
    };
    return {
      normalize: { ...shared, intake: counter.intake(this.#intake) },
      render: {
        ...shared,
        site: counter.store('site', this.#site),
        edge: { invalidate: async () => {} },
        configuration: new KnownConfiguration(),
        heads: new FeedHeadCache(),
      },
      publish: {
        ...shared,
        topics: counter.topics(),
        // What is measured is the work, not the pace that spares subscribers.
        pace: { burst: 10, turn: async () => {} },
        claimant: { id: 'bench', alone: true },
      },
    };
  }

  /** Takes new articles in until it holds `size`, many at once. */
  async fill(size: number, progress: (articles: number) => void): Promise<void> {
    while (this.articles < size) {
      const first = this.articles + 1;
      const count = Math.min(FILL_BATCH, size - this.articles);
      await this.#takeIn(Array.from({ length: count }, (_, index) => [first + index, 1] as const));
      this.articles += count;
      progress(this.articles);
    }
    this.#counter.take();
  }

  /** Takes one edition of one article in, alone, all the way; what the stages asked of their ports for it. */
  async update(article: number, edition: number): Promise<Counted> {
    await this.#takeIn([[article, edition]]);
    this.articles = Math.max(this.articles, article);
    return this.#counter.take();
  }

  /** What the site has at `path`, as text; empty for nothing. */
  read(path: string): string {
    return new TextDecoder().decode(this.#site.read(path)?.body);
  }

  /** Bytes on disk, as far as they are in the database. */
  bytes(): number {
    const { pages, size } = this.#database
      .prepare('SELECT page_count AS pages, page_size AS size FROM pragma_page_count, pragma_page_size')
      .get() as { readonly pages: number; readonly size: number };
    return pages * size;
  }

  close(): void {
    this.#database.close();
    rmSync(this.#folder, { recursive: true });
  }

  async #takeIn(editions: readonly (readonly [article: number, edition: number])[]): Promise<void> {
    const arrivals = editions.map(([article, edition]) => {
      const bytes = new TextEncoder().encode(writeBrief(article, edition));
      return { key: briefKey(article), bytes, size: bytes.byteLength };
    });
    await this.#intake.acceptAll(arrivals);
    const { normalize, render, publish } = this.#deps;
    await drain(this.#queues.intake, async (events) => {
      const results = await normalizeStage(events, normalize);
      await Promise.all(events.map((event) => this.#intake.normalized(event)));
      return results;
    });
    await drain(this.#queues.render, (messages) => renderStage(messages, render));
    await drain(this.#queues.publish, (messages) => publishStage(messages, publish));
  }
}

/** Runs a stage on everything in its queue. */
async function drain<Message>(
  queue: EmbeddedQueue<Message>,
  run: (messages: readonly Message[]) => Promise<readonly StageResult[]>,
): Promise<void> {
  for (;;) {
    const deliveries = queue.receive(FILL_BATCH);
    if (deliveries.length === 0) return;
    const results = await run(deliveries.map(({ message }) => message));
    for (const result of results)
      if (result.outcome === 'failed') throw new InvalidOutputError('a stage failed', { cause: result.error });
    await queue.settle(deliveries.map((delivery) => ({ delivery })));
  }
}
