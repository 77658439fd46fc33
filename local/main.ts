import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { CommandError, UsageError } from './command-error.ts';
import { type Given, readGiven, readNumber, readPort, textFlag } from './command-line.ts';
import { COMMANDS, overview } from './commands.ts';
import { oneLine } from './one-line.ts';

const DEFAULT_PORT = 4321;

/** What a command needs is imported when it is run. */
const RUN: Readonly<Record<keyof typeof COMMANDS, (given: Given) => Promise<number>>> = {
  start,
  render,
  replay,
  history,
  diff,
};

/** Does what the command line says, and tells on standard error why it cannot; the exit code. */
export function runCommandLine(args: readonly string[]): Promise<number> {
  return run(args).catch((error: unknown) => {
    if (!(error instanceof CommandError)) throw error;
    // It may quote what a file or an argument is called.
    console.error(error.message.split('\n').map(oneLine).join('\n'));
    return error.exitCode;
  });
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--version') return print(version());
  if (name === '--help' || name === '-h' || name === 'help') return print(overview());
  if (name === undefined) throw new UsageError(overview());
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(`wireroom: there is no command “${name}”. “wireroom --help” lists them.`);
  }
  const command = COMMANDS[name as keyof typeof COMMANDS];
  const given = readGiven(command, args);
  return given.flags.help === true ? print(command.help) : RUN[command.name](given);
}

async function start(given: Given): Promise<number> {
  const { env } = process;
  const port = readPort(textFlag(given, 'port') ?? env.PORT, 'the site’s port', DEFAULT_PORT);
  const nextPort = port === 0 ? 0 : port + 1;
  const newsroomPort = readPort(textFlag(given, 'newsroom-port') ?? env.NEWSROOM_PORT, 'the newsroom’s port', nextPort);
  if (newsroomPort > 65_535) throw new UsageError('PORT 65535 leaves no port for the newsroom; set NEWSROOM_PORT.');
  if (newsroomPort === port && port !== 0)
    throw new UsageError(`The site and the newsroom need a port each; both were given ${port}.`);
  const ended = asked('SIGINT', 'SIGTERM');
  const { startEngine } = await import('./start-command.ts');
  const started = await startEngine({
    dataFolder: textFlag(given, 'data') ?? (env.WIREROOM_DATA || '.wireroom'),
    host: textFlag(given, 'host') ?? (env.HOST || '127.0.0.1'),
    port,
    newsroomPort,
    newsroomFile: textFlag(given, 'newsroom'),
    env,
    terminal: { print: (line) => console.log(line), colour: process.stdout.isTTY === true && !env.NO_COLOR },
  });
  // Kept at once: a process that is killed keeps nothing.
  flushCompileCache();
  await ended;
  console.log('Stopping. Once more stops at once; nothing is lost either way.');
  await started.stop();
  return 0;
}

/** Resolves at the first of these signals; the second ends the process at once. */
function asked(...signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

async function render(given: Given): Promise<number> {
  const out = textFlag(given, 'out');
  if (given.words.length === 0)
    throw new UsageError('wireroom render: name at least one file. “wireroom render --help” says more.');
  if (out === undefined) throw new UsageError('wireroom render: say where the site tree goes, with --out DIR.');
  const received = readTime(textFlag(given, 'received'));
  const url = readUrl(textFlag(given, 'url'));
  const [{ loadNewsroom }, { renderFiles }, { systemClock }] = await Promise.all([
    import('./newsroom-file.ts'),
    import('./render-command.ts'),
    import('../shared/adapters/embedded/system-clock.ts'),
  ]);
  const { config } = await loadNewsroom(textFlag(given, 'newsroom'));
  const { rejected } = await renderFiles({
    files: given.words,
    out,
    newsroom: { ...config, url: url ?? config.url ?? `http://localhost:${DEFAULT_PORT}` },
    received,
    json: given.flags.json === true,
    clock: systemClock,
    stdout: (line) => console.log(line),
    stderr: (line) => console.error(line),
  });
  return rejected === 0 ? 0 : 1;
}

async function replay(given: Given): Promise<number> {
  const { env } = process;
  const newsroomPort = textFlag(given, 'newsroom-port') ?? env.NEWSROOM_PORT;
  const { replayAll } = await import('./replay-command.ts');
  const { failed } = await replayAll({
    dataFolder: textFlag(given, 'data') ?? (env.WIREROOM_DATA || '.wireroom'),
    port: readPort(textFlag(given, 'port') ?? env.PORT, 'the site’s port', DEFAULT_PORT),
    newsroomPort: newsroomPort ? readPort(newsroomPort, 'the newsroom’s port', 0) : undefined,
    newsroomFile: textFlag(given, 'newsroom'),
    env,
    terminal: { print: (line) => console.log(line), colour: false },
  });
  return failed === 0 ? 0 : 1;
}

async function history(given: Given): Promise<number> {
  const [article, ...more] = given.words;
  if (article === undefined || more.length > 0)
    throw new UsageError('wireroom history: name one article. “wireroom history --help” says how.');
  const limit = readNumber(textFlag(given, 'limit'), '--limit');
  const before = readNumber(textFlag(given, 'before'), '--before');
  const { showHistory } = await import('./history-command.ts');
  return write(await showHistory({ ...archiveOptions(given), article, limit, before }));
}

async function diff(given: Given): Promise<number> {
  const [article, from, to, ...more] = given.words;
  if (article === undefined || more.length > 0)
    throw new UsageError('wireroom diff: name an article and two of its revisions. “wireroom diff --help” says how.');
  const colour = readColour(textFlag(given, 'color'));
  const numbers = { from: readNumber(from, 'the first revision'), to: readNumber(to, 'the second revision') };
  const { showDiff } = await import('./diff-command.ts');
  return write(await showDiff({ ...archiveOptions(given), article, ...numbers, colour }));
}

function archiveOptions(given: Given) {
  return {
    dataFolder: textFlag(given, 'data') ?? (process.env.WIREROOM_DATA || '.wireroom'),
    newsroomFile: textFlag(given, 'newsroom'),
    siteUrl: `http://localhost:${DEFAULT_PORT}`,
    json: given.flags.json === true,
  };
}

function readColour(value = 'auto'): boolean {
  if (value === 'auto') return process.stdout.isTTY === true && !process.env.NO_COLOR;
  if (value !== 'always' && value !== 'never')
    throw new UsageError(`--color: found “${value}”, needed auto, always or never.`);
  return value === 'always';
}

function readTime(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  // ISO 8601 alone: what else Date.parse takes, it reads in the machine's own time zone.
  const ms = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
  if (Number.isNaN(ms))
    throw new UsageError(`--received: found “${value}”, needed a time such as 2026-01-04T09:30:00Z.`);
  return new Date(ms).toISOString();
}

function readUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new UsageError(`--url: found “${value}”, needed an http or https URL.`);
  return value.replace(/(?<!\/)\/+$/, '');
}

function version(): string {
  const { version: found } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return found;
}

function write(text: string): number {
  // Whoever has seen enough, as “| head” has, closes the pipe.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(text);
  return 0;
}

function print(text: string): number {
  console.log(text);
  return 0;
}
