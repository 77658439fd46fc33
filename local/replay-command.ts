import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EngineLock, EngineLockedError, lockEngine } from '../shared/adapters/embedded/engine-lock.ts';
import { CommandError } from './command-error.ts';
import { createConsoleLogger, type Terminal } from './console-report.ts';
import { openEngine } from './engine.ts';
import { loadNewsroom } from './newsroom-file.ts';
import { replayText } from './replay-text.ts';
import type { ReplayProgress } from './replay-watch.ts';

export interface ReplayOptions {
  readonly dataFolder: string;
  /** The site's port where Wireroom does not run: its address is part of every page. */
  readonly port: number;
  /** Where the running one is asked; absent for where it said that it is. */
  readonly newsroomPort?: number | undefined;
  readonly newsroomFile?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

const ASK_EVERY_MS = 300;
const ANSWER_WITHIN_MS = 30_000;

/**
 * Has every article rendered again: by the engine that runs on the data folder or, where none does, here. Resolves when all of it is
 * rendered or given up. Throws `CommandError`.
 */
export async function replayAll(options: ReplayOptions): Promise<ReplayProgress> {
  const dataFolder = resolve(options.dataFolder);
  if (!existsSync(join(dataFolder, 'wireroom.db'))) {
    throw new CommandError(
      `There is nothing to render again in ${dataFolder}: Wireroom has never run there. Name its folder with --data DIR.`,
    );
  }
  let lock: EngineLock;
  try {
    lock = lockEngine(dataFolder);
  } catch (error) {
    if (error instanceof EngineLockedError) return askRunning(dataFolder, error, options);
    throw new CommandError(`The data folder ${dataFolder} cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
  lock.describe(`process ${process.pid}, a replay`);
  try {
    return await replayHere(dataFolder, options);
  } finally {
    lock.release();
  }
}

async function replayHere(dataFolder: string, options: ReplayOptions): Promise<ReplayProgress> {
  const { terminal, env, port } = options;
  const { config } = await loadNewsroom(options.newsroomFile);
  const newsroom = { ...config, url: config.url ?? `http://localhost:${port}` };
  terminal.print(`Wireroom does not run on ${dataFolder}: every article is rendered again here, for ${newsroom.url}`);
  const engine = openEngine({
    dataFolder,
    newsroom,
    logger: createConsoleLogger(terminal),
    report: () => {},
    reportReplay: () => {},
    smtpUrl: env.SMTP_URL,
    env,
  });
  try {
    const round = await engine.replay();
    await engine.startStages();
    return await follow(round, engine.replayProgress, terminal);
  } finally {
    await engine.stop();
  }
}

async function askRunning(
  dataFolder: string,
  locked: EngineLockedError,
  { newsroomPort, terminal }: ReplayOptions,
): Promise<ReplayProgress> {
  const address =
    newsroomPort === undefined ? /(?<!\S)http:\S+$/.exec(locked.holder)?.[0] : `http://localhost:${newsroomPort}`;
  if (address === undefined)
    throw new CommandError(`${locked.message}. It does not say where it can be asked; try again in a moment.`);
  const { round } = await askNewsroom<{ readonly round: number }>(address, 'POST', dataFolder);
  terminal.print(`Asked Wireroom at ${address}: every article is rendered again, and nobody is alerted`);
  return follow(round, () => askNewsroom(address, 'GET', dataFolder), terminal);
}

/** Says how far the replay of that round, or one that took its place, has come until it has ended. */
async function follow(
  round: number,
  progressNow: () => Promise<ReplayProgress>,
  { print }: Terminal,
): Promise<ReplayProgress> {
  for (let told = 0; ; await pause(ASK_EVERY_MS)) {
    const progress = await progressNow();
    if (progress.round < round) continue;
    const { state, articles, began = '' } = progress;
    const tookMs = Math.max(Date.now() - Date.parse(began), 0);
    if (state === 'ended') {
      print(replayText({ step: 'ended', progress, tookMs }));
      return progress;
    }
    if (articles > told) print(replayText({ step: 'going on', progress, tookMs }));
    told = articles;
  }
}

async function askNewsroom<Answer>(address: string, method: 'GET' | 'POST', dataFolder: string): Promise<Answer> {
  const response = await fetch(`${address}/replay`, {
    method,
    headers: tokenOf(dataFolder),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((error: Error) => {
    throw new CommandError(
      `Wireroom runs on ${dataFolder} but cannot be reached at ${address} (${reasonOf(error)}). Name its port with --newsroom-port N.`,
      { cause: error },
    );
  });
  if (!response.ok) {
    const said = (await response.text()).slice(0, 300);
    throw new CommandError(`Wireroom at ${address} does not render again: it answers with ${response.status}: ${said}`);
  }
  return (await response.json()) as Answer;
}

/** The token that a newsroom asks for which others can reach. */
function tokenOf(dataFolder: string): Record<string, string> {
  try {
    return { authorization: `Bearer ${readFileSync(join(dataFolder, 'newsroom-token'), 'utf8').trim()}` };
  } catch {
    return {};
  }
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
