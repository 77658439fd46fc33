import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { articleText, startWireroom } from './wireroom-in-process.ts';

/** Everything that a server says to a request that is written byte by byte. */
async function say(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end(request, 'latin1');
  return text(socket);
}

const RANGES = [
  'bytes=0-0',
  'bytes=0-99999999999999999999',
  'bytes=-1',
  'bytes=-99999999999999999999',
  'bytes=5-1',
  'bytes=--1',
  'bytes=0-0,0-0,0-0',
  `bytes=${'0-,'.repeat(2000)}0-`,
  'bytes=0-9,5-14,10-19',
  'bytes=999999-',
  'lines=1-2',
  'bytes',
  'bytes=0x0-0xff',
  'bytes=\u00e9',
];

describe('a request for a part', () => {
  test('is answered with the whole, once, whatever parts it names, on either port', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('pier.txt', articleText('Council votes to rebuild the old pier'));
    await wireroom.lineWith('Council votes');
    const pages = [
      [wireroom.sitePort, '/articles/council-votes-to-rebuild-the-old-pier/'],
      [wireroom.sitePort, '/feeds/all/rss.xml'],
      [wireroom.newsroomPort, '/intake/pier.txt'],
      [wireroom.newsroomPort, '/status/pier.txt'],
    ] as const;
    for (const [port, path] of pages) {
      const whole = await ask(port, path);
      for (const range of RANGES) {
        const reply = await ask(port, path, { headers: { range, 'if-range': whole.headers.etag ?? '"x"' } });
        expect([range, reply.status, reply.headers['content-range']]).toEqual([range, 200, undefined]);
        expect(reply.text).toBe(whole.text);
      }
    }
  });
});

/** What would end a header, or a whole answer, as an address may carry it. */
const ENDS = [
  '%0d%0a',
  '%0a',
  '%0d',
  '%00',
  '%e2%80%a8',
  '%e2%80%a9',
  '%c2%85',
  '%e5%98%8a',
  '\u00e5\u0098\u008a',
  '%u000a',
  '%%0d0a',
  '%c0%8a',
];

describe('a request that means to write headers of the answer', () => {
  test('writes none, by no address of either port', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('pier.txt', articleText('Council votes to rebuild the old pier'));
    await wireroom.lineWith('Council votes');
    const addresses = [
      ...['/', '/articles/', '/articles/x', '/s/', '/feeds/all'].map((path) => [wireroom.sitePort, path] as const),
      ...['/intake/', '/status/', '/history/', '/diff/', '/?taken=', '/x'].map(
        (path) => [wireroom.newsroomPort, path] as const,
      ),
    ];
    for (const [port, path] of addresses) {
      for (const end of ENDS) {
        for (const method of ['GET', 'PUT', 'DELETE']) {
          const target = `${path}a${end}X-Forged: 1${end}${end}<script>`.replaceAll(' ', '%20');
          const answer = await say(
            port,
            `${method} ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
          );
          const head = answer.split('\r\n\r\n', 1)[0] ?? '';
          expect({ target, head }).toEqual({ target, head: expect.stringMatching(/^HTTP\/1\.1 [2-4]\d\d /) });
          expect(head).not.toMatch(/^x-forged/im);
          expect(head).toMatch(/^[\t\r\n -~]*$/);
        }
      }
    }
  });

  test('writes none by its type of content, which comes back with the upload', async () => {
    const wireroom = await startWireroom();
    for (const type of [
      'text/plain; a="\\"',
      'text/html;charset="\u00e9"',
      'x'.repeat(4000),
      'multipart/form-data',
      '\t',
      'a b c',
    ]) {
      await ask(wireroom.newsroomPort, '/intake/a.txt', {
        method: 'PUT',
        body: articleText('Ferry'),
        headers: { 'content-type': type },
      });
      const reply = await ask(wireroom.newsroomPort, '/intake/a.txt');
      expect([type, reply.status, reply.headers['content-disposition']]).toEqual([type, 200, 'attachment']);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('writes none by the type or name of a file in the form', async () => {
    const wireroom = await startWireroom();
    for (const type of ['text/plain\u2028X-Forged: 1', 'text/plain\u010aX-Forged: 1', 'text/plain\u0000', '漢字']) {
      const form = [
        '--b',
        `Content-Disposition: form-data; name="file"; filename="form.txt"`,
        `Content-Type: ${type}`,
        '',
        articleText('Chosen in the form'),
        '--b--',
        '',
      ].join('\r\n');
      await ask(wireroom.newsroomPort, '/upload', {
        method: 'POST',
        body: Buffer.from(form),
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      });
      const reply = await ask(wireroom.newsroomPort, '/intake/form.txt');
      expect([type, reply.status < 500, reply.headers['x-forged']]).toEqual([type, true, undefined]);
    }
  });
});
