import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A partner's server: takes every post of an alert, and remembers in which life of the engine it came. */
export class AlertReceiver {
  /** The lives in which each alert came to each topic's address, by `<topic> <alert id>`. */
  readonly lives = new Map<string, readonly number[]>();
  readonly #server: Server;

  constructor(life: () => number) {
    this.#server = createServer((request, response) => {
      const alert = `${request.url?.slice(1)} ${request.headers['x-wireroom-alert']}`;
      this.lives.set(alert, [...(this.lives.get(alert) ?? []), life()]);
      request.resume();
      response.writeHead(204).end();
    });
  }

  /** Its address, on a free port of loopback; each topic posts to a path of its own. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
