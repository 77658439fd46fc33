import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { MachineAlert } from '../../shared/alerts/machine-body.ts';
import type { ChangeKind } from '../../shared/model/change.ts';

/** An alert as a program gets it, with its kind of change. */
export type PostedAlert = MachineAlert & { readonly change: ChangeKind };

/** A partner's server on this machine, subscribed by HTTP: what it is posted is what really left, as often as it left. */
export class AlertListener {
  readonly alerts: PostedAlert[] = [];
  readonly #server: Server;
  #wake = () => {};

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<AlertListener> {
    const server = createServer((request, response) => {
      text(request).then(
        (body) => {
          listener.#take(JSON.parse(body) as PostedAlert);
          response.writeHead(204).end();
        },
        () => response.destroy(),
      );
    });
    const listener = new AlertListener(server);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
    await promise;
    return listener;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/alerts`;
  }

  /** Resolves when it has been posted this many in all. */
  async untilPosted(count: number): Promise<void> {
    while (this.alerts.length < count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #take(alert: PostedAlert): void {
    this.alerts.push(alert);
    this.#wake();
  }
}
