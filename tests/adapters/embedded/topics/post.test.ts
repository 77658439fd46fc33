import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createEmbeddedTopics,
  type EmbeddedTopicsDeps,
} from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import { anAlert, memoryDatabase, newsroomWith, silent, stoppedClock } from './newsroom.ts';

let server: Server;
let origin: string;
let posts: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[];
/** The statuses that the partner answers with, in turn; 200 when there are no more. */
let answers: number[];

beforeEach(async () => {
  posts = [];
  answers = [];
  server = createServer(async (request, response) => {
    posts.push({ path: request.url ?? '', headers: request.headers, body: await text(request) });
    response.writeHead(answers.shift() ?? 200, { Location: `${origin}/elsewhere` }).end('an answer that nobody reads');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function setUp(rest: Partial<EmbeddedTopicsDeps> & { subscribers?: readonly string[] } = {}) {
  const { subscribers = [`{ channel: https, to: "${origin}/hook", secretFrom: HOOK_SECRET }`], ...changed } = rest;
  const newsroom = newsroomWith(...subscribers);
  const clock = stoppedClock();
  const outbox = openOutbox(memoryDatabase());
  const env = { HOOK_SECRET: 'a secret' };
  const { fetch } = globalThis;
  const dataDir = join(tmpdir(), 'never-made');
  const deps = { newsroom, dataDir, outbox, env, fetch, logger: silent, clock, ...changed };
  const topics = createEmbeddedTopics(deps);
  topics.start();
  return { topics, outbox, clock, alert: anAlert(newsroom), deps };
}

describe('an alert to a partner', () => {
  it('is posted as JSON, signed so that the receiver can tell who sent it, what and when', async () => {
    const { topics, outbox, alert } = setUp();
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    expect(posts).toHaveLength(1);
    const [post] = posts;
    expect(post?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-wireroom-alert': alert.alertId,
      'x-wireroom-signature': `sha256=${createHmac('sha256', 'a secret')
        .update(post?.body ?? '')
        .digest('hex')}`,
    });
    expect(JSON.parse(post?.body ?? '')).toEqual({
      ...JSON.parse(alert.bodies.https),
      sent: '2026-01-04T09:30:00.000Z',
    });
    expect(outbox.list()).toMatchObject([{ state: 'delivered', tries: 1, detail: 'HTTP 200', body: post?.body }]);
  });

  it('carries no signature where the subscriber names no secret', async () => {
    const { topics, alert } = setUp({ subscribers: [`{ channel: https, to: "${origin}/hook" }`] });
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    expect(posts.map(({ headers }) => headers['x-wireroom-signature'])).toEqual([undefined]);
  });

  it('is never posted unsigned because its secret is missing', async () => {
    const { topics, outbox, alert } = setUp({ env: {} });
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    expect(posts).toEqual([]);
    expect(outbox.list()).toMatchObject([
      { state: 'waiting', tries: 1, detail: 'not sent unsigned: the environment has no HOOK_SECRET' },
    ]);
  });

  it('that is put off is a warning in the log, and one that is given up an error', async () => {
    answers = [503, 404];
    const log: string[] = [];
    const logger = {
      info: (message: string) => log.push(`info ${message}`),
      warn: (message: string) => log.push(`warn ${message}`),
      error: (message: string) => log.push(`error ${message}`),
    };
    const { topics, clock, alert } = setUp({ logger });
    await topics.publish('everything', [alert]);
    await topics.idle();
    clock.advance(10);
    topics.start();
    await topics.idle();
    await topics.stop();
    expect(log).toEqual([
      'warn an alert by https will be tried again: HTTP 503',
      'error an alert by https was given up: HTTP 404',
    ]);
  });

  it('is tried five times, after pauses of 10, 50, 250 and 1,250 seconds, and then given up', async () => {
    answers = [500, 503, 429, 408, 500];
    const { topics, outbox, clock, alert } = setUp();
    await topics.publish('everything', [alert]);
    await topics.idle();
    for (const [tries, seconds] of [10, 50, 250, 1250].entries()) {
      clock.advance(seconds - 1);
      topics.start();
      await topics.idle();
      expect(posts).toHaveLength(tries + 1);
      clock.advance(1);
      topics.start();
      await topics.idle();
      expect(posts).toHaveLength(tries + 2);
    }
    await topics.stop();
    expect(outbox.list()).toMatchObject([{ state: 'failed', tries: 5, detail: 'HTTP 500' }]);
    expect(new Set(posts.map(({ body, headers }) => `${headers['x-wireroom-signature']} ${body}`)).size).toBe(1);
  });

  it('goes on being tried by the engine that starts after the first was killed', async () => {
    answers = [500];
    const { topics, outbox, clock, alert, deps } = setUp();
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    clock.advance(10);
    const next = createEmbeddedTopics(deps);
    next.start();
    await next.idle();
    await next.stop();
    expect(outbox.list()).toMatchObject([{ state: 'delivered', tries: 2 }]);
  });

  it.each([400, 401, 404, 410, 301, 307])('is given up at the answer %i, and follows no redirect', async (status) => {
    answers = [status];
    const { topics, outbox, alert } = setUp();
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    expect(posts.map(({ path }) => path)).toEqual(['/hook']);
    expect(outbox.list()).toMatchObject([{ state: 'failed', tries: 1, detail: `HTTP ${status}` }]);
  });

  it('waits where nobody listens, and says why', async () => {
    const { topics, outbox, alert } = setUp({ subscribers: ['{ channel: https, to: "http://127.0.0.1:9/hook" }'] });
    await topics.publish('everything', [alert]);
    await topics.idle();
    await topics.stop();
    expect(outbox.list()).toMatchObject([
      { state: 'waiting', tries: 1, detail: expect.stringMatching(/^fetch failed: /) },
    ]);
  });

  it('is not held up by another partner that does not answer', async () => {
    let answer = (_: Response) => {};
    const silentPartner = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    let reached = () => {};
    const prompt = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const fetch: typeof globalThis.fetch = async (url) => {
      if (String(url).endsWith('/silent')) return silentPartner;
      reached();
      return new Response(null, { status: 204 });
    };
    const subscribers = ['silent', 'prompt'].map((name) => `{ channel: https, to: "https://partner.example/${name}" }`);
    const { topics, outbox, alert } = setUp({ fetch, subscribers });
    await topics.publish('everything', [alert]);
    await prompt;
    expect(outbox.list().find(({ recipient }) => recipient.endsWith('/silent'))?.state).toBe('waiting');
    answer(new Response(null, { status: 204 }));
    await topics.idle();
    await topics.stop();
    expect(outbox.list().map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  it('is posted one at a time to each partner, in the order of the alerts', async () => {
    const { topics, alert, deps } = setUp();
    const more = [2, 3, 4].map((revision) => anAlert(deps.newsroom, { revision, change: 'update' }));
    await topics.publish('everything', [alert, ...more]);
    await topics.idle();
    await topics.stop();
    expect(posts.map(({ body }) => JSON.parse(body).revision)).toEqual([1, 2, 3, 4]);
  });

  it('does not come before an earlier one on the same article that is still tried, and is not held up by another article', async () => {
    answers = [503, 200, 503];
    const { topics, clock, deps } = setUp();
    const { newsroom } = deps;
    const correction = anAlert(newsroom, { revision: 2, change: 'correction' });
    await topics.publish('everything', [anAlert(newsroom)]);
    await topics.idle();
    await topics.publish('everything', [anAlert(newsroom, { id: 'tag:herald.example,2026:news/ferry' }), correction]);
    await topics.idle();
    const told = () =>
      posts.map(({ body }) => JSON.parse(body)).map(({ articleId, change }) => `${change} ${articleId.split('/')[1]}`);
    expect(told()).toEqual(['new budget', 'new ferry']);
    clock.advance(10);
    topics.start();
    await topics.idle();
    expect(told()).toEqual(['new budget', 'new ferry', 'new budget']);
    clock.advance(50);
    topics.start();
    await topics.idle();
    await topics.stop();
    expect(told()).toEqual(['new budget', 'new ferry', 'new budget', 'new budget', 'correction budget']);
  });

  it('stays waiting when the engine stops in the middle of a burst', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'wireroom-post-'));
    const { topics, outbox, alert, deps } = setUp({ dataDir });
    const more = [2, 3].map((revision) => anAlert(deps.newsroom, { revision, change: 'update' }));
    await topics.publish('everything', [alert, ...more]);
    await topics.stop();
    expect(outbox.list().map(({ state }) => state)).toEqual(['waiting', 'waiting', 'delivered']);
    const next = createEmbeddedTopics(deps);
    next.start();
    await next.idle();
    await next.stop();
    expect(posts).toHaveLength(3);
    rmSync(dataDir, { recursive: true });
  });
});
