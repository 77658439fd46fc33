import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** `moto_server` imitates AWS independently of this project: S3, SQS, SNS and CloudFront in memory, over HTTP. */
export interface MotoServer {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** What stands in a suite's name where `moto_server` is not on PATH; empty where it is. */
export const SKIPPED_WITHOUT_MOTO = onPath('moto_server') ? '' : ' (skipped: moto_server is not on PATH)';

/** Any credentials do: moto checks none, and the SDK signs with what it is given. */
export const MOTO_ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
} as const;

/** Starts it on a free port of loopback. */
export async function startMoto(): Promise<MotoServer> {
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await endpointOf(server);
  // Its log would fill the pipe.
  server.stderr?.resume();
  return {
    endpoint,
    stop: async () => {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    },
  };
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

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
