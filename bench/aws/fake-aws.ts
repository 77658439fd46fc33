import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type AwsCall, type HttpCall, readAwsCall } from '../../tests/end-to-end/aws-call.ts';

interface StoredObject {
  readonly body: Uint8Array;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * As much of S3, SQS and SNS as the handlers call, in memory and over HTTP, so that the real bundles run against it unchanged:
 * objects with conditional writes, queues that keep what they are sent, topics that take everything. Every call is written down.
 */
export class FakeAws {
  readonly objects = new Map<string, StoredObject>();
  /** Bodies of the messages of each queue. */
  readonly queues = new Map<string, string[]>();
  /** How many messages each topic was given. */
  readonly published = new Map<string, number>();
  readonly #calls: AwsCall[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
    });
  }

  /** Its address, on a free port of loopback. */
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

  put(bucket: string, key: string, body: Uint8Array): void {
    this.objects.set(`${bucket}/${key}`, { body, etag: etagOf(body), headers: {} });
  }

  /** The calls since the last look. */
  takeCalls(): readonly AwsCall[] {
    return this.#calls.splice(0);
  }

  /** Takes what lies in a queue. */
  takeMessages(queue: string): readonly string[] {
    return this.queues.get(queue)?.splice(0) ?? [];
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const bytes = await buffer(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const call: HttpCall = { method, url, headers, body: bytes.toString('utf8') };
    const answer = this.#answer(call, bytes);
    this.#calls.push(readAwsCall(call, answer.status));
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #answer(call: HttpCall, bytes: Uint8Array): Answer {
    if (call.headers['x-amz-target'] !== undefined) return this.#sendMessages(call.body);
    if (call.method === 'POST') return this.#publish(new URLSearchParams(call.body));
    const path = decodeURIComponent(new URL(call.url, 'http://s3').pathname.slice(1));
    const present = this.objects.get(path);
    if (call.method === 'PUT') return this.#write(path, bytes, call.headers, present);
    if (!present) return s3Error(404, 'NoSuchKey', call.method);
    const headers = { ...present.headers, etag: present.etag, 'content-length': String(present.body.byteLength) };
    return { status: 200, headers, ...(call.method === 'HEAD' ? {} : { body: present.body }) };
  }

  #write(path: string, body: Uint8Array, headers: HttpCall['headers'], present: StoredObject | undefined): Answer {
    const match = headers['if-match'];
    if (match !== undefined && !present) return s3Error(404, 'NoSuchKey');
    const fails = match === undefined ? headers['if-none-match'] === '*' && present : match !== present?.etag;
    if (fails) return s3Error(412, 'PreconditionFailed');
    const kept = Object.entries(headers).filter(([name]) => name === 'content-type' || name.startsWith('x-amz-meta-'));
    const etag = etagOf(body);
    this.objects.set(path, { body, etag, headers: Object.fromEntries(kept) as Record<string, string> });
    return { status: 200, headers: { etag } };
  }

  #sendMessages(body: string): Answer {
    const { QueueUrl, Entries } = JSON.parse(body) as {
      readonly QueueUrl: string;
      readonly Entries: readonly { readonly Id: string; readonly MessageBody: string }[];
    };
    const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    queue.push(...Entries.map(({ MessageBody }) => MessageBody));
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: randomUUID(),
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    }));
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    return { status: 200, headers, body: JSON.stringify({ Successful, Failed: [] }) };
  }

  #publish(form: URLSearchParams): Answer {
    const ids = [...form].filter(([name]) => /^PublishBatchRequestEntries\.member\.\d+\.Id$/.test(name));
    const topic = form.get('TopicArn') ?? '';
    this.published.set(topic, (this.published.get(topic) ?? 0) + ids.length);
    const members = ids.map(([, id]) => `<member><Id>${id}</Id><MessageId>${randomUUID()}</MessageId></member>`);
    const result = `<PublishBatchResult><Successful>${members.join('')}</Successful><Failed/></PublishBatchResult>`;
    const body = `<PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${result}</PublishBatchResponse>`;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  }
}

function s3Error(status: number, code: string, method = 'GET'): Answer {
  if (method === 'HEAD') return { status };
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function etagOf(body: Uint8Array): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}
