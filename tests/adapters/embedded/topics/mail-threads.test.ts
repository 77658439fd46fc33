import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedTopics } from '../../../../shared/adapters/embedded/topics/embedded-topics.ts';
import { openOutbox } from '../../../../shared/adapters/embedded/topics/outbox.ts';
import type { AlertMessage } from '../../../../shared/alerts/alert-message.ts';
import type { Newsroom } from '../../../../shared/model/newsroom.ts';
import { anAlert, EMAIL, memoryDatabase, newsroomWith, silent, stoppedClock } from './newsroom.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wireroom-threads-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

/** The headers of the mails that these alerts become, in the order in which they were written. */
async function headersOf(alerts: readonly AlertMessage[], newsroom: Newsroom, database = memoryDatabase()) {
  const clock = stoppedClock();
  const outbox = openOutbox(database);
  const deps = { newsroom, dataDir, outbox, env: {}, fetch: globalThis.fetch, logger: silent, clock };
  const topics = createEmbeddedTopics(deps);
  topics.start();
  for (const alert of alerts) {
    clock.advance(60);
    await topics.publish('everything', [alert]);
    await topics.idle();
  }
  await topics.stop();
  const folder = join(dataDir, 'outbox', 'mail');
  const mails = readdirSync(folder).sort();
  return Promise.all(
    mails.map(async (name) => {
      const { headers } = await PostalMime.parse(readFileSync(join(folder, name)));
      const named = (wanted: string) => headers.find(({ key }) => key === wanted)?.value;
      return {
        id: named('message-id'),
        references: named('references')?.split(/\s+/),
        answers: named('in-reply-to'),
        list: named('list-id'),
        leave: named('list-unsubscribe'),
        replyTo: named('reply-to'),
      };
    }),
  );
}

/** A database as an earlier version left it, with one mail sent. */
function earlierDatabase(alert: AlertMessage): DatabaseSync {
  const database = memoryDatabase();
  openOutbox(database).file(
    [
      {
        topic: 'everything',
        channel: 'email',
        recipient: 'reader@example.com',
        subject: alert.subject,
        body: alert.bodies.email,
        time: '2026-01-04T09:00:00.000Z',
        alertId: alert.alertId,
        articleId: alert.articleId,
        stays: false,
      },
    ],
    0,
  );
  database.exec('DROP INDEX outbox_of_article; ALTER TABLE outbox DROP COLUMN article_id');
  return database;
}

describe('the mails of one article', () => {
  it('answer one another, so that mail programs show them together', async () => {
    const newsroom = newsroomWith(EMAIL);
    const [first, other, second, third] = await headersOf(
      [
        anAlert(newsroom),
        anAlert(newsroom, { id: 'tag:herald.example,2026:news/ferry' }),
        anAlert(newsroom, { revision: 2, change: 'update' }),
        anAlert(newsroom, { revision: 3, change: 'correction' }),
      ],
      newsroom,
    );
    expect([first?.references, first?.answers]).toEqual([undefined, undefined]);
    expect([other?.references, other?.answers]).toEqual([undefined, undefined]);
    expect([second?.references, second?.answers]).toEqual([[first?.id], first?.id]);
    expect([third?.references, third?.answers]).toEqual([[first?.id, second?.id], second?.id]);
  });

  it('name the first and the latest nine of many', async () => {
    const newsroom = newsroomWith(EMAIL);
    const alerts = Array.from({ length: 30 }, (_, index) => anAlert(newsroom, { revision: index + 1 }));
    const mails = await headersOf(alerts, newsroom);
    expect(mails.at(-1)?.references).toEqual([mails[0]?.id, ...mails.slice(20, 29).map(({ id }) => id)]);
  });

  it('stand alone where an earlier version sent the first', async () => {
    const newsroom = newsroomWith(EMAIL);
    const database = earlierDatabase(anAlert(newsroom));
    const mails = await headersOf([anAlert(newsroom, { revision: 2, change: 'update' })], newsroom, database);
    expect(mails.map(({ references }) => references)).toEqual([undefined, undefined]);
  });
});

describe('a topic by mail', () => {
  it('is a list by a name of its own, that says how to leave where the newsroom has a contact', async () => {
    const newsroom = newsroomWith(EMAIL);
    const [bare] = await headersOf([anAlert(newsroom)], newsroom);
    expect(bare).toMatchObject({ list: '<everything.herald.example>', leave: undefined, replyTo: undefined });
    rmSync(join(dataDir, 'outbox'), { recursive: true });

    const [mail] = await headersOf([anAlert(newsroom)], { ...newsroom, contact: 'night+desk@herald.example' });
    expect(mail?.leave).toBe('<mailto:night%2Bdesk@herald.example?subject=unsubscribe%20everything>');
    expect(mail?.replyTo).toContain('<night+desk@herald.example>');
  });
});
