import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, openDatabaseToRead } from '../../../shared/adapters/embedded/database.ts';
import { createEmbeddedObjectStore } from '../../../shared/adapters/embedded/embedded-object-store.ts';
import { describeObjectStore } from '../object-store-contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function openIn(folder: string) {
  const database = openDatabase(folder);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

describeObjectStore('The embedded store', async () => createEmbeddedObjectStore(openIn(temporaryFolder()), 'archive'));

describe('the embedded store', () => {
  const object = {
    body: new TextEncoder().encode('body'),
    contentType: 'text/html',
    cacheControl: 'public, max-age=30',
  };

  it('has everything, headers included, when the folder is opened again', async () => {
    const folder = temporaryFolder();
    const first = openIn(folder);
    await createEmbeddedObjectStore(first, 'site', undefined, () => 1_772_442_000_400).put(
      { key: 'k', ...object, metadata: { status: '410' } },
      { ifNoneMatch: '*' },
    );
    first.close();
    expect(createEmbeddedObjectStore(openIn(folder), 'site').read('k')).toEqual({
      body: object.body,
      etag: '"841a2d689ad86bd1611447453c22c6fc"',
      contentType: 'text/html',
      cacheControl: 'public, max-age=30',
      metadata: { status: '410' },
      modified: 1_772_442_000_400,
    });
  });

  it('remembers when the bytes of an object changed, and not when only its metadata did', async () => {
    let now = 1_000;
    const store = createEmbeddedObjectStore(openIn(temporaryFolder()), 'site', undefined, () => now);
    await store.put({ key: 'k', ...object }, { ifNoneMatch: '*' });
    now = 2_000;
    const etag = store.read('k')?.etag ?? '';
    await store.put({ key: 'k', ...object, metadata: { version: '2' } }, { ifMatch: etag });
    expect(store.read('k')).toMatchObject({ modified: 1_000, metadata: { version: '2' } });
    await store.put({ key: 'k', ...object, body: new TextEncoder().encode('other') }, { ifMatch: etag });
    expect(store.read('k')).toMatchObject({ modified: 2_000 });
  });

  it('takes over what an earlier version kept without times, as unchanged since now, and reads it before that', async () => {
    const folder = temporaryFolder();
    const old = openIn(folder);
    await createEmbeddedObjectStore(old, 'site').put({ key: 'k', ...object }, { ifNoneMatch: '*' });
    old.exec('ALTER TABLE objects DROP COLUMN modified');
    const reading = openDatabaseToRead(folder);
    expect((await createEmbeddedObjectStore(reading, 'site').get('k'))?.body).toEqual(object.body);
    reading.close();
    old.close();

    const before = Date.now();
    const taken = createEmbeddedObjectStore(openIn(folder), 'site').read('k');
    expect(taken?.body).toEqual(object.body);
    expect(taken?.modified).toBeGreaterThanOrEqual(before);
    expect(createEmbeddedObjectStore(openIn(folder), 'site').read('k')?.modified).toBe(taken?.modified);
  });

  it('keeps buckets apart', async () => {
    const database = openIn(temporaryFolder());
    const [archive, site] = [
      createEmbeddedObjectStore(database, 'archive'),
      createEmbeddedObjectStore(database, 'site'),
    ];
    await archive.put({ key: 'k', ...object }, { ifNoneMatch: '*' });
    expect(site.read('k')).toBeUndefined();
    expect((await site.put({ key: 'k', ...object }, { ifNoneMatch: '*' })).outcome).toBe('written');
  });

  it.each([
    '../../etc/passwd',
    'CON',
    'aux.html',
    'a\\b',
    ' ',
    '.',
    'x'.repeat(1024),
    'line\nbreak',
    'nul\0byte',
    '%_',
  ])('takes the key %j for what it is', async (key) => {
    const store = createEmbeddedObjectStore(openIn(temporaryFolder()), 'site');
    await store.put({ key, ...object }, { ifNoneMatch: '*' });
    expect(store.read(key)?.body).toEqual(object.body);
    expect(store.keys()).toEqual([key]);
  });

  it('lists keys by prefix, taking no character of it for a wildcard', async () => {
    const store = createEmbeddedObjectStore(openIn(temporaryFolder()), 'site');
    for (const key of ['s_1', 'sx1', 's_2', 'other']) await store.put({ key, ...object }, { ifNoneMatch: '*' });
    expect(store.keys('s_')).toEqual(['s_1', 's_2']);
  });
});
