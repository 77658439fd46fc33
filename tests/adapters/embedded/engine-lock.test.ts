import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { EngineLockedError, lockEngine } from '../../../shared/adapters/embedded/engine-lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LOCK = new URL('../../../shared/adapters/embedded/engine-lock.ts', import.meta.url).href;

describe('the engine lock', () => {
  it('is held by one at a time and says who that is', () => {
    const folder = temporaryFolder();
    const lock = lockEngine(folder);
    lock.describe('process 7, newsroom at http://localhost:4322');
    expect(() => lockEngine(folder)).toThrow(
      new EngineLockedError(folder, `process 7, newsroom at http://localhost:4322`, {}),
    );
    lock.release();
    lockEngine(folder).release();
  });

  it('is free again after its holder was killed', async () => {
    const folder = temporaryFolder();
    const program = `import { lockEngine } from ${JSON.stringify(LOCK)}; lockEngine(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(() => lockEngine(folder)).toThrow(EngineLockedError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockEngine(folder).release();
  });
});
