import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { readBody } from '../../local/http/read-body.ts';
import { type ServerLimits, serve } from '../../local/http/server.ts';

const GENEROUS: ServerLimits = { headersMs: 60_000, requestMs: 60_000, checkMs: 10, connections: 10 };

/** A server that reads what it is sent and says so, and how to speak to it byte by byte. */
async function open(limits: Partial<ServerLimits> = {}) {
  const server = await serve(
    (request, response) => {
      readBody(request, response, 1000).then(({ outcome }) => response.end(`${request.method} ${outcome}`));
    },
    0,
    '127.0.0.1',
    { ...GENEROUS, ...limits },
  );
  onTestFinished(() => server.close());
  return async (written: string): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1');
    // A server that has had enough cuts the connection, whatever is on its way.
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(written);
    return socket;
  };
}

/** All that the server says until the connection is closed, however that is. */
async function answerOf(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (chunk) => {
    said += String(chunk);
  });
  if (!socket.closed) await new Promise<void>((closed) => socket.on('close', () => closed()));
  return said;
}

/** Told that it took too long, or cut before it could be told. */
const CUT_OFF = /^(?:HTTP\/1\.1 408 |$)/;

it('cuts off a client that never ends its headers', async () => {
  const speak = await open({ headersMs: 20 });
  expect(await answerOf(await speak('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: '))).toMatch(CUT_OFF);
});

it('cuts off a client that never ends its body', async () => {
  const speak = await open({ headersMs: 20, requestMs: 20 });
  const socket = await speak('PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx');
  expect(await answerOf(socket)).toMatch(CUT_OFF);
});

it('refuses headers of more than 16 KiB', async () => {
  const speak = await open();
  expect(await answerOf(await speak(`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'x'.repeat(20_000)}`))).toMatch(
    /^HTTP\/1\.1 431 /,
  );
});

it('takes so many clients at once, and the next when one of them is gone', async () => {
  const speak = await open({ connections: 2 });
  const request = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const [first] = [await speak('GET / HTTP/1.1\r\n'), await speak('GET / HTTP/1.1\r\n')];
  expect(await answerOf(await speak(request))).toBe('');
  const closed = once(first, 'close');
  first.destroy();
  await closed;
  let answer = '';
  // The server learns of it a little later than the client.
  while (answer === '') answer = await answerOf(await speak(request));
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*GET read$/s);
});

it.each([
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two lengths', 'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
  [
    'a length and chunks',
    'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header that goes on in the next line', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n\u0000: b\r\n\r\n'],
  ['an unknown method', 'SPY / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['no HTTP', '\u0016\u0003\u0001 hello\r\n\r\n'],
])('refuses a request with %s', async (_what, written) => {
  const speak = await open();
  expect(await answerOf(await speak(written))).toMatch(/^HTTP\/1\.1 400 /);
});
