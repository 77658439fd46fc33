import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// An import of it would read all of its exports, and one of them loads Node's web client: a tenth of a second at each start.
const { createServer } = process.getBuiltinModule('node:http');

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 120_000;
const KEEP_ALIVE_TIMEOUT_MS = 5_000;
const TIMEOUT_CHECK_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_CONNECTIONS = 1_000;
const CLOSE_GRACE_MS = 2_000;

/** Another program has the port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'port_taken';
}

export interface RunningServer {
  readonly port: number;
  /** Refuses new connections, lets answers under way finish for two seconds, and resolves when all are closed. */
  readonly close: () => Promise<void>;
}

/** Serves `listener` on `host` and `port` (0: any free one); slow, endless and oversized requests are cut off. Throws `PortTakenError`. */
export async function serve(listener: RequestListener, port: number, host: string): Promise<RunningServer> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    listener,
  );
  server.maxConnections = MAX_CONNECTIONS;
  // Without this listener Node tells every client to go on, also one whose upload will be refused for its size.
  server.on('checkContinue', listener);
  await listening(server, port, host);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new PortTakenError(`port ${port} of ${host} is taken by another program`, { cause: error }) : error,
      );
    });
    server.listen(port, host, () => resolve());
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(timer);
}
