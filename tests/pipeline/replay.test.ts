import { beforeEach, expect, test } from 'vitest';
import type { ReplayRecord } from '../../shared/pipeline/records.ts';
import { aNewsroom } from './an-article.ts';
import { MemoryNewsroom } from './memory-newsroom.ts';

const ARTICLES = 201;
let room: MemoryNewsroom;

beforeEach(async () => {
  room = new MemoryNewsroom();
  const texts = Array.from({ length: ARTICLES }, (_, n) => `---\nheadline: Story ${n}\n---\n\nWords.\n`);
  await room.run(...texts.map((text, n) => room.put(`local/${n}.md`, text)));
  await room.pass(120_000);
  room.deploy(aNewsroom('description: Anew\ntopics: [{ name: everything }]'));
  room.renderQueue.length = 0;
  room.tickQueue.length = 0;
});

function progress(): ReplayRecord {
  const record = room.archive.objects.get('replay.json');
  return JSON.parse(new TextDecoder().decode(record?.body)) as ReplayRecord;
}

test('a replay sends a page of articles, and the next when that has come through', async () => {
  await room.tick();
  expect(room.renderQueue).toHaveLength(200);
  expect(room.tickQueue.splice(0)).toEqual([{ message: { wake: true }, seconds: 1 }]);
  await room.tick({ wake: true });
  expect(room.renderQueue).toHaveLength(200);
  expect(progress()).toMatchObject({ round: 2, reason: 'configuration', articles: 200, waits: 1 });
  await room.render();
  await room.tick({ wake: true });
  expect(room.renderQueue).toHaveLength(1);
  await room.render();
  await room.tick({ wake: true });
  expect(room.renderQueue).toEqual([{ feed: { name: 'all' }, offeredSince: progress().began }]);
  expect(progress()).toMatchObject({ articles: ARTICLES, ended: room.clock.now() });
});

test('a replay that is broken off goes on where it was, and one that has ended does not begin again', async () => {
  await room.tick();
  await room.render();
  const put = room.archive.put.bind(room.archive);
  room.archive.put = async (object, condition) => {
    if (object.key === 'replay.json') throw new Error('the store is away');
    return put(object, condition);
  };
  expect(await room.tick()).toMatchObject([{ outcome: 'failed', error: { message: 'the store is away' } }]);
  room.archive.put = put;
  room.renderQueue.length = 0;
  await room.tick();
  expect(room.renderQueue).toHaveLength(1);
  await room.pass(120_000);
  expect(progress()).toMatchObject({ articles: ARTICLES, ended: room.clock.now() });
  await room.tick();
  expect(room.renderQueue).toEqual([]);
});

test('a replay can be asked for, and an article that fails does not hold it up for ever', async () => {
  await room.pass(600_000);
  const before = progress().round;
  await room.tick({ replay: true });
  expect(progress()).toMatchObject({ round: before + 1, reason: 'asked', articles: 200 });
  room.renderQueue.length = 0;
  room.deploy(aNewsroom('description: Again\ntopics: [{ name: everything }]'));
  for (let minute = 0; minute < 70; minute++) {
    await room.tick();
    room.renderQueue.length = 0;
  }
  expect(progress()).toMatchObject({ reason: 'configuration', articles: ARTICLES });
});
