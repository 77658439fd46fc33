import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

type Headers = Readonly<Record<string, { readonly value: string }>>;
interface Response {
  readonly statusCode: number;
  readonly statusDescription: string;
  readonly headers: Headers;
}

/** Runs a function's own source as CloudFront does: a script that defines `handler`, with nothing of Node around it. */
function run<T>(file: string, event: unknown): T {
  const source = readFileSync(new URL(`../../infra/edge/${file}`, import.meta.url), 'utf8');
  // CloudFront Developer Guide, “Quotas on CloudFront Functions”: 10 KB.
  expect(Buffer.byteLength(source)).toBeLessThan(10_240);
  return JSON.parse(runInNewContext(`${source}; JSON.stringify(handler(${JSON.stringify(event)}))`)) as T;
}

describe('the viewer-request function', () => {
  const ask = (method: string, uri: string) =>
    run<unknown>('viewer-request.js', { request: { method, uri, querystring: {}, headers: {} } });

  it('sends a page’s address without its slash on to the one with it', () => {
    expect(ask('GET', '/articles/ferry-returns')).toEqual({
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: '/articles/ferry-returns/' } },
    });
  });

  it('answers what a browser asks before it reads another site’s feed', () => {
    expect(ask('OPTIONS', '/feeds/all/feed.json')).toEqual({
      statusCode: 204,
      statusDescription: 'No Content',
      headers: {
        'access-control-allow-origin': { value: '*' },
        'access-control-allow-methods': { value: 'GET, HEAD, OPTIONS' },
        'access-control-allow-headers': { value: '*' },
        'access-control-max-age': { value: '86400' },
      },
    });
  });

  const uriOf = (uri: string) =>
    run<{ uri: string }>('viewer-request.js', { request: { method: 'GET', uri, querystring: {}, headers: {} } }).uri;

  it.each([
    ['/articles/ferry/', '/articles/ferry/index.html'],
    ['/', '/index.html'],
    ['//', '//index.html'],
    ['/articles/ferry/index.html', '/articles/ferry/index.html'],
    ['/feeds/all/rss.xml', '/feeds/all/rss.xml'],
    ['/s/0123456789ab', '/s/0123456789ab'],
    ['/articles/%2F', '/articles/%2F'],
  ])('asks the bucket, for %s, for %s', (asked, fetched) => {
    expect(uriOf(asked)).toBe(fetched);
  });
});

describe('the viewer-response function', () => {
  const respond = (statusCode: number, headers: Headers) =>
    run<Response>('viewer-response.js', { response: { statusCode, statusDescription: 'OK', headers } });
  const type = { 'content-type': { value: 'text/html' } };

  it('leaves an ordinary object as it is, but for its metadata', () => {
    expect(
      respond(200, { ...type, 'x-amz-meta-owner': { value: 'a1' }, 'x-amz-meta-version': { value: '3' } }),
    ).toEqual({
      statusCode: 200,
      statusDescription: 'OK',
      headers: type,
    });
  });

  it('answers a notice with its status', () => {
    expect(respond(200, { ...type, 'x-amz-meta-status': { value: '410' } })).toEqual({
      statusCode: 410,
      statusDescription: 'Gone',
      headers: type,
    });
  });

  it.each([
    ['301', 'Moved Permanently'],
    ['302', 'Found'],
  ])('answers a redirect with %s and its location', (status, description) => {
    const metadata = { 'x-amz-meta-status': { value: status }, 'x-amz-meta-location': { value: '/articles/ferry/' } };
    expect(respond(200, { ...type, ...metadata })).toEqual({
      statusCode: Number(status),
      statusDescription: description,
      headers: { ...type, location: { value: '/articles/ferry/' } },
    });
  });

  it('leaves 304 alone, for the browser goes on with the status that it kept', () => {
    const metadata = { 'x-amz-meta-status': { value: '410' } };
    expect(respond(304, metadata)).toEqual({ statusCode: 304, statusDescription: 'OK', headers: {} });
  });

  it('takes no status that is none', () => {
    expect(respond(200, { 'x-amz-meta-status': { value: '1e3' } }).statusCode).toBe(200);
  });
});
