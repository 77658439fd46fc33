import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { EmbeddedObject } from '../shared/adapters/embedded/embedded-object-store.ts';
import type { Newsroom } from '../shared/model/newsroom.ts';
import { SITE_HEADERS } from '../shared/pipeline/site-headers.ts';
import { type Answer, decodePath, rawPathOf, send } from './http/answer.ts';
import { type Compressor, createCompressor } from './http/compress.ts';
import { isUnchanged, lastModified } from './http/conditional.ts';
import { html, htmlDocument } from './page/html.ts';

export interface SiteServerDeps {
  readonly site: { readonly read: (key: string) => EmbeddedObject | undefined };
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970; the machine's clock where it is absent. */
  readonly nowMs?: () => number;
}

const METHODS = 'GET, HEAD, OPTIONS';
const REDIRECT_OR_ERROR = /^[2-5]\d\d$/;

/** Serves the site tree as CloudFront would: status and location from the objects' metadata, a folder by its `index.html`. */
export function createSiteListener({ site, newsroom, nowMs = Date.now }: SiteServerDeps): RequestListener {
  const compressor = createCompressor();
  const basePath = new URL(newsroom.url).pathname.replace(/\/$/, '');
  return (request, response) => {
    answerFor(request, { site, newsroom, nowMs, basePath, compressor }).then(
      (answer) => send(request, response, answer),
      () => sendBroken(request, response),
    );
  };
}

type AnswerDeps = Required<SiteServerDeps> & { readonly basePath: string; readonly compressor: Compressor };

async function answerFor(request: IncomingMessage, deps: AnswerDeps): Promise<Answer> {
  if (request.method === 'OPTIONS') return preflight();
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed();
  const rawPath = rawPathOf(request);
  const path = decodePath(rawPath);
  if (path === undefined) return notFound(deps.newsroom);
  const { basePath } = deps;
  const inner = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  const key = inner.slice(1);
  const object = deps.site.read(key === '' || key.endsWith('/') ? `${key}index.html` : key);
  if (object) return objectAnswer(request, object, deps);
  if (deps.site.read(`${key}/index.html`)) {
    return textAnswer(301, 'The page is in this folder.\n', { location: `${rawPath.replace(/^\/+/, '/')}/` });
  }
  return notFound(deps.newsroom);
}

async function objectAnswer(
  request: IncomingMessage,
  object: EmbeddedObject,
  { compressor, nowMs }: AnswerDeps,
): Promise<Answer> {
  const now = nowMs();
  const { body, etag, contentType, cacheControl, metadata } = object;
  const status = REDIRECT_OR_ERROR.test(metadata.status ?? '') ? Number(metadata.status) : 200;
  const headers = {
    ...SITE_HEADERS,
    'content-type': contentType,
    etag,
    'last-modified': lastModified(object, now),
    vary: 'accept-encoding',
    ...(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
    ...(metadata.location === undefined ? {} : { location: metadata.location }),
  };
  if (isUnchanged(request.headers, object, now)) return { status: 304, headers, body: '' };
  const compressed = await compressor.compress(body, etag, contentType, request.headers['accept-encoding']);
  if (!compressed) return { status, headers, body };
  // Not the stored bytes any more, so the tag is a weak one (RFC 9110, section 8.8.1), as CloudFront makes it.
  const encoded = { ...headers, etag: `W/${etag}`, 'content-encoding': compressed.encoding };
  return { status, headers: encoded, body: compressed.body };
}

function preflight(): Answer {
  const allowed = { 'access-control-allow-methods': METHODS, 'access-control-allow-headers': '*' };
  return { status: 204, headers: { ...SITE_HEADERS, ...allowed, allow: METHODS }, body: '' };
}

function notAllowed(): Answer {
  const text = 'The site can only be read. Uploads go to the newsroom: PUT /intake/<file name> on its own port.\n';
  // The body of the refused request is not read, so the connection cannot be used again.
  return textAnswer(405, text, { allow: METHODS, connection: 'close' });
}

function notFound(newsroom: Newsroom): Answer {
  const body = htmlDocument({
    title: `Not found – ${newsroom.name}`,
    language: 'en',
    body: html`<main>
  <h1>There is no such page</h1>
  <p>${newsroom.name} has nothing at this address.</p>
  <p>Its feeds are listed in <a href="${newsroom.url}/feeds.opml">feeds.opml</a>;
    everything it publishes is in <a href="${newsroom.url}/feeds/all/rss.xml">RSS</a>
    and <a href="${newsroom.url}/feeds/all/feed.json">JSON Feed</a>.</p>
</main>`,
  });
  const headers = { ...SITE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=5' };
  return { status: 404, headers, body };
}

function textAnswer(status: number, body: string, headers: Record<string, string>): Answer {
  return { status, headers: { ...SITE_HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

function sendBroken(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else send(request, response, textAnswer(500, 'The site cannot be read at this moment.\n', {}));
}
