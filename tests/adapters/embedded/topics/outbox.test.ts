import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createEmbeddedTopics,
  type EmbeddedTopicsDeps,
} from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import { anAlert, EMAIL, memoryDatabase, newsroomWith, SMS, silent, stoppedClock } from './newsroom.ts';

const HOOK = '{ channel: https, to: "https://partner.example/hook" }';
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wireroom-topics-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

function topicsFor(newsroom: EmbeddedTopicsDeps['newsroom'], rest: Partial<EmbeddedTopicsDeps> = {}) {
  const outbox = rest.outbox ?? openOutbox(memoryDatabase());
  const fetch = () => Promise.reject(new Error('nothing may be posted'));
  const clock = stoppedClock();
  const topics = createEmbeddedTopics({ newsroom, dataDir, outbox, env: {}, fetch, logger: silent, clock, ...rest });
  return { topics, outbox, clock };
}

const mailFolder = () => join(dataDir, 'outbox', 'mail');
const mails = () => readdirSync(mailFolder()).sort();

describe('the outbox', () => {
  it('shows one message for each subscriber, newest first', async () => {
    const newsroom = newsroomWith(EMAIL, SMS, HOOK);
    const { topics, outbox } = topicsFor(newsroom);
    const alert = anAlert(newsroom);
    expect(await topics.publish('everything', [alert])).toEqual([{ outcome: 'sent' }]);
    const common = {
      topic: 'everything',
      time: '2026-01-04T09:30:00.000Z',
      alertId: alert.alertId,
      tries: 0,
      detail: '',
    };
    expect(outbox.list()).toEqual([
      {
        ...common,
        channel: 'https',
        recipient: 'https://partner.example/hook',
        subject: 'Council passes budget',
        body: `${alert.bodies.https.slice(0, -1)},"sent":"2026-01-04T09:30:00.000Z"}`,
        state: 'waiting',
      },
      { ...common, channel: 'sms', recipient: '+12025550123', subject: '', body: alert.bodies.sms, state: 'kept' },
      {
        ...common,
        channel: 'email',
        recipient: 'reader@example.com',
        subject: 'Council passes budget',
        body: alert.bodies.email,
        state: 'waiting',
      },
    ]);
    expect(outbox.list(1).map(({ channel }) => channel)).toEqual(['https']);
  });

  it('shows an alert that is published twice once', async () => {
    const newsroom = newsroomWith(EMAIL, SMS);
    const { topics, outbox } = topicsFor(newsroom);
    await topics.publish('everything', [anAlert(newsroom)]);
    expect(
      await topics.publish('everything', [anAlert(newsroom), anAlert(newsroom, { revision: 2, change: 'update' })]),
    ).toEqual([{ outcome: 'sent' }, { outcome: 'sent' }]);
    expect(outbox.list().map(({ channel, subject }) => [channel, subject])).toEqual([
      ['sms', ''],
      ['email', 'Update: Council passes budget'],
      ['sms', ''],
      ['email', 'Council passes budget'],
    ]);
  });

  it('tells of a withdrawal to machines alone', async () => {
    const newsroom = newsroomWith(EMAIL, SMS, HOOK);
    const { topics, outbox } = topicsFor(newsroom);
    await topics.publish('everything', [anAlert(newsroom, { change: 'withdraw' })]);
    expect(outbox.list().map(({ channel }) => channel)).toEqual(['https']);
  });

  it('takes nothing for a topic that the newsroom has not', async () => {
    const newsroom = newsroomWith(EMAIL);
    const { topics, outbox } = topicsFor(newsroom);
    expect(await topics.publish('sport', [anAlert(newsroom)])).toEqual([
      { outcome: 'failed', reason: 'publish to topic “sport”: newsroom.yaml knows everything', retryable: false },
    ]);
    expect(outbox.list()).toEqual([]);
  });

  it('asks for another try where the database cannot be written', async () => {
    const newsroom = newsroomWith(EMAIL);
    const database = memoryDatabase();
    const { topics } = topicsFor(newsroom, { outbox: openOutbox(database) });
    database.exec('PRAGMA query_only = ON');
    const [result] = await topics.publish('everything', [anAlert(newsroom)]);
    expect(result).toMatchObject({ outcome: 'failed', retryable: true });
  });
});

describe('mail without an SMTP server', () => {
  it('is written to a file that mail programs open, and kept', async () => {
    const newsroom = newsroomWith(EMAIL);
    const { topics, outbox } = topicsFor(newsroom);
    topics.start();
    await topics.publish('everything', [anAlert(newsroom, { headline: 'Café passes budget' })]);
    await topics.idle();
    const [name = '', ...others] = mails();
    expect(others).toEqual([]);
    expect(name).toMatch(/^20260104093000000-[0-9a-f]{32}\.eml$/);
    const key = name.slice(18, 50);
    expect(readFileSync(join(mailFolder(), name), 'utf8')).toBe(
      [
        'Auto-Submitted: auto-generated',
        'List-ID: <everything.herald.example>',
        `X-Wireroom-Alert: ${outbox.list()[0]?.alertId}`,
        'From: The Example Herald <alerts@herald.example>',
        'To: reader@example.com',
        'Subject: =?UTF-8?Q?Caf=C3=A9_passes_budget?=',
        `Message-ID: <${key}@herald.example>`,
        'Date: Sun, 04 Jan 2026 09:30:00 +0000',
        'Content-Transfer-Encoding: quoted-printable',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Caf=C3=A9 passes budget',
        '',
        'Roads come first.',
        '',
        'https://news.=',
        'example/articles/council-passes-budget/',
        '',
        'Town Hall | Ada Mason',
        '',
        '--=20',
        'You get this because this address subscribes to =E2=80=9Ceverything=',
        '=E2=80=9D of The Example Herald.',
        '',
      ].join('\r\n'),
    );
    expect(outbox.list()).toMatchObject([{ state: 'kept', tries: 1, detail: `${name}, no SMTP_URL is set` }]);
    await topics.stop();
  });

  it('of a publish that was killed before delivery is written after the next start', async () => {
    const newsroom = newsroomWith(EMAIL);
    const file = join(dataDir, 'wireroom.db');
    const first = new DatabaseSync(file);
    await topicsFor(newsroom, { outbox: openOutbox(first) }).topics.publish('everything', [anAlert(newsroom)]);
    first.close();
    const second = new DatabaseSync(file);
    const { topics, outbox } = topicsFor(newsroom, { outbox: openOutbox(second) });
    topics.start();
    await topics.idle();
    await topics.stop();
    expect(mails()).toHaveLength(1);
    expect(outbox.list()).toMatchObject([{ state: 'kept' }]);
    second.close();
  });

  it('is not written for somebody who no longer subscribes', async () => {
    const newsroom = newsroomWith(EMAIL);
    const outbox = openOutbox(memoryDatabase());
    await topicsFor(newsroom, { outbox }).topics.publish('everything', [anAlert(newsroom)]);
    const { topics } = topicsFor(newsroomWith(SMS), { outbox });
    topics.start();
    await topics.idle();
    await topics.stop();
    expect(outbox.list()).toMatchObject([{ state: 'failed', detail: 'no longer subscribes to everything' }]);
  });
});

describe('an alert of an example', () => {
  it('shows in the outbox and leaves the machine on no channel', async () => {
    const newsroom = newsroomWith(EMAIL, SMS, HOOK);
    // Were it sent, this server that is not there would make it fail.
    const { topics, outbox } = topicsFor(newsroom, { smtpUrl: 'smtp://127.0.0.1:1' });
    topics.start();
    await topics.publish('everything', [anAlert(newsroom, { folder: 'examples' })]);
    await topics.idle();
    await topics.stop();
    expect(outbox.list().map(({ channel, state }) => [channel, state])).toEqual([
      ['https', 'kept'],
      ['sms', 'kept'],
      ['email', 'kept'],
    ]);
    expect(outbox.list()[2]?.detail).toBe(`${mails()[0]}, examples are not sent`);
  });
});

it('says what SMTP_URL must be without showing the password in it', () => {
  expect(() => topicsFor(newsroomWith(EMAIL), { smtpUrl: 'http://user:secret@mail.example' })).toThrow(
    'SMTP_URL is no smtp:// or smtps:// URL such as smtp://user:password@mail.example.com:587',
  );
});
