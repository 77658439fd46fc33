import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { outlive } from '../../outlive.ts';

/** What stands in a suite's name where `moto_server` is not on PATH; empty where it is. */
export const SKIPPED_WITHOUT_MOTO = onPath('moto_server') ? '' : ' (skipped: moto_server is not on PATH)';

/** Any credentials do: moto checks none, and the SDK signs with what it is given. */
export const MOTO_ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
} as const;

let started: Promise<string> | undefined;

/**
 * The address of a `moto_server`, which imitates AWS independently of this project: S3, SQS, SNS and CloudFront in memory, over HTTP. All
 * suites of this process share it, since its start takes as long as hundreds of calls; they are kept apart by the names of what they make.
 */
export function sharedMoto(): Promise<string> {
  started ??= startMoto();
  return started;
}

/** Starts it on a free port of loopback. */
async function startMoto(): Promise<string> {
  const server = outlive('moto_server -H 127.0.0.1 -p 0 & read -r _; kill $!');
  const endpoint = await endpointOf(server);
  // Its log would fill the pipe.
  server.stderr?.resume();
  return endpoint;
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
