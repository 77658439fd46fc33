import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type AwsCall, type HttpCall, readAwsCall } from './aws-call.ts';

/** What AWS answers now and then and moto never does. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** Stands between one function and moto, and writes down every call. */
export class RecordingProxy {
  readonly calls: AwsCall[] = [];
  /** The ARNs of the queues that the function sent messages to; whoever looks into a queue takes it out of here. */
  readonly queues = new Set<string>();
  /** Asked before each call is passed on; an answer is given in moto's place. */
  refuse: (call: HttpCall) => Refusal | undefined = () => undefined;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;
  readonly #target: URL;

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, outgoing) => {
      this.#pass(incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
    });
  }

  /** Its address, on a free port of loopback. */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const call: HttpCall = { method, url, headers, body: body.toString('utf8') };
    const refusal = this.refuse(call);
    if (refusal) {
      this.calls.push(readAwsCall(call, refusal.status));
      outgoing.writeHead(refusal.status, { 'content-type': 'application/xml' }).end(refusal.body);
      return;
    }
    const { hostname, port } = this.#target;
    const passed = request({ hostname, port, method, path: url, headers, agent: this.#agent });
    passed.end(body);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    const status = answer.statusCode ?? 0;
    const made = readAwsCall(call, status);
    this.calls.push(made);
    if (made.service === 'sqs') for (const { resource } of made.needs) this.queues.add(resource);
    outgoing.writeHead(status, answer.headers).end(await buffer(answer));
  }
}
