import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Runs a shell's `script`, whose `read -r _` goes on when this process has ended, however it did: Vitest ends its workers with signals, at
 * which no exit handler is called. `$1` and so on are the `args`.
 */
export function outlive(script: string, ...args: readonly string[]): ChildProcess {
  const shell = spawn('sh', ['-c', script, 'sh', ...args], { stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  // Neither the shell nor its pipes keep this process from ending.
  shell.unref();
  for (const pipe of [shell.stdin, shell.stderr]) if (pipe instanceof Socket) pipe.unref();
  return shell;
}
