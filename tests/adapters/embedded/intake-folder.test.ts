import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedIntake } from '../../../shared/adapters/embedded/embedded-intake.ts';
import { createEmbeddedQueue } from '../../../shared/adapters/embedded/embedded-queue.ts';
import { createIntakeFolder } from '../../../shared/adapters/embedded/intake-folder.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { MemoryLogger } from '../../../shared/adapters/memory/memory-logger.ts';
import { STAGES } from '../../../shared/pipeline/stages.ts';
import type { UploadEvent } from '../../../shared/pipeline/upload.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** A folder whose events the test waits for, as `put <key> <text>` and `delete <key>`. */
function openFolder(data: string) {
  const root = join(data, 'intake');
  const database = openDatabase(data);
  const queue = createEmbeddedQueue<UploadEvent>(database, STAGES.normalize, systemClock);
  const intake = createEmbeddedIntake(database, queue, systemClock);
  const logger = new MemoryLogger();
  const folder = createIntakeFolder({ root, intake, maxBytes: 1_000, isSecret: async () => false, logger });
  const close = async () => {
    await folder.stop();
    if (database.isOpen) database.close();
  };
  onTestFinished(close);
  const taken: string[] = [];
  const take = async () => {
    for (const delivery of queue.receive(1_000)) {
      const { kind, stamp, versionId } = delivery.message;
      const read = kind === 'put' ? await intake.read(stamp.key, versionId, 1_000) : undefined;
      const text = read?.outcome === 'read' ? ` ${new TextDecoder().decode(read.body)}` : (read?.outcome ?? '');
      taken.push(`${kind} ${stamp.key}${text}`);
      await queue.settle([{ delivery }]);
    }
  };
  /** The next `count` events. */
  const events = async (count: number) => {
    for (;;) {
      // Asked for before the look, so that what comes during it is not missed.
      const changed = new Promise<void>((resolve) => queue.onChange(resolve));
      await take();
      if (taken.length >= count) return taken.splice(0);
      await changed;
    }
  };
  return { root, folder, intake, logger, events, close, taken: async () => take().then(() => taken.splice(0)) };
}

/** As a file that has lain there for long: taken at once. */
function writeOld(path: string, text: string): void {
  writeFileSync(path, text);
  utimesSync(path, LONG_AGO, LONG_AGO);
}

describe('the intake folder', () => {
  it('takes in what is dropped into it, into its folders, and into folders that come with their files', async () => {
    const data = temporaryFolder();
    const { root, folder, events } = openFolder(data);
    await folder.start();
    writeFileSync(join(root, 'a.txt'), 'one');
    mkdirSync(join(root, 'news', 'deep'), { recursive: true });
    writeFileSync(join(root, 'news', 'deep', 'b.md'), 'two');
    mkdirSync(join(data, 'made elsewhere'));
    writeFileSync(join(data, 'made elsewhere', 'c.html'), 'three');
    renameSync(join(data, 'made elsewhere'), join(root, 'sport'));
    expect((await events(3)).sort()).toEqual(['put a.txt one', 'put news/deep/b.md two', 'put sport/c.html three']);
  });

  it('takes a file that is written slowly once, and whole', async () => {
    const { root, folder, events, taken } = openFolder(temporaryFolder());
    await folder.start();
    for (const piece of ['half ', 'written ', 'no more']) await appendFile(join(root, 'slow.txt'), piece);
    expect(await events(1)).toEqual(['put slow.txt half written no more']);
    expect(await taken()).toEqual([]);
  });

  it('takes a changed file again, and withdraws one that is deleted, alone or with its folder', async () => {
    const { root, folder, events } = openFolder(temporaryFolder());
    mkdirSync(join(root, 'news'), { recursive: true });
    writeFileSync(join(root, 'a.txt'), 'first');
    writeFileSync(join(root, 'news', 'b.txt'), 'b');
    await folder.start();
    expect((await events(2)).sort()).toEqual(['put a.txt first', 'put news/b.txt b']);
    writeFileSync(join(root, 'a.txt'), 'second');
    expect(await events(1)).toEqual(['put a.txt second']);
    rmSync(join(root, 'a.txt'));
    expect(await events(1)).toEqual(['delete a.txt']);
    rmSync(join(root, 'news'), { recursive: true });
    expect(await events(1)).toEqual(['delete news/b.txt']);
  });

  it('sees a folder that takes the place of another', async () => {
    const data = temporaryFolder();
    const { root, folder, events } = openFolder(data);
    await folder.start();
    mkdirSync(join(root, 'news'));
    writeFileSync(join(root, 'news', 'a.txt'), 'old');
    expect(await events(1)).toEqual(['put news/a.txt old']);
    rmSync(join(root, 'news'), { recursive: true });
    mkdirSync(join(root, 'news'));
    writeFileSync(join(root, 'news', 'a.txt'), 'new');
    expect(await events(1)).toEqual(['put news/a.txt new']);
    writeFileSync(join(root, 'news', 'b.txt'), 'more');
    expect(await events(1)).toEqual(['put news/b.txt more']);
  });

  it('finds what changed, came and went while nobody looked, and nothing else', async () => {
    const data = temporaryFolder();
    const before = openFolder(data);
    await before.folder.start();
    for (const name of ['same', 'changed', 'gone']) writeFileSync(join(before.root, `${name}.txt`), name);
    await before.events(3);
    await before.close();
    writeFileSync(join(before.root, 'changed.txt'), 'changed meanwhile');
    rmSync(join(before.root, 'gone.txt'));
    writeFileSync(join(before.root, 'new.txt'), 'new');
    const after = openFolder(data);
    await after.folder.start();
    expect((await after.events(3)).sort()).toEqual([
      'delete gone.txt',
      'put changed.txt changed meanwhile',
      'put new.txt new',
    ]);
    expect(await after.taken()).toEqual([]);
  });

  it('does not take a file again that was touched but says the same', async () => {
    const { root, folder, events, taken } = openFolder(temporaryFolder());
    await folder.start();
    writeFileSync(join(root, 'a.txt'), 'one');
    await events(1);
    utimesSync(join(root, 'a.txt'), LONG_AGO, LONG_AGO);
    writeFileSync(join(root, 'b.txt'), 'two');
    expect(await events(1)).toEqual(['put b.txt two']);
    expect(await taken()).toEqual([]);
  });

  it('leaves hidden and temporary files and links alone', async () => {
    const data = temporaryFolder();
    const { root, folder, events, taken } = openFolder(data);
    mkdirSync(join(root, '.git'), { recursive: true });
    writeFileSync(join(data, 'secret.txt'), 'secret');
    symlinkSync(join(data, 'secret.txt'), join(root, 'link.txt'));
    symlinkSync(data, join(root, 'loop'));
    const names = [
      '.DS_Store',
      '.git/config.txt',
      'a.txt~',
      '~$a.txt',
      'a.tmp',
      'a.txt.part',
      'a.crdownload',
      '.a.txt.swp',
      'Thumbs.db',
    ];
    for (const name of names) writeOld(join(root, name), 'not meant');
    writeFileSync(join(root, 'meant.txt'), 'meant');
    await folder.start();
    expect(await events(1)).toEqual(['put meant.txt meant']);
    expect(await taken()).toEqual([]);
  });

  it('takes of a file over the limit its size alone', async () => {
    const { root, folder, events, intake } = openFolder(temporaryFolder());
    await folder.start();
    writeFileSync(join(root, 'huge.txt'), 'x'.repeat(1_001));
    expect(await events(1)).toEqual(['put huge.txttoo-large']);
    expect(intake.readLatest('huge.txt')).toBeUndefined();
    expect(intake.find('huge.txt')).toMatchObject({ size: 1_001 });
  });

  it('withdraws nothing when the whole folder is missing at start', async () => {
    const data = temporaryFolder();
    const before = openFolder(data);
    await before.folder.start();
    writeFileSync(join(before.root, 'a.txt'), 'one');
    await before.events(1);
    await before.close();
    rmSync(before.root, { recursive: true });
    const after = openFolder(data);
    await after.folder.start();
    writeFileSync(join(after.root, 'b.txt'), 'two');
    expect(await after.events(1)).toEqual(['put b.txt two']);
    expect(after.logger.lines.map(({ level }) => level)).toEqual(['warn']);
  });

  it('deletes the file of a key that is withdrawn otherwise, and sees no second deletion in that', async () => {
    const { root, folder, events, intake } = openFolder(temporaryFolder());
    await folder.start();
    writeFileSync(join(root, 'a.txt'), 'one');
    await events(1);
    await folder.remove('a.txt');
    await intake.withdraw('a.txt');
    writeFileSync(join(root, 'b.txt'), 'two');
    expect(await events(2)).toEqual(['delete a.txt', 'put b.txt two']);
  });

  const skipped = process.platform === 'linux' ? '' : ' (skipped: only Linux lets names be any bytes)';
  it.skipIf(skipped !== '')(`reports a file whose name is no UTF-8${skipped}`, async () => {
    const { root, folder, intake } = openFolder(temporaryFolder());
    mkdirSync(root, { recursive: true });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'latin 1');
    await folder.start();
    expect(intake.find('caf\ufffd.txt')?.refusal).toMatchObject([{ code: 'bad-key', needed: 'a file name in UTF-8' }]);
  });
});
