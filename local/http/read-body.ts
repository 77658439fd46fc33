import type { IncomingMessage, ServerResponse } from 'node:http';

export type BodyRead =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  /** `size` is what the client announced, else what had come when the limit was passed. Nothing of it is kept. */
  | { readonly outcome: 'too-large'; readonly size: number }
  /** The client went away before all had come. */
  | { readonly outcome: 'broken-off' };

/** The request's body, if it is no larger than `maxBytes`. Answers as soon as it is known to be larger, without the rest. */
export function readBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): Promise<BodyRead> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) return Promise.resolve({ outcome: 'too-large', size: announced });
  if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      request.pause();
      resolve({ outcome: 'too-large', size });
    };
    request.on('data', onData);
    request.on('end', () => resolve({ outcome: 'read', bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve({ outcome: 'broken-off' }));
    request.on('close', () => resolve({ outcome: 'broken-off' }));
  });
}

const DRAIN_MS = 10_000;

/**
 * Answers a request whose body was not read, and lets the client go on sending for a while: a connection that is cut
 * while the client still sends takes the answer with it.
 */
export function answerEarly(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length, connection: 'close' });
  response.write(bytes);
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.on('end', () => response.end());
  request.on('close', () => clearTimeout(timer));
  // A client that waits for leave to send will send nothing now.
  if (request.headers.expect !== undefined) response.end();
  request.resume();
}
