import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../local/bin.mjs', import.meta.url));

export interface WireroomProcess {
  readonly child: ChildProcess;
  readonly sitePort: number;
  readonly newsroomPort: number;
  readonly lines: readonly string[];
  /** Resolves with the next line that is printed from now on, or with `undefined` when the process has ended. */
  readonly nextLine: () => Promise<string | undefined>;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** What a run of the command line printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end. */
export async function runWireroom(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd, env: { ...bareEnv(), ...options.env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** Starts the engine in a process of its own, on ports of its own; resolves when it has said where it listens. */
export async function startProcess(folder: string, args: readonly string[] = []): Promise<WireroomProcess> {
  const env = { ...bareEnv(), WIREROOM_DATA: folder, PORT: '0' };
  const child = spawn(process.execPath, [MAIN, 'start', ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void)[] = [];
  const tell = (line: string | undefined) => {
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve(line);
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    tell(line);
  });
  child.once('close', () => tell(undefined));
  const nextLine = () =>
    child.exitCode === null && child.signalCode === null
      ? new Promise<string | undefined>((resolve) => waiting.push(resolve))
      : Promise.resolve(undefined);
  const portAfter = async (label: string): Promise<number> => {
    for (;;) {
      const line = lines.find((one) => one.includes(label));
      const port = line && /localhost:(\d+)/.exec(line)?.[1];
      if (port) return Number(port);
      if ((await nextLine()) === undefined) throw new Error(`the engine ended before it started:\n${lines.join('\n')}`);
    }
  };
  const kill = async (signal: NodeJS.Signals) => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { child, sitePort: await portAfter('Site'), newsroomPort: await portAfter('Intake'), lines, nextLine, kill };
}

function bareEnv(): NodeJS.ProcessEnv {
  const { PORT: _p, NEWSROOM_PORT: _n, HOST: _h, WIREROOM_DATA: _d, SMTP_URL: _s, ...rest } = process.env;
  return rest;
}
