import { onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../local/main.ts';
import type { Ran } from './wireroom-process.ts';

/**
 * Runs the command line to its end as `runWireroom` does, but in this process, where its modules are loaded already: for what a command
 * says and writes. That a process ends with its exit code is for others to show.
 */
export async function runHere(args: readonly string[], { cwd }: { readonly cwd: string }): Promise<Ran> {
  for (const name of ['PORT', 'NEWSROOM_PORT', 'HOST', 'WIREROOM_DATA', 'SMTP_URL']) vi.stubEnv(name, undefined);
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  process.chdir(cwd);
  const output = { stdout: '', stderr: '' };
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => {
    output.stdout += `${line}\n`;
  });
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => {
    output.stderr += `${line}\n`;
  });
  try {
    return { code: await runCommandLine(args), ...output };
  } finally {
    log.mockRestore();
    error.mockRestore();
    process.chdir(before);
  }
}
