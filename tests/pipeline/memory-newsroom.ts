import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import type { AlertMessage } from '../../shared/alerts/alert-message.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { KnownConfiguration } from '../../shared/pipeline/configuration.ts';
import { FeedHeadCache } from '../../shared/pipeline/feed-head-cache.ts';
import { normalizeStage } from '../../shared/pipeline/normalize-stage.ts';
import { createPace } from '../../shared/pipeline/pace.ts';
import type {
  ArticleChanged,
  Clock,
  Logger,
  PublishResult,
  Queue,
  RenderMessage,
  Tick,
} from '../../shared/pipeline/ports.ts';
import { publishStage } from '../../shared/pipeline/publish-stage.ts';
import { renderStage } from '../../shared/pipeline/render-stage.ts';
import type { StageResult } from '../../shared/pipeline/stage.ts';
import { readStatus } from '../../shared/pipeline/status.ts';
import { tickStage } from '../../shared/pipeline/tick-stage.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { aNewsroom } from './an-article.ts';

/** A whole newsroom in memory, its stages run by hand: what a test uploads lies in queues until the test moves it on. */
export class MemoryNewsroom {
  readonly archive = new MemoryObjectStore();
  readonly heads = new FeedHeadCache();
  readonly site = new MemoryObjectStore();
  readonly files = new Map<string, Uint8Array>();
  readonly renderQueue: RenderMessage[] = [];
  readonly publishQueue: ArticleChanged[] = [];
  readonly tickQueue: { readonly message: Tick; readonly seconds: number }[] = [];
  readonly sent: { readonly topic: string; readonly message: AlertMessage }[] = [];
  readonly invalidated: (readonly string[])[] = [];
  readonly logged: string[] = [];
  newsroom: Newsroom;
  configuration = new KnownConfiguration();
  nowMs = Date.parse('2026-03-02T09:00:00.000Z');
  /** Makes a topic fail while it is set. */
  failTopic: string | undefined;
  #sequence = 0;

  constructor(newsroom: Newsroom = aNewsroom('topics: [{ name: everything }]')) {
    this.newsroom = newsroom;
  }

  readonly clock: Clock = {
    now: () => new Date(this.nowMs).toISOString(),
    sleep: async (ms) => {
      this.nowMs += ms;
    },
  };

  readonly logger: Logger = {
    info: (message, facts) => this.logged.push(JSON.stringify({ message, ...facts })),
    warn: (message, facts) => this.logged.push(JSON.stringify({ message, ...facts })),
    error: (message, facts) => this.logged.push(JSON.stringify({ message, ...facts })),
  };

  /** The event of an upload, one second after the one before. */
  put(key: string, content: string | Uint8Array): UploadEvent {
    this.files.set(key, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return { kind: 'put', stamp: this.#stamp(key) };
  }

  remove(key: string): UploadEvent {
    this.files.delete(key);
    return { kind: 'delete', stamp: this.#stamp(key) };
  }

  async normalize(...events: readonly UploadEvent[]): Promise<readonly StageResult[]> {
    return normalizeStage(events, {
      archive: this.archive,
      newsroom: this.newsroom,
      clock: this.clock,
      logger: this.logger,
      renderQueue: { send: async (messages) => void this.renderQueue.push(...messages) },
      intake: {
        read: async (key, _versionId, maxBytes) => {
          const body = this.files.get(key);
          if (!body) return { outcome: 'gone' };
          return body.byteLength > maxBytes
            ? { outcome: 'too-large', size: body.byteLength }
            : { outcome: 'read', body, contentType: undefined };
        },
      },
    });
  }

  async render(messages: readonly RenderMessage[] = this.renderQueue.splice(0)): Promise<readonly StageResult[]> {
    return renderStage(messages, {
      archive: this.archive,
      site: this.site,
      newsroom: this.newsroom,
      clock: this.clock,
      logger: this.logger,
      edge: { invalidate: async (paths) => void this.invalidated.push(paths) },
      heads: this.heads,
      publishQueue: { send: async (sent) => void this.publishQueue.push(...sent) },
      renderQueue: { send: async (sent) => void this.renderQueue.push(...sent) },
      tickQueue: this.#ticks,
      configuration: this.configuration,
    });
  }

  /** Looks at the clock, as the schedule has it done every minute. */
  async tick(...messages: readonly Tick[]): Promise<readonly StageResult[]> {
    return tickStage(messages.length === 0 ? [{}] : messages, {
      archive: this.archive,
      newsroom: this.newsroom,
      clock: this.clock,
      logger: this.logger,
      configuration: this.configuration,
      renderQueue: { send: async (sent) => void this.renderQueue.push(...sent) },
      tickQueue: this.#ticks,
    });
  }

  readonly #ticks: Queue<Tick> = {
    send: async (sent, seconds = 0) => void this.tickQueue.push(...sent.map((message) => ({ message, seconds }))),
  };

  /** Lets time pass, tick by tick, and what falls due run its course. */
  async pass(ms: number): Promise<void> {
    const until = this.nowMs + ms;
    while (this.nowMs < until) {
      this.nowMs = Math.min(until, this.nowMs + 60_000);
      await this.tick({}, ...this.tickQueue.splice(0).map(({ message }) => message));
      await this.render();
      await this.publish();
    }
  }

  /** Goes on as if deployed anew with another configuration. */
  deploy(newsroom: Newsroom): void {
    this.newsroom = newsroom;
    this.configuration = new KnownConfiguration();
  }

  async publish(messages: readonly ArticleChanged[] = this.publishQueue.splice(0)): Promise<readonly StageResult[]> {
    return publishStage(messages, {
      archive: this.archive,
      newsroom: this.newsroom,
      clock: this.clock,
      logger: this.logger,
      pace: createPace(this.newsroom.alerts.perSecond, this.clock),
      claimant: { id: 'test', alone: false },
      topics: {
        publish: async (topic, alerts): Promise<readonly PublishResult[]> => {
          if (topic === this.failTopic) throw new Error('the topic is down');
          for (const message of alerts) this.sent.push({ topic, message });
          return alerts.map(() => ({ outcome: 'sent' }));
        },
      },
    });
  }

  /** Takes events all the way. */
  async run(...events: readonly UploadEvent[]): Promise<void> {
    await this.normalize(...events);
    await this.render();
    await this.publish();
  }

  status(key: string) {
    return readStatus(key, { archive: this.archive, newsroom: this.newsroom });
  }

  /** An object of the site, as text. */
  page(path: string): string | undefined {
    const object = this.site.objects.get(path);
    return object && new TextDecoder().decode(object.body);
  }

  /** The headlines of a feed, in its order. */
  headlines(feed = 'all'): readonly string[] {
    const text = this.page(`feeds/${feed}/feed.json`);
    return text === undefined
      ? []
      : (JSON.parse(text) as { items: { title: string }[] }).items.map(({ title }) => title);
  }

  get alerts(): readonly string[] {
    return this.sent.map(({ topic, message }) => `${topic}: ${message.attributes.change} ${message.subject}`);
  }

  #stamp(key: string) {
    this.nowMs += 1000;
    this.#sequence += 1;
    return { key, sequencer: this.#sequence.toString(16).padStart(8, '0'), eventTime: this.clock.now() };
  }
}
