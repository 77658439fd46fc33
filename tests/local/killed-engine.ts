import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabaseToRead } from '../../shared/adapters/embedded/database.ts';
import { type ClockRecord, type ReplayRecord, recordKeys } from '../../shared/pipeline/records.ts';
import type { Random } from '../simulation/random.ts';
import { ask } from './ask.ts';
import { startProcess, type WireroomProcess } from './wireroom-process.ts';
import { withoutExamples } from './without-examples.ts';

/** When the engine is killed: before it has answered a request, with its answer, or when that much work lies in a queue. */
const MOMENTS = ['unanswered', 'answered', 'intake', 'render', 'publish'] as const;

const LOOK_AGAIN_MS = 2;
const LONGEST_MS_AFTER_MOMENT = 15;
const KILLED = 0.25;
const KILLED_AGAIN = 0.1;
const LONGEST_REST_MS = 150_000;

/** Everything that is still to be done, at one and the same moment. */
const UNREST = `SELECT
  (SELECT count(*) FROM messages WHERE queue <> 'tick' OR due <= ?1) AS "messages wait",
  (SELECT count(*) FROM uploads WHERE normalized = 0) AS "uploads are not normalized",
  (SELECT count(*) FROM outbox WHERE state = 'waiting') AS "messages to subscribers wait",
  (SELECT count(*) FROM objects WHERE bucket = 'archive' AND key LIKE 'due/%') AS "times are ahead",
  (SELECT body FROM objects WHERE bucket = 'archive' AND key = ?2) AS replay,
  (SELECT body FROM objects WHERE bucket = 'archive' AND key = ?3) AS clock`;
const decoder = new TextDecoder();

/** The embedded engine on one data folder, in one process after another, each killed for real. */
export class KilledEngine {
  readonly data: string;
  readonly #newsroom: string;
  readonly #random: Random;
  /** How many processes there have been. */
  lives = 0;
  kills = 0;
  /** When the present process was started, in milliseconds since 1970. */
  #startedMs = 0;
  #process: WireroomProcess | undefined;
  #database: DatabaseSync | undefined;
  /** Everything printed by the lives before this one. */
  readonly #printed: string[] = [];

  constructor(folder: string, random: Random) {
    this.data = join(folder, 'data');
    this.#newsroom = join(folder, 'newsroom.yaml');
    this.#random = random;
    withoutExamples(this.data);
  }

  /** Has the next process run with this configuration. */
  configure(yaml: string): void {
    writeFileSync(this.#newsroom, yaml);
  }

  /** Starts a process; now and then it is killed at once, and another started. */
  async start(): Promise<void> {
    do {
      if (this.#process) await this.end('SIGKILL');
      this.lives++;
      this.#startedMs = Date.now();
      this.#process = await startProcess(this.data, ['--newsroom', this.#newsroom]);
      this.#database ??= openDatabaseToRead(this.data);
    } while (this.#random.chance(KILLED_AGAIN));
  }

  /** Ends the process, if one runs. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ended = this.#process;
    if (!ended) return;
    this.#process = undefined;
    if (signal === 'SIGKILL') this.kills++;
    await ended.kill(signal);
    this.#printed.push(...ended.lines);
  }

  /** Ends whatever runs, and looks no more. */
  async close(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#database?.close();
    this.#database = undefined;
    await this.end(signal);
  }

  get lines(): readonly string[] {
    return [...this.#printed, ...(this.#process?.lines ?? [])];
  }

  /** The feed of everything, as readers have it at this moment. */
  async feed(): Promise<string> {
    return (await ask(this.#process?.sitePort ?? 0, '/feeds/all/feed.json')).text;
  }

  /** Makes one request of the newsroom; where a moment is named, the engine is killed then and started again. What was not answered is asked again. */
  async request(method: 'PUT' | 'DELETE', key: string, body = ''): Promise<void> {
    const moment = this.#random.chance(KILLED) ? this.#random.pick(MOMENTS) : undefined;
    const send = () => ask(this.#process?.newsroomPort ?? 0, `/intake/${key}`, { method, ...(body && { body }) });
    if (moment === 'unanswered') {
      const answer = send().catch(() => undefined);
      await this.#killSoon();
      await answer;
      await this.start();
    }
    const { status, text } = await send();
    if (status !== 201 && status !== 204) throw new Error(`${method} ${key} was answered with ${status}: ${text}`);
    if (moment === undefined || moment === 'unanswered') return;
    if (moment !== 'answered') {
      await this.#until(() => this.#waitingIn(moment) > 0 || this.#waitingIn() === 0);
      await pause(this.#random.next() * LONGEST_MS_AFTER_MOMENT);
    }
    await this.end('SIGKILL');
    await this.start();
  }

  /** Resolves once there is nothing left to do, `look` having been called all the while; throws where that takes too long. */
  async rest(look: () => Promise<void>): Promise<void> {
    const until = Date.now() + LONGEST_REST_MS;
    await this.#until(async () => {
      await look();
      if (Date.now() > until) throw new Error(`the engine did not come to rest:\n${this.#unrest().join('\n')}`);
      return this.#unrest().length === 0;
    });
  }

  async #killSoon(): Promise<void> {
    await pause(this.#random.next() * LONGEST_MS_AFTER_MOMENT);
    await this.end('SIGKILL');
  }

  async #until(isThere: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isThere())) await pause(LOOK_AGAIN_MS);
  }

  #waitingIn(queue = '%'): number {
    const row = this.#database?.prepare('SELECT count(*) AS total FROM messages WHERE queue LIKE ?').get(queue);
    return Number(row?.total ?? 0);
  }

  /** What is still to be done, in words. */
  #unrest(): readonly string[] {
    const row = this.#database?.prepare(UNREST).get(Date.now(), recordKeys.replay, recordKeys.clock) ?? {};
    const { replay, clock, ...counts } = row;
    const left = Object.entries(counts).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
    // Only a process that has looked at the clock knows whether its configuration is new.
    const markMs = Date.parse(decode<ClockRecord>(clock)?.mark ?? '');
    if (!(markMs >= this.#startedMs)) left.push('the first tick of this process is to come');
    if (decode<ReplayRecord>(replay)?.ended === undefined) left.push('a replay is under way');
    return left;
  }
}

/** A record of the archive, if it is there. */
function decode<Record>(body: unknown): Record | undefined {
  return body instanceof Uint8Array ? (JSON.parse(decoder.decode(body)) as Record) : undefined;
}
