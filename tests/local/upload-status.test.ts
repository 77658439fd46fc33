import { describe, expect, it, onTestFinished } from 'vitest';
import { readKnownStatus } from '../../local/upload-status.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { createEmbeddedIntake } from '../../shared/adapters/embedded/embedded-intake.ts';
import { createEmbeddedObjectStore } from '../../shared/adapters/embedded/embedded-object-store.ts';
import { createEmbeddedQueue } from '../../shared/adapters/embedded/embedded-queue.ts';
import { MemoryClock } from '../../shared/adapters/memory/memory-clock.ts';
import { storageIdOf } from '../../shared/model/identity.ts';
import { problem } from '../../shared/model/problem-catalogue.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { recordFailure } from '../../shared/pipeline/record-failure.ts';
import { STAGES } from '../../shared/pipeline/stages.ts';
import type { UploadEvent } from '../../shared/pipeline/upload.ts';
import { temporaryFolder } from '../adapters/temporary-folder.ts';
import { NEWSROOM } from './wireroom-in-process.ts';

function open() {
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => database.close());
  const clock = new MemoryClock('2026-01-04T09:30:00.000Z');
  const queue = createEmbeddedQueue<UploadEvent>(database, STAGES.normalize, clock);
  const intake = createEmbeddedIntake(database, queue, clock);
  const archive = createEmbeddedObjectStore(database, 'archive');
  const newsroom = { ...readNewsroom(NEWSROOM), url: 'http://localhost:4321' };
  return {
    clock,
    queue,
    intake,
    archive,
    status: (key: string) => readKnownStatus(key, { intake, archive, newsroom }),
  };
}

const received = '2026-01-04T09:30:00.000Z';

describe('the status of a key', () => {
  it('is unknown where nothing was ever uploaded under it', async () => {
    expect(await open().status('never.txt')).toBeUndefined();
  });

  it('is queued while normalize has not been at the upload, whatever the archive knows of the one before', async () => {
    const { intake, status } = open();
    await intake.accept({ key: 'a.txt', bytes: new Uint8Array(3), size: 3 });
    expect(await status('a.txt')).toEqual({
      key: 'a.txt',
      state: 'queued',
      received,
      deleted: false,
      problems: [],
      articles: [],
    });
  });

  it('is rejected for what was turned away at the door', async () => {
    const { intake, status } = open();
    const fault = problem('bad-key', '“../a”');
    await intake.refuse('../a', 3, [fault]);
    expect(await status('../a')).toMatchObject({ key: '../a', state: 'rejected', problems: [fault] });
  });

  it('says which stage gave the upload up, and why', async () => {
    const { clock, queue, intake, archive, status } = open();
    await intake.accept({ key: 'a.txt', bytes: new Uint8Array(3), size: 3 });
    const [delivery] = queue.receive(1);
    if (!delivery) throw new Error('expected an event');
    clock.advance(60_000);
    await recordFailure('normalize', storageIdOf('a.txt'), new Error('the disk is full'), { archive, clock });
    await intake.normalized(delivery.message);
    expect(await status('a.txt')).toEqual({
      key: 'a.txt',
      state: 'rejected',
      received,
      deleted: false,
      problems: [],
      articles: [],
      failure: { stage: 'normalize', time: '2026-01-04T09:31:00.000Z', reason: 'the disk is full' },
    });
  });
});
