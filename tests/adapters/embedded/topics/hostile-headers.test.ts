import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmbeddedTopics } from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import type { Article } from '../../../../shared/model/article.ts';
import type { Newsroom } from '../../../../shared/model/newsroom.ts';
import { anAlert, EMAIL, memoryDatabase, newsroomWith, silent, stoppedClock } from './newsroom.ts';

let dataDir: string;
let received: { readonly from: string; readonly to: readonly string[]; readonly mail: string }[];
let commands: string[];
let server: SMTPServer;
let smtpUrl: string;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wireroom-hostile-mail-'));
  received = [];
  commands = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: ({ address }, _session, callback) => {
      commands.push(`MAIL ${address}`);
      callback();
    },
    onRcptTo: ({ address }, _session, callback) => {
      commands.push(`RCPT ${address}`);
      callback();
    },
    onData: (stream, { envelope }, callback) => {
      text(stream).then((mail) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), mail });
        callback(null);
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  rmSync(dataDir, { recursive: true });
});

interface Given {
  readonly article?: Partial<Article>;
  readonly newsroom?: Partial<Newsroom>;
  readonly env?: Readonly<Record<string, string>>;
  readonly subscriber?: string;
}

/** Sends an alert of the example article through everything that a real one goes through. */
async function sendAlert({ article = {}, newsroom: changed = {}, env = {}, subscriber = EMAIL }: Given) {
  const newsroom = { ...newsroomWith(subscriber), ...changed };
  const outbox = openOutbox(memoryDatabase());
  const topics = createEmbeddedTopics({
    newsroom,
    dataDir,
    outbox,
    smtpUrl,
    env,
    fetch: globalThis.fetch,
    logger: silent,
    clock: stoppedClock(),
  });
  topics.start();
  await topics.publish('everything', [anAlert(newsroom, article)]);
  await topics.idle();
  await topics.stop();
  return outbox.list();
}

/** Everything that some reader of mail takes for the end of a line, or that ends a text. */
const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\n\r',
  '\0',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\r\n ',
  '\r\n.\r\n',
  '\uff0d\uff0a',
];
const FORGED = 'Bcc: victim@example.net';
const WITH_BREAKS = BREAKS.map(
  (lineEnd) => [JSON.stringify(lineEnd), `Council${lineEnd}${FORGED}${lineEnd}${lineEnd}<script>`] as const,
);

const HEADERS =
  'Auto-Submitted Content-Transfer-Encoding Content-Type Date From List-ID MIME-Version Message-ID Subject To X-Wireroom-Alert'.split(
    ' ',
  );

/** One mail, to one reader, with the headers that every alert has and each of them once. */
async function expectOrdinary(mail: string | undefined): Promise<void> {
  expect(received).toHaveLength(1);
  expect(commands).toEqual([`MAIL ${received[0]?.from}`, 'RCPT reader@example.com']);
  const head = mail?.split('\r\n\r\n', 1)[0] ?? '';
  expect(head).toMatch(/^[\t\r\n -~]*$/);
  expect(head.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  expect(lines.map((line) => /^[^:\s]+(?=: )/.exec(line)?.[0] ?? line).sort()).toEqual(HEADERS);
  const { bcc, cc, to, subject = '', html } = await PostalMime.parse(mail ?? '');
  expect({ bcc, cc, html, to: to?.map(({ address }) => address) }).toEqual({ to: ['reader@example.com'] });
  expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
}

describe('an alert by e-mail forges no header and no recipient', () => {
  test.each(WITH_BREAKS)('by a headline with %s', async (_shown, headline) => {
    await sendAlert({ article: { headline } });
    await expectOrdinary(received[0]?.mail);
  });

  test.each(WITH_BREAKS)('by the newsroom’s name with %s', async (_shown, name) => {
    await sendAlert({ newsroom: { name } });
    await expectOrdinary(received[0]?.mail);
  });

  test('by encoded words, addresses or quotation marks in a headline and a name', async () => {
    const headline = `=?utf-8?q?a=0D=0A${FORGED}?= "\\", <victim@example.net>; ${'x'.repeat(2000)}`;
    await sendAlert({ article: { headline }, newsroom: { name: `"A", <victim@example.net>, b@example.net` } });
    await expectOrdinary(received[0]?.mail);
  });

  test.each(WITH_BREAKS)('by any other field with %s', async (_shown, value) => {
    const article = {
      standfirst: value,
      byline: value,
      section: value,
      tags: [value],
      correction: value,
      dateline: value,
    };
    await sendAlert({ article });
    await expectOrdinary(received[0]?.mail);
  });
});

test.each(WITH_BREAKS)('SMTP_FROM with %s forges no header', async (_shown, name) => {
  await sendAlert({ env: { SMTP_FROM: `${name} <desk@herald.example>` } });
  for (const { mail } of received) await expectOrdinary(mail);
  expect(commands.filter((command) => command.includes('victim'))).toEqual([]);
});

test.each(BREAKS.slice(0, 10).map((lineEnd) => [JSON.stringify(lineEnd), lineEnd]))(
  'a subscriber’s address with %s is refused by the configuration',
  async (_shown, lineEnd) => {
    const to = `reader@example.com${lineEnd}RCPT TO:<victim@example.net>`;
    const send = () => sendAlert({ subscriber: `{ channel: email, to: ${JSON.stringify(to)} }` });
    await expect(send()).rejects.toThrow(/needed an e-mail address/);
    expect(commands).toEqual([]);
  },
);
