import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { startMoto } from './adapters/aws/start-moto.ts';
import { bundleInProcess } from './end-to-end/bundle-in-process.ts';
import { synthesiseInProcess } from './infra/synthesise-in-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a worker asks for what all of them share. */
    readonly commons: string;
  }
}

interface Made {
  /** What to know of it. */
  readonly known: string;
  readonly end: () => void;
}

/** What is dear to make and the same for all workers, each made when the first of them asks for it, with what it is to be made of. */
const MAKE = { moto: startMoto, handlers: bundleInProcess, template: synthesiseInProcess } satisfies Readonly<
  Record<string, (of: string) => Promise<Made>>
>;

export type Common = keyof typeof MAKE;

/** Vitest's global setup: a server in its main process that makes each common thing once. */
export default async function openCommons({ provide }: TestProject): Promise<() => Promise<void>> {
  const made = new Map<string, Promise<Made>>();
  const server = createServer(async (request, response) => {
    const name = request.url?.slice(1) as Common;
    const of = await text(request);
    const making = made.get(`${name} ${of}`) ?? MAKE[name](of);
    made.set(`${name} ${of}`, making);
    const [status, answer] = await making.then(
      ({ known }) => [200, known] as const,
      (error: Error) => [500, error.message] as const,
    );
    response.writeHead(status).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  provide('commons', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    for (const making of await Promise.allSettled(made.values())) if (making.status === 'fulfilled') making.value.end();
  };
}
