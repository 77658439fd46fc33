import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// An import of it would read all of its exports, and one of them loads Node's web client: a tenth of a second at each start.
const { createServer } = process.getBuiltinModule('node:http');

const KEEP_ALIVE_TIMEOUT_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;
const CLOSE_GRACE_MS = 2_000;

/** Another program has the port. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'port_taken';
}

/** How long a client may take, and how many there may be at once. */
export interface ServerLimits {
  /** For its headers. */
  readonly headersMs: number;
  /** For the whole request. */
  readonly requestMs: number;
  /** How often that is looked at. */
  readonly checkMs: number;
  readonly connections: number;
}

const LIMITS: ServerLimits = { headersMs: 15_000, requestMs: 120_000, checkMs: 5_000, connections: 1_000 };

export interface RunningServer {
  readonly port: number;
  /** Refuses new connections, lets answers under way finish for two seconds, and resolves when all are closed. */
  readonly close: () => Promise<void>;
}

/** Serves `listener` on `host` and `port` (0: any free one); slow, endless and oversized requests are cut off. Throws `PortTakenError`. */
export async function serve(
  listener: RequestListener,
  port: number,
  host: string,
  limits = LIMITS,
): Promise<RunningServer> {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: limits.checkMs,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    listener,
  );
  server.maxConnections = limits.connections;
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
