import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryObjectStore } from '../../shared/adapters/memory/memory-object-store.ts';
import { mintArticleId, shortCodeOf, storageIdOf } from '../../shared/model/identity.ts';
import { type History, type PastRevision, readHistory, readRevision } from '../../shared/pipeline/history.ts';
import type { ListQuery } from '../../shared/pipeline/ports.ts';
import { readRecord, writeRecord } from '../../shared/pipeline/record-store.ts';
import { recordKeys, type ToldRecord } from '../../shared/pipeline/records.ts';
import { resolveArticle } from '../../shared/pipeline/resolve-article.ts';
import { withHistory } from '../../shared/pipeline/status-history.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { aNewsroom } from './an-article.ts';
import { MemoryNewsroom } from './memory-newsroom.ts';

const ID = 'tag:herald.example,2026:local/harbour';
const STORAGE_ID = storageIdOf(ID);

/** An upload in Markdown: a headline, a paragraph, and whatever fields a test adds. */
function markdown(paragraph: string, fields = ''): string {
  return `---\nheadline: Harbour opens\nsection: Local\n${fields}---\n\n${paragraph}\n`;
}

const FERRY = 'The first ferry left at nine with 12 people on it, an hour late and full.';

function uploadedBy(event: UploadEvent, by: string): UploadEvent {
  return { ...event, stamp: { ...event.stamp, by } };
}

let room: MemoryNewsroom;
beforeEach(() => {
  room = new MemoryNewsroom(aNewsroom('topics: [{ name: everything }, { name: fixes, when: { change: correction } }]'));
});

/** The article's history without the alerts' ids, which are hashes. */
async function historyOf(page = {}): Promise<History> {
  const history = await readHistory(STORAGE_ID, room, page);
  if (!history) throw new Error('there is no such article');
  const revisions = history.revisions.map((one) => ({
    ...one,
    told: one.told.map(({ alertId, ...rest }) => ({ ...rest, alertId: alertId === '' ? 'none' : 'some' })),
  }));
  return { ...history, revisions };
}

function aPastRevision(changes: Partial<PastRevision>): PastRevision {
  return {
    revision: 1,
    time: '2026-03-02T09:00:01.000Z',
    key: 'local/harbour.md',
    change: 'new',
    reasons: ['first told'],
    pubStatus: 'usable',
    headline: 'Harbour opens',
    appearance: 'article',
    slug: 'harbour-opens',
    feeds: ['all', 'section-local'],
    told: [],
    ...changes,
  };
}

const told = (topic: string, change: PastRevision['change'] & string, time: string) => ({
  topic,
  change,
  time,
  alertId: 'some',
});

describe('the history of an article', () => {
  test('says of every revision who brought it, what it changed and why, and whom it reached', async () => {
    await room.run(uploadedBy(room.put('local/harbour.md', markdown(FERRY)), 'ada'));
    await room.run(uploadedBy(room.put('local/harbour.md', markdown(FERRY.replace('12', '14'))), 'grace'));
    await room.run(room.put('local/harbour.md', markdown(FERRY.replace('12', '15'), 'correction: There were 15.\n')));
    await room.run(room.put('local/harbour.md', markdown(FERRY.replace('12', '15'), 'status: canceled\n')));
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'section: Sea\n').replace('section: Local\n', '')));
    await room.run(room.remove('local/harbour.md'));
    expect(await historyOf()).toEqual({
      id: ID,
      storageId: STORAGE_ID,
      total: 6,
      revisions: [
        aPastRevision({
          revision: 6,
          time: '2026-03-02T09:00:06.000Z',
          change: 'withdraw',
          reasons: ['withdrawn'],
          pubStatus: 'withdrawn',
          appearance: 'notice',
          feeds: [],
          told: [told('everything', 'withdraw', '2026-03-02T09:00:06.000Z')],
        }),
        aPastRevision({
          revision: 5,
          time: '2026-03-02T09:00:05.000Z',
          reasons: ['status was canceled'],
          feeds: ['all', 'section-sea'],
          told: [told('everything', 'new', '2026-03-02T09:00:05.000Z')],
        }),
        aPastRevision({
          revision: 4,
          time: '2026-03-02T09:00:04.000Z',
          change: 'kill',
          reasons: ['status canceled'],
          pubStatus: 'canceled',
          appearance: 'notice',
          feeds: [],
          told: [
            told('everything', 'kill', '2026-03-02T09:00:04.000Z'),
            told('fixes', 'kill', '2026-03-02T09:00:04.000Z'),
          ],
        }),
        aPastRevision({
          revision: 3,
          time: '2026-03-02T09:00:03.000Z',
          change: 'correction',
          reasons: ['correction note set'],
          told: [
            told('everything', 'correction', '2026-03-02T09:00:03.000Z'),
            told('fixes', 'correction', '2026-03-02T09:00:03.000Z'),
          ],
        }),
        aPastRevision({
          revision: 2,
          time: '2026-03-02T09:00:02.000Z',
          by: 'grace',
          change: 'update',
          reasons: ['numbers changed: 12 → 14'],
          told: [told('everything', 'update', '2026-03-02T09:00:02.000Z')],
        }),
        aPastRevision({ by: 'ada', told: [told('everything', 'new', '2026-03-02T09:00:01.000Z')] }),
      ],
    });
  });

  test('says which revisions were overtaken before they were rendered, and which still wait', async () => {
    await room.normalize(room.put('local/harbour.md', markdown(FERRY)));
    await room.normalize(room.put('local/harbour.md', markdown(FERRY.replace('12', '13'))));
    await room.render();
    await room.normalize(room.put('local/harbour.md', markdown(FERRY.replace('12', '14'))));
    expect((await historyOf()).revisions.map(({ revision, appearance, told }) => [revision, appearance, told])).toEqual(
      [
        [3, 'queued', []],
        [2, 'article', []],
        [1, 'overtaken', []],
      ],
    );
  });

  test('says that nothing was to be seen of what was withheld, or replaced under its embargo', async () => {
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'status: withheld\n')));
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'embargo: 2026-03-02T12:00:00Z\n')));
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'embargo: 2026-03-02T09:30:00Z\n')));
    const appearances = async () => (await historyOf()).revisions.map(({ appearance }) => appearance);
    expect(await appearances()).toEqual(['nothing', 'nothing', 'nothing']);
    await room.pass(31 * 60_000);
    expect(await appearances()).toEqual(['article', 'nothing', 'nothing']);
    expect((await historyOf()).revisions[0]).toEqual(
      aPastRevision({
        revision: 3,
        time: '2026-03-02T09:00:03.000Z',
        change: 'cosmetic',
        reasons: ['embargo changed'],
        embargo: '2026-03-02T09:30:00.000Z',
        told: [told('everything', 'new', expect.stringMatching(/^2026-03-02T09:30/))],
      }),
    );
  });

  test('keeps what stood on the site before an article expired', async () => {
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'expires: 2026-03-02T09:30:00Z\n')));
    await room.pass(31 * 60_000);
    await room.run(room.put('local/harbour.md', markdown(FERRY.replace('12', '14'))));
    expect(
      (await historyOf()).revisions.map(({ appearance, feeds, told }) => [
        appearance,
        feeds,
        told.map(({ change }) => change),
      ]),
    ).toEqual([
      ['article', ['all', 'section-local'], ['new']],
      ['article', ['all', 'section-local'], ['new', 'withdraw']],
    ]);
  });

  test('says of an alert that was about to be sent that nobody knows, until somebody does', async () => {
    await room.normalize(room.put('local/harbour.md', markdown(FERRY)));
    await room.render();
    const about = { revision: 1, turn: 4, change: 'new', alertId: 'a1', time: room.clock.now() } as const;
    const claimed: ToldRecord = { schema: 1, topics: {}, unsure: { everything: about } };
    await writeRecord(room.archive, recordKeys.told(STORAGE_ID), claimed, undefined);
    const tellings = async () => (await readHistory(STORAGE_ID, room))?.revisions[0]?.told;
    const telling = { topic: 'everything', change: 'new', time: about.time, alertId: 'a1' };
    expect(await tellings()).toEqual([{ ...telling, unsure: true }]);
    const kept = await readRecord<ToldRecord>(room.archive, recordKeys.told(STORAGE_ID));
    await writeRecord(room.archive, recordKeys.told(STORAGE_ID), { ...claimed, topics: { everything: about } }, kept);
    expect(await tellings()).toEqual([telling]);
  });

  test('keeps who brought a revision when somebody brings the same again', async () => {
    await room.run(uploadedBy(room.put('local/harbour.md', markdown(FERRY)), 'ada'));
    await room.run(uploadedBy(room.put('local/harbour.md', markdown(FERRY).replaceAll('\n', '\r\n')), 'grace'));
    expect((await historyOf()).revisions.map(({ by, time }) => [by, time])).toEqual([
      ['ada', '2026-03-02T09:00:01.000Z'],
    ]);
  });

  test('comes in pages, the newest first, and reads no more than a page', async () => {
    for (let number = 10; number < 35; number++)
      await room.normalize(room.put('local/harbour.md', markdown(FERRY.replace('12', String(number)))));
    await room.render();
    const numbers = ({ revisions, next }: History) => [revisions.map(({ revision }) => revision), next];
    expect(numbers(await historyOf({ limit: 3 }))).toEqual([[25, 24, 23], 23]);
    expect(numbers(await historyOf({ limit: 3, before: 23 }))).toEqual([[22, 21, 20], 20]);
    expect(numbers(await historyOf({ limit: 3, before: 3 }))).toEqual([[2, 1], undefined]);
    expect(numbers(await historyOf({ before: 1 }))).toEqual([[], undefined]);
    let reads = 0;
    class CountingStore extends MemoryObjectStore {
      override async get(key: string) {
        reads++;
        return room.archive.get(key);
      }
      override async list(query: ListQuery) {
        reads++;
        return room.archive.list(query);
      }
    }
    const counting = new CountingStore();
    await readHistory(STORAGE_ID, { archive: counting }, { limit: 3 });
    expect(reads).toBeLessThan(12);
  });

  test('is unknown for an article that is not there, and empty for one that was deleted before it came', async () => {
    expect(await readHistory(STORAGE_ID, room)).toBeUndefined();
    await room.run(room.remove('local/harbour.md'));
    expect(await readHistory(STORAGE_ID, room)).toEqual({ id: ID, storageId: STORAGE_ID, total: 0, revisions: [] });
  });
});

describe('a revision of the past', () => {
  test('is as it was filed, the latest as it stands, and any other number is none', async () => {
    await room.run(room.put('local/harbour.md', markdown(FERRY)));
    await room.run(room.put('local/harbour.md', markdown(FERRY.replace('12', '14'))));
    const headlines = await Promise.all([0, 1, 2, 3].map((number) => readRevision(STORAGE_ID, number, room)));
    expect(headlines.map((one) => one?.article.revision)).toEqual([undefined, 1, 2, undefined]);
    expect(headlines[1]?.source.key).toBe('local/harbour.md');
  });
});

describe('the status of a key', () => {
  test('carries the latest 20 revisions, and says how many there are', async () => {
    for (let number = 10; number < 33; number++)
      await room.normalize(room.put('local/harbour.md', markdown(FERRY.replace('12', String(number)))));
    const status = await room.status('local/harbour.md');
    if (!status) throw new Error('there is no status');
    const { history, historyTotal, articles, ...rest } = await withHistory(status, room);
    expect(history?.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, i) => 23 - i));
    expect([historyTotal, articles[0]?.historyTotal, articles[0]?.history]).toEqual([23, 23, history]);
    const { articles: _, ...before } = status;
    expect(rest).toEqual(before);
  });
});

describe('an article', () => {
  const resolve = (name: string) => resolveArticle(name, room);
  const found = { outcome: 'found', storageId: STORAGE_ID };

  test('is found by whatever people know it as', async () => {
    room = new MemoryNewsroom(aNewsroom('articleUrl: "https://herald.example/{section}/{slug}"'));
    await room.run(room.put('local/harbour.md', markdown(FERRY)));
    await room.run(room.put('local/harbour.md', markdown(FERRY, 'slug: quay\n')));
    for (const name of [
      ID,
      ` ${STORAGE_ID} `,
      'local/harbour.md',
      'local/harbour',
      'quay',
      'harbour-opens',
      'articles/quay/',
      '/articles/quay/amp.html',
      'https://news.herald.example/articles/quay/',
      'http://localhost:4321/articles/harbour-opens/index.html?utm=1',
      `https://news.herald.example/s/${shortCodeOf(ID)}`,
      'https://herald.example/local/quay/',
    ]) {
      expect([name, await resolve(name)]).toEqual([name, found]);
    }
    for (const name of [
      '',
      'pier',
      'local/pier.md',
      'https://other.example/local/quay',
      's/0123456789ab',
      'x'.repeat(5_000),
    ])
      expect([name, await resolve(name)]).toEqual([name, { outcome: 'unknown' }]);
  });

  test('is found by the key that supplied it under an id of its own', async () => {
    await room.run(room.put('local/other.md', markdown(FERRY, `id: "${ID}"\n`)));
    expect(await resolve('local/other.md')).toEqual(found);
    expect(mintArticleId('herald.example,2026', 'local/other.md')).not.toBe(ID);
  });

  test('is one of several where a key supplied more than one', async () => {
    await room.run(room.put('local/a.md', markdown(FERRY)), room.put('local/b.md', markdown(FERRY)));
    const ids = ['tag:herald.example,2026:local/a', 'tag:herald.example,2026:local/b'];
    const stamp = { key: 'local/both.xml', eventTime: '2026-03-02T09:00:09.000Z' };
    const upload = {
      schema: 1,
      key: stamp.key,
      stamp,
      outcome: 'accepted',
      problems: [],
      supplies: [{ stamp, articles: ids.map(storageIdOf) }],
      deletions: [],
    };
    await writeRecord(room.archive, recordKeys.upload(stamp.key), upload, undefined);
    expect(await resolve('local/both.xml')).toEqual({
      outcome: 'several',
      articles: ids.map((id) => ({ id, storageId: storageIdOf(id), headline: 'Harbour opens' })),
    });
  });
});
