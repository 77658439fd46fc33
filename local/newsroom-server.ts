import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { checkKey } from '../shared/intake/check-key.ts';
import { quote } from '../shared/model/problem.ts';
import { problem } from '../shared/model/problem-catalogue.ts';
import { largestLimit } from '../shared/model/size-limits.ts';
import { withHistory } from '../shared/pipeline/status-history.ts';
import { answerDiff, answerHistory } from './answer-history.ts';
import type { Engine } from './engine.ts';
import { decodePath, queryOf, rawPathOf, send } from './http/answer.ts';
import { answerEarly, readBody } from './http/read-body.ts';
import { type Access, judge } from './newsroom-guard.ts';
import { LIVE_SCRIPT_POLICY } from './page/live-script.ts';
import { renderNewsroomPage } from './page/newsroom-page.ts';
import { renderOutboxPage } from './page/outbox-page.ts';
import { renderRefusalPage } from './page/refusal-page.ts';
import { statusPath } from './status-path.ts';
import { takeForm } from './take-form.ts';

export interface NewsroomServerDeps {
  readonly engine: Engine;
  readonly access: Access;
}

/** One request as the newsroom's routes see it. */
export interface Visit extends NewsroomServerDeps {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  // With `no-referrer`, browsers would name no origin when they send the forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;
const STARTED = Date.now().toString(36);
const UPLOADS_SHOWN = 50;
const MESSAGES_SHOWN = 200;

/** Serves the newsroom: uploads in, what became of them and what left, for programs and on two plain pages for people. */
export function createNewsroomListener(deps: NewsroomServerDeps): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const visit = { ...deps, request, response };
    receive(visit).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else refuse(visit, 500, 'broken', `The newsroom could not do this: ${error.message}`);
    });
  };
}

async function receive(visit: Visit): Promise<void> {
  const { request, response, access } = visit;
  const path = rawPathOf(request);
  if (path === '/healthz') return sendJson(visit, 200, { status: 'ok' });
  const verdict = judge(request, access);
  if (verdict.outcome === 'refused') return refuse(visit, verdict.status, 'refused', verdict.reason);
  if (verdict.outcome === 'set-cookie') {
    const headers = { location: verdict.location, 'set-cookie': verdict.cookie };
    return send(request, response, { status: 303, headers, body: '' });
  }
  if (path.startsWith('/intake/')) return visitIntake(visit, path.slice('/intake/'.length));
  if (path.startsWith('/status/'))
    return only(visit, READING, () => answerStatus(visit, path.slice('/status/'.length)));
  if (path.startsWith('/history/'))
    return only(visit, READING, () => answerHistory(visit, path.slice('/history/'.length)));
  if (path.startsWith('/diff/')) return only(visit, READING, () => answerDiff(visit, path.slice('/diff/'.length)));
  if (path === '/outbox') return only(visit, READING, () => answerOutbox(visit));
  if (path === '/replay') return only(visit, [...READING, 'POST'], () => answerReplay(visit));
  if (path === '/upload') return only(visit, ['POST'], () => takeForm(visit));
  if (path === '/') return only(visit, READING, () => answerPage(visit));
  refuse(
    visit,
    404,
    'not-found',
    'The newsroom has no such page. Uploads go to /intake/<file name>, their fate is at /status/<file name>.',
  );
}

const READING = ['GET', 'HEAD'];

async function only(visit: Visit, methods: readonly string[], answer: () => Promise<void>): Promise<void> {
  if (methods.includes(visit.request.method ?? '')) return answer();
  visit.response.setHeader('allow', methods.join(', '));
  refuse(visit, 405, 'method-not-allowed', `This address takes ${methods.join(' and ')} only.`);
}

async function visitIntake(visit: Visit, rawKey: string): Promise<void> {
  const methods: Readonly<Record<string, (visit: Visit, key: string) => Promise<void>>> = {
    PUT: takeUpload,
    DELETE: withdraw,
    GET: sendUpload,
    HEAD: sendUpload,
  };
  await only(visit, Object.keys(methods), async () => {
    const key = decodePath(rawKey);
    const fault = key === undefined ? undefined : checkKey(key);
    if (key === undefined)
      return refuse(visit, 400, 'bad-key', 'The file name in the address is not percent-encoded UTF-8.');
    const { method = '' } = visit.request;
    if (fault) {
      if (method === 'PUT') await visit.engine.intake.refuse(key, 0, [fault]);
      return refuse(visit, 400, fault.code, `Needed ${fault.needed}, found ${fault.found}. ${fault.mend}`, {
        problems: [fault],
      });
    }
    await methods[method]?.(visit, key);
  });
}

async function takeUpload(visit: Visit, key: string): Promise<void> {
  const { request, response, engine } = visit;
  if (request.headers['content-encoding'] !== undefined) {
    return refuse(visit, 415, 'content-encoding', 'Send the file as it is, without Content-Encoding.');
  }
  const maxBytes = largestUpload(engine);
  const read = await readBody(request, response, maxBytes);
  if (read.outcome === 'broken-off') return;
  if (read.outcome === 'too-large') {
    // It goes the way of every upload, without its bytes, so that its rejection is seen where all others are.
    await engine.intake.accept({ key, size: read.size, by: 'PUT' });
    const fault = problem('too-large', `${read.size} bytes`, {}, { needed: `at most ${maxBytes} bytes` });
    return refuse(visit, 413, fault.code, `Needed ${fault.needed}, found ${fault.found}. ${fault.mend}`, {
      key,
      problems: [fault],
    });
  }
  const contentType = request.headers['content-type'];
  const { bytes } = read;
  const arrival = { key, bytes, size: bytes.length, by: 'PUT', ...(contentType ? { contentType } : {}) } as const;
  const etag = await engine.intake.accept(arrival);
  response.setHeader('etag', etag);
  response.setHeader('location', statusPath(key));
  sendJson(visit, 201, { key, etag, status: statusPath(key) });
}

/** The most bytes that any upload may have; what format it has, and its own limit, is found out later. */
export function largestUpload({ newsroom: { limits } }: Engine): number {
  return largestLimit(limits);
}

async function withdraw(visit: Visit, key: string): Promise<void> {
  // The file goes first: were the engine killed in between, the missing file would say that the key is withdrawn.
  await visit.engine.folder.remove(key);
  const known = (await visit.engine.intake.withdraw(key, 'DELETE')) || visit.engine.intake.find(key) !== undefined;
  if (!known) return refuse(visit, 404, 'not-found', 'Nothing was ever uploaded under this name.');
  send(visit.request, visit.response, { status: 204, headers: {}, body: '' });
}

async function sendUpload(visit: Visit, key: string): Promise<void> {
  const upload = visit.engine.intake.readLatest(key);
  if (!upload) return refuse(visit, 404, 'not-found', 'There is no upload under this name.');
  // A stranger's HTML: as a download it cannot act on the newsroom.
  const headers = {
    'content-type': upload.contentType ?? 'application/octet-stream',
    'content-disposition': 'attachment',
  };
  send(visit.request, visit.response, { status: 200, headers, body: upload.bytes });
}

async function answerStatus(visit: Visit, rawKey: string): Promise<void> {
  const key = decodePath(rawKey);
  const status = key === undefined ? undefined : await visit.engine.status(key);
  if (status) return sendJson(visit, 200, await withHistory(status, visit.engine));
  refuse(visit, 404, 'not-found', 'Nothing was ever uploaded under this name.');
}

async function answerOutbox(visit: Visit): Promise<void> {
  const { outbox, newsroom } = visit.engine;
  const limit = queryOf(visit.request).get('limit');
  if (limit !== null && !/^[1-9]\d{0,8}$/.test(limit)) {
    return refuse(
      visit,
      400,
      'bad-limit',
      `limit: found ${quote(limit)}, needed how many messages, a whole number from 1 on.`,
    );
  }
  if (!wantsHtml(visit.request)) return sendJson(visit, 200, outbox.list(limit === null ? undefined : Number(limit)));
  sendHtml(visit, 200, renderOutboxPage(outbox.list(MESSAGES_SHOWN), newsroom));
}

async function answerPage(visit: Visit): Promise<void> {
  const { request, response, engine } = visit;
  // Of this process: another one counts anew.
  const etag = `"${STARTED}-${engine.changes()}"`;
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) return send(request, response, { status: 304, headers: {}, body: '' });
  response.setHeader('content-security-policy', `${HEADERS['content-security-policy']}; ${LIVE_SCRIPT_POLICY}`);
  const uploads = await engine.latest(UPLOADS_SHOWN);
  const taken = queryOf(request).getAll('taken');
  sendHtml(
    visit,
    200,
    renderNewsroomPage({ uploads, taken, newsroom: engine.newsroom, now: new Date().toISOString() }),
  );
}

/** Asked with POST, has every article rendered again and says as which round; else says how far that has come. */
async function answerReplay(visit: Visit): Promise<void> {
  const { request, response, engine } = visit;
  if (request.method !== 'POST') return sendJson(visit, 200, await engine.replayProgress());
  const round = await engine.replay();
  response.setHeader('location', '/replay');
  sendJson(visit, 202, { round });
}

export function wantsHtml({ headers: { accept = '' } }: IncomingMessage): boolean {
  return accept.includes('text/html');
}

export function sendHtml({ request, response }: Visit, status: number, body: string): void {
  response.setHeader('vary', 'accept');
  send(request, response, { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
}

export function sendJson({ request, response }: Visit, status: number, value: unknown): void {
  response.setHeader('vary', 'accept');
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  send(request, response, { status, headers, body: `${JSON.stringify(value, undefined, 2)}\n` });
}

/** Says no, in plain words, as a page to browsers, and does not wait for a body that may still be coming. */
export function refuse(visit: Visit, status: number, code: string, message: string, more = {}): void {
  const { request, response, engine } = visit;
  const isPage = wantsHtml(request);
  const body = isPage
    ? renderRefusalPage(message, code, engine.newsroom)
    : `${JSON.stringify({ error: code, message, ...more }, undefined, 2)}\n`;
  const type = isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  if (request.complete) send(request, response, { status, headers: { 'content-type': type }, body });
  else answerEarly(request, response, status, type, body);
}
