import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../shared/adapters/embedded/database.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';

const PROGRAM = fileURLToPath(new URL('delivering-process.ts', import.meta.url));

it('every alert reaches the partner though the engine is killed while it delivers, and twice only where a kill fell in between', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wireroom-kill-'));
  const received: number[] = [];
  let child: ChildProcess | undefined;
  let killAt = Number.POSITIVE_INFINITY;
  const partner = createServer(async (request, response) => {
    received.push(JSON.parse(await text(request)).revision);
    // Killed between the post and its answer: the sender cannot know that it was taken.
    if (received.length === killAt) child?.kill('SIGKILL');
    else response.end();
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/hook`;
  const run = async () => {
    child = spawn(process.execPath, [PROGRAM, dataDir, url], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = await once(child, 'exit');
    return signal ?? code;
  };

  const kills = [1, 8, 15];
  const ends: unknown[] = [];
  for (killAt of [...kills, Number.POSITIVE_INFINITY]) ends.push(await run());
  expect(ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', 0]);
  expect([...new Set(received)]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(received).toHaveLength(20 + kills.length);
  const database = openDatabase(dataDir);
  expect(
    openOutbox(database)
      .list()
      .map(({ state }) => state),
  ).toEqual(Array(20).fill('delivered'));
  database.close();
  partner.closeAllConnections();
  await new Promise((resolve) => partner.close(resolve));
  rmSync(dataDir, { recursive: true });
});
