import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

/** Sends `answer`; its body is left out for HEAD and where the status has none. */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const hasBody = status !== 304 && status !== 204;
  response.writeHead(status, { ...headers, ...(hasBody ? { 'content-length': bytes.byteLength } : {}) });
  response.end(hasBody && request.method !== 'HEAD' ? bytes : undefined);
}

/** The request's path as it was sent, not decoded and without the query. */
export function rawPathOf(request: IncomingMessage): string {
  const target = request.url ?? '/';
  const end = target.search(/[?#]/);
  return end === -1 ? target : target.slice(0, end);
}

/** The request's query. */
export function queryOf(request: IncomingMessage): URLSearchParams {
  const target = request.url ?? '/';
  const start = target.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : target.slice(start + 1));
}

/** `raw` with its percent escapes decoded, or `undefined` where they are not UTF-8. */
export function decodePath(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
