import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEmbeddedTopics } from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import { anAlert, EMAIL, memoryDatabase, newsroomWith, silent, stoppedClock } from './newsroom.ts';

let dataDir: string;
let received: { readonly from: string; readonly to: readonly string[]; readonly mail: string }[];
/** What the server answers a recipient with: an SMTP code, or 0 to take the mail. */
let answers: number[];
let server: SMTPServer;
let smtpUrl: string;

const options: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, callback) => {
    const responseCode = answers.shift() ?? 0;
    callback(responseCode === 0 ? null : Object.assign(new Error('not now'), { responseCode }));
  },
  onData: (stream, { envelope }, callback) => {
    text(stream).then((mail) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), mail });
      callback(null);
    }, callback);
  },
};

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wireroom-smtp-'));
  received = [];
  answers = [];
  server = new SMTPServer(options);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  rmSync(dataDir, { recursive: true });
});

function setUp(env = {}) {
  const newsroom = newsroomWith(EMAIL);
  const outbox = openOutbox(memoryDatabase());
  const clock = stoppedClock();
  const deps = { newsroom, dataDir, outbox, smtpUrl, env, fetch: globalThis.fetch, logger: silent, clock };
  const topics = createEmbeddedTopics(deps);
  topics.start();
  return { topics, outbox, clock, alert: anAlert(newsroom), deps };
}

it('is handed to the SMTP server as the file that is kept of it', async () => {
  const { topics, outbox, alert } = setUp();
  await topics.publish('everything', [alert]);
  await topics.idle();
  await topics.stop();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: 'alerts@herald.example', to: ['reader@example.com'] });
  expect(received[0]?.mail).toContain('Subject: Council passes budget\r\n');
  expect(received[0]?.mail).toContain('\r\nRoads come first.\r\n');
  expect(outbox.list()).toMatchObject([{ state: 'delivered', tries: 1, detail: expect.stringMatching(/^250 /) }]);
});

it('comes from SMTP_FROM where that is set', async () => {
  const { topics, alert } = setUp({ SMTP_FROM: 'Night Desk <desk@herald.example>' });
  await topics.publish('everything', [alert]);
  await topics.idle();
  await topics.stop();
  expect(received[0]?.from).toBe('desk@herald.example');
  expect(received[0]?.mail).toContain('From: Night Desk <desk@herald.example>\r\n');
});

it('is tried again after a pause while the server puts it off, and is then the same message', async () => {
  answers = [451, 0];
  const { topics, outbox, clock, alert } = setUp();
  await topics.publish('everything', [alert]);
  await topics.idle();
  expect(outbox.list()).toMatchObject([{ state: 'waiting', tries: 1, detail: expect.stringContaining('451') }]);
  clock.advance(10);
  topics.start();
  await topics.idle();
  await topics.stop();
  expect(outbox.list()).toMatchObject([{ state: 'delivered', tries: 2 }]);
  expect(received).toHaveLength(1);
});

it('is given up at once when the server refuses its recipient for good', async () => {
  answers = [550];
  const { topics, outbox, alert } = setUp();
  await topics.publish('everything', [alert]);
  await topics.idle();
  await topics.stop();
  expect(outbox.list()).toMatchObject([{ state: 'failed', tries: 1, detail: expect.stringContaining('550') }]);
});

it('sent twice, because the engine died before it could note the first, carries the same Message-ID', async () => {
  const { topics, alert, deps } = setUp();
  await topics.publish('everything', [alert]);
  await topics.idle();
  await topics.stop();
  const after = createEmbeddedTopics({ ...deps, outbox: openOutbox(memoryDatabase()) });
  after.start();
  await after.publish('everything', [alert]);
  await after.idle();
  await after.stop();
  const ids = received.map(({ mail }) => /^Message-ID: .*$/m.exec(mail)?.[0]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toMatch(/^Message-ID: <[0-9a-f]{32}@herald\.example>/);
  expect(ids[1]).toBe(ids[0]);
});
