import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../local/http/server.ts';
import { createSiteListener } from '../../local/site-server.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../../shared/adapters/embedded/embedded-object-store.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import type { Metadata } from '../../shared/pipeline/ports.ts';
import { SITE_HEADERS } from '../../shared/pipeline/site-headers.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { ask } from './ask.ts';

const HTML = 'text/html; charset=utf-8';

interface Given {
  readonly body: string;
  readonly contentType?: string;
  readonly metadata?: Metadata;
}

/** A site of these objects, on a port of its own. */
async function openSite(
  objects: Readonly<Record<string, Given>>,
  url = 'http://localhost:4321',
  nowMs = Date.now,
): Promise<number> {
  const database = openDatabase(temporaryFolder());
  const site = createEmbeddedObjectStore(database, 'site');
  for (const [key, { body, contentType = HTML, metadata = {} }] of Object.entries(objects)) {
    const object = {
      key,
      body: new TextEncoder().encode(body),
      contentType,
      cacheControl: 'public, max-age=30',
      metadata,
    };
    await site.put(object, { ifNoneMatch: '*' });
  }
  const newsroom = { ...readNewsroom('name: The Herald\nauthority: herald.example,2026\n'), url };
  const server = await serve(createSiteListener({ site, newsroom, nowMs }), 0, '127.0.0.1');
  onTestFinished(async () => {
    await server.close();
    database.close();
  });
  return server.port;
}

const LONG = `<p>${'Harbour '.repeat(400)}</p>`;

describe('the site server', () => {
  it('serves an object with its type, tag and caching, and the headers of the whole site', async () => {
    const port = await openSite({ 'feeds/all/feed.json': { body: '{}', contentType: 'application/feed+json' } });
    const reply = await ask(port, '/feeds/all/feed.json');
    expect(reply.status).toBe(200);
    expect(reply.text).toBe('{}');
    expect(reply.headers).toMatchObject({
      ...SITE_HEADERS,
      'content-type': 'application/feed+json',
      'cache-control': 'public, max-age=30',
      'content-length': '2',
      etag: '"99914b932bd37a50b983c5e7c90ae93b"',
      vary: 'accept-encoding',
    });
  });

  it('serves a folder by its index.html, whatever query comes with it', async () => {
    const port = await openSite({ 'articles/a/index.html': { body: 'page' }, 'index.html': { body: 'front' } });
    expect((await ask(port, '/articles/a/?utm_source=x')).text).toBe('page');
    expect((await ask(port, '/')).text).toBe('front');
  });

  it('leads from a folder without its slash to the one with it', async () => {
    const port = await openSite({ 'articles/a/index.html': { body: 'page' } });
    const reply = await ask(port, '/articles/a');
    expect([reply.status, reply.headers.location]).toEqual([301, '/articles/a/']);
  });

  it('gives the status and the place that an object’s metadata name', async () => {
    const port = await openSite({
      's/abc': { body: 'moved', metadata: { status: '302', location: '/articles/a/', owner: 'x' } },
      'articles/b/index.html': { body: 'gone', metadata: { status: '410' } },
    });
    const moved = await ask(port, '/s/abc');
    expect([moved.status, moved.headers.location, moved.text]).toEqual([302, '/articles/a/', 'moved']);
    const gone = await ask(port, '/articles/b/');
    expect([gone.status, gone.headers.location, gone.text]).toEqual([410, undefined, 'gone']);
    expect(Object.keys(moved.headers).filter((name) => name.includes('owner'))).toEqual([]);
  });

  it('answers HEAD with the headers alone', async () => {
    const port = await openSite({ 'a.html': { body: 'page' } });
    const reply = await ask(port, '/a.html', { method: 'HEAD' });
    expect([reply.status, reply.headers['content-length'], reply.body.length]).toEqual([200, '4', 0]);
  });

  it.each([
    '"841a2d689ad86bd1611447453c22c6fc"',
    'W/"841a2d689ad86bd1611447453c22c6fc"',
    '"x", "841a2d689ad86bd1611447453c22c6fc"',
    '*',
  ])('answers 304 without a body to If-None-Match: %s', async (tag) => {
    const port = await openSite({ 'a.html': { body: 'body' } });
    const reply = await ask(port, '/a.html', { headers: { 'if-none-match': tag } });
    expect([reply.status, reply.body.length, reply.headers.etag]).toEqual([
      304,
      0,
      '"841a2d689ad86bd1611447453c22c6fc"',
    ]);
  });

  it('says when an object changed, and answers 304 to whoever has it since', async () => {
    const port = await openSite({ 'a.html': { body: 'body' } });
    const first = await ask(port, '/a.html');
    const told = Date.parse(first.headers['last-modified'] ?? '');
    expect(told).toBeLessThanOrEqual(Date.parse(first.headers.date ?? ''));
    const ahead = new Date(told + 3_600_000).toUTCString();
    const later = await openSite({ 'a.html': { body: 'body' } }, undefined, () => told + 60_000);
    const reply = await ask(later, '/a.html', { headers: { 'if-modified-since': ahead } });
    expect([reply.status, reply.body.length, reply.headers.etag]).toEqual([304, 0, first.headers.etag]);
    const before = new Date(told - 60_000).toUTCString();
    expect((await ask(later, '/a.html', { headers: { 'if-modified-since': before } })).text).toBe('body');
  });

  it('sends the whole object where the tag is another', async () => {
    const port = await openSite({ 'a.html': { body: 'body' } });
    expect((await ask(port, '/a.html', { headers: { 'if-none-match': '"x"' } })).text).toBe('body');
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
  ])('compresses text for Accept-Encoding: %s as %s', async (accepted, encoding) => {
    const port = await openSite({ 'a.html': { body: LONG } });
    const decode = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const _again of [1, 2]) {
      const reply = await ask(port, '/a.html', { headers: { 'accept-encoding': accepted } });
      expect(reply.headers['content-encoding']).toBe(encoding);
      const body = encoding === undefined ? reply.body : decode[encoding as 'br' | 'gzip'](reply.body);
      expect(body.toString()).toBe(LONG);
      expect(reply.headers.etag?.startsWith('W/')).toBe(encoding !== undefined);
    }
  });

  it('does not compress what is no text', async () => {
    const port = await openSite({ 'a.png': { body: LONG, contentType: 'image/png' } });
    expect(
      (await ask(port, '/a.png', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it.each([
    '/none',
    '/articles/',
    '/..%2f..%2fetc/passwd',
    '/%zz',
    '/%00',
    '//evil.example',
    '/articles/a/../a',
    '*',
    '/a.html/',
  ])('answers %s with a page that says so and leads to the feeds', async (path) => {
    const port = await openSite({ 'a.html': { body: 'page' } });
    const reply = await ask(port, path);
    expect(reply.status).toBe(404);
    expect(reply.headers['content-type']).toBe(HTML);
    expect(reply.text).toContain('<a href="http://localhost:4321/feeds.opml">');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('takes no %s', async (method) => {
    const port = await openSite({ 'a.html': { body: 'page' } });
    const reply = await ask(port, '/a.html', { method, body: 'x' });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('lets pages of other sites read everything', async () => {
    const port = await openSite({});
    const reply = await ask(port, '/feeds/all/rss.xml', { method: 'OPTIONS' });
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([204, '*']);
  });

  it('serves the site below the path of its public address too', async () => {
    const port = await openSite({ 'articles/a/index.html': { body: 'page' } }, 'https://herald.example/syndication');
    expect((await ask(port, '/syndication/articles/a/')).text).toBe('page');
    expect((await ask(port, '/articles/a/')).text).toBe('page');
  });
});
