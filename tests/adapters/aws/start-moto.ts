import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { outlive } from '../../outlive.ts';

/** Python looks here for `sitecustomize.py`. */
const FASTER = fileURLToPath(new URL('moto', import.meta.url));

/** A `moto_server` on a free port of loopback. */
export async function startMoto(): Promise<{ readonly known: string; readonly end: () => void }> {
  const server = outlive('PYTHONPATH="$1" moto_server -H 127.0.0.1 -p 0 & read -r _; kill $!', FASTER);
  const known = await endpointOf(server);
  // Its log would fill the pipe.
  server.stderr?.resume();
  return { known, end: () => server.stdin?.end() };
}

async function endpointOf(server: ChildProcess): Promise<string> {
  if (!server.stderr) throw new Error('moto_server was started without a log to read its port from');
  const lines = createInterface({ input: server.stderr });
  for await (const line of lines) {
    const endpoint = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error('moto_server ended before it listened');
}
