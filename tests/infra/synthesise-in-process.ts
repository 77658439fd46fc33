import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('synthesise-process.ts', import.meta.url));

let synthesiser: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The template of a newsroom's stack as JSON, made in a process that holds nobody up and is kept for the next. */
export async function synthesiseInProcess(yaml: string): Promise<{ readonly known: string; readonly end: () => void }> {
  synthesiser ??= fork(PROCESS, { execArgv: [] });
  const child = synthesiser;
  const answer = last.then(() => askFor(yaml, child));
  last = answer.catch(() => {});
  return { known: await answer, end: () => child.kill() };
}

async function askFor(yaml: string, child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('no template: its process ended, see above')));
  child.send(yaml);
  const [template] = (await Promise.race([once(child, 'message'), ended])) as [string];
  return template;
}
