import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedIntake } from '../../../shared/adapters/embedded/embedded-intake.ts';
import { createEmbeddedQueue } from '../../../shared/adapters/embedded/embedded-queue.ts';
import { MemoryClock } from '../../../shared/adapters/memory/memory-clock.ts';
import { problem } from '../../../shared/model/problem-catalogue.ts';
import { STAGES } from '../../../shared/pipeline/stages.ts';
import { compareStamps, type UploadEvent } from '../../../shared/pipeline/upload.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function openIn(folder: string) {
  const database = openDatabase(folder);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  const clock = new MemoryClock('2026-01-04T09:30:00.000Z');
  const queue = createEmbeddedQueue<UploadEvent>(database, STAGES.normalize, clock);
  return { database, clock, queue, intake: createEmbeddedIntake(database, queue, clock) };
}

const upload = (key: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { key, bytes, size: bytes.length, contentType: 'text/plain' };
};

describe('the embedded intake', () => {
  it('has the bytes and their event when an upload was accepted, also for the next process', async () => {
    const folder = temporaryFolder();
    const first = openIn(folder);
    expect(await first.intake.accept(upload('news/a.txt', 'body'))).toBe('"841a2d689ad86bd1611447453c22c6fc"');
    first.database.close();
    const { queue, intake } = openIn(folder);
    const [delivery] = queue.receive(10);
    expect(delivery?.message).toEqual({
      kind: 'put',
      stamp: { key: 'news/a.txt', sequencer: '0000000000000001', eventTime: '2026-01-04T09:30:00.000Z' },
      versionId: '1',
      size: 4,
    });
    const read = await intake.read('news/a.txt', '1', 100);
    expect(read).toEqual({ outcome: 'read', body: new TextEncoder().encode('body'), contentType: 'text/plain' });
  });

  it('stamps uploads in the order of their arrival, within one key and across keys, though the clock stands still', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    await Promise.all(['b', 'a', 'b', 'a'].map((key) => intake.accept(upload(key, key))));
    const stamps = queue.receive(10).map(({ message }) => message.stamp);
    expect(stamps.map(({ key }) => key)).toEqual(['b', 'a', 'b', 'a']);
    expect([...stamps].reverse().sort(compareStamps)).toEqual(stamps);
  });

  it('reads the very version that an event names until normalize is done with it, and then forgets it', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    await intake.accept(upload('a', 'first'));
    await intake.accept(upload('a', 'second'));
    const [first, second] = queue.receive(10).map(({ message }) => message);
    if (!first || !second) throw new Error('expected two events');
    expect(await intake.read('a', first.versionId, 100)).toMatchObject({
      outcome: 'read',
      body: new TextEncoder().encode('first'),
    });
    await intake.normalized(first);
    expect(await intake.read('a', first.versionId, 100)).toEqual({ outcome: 'gone' });
    await intake.normalized(second);
    expect(new TextDecoder().decode(intake.readLatest('a')?.bytes)).toBe('second');
  });

  it('says that an upload is too large without its bytes', async () => {
    const { intake } = openIn(temporaryFolder());
    await intake.accept({ key: 'huge', size: 5_000 });
    await intake.accept(upload('large', 'x'.repeat(200)));
    expect(await intake.read('huge', '1', 10_000)).toEqual({ outcome: 'too-large', size: 5_000 });
    expect(await intake.read('large', '2', 100)).toEqual({ outcome: 'too-large', size: 200 });
  });

  it('withdraws a key once, and one that was never uploaded not at all', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    await intake.accept(upload('a', 'text'));
    expect(await intake.withdraw('a')).toBe(true);
    expect(await intake.withdraw('a')).toBe(false);
    expect(await intake.withdraw('never')).toBe(false);
    expect(queue.receive(10).map(({ message }) => message.kind)).toEqual(['put', 'delete']);
  });

  it('says in the event which way an upload or a deletion came', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    await intake.accept({ ...upload('a', 'text'), by: 'PUT' });
    await intake.withdraw('a', 'DELETE');
    expect(queue.receive(10).map(({ message: { kind, stamp } }) => [kind, stamp.by])).toEqual([
      ['put', 'PUT'],
      ['delete', 'DELETE'],
    ]);
  });

  it('lists the latest upload of each key, newest first', async () => {
    const { intake } = openIn(temporaryFolder());
    for (const key of ['a', 'b', 'a', 'c']) await intake.accept(upload(key, key));
    expect(intake.latest(2).map(({ key, version }) => [key, version])).toEqual([
      ['c', 4],
      ['a', 3],
    ]);
    expect(intake.latest(10).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });

  it('keeps what was turned away at the door for the editor to see, and no event of it', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    const fault = problem('bad-key', '“../a”');
    await intake.refuse('../a', 3, [fault]);
    await intake.refuse('../a', 3, [fault]);
    expect(intake.find('../a')).toMatchObject({ key: '../a', refusal: [fault] });
    expect(intake.latest(10)).toHaveLength(1);
    expect(queue.receive(10)).toEqual([]);
  });

  it('knows that normalize was done with an upload though the process was killed before it could say so', async () => {
    const folder = temporaryFolder();
    const before = openIn(folder);
    await before.intake.accept(upload('done', 'text'));
    await before.intake.accept(upload('waits', 'text'));
    const [done] = before.queue.receive(1);
    if (!done) throw new Error('expected an event');
    await before.queue.settle([{ delivery: done }]);
    before.database.close();
    const { intake } = openIn(folder);
    expect(intake.find('done')?.normalized).toBe(true);
    expect(intake.find('waits')?.normalized).toBe(false);
  });

  it('takes all of several uploads or, where their commit fails, none', async () => {
    const { intake, queue } = openIn(temporaryFolder());
    const broken = () => {
      throw new Error('the mark cannot be set');
    };
    await expect(intake.acceptAll([upload('a', 'a'), upload('b', 'b')], broken)).rejects.toThrow(
      'the mark cannot be set',
    );
    expect(intake.latest(10)).toEqual([]);
    expect(queue.receive(10)).toEqual([]);
  });
});
