import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../local/bin.mjs', import.meta.url));
const QUIET_MS = 1_000;
const SITE_LINE = /^ +Site +(http:\/\/\S+?)\/? /;
const NEWSROOM_LINE = /^ +Newsroom +(http:\/\/\S+)/;

/** The embedded engine as `npm start` runs it: a process of its own on a folder of its own, told apart by its lines. */
export class RunningEngine {
  readonly siteUrl: string;
  readonly newsroomUrl: string;
  /** How many articles it has said to be published. */
  published = 0;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #readers: ((line: string) => void)[] = [];
  #lastLine = 0;
  #wake = () => {};

  private constructor(child: ChildProcess, folder: string, urls: readonly [string, string]) {
    this.#process = child;
    this.#folder = folder;
    [this.siteUrl, this.newsroomUrl] = urls;
  }

  /** Starts it on `newsroomYaml` and waits until the examples of a first start are through. */
  static async start(newsroomYaml: string): Promise<RunningEngine> {
    const folder = mkdtempSync(join(tmpdir(), 'wireroom-bench-'));
    const newsroom = join(folder, 'newsroom.yaml');
    writeFileSync(newsroom, newsroomYaml);
    const places = ['--data', join(folder, 'data'), '--newsroom', newsroom];
    const child = spawn(process.execPath, [MAIN, 'start', ...places, '--port', '0', '--newsroom-port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const site = Promise.withResolvers<string>();
    const desk = Promise.withResolvers<string>();
    let engine: RunningEngine | undefined;
    let early = 0;
    lines.on('line', (line) => {
      const [, siteUrl] = SITE_LINE.exec(line) ?? [];
      const [, newsroomUrl] = NEWSROOM_LINE.exec(line) ?? [];
      if (siteUrl !== undefined) site.resolve(siteUrl);
      if (newsroomUrl !== undefined) desk.resolve(newsroomUrl);
      const isPublished = line.startsWith('published');
      if (engine) engine.#read(line, isPublished);
      else if (isPublished) early++;
    });
    engine = new RunningEngine(child, folder, await Promise.all([site.promise, desk.promise]));
    engine.published += early;
    await engine.#quiet();
    return engine;
  }

  async upload(key: string, body: string): Promise<void> {
    const answer = await fetch(`${this.newsroomUrl}/intake/${key}`, { method: 'PUT', body });
    await answer.arrayBuffer();
    if (answer.status !== 201) throw new Error(`PUT /intake/${key}: found ${answer.status}, needed 201`);
  }

  async withdraw(key: string): Promise<void> {
    const answer = await fetch(`${this.newsroomUrl}/intake/${key}`, { method: 'DELETE' });
    if (answer.status !== 204) throw new Error(`DELETE /intake/${key}: found ${answer.status}, needed 204`);
  }

  /** Has every line that the engine prints from now on read. */
  onLine(read: (line: string) => void): void {
    this.#readers.push(read);
  }

  /** The most memory that the process has had resident, in bytes; absent where the system does not say (it does on Linux). */
  peakMemory(): number | undefined {
    const path = `/proc/${this.#process.pid}/status`;
    const [, kibibytes] = existsSync(path) ? (/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8')) ?? []) : [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  }

  /** Resolves when this many articles have been published in all. */
  async untilPublished(count: number): Promise<void> {
    while (this.published < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true });
  }

  async #quiet(): Promise<void> {
    this.#lastLine = performance.now();
    while (performance.now() - this.#lastLine < QUIET_MS) await setTimeout(QUIET_MS / 10);
  }

  #read(line: string, isPublished: boolean): void {
    this.#lastLine = performance.now();
    for (const read of this.#readers) read(line);
    if (!isPublished) return;
    this.published++;
    this.#wake();
  }
}
