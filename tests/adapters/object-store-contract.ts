import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ObjectStore, PutResult } from '../../shared/pipeline/ports.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined) => body && new TextDecoder().decode(body);
const CREATE = { ifNoneMatch: '*' } as const;

/** What every object store must do, whatever it keeps its objects in. `create` makes an empty one. */
export function describeObjectStore(name: string, create: () => Promise<ObjectStore>): void {
  const put = (store: ObjectStore, key: string, body: string, condition: Parameters<ObjectStore['put']>[1] = CREATE) =>
    store.put({ key, body: bytes(body), contentType: 'text/plain' }, condition);
  const etagOf = (result: PutResult) => {
    if (result.outcome !== 'written') throw new Error('expected the object to be written');
    return result.etag;
  };

  describe(`${name} as an object store`, () => {
    it('has nothing under a key that was never written', async () => {
      const store = await create();
      expect(await store.get('articles/none.json')).toBeUndefined();
      expect(await store.head('articles/none.json')).toBeUndefined();
    });

    it('gives back the body, the ETag and the metadata that were written', async () => {
      const store = await create();
      const body = bytes('Ärger in Łódź\n');
      const metadata = { status: '301', location: '/articles/a/' };
      const written = await store.put(
        {
          key: 'a/b.html',
          body,
          contentType: 'text/html; charset=utf-8',
          cacheControl: 'public, max-age=30',
          metadata,
        },
        CREATE,
      );
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      expect(written).toEqual({ outcome: 'written', etag });
      expect(store.etagOf(body)).toBe(etag);
      expect(await store.head('a/b.html')).toMatchObject({ etag, metadata });
      const object = await store.get('a/b.html');
      expect(object).toMatchObject({ etag, metadata });
      expect(text(object?.body)).toBe('Ärger in Łódź\n');
    });

    it('keeps an empty body', async () => {
      const store = await create();
      await put(store, 'empty', '');
      expect((await store.get('empty'))?.body.byteLength).toBe(0);
    });

    it('creates an object only where there is none', async () => {
      const store = await create();
      await put(store, 'slugs/a', 'first');
      expect(await put(store, 'slugs/a', 'second')).toEqual({ outcome: 'conflict' });
      expect(text((await store.get('slugs/a'))?.body)).toBe('first');
    });

    it('replaces an object only where it still has the ETag named', async () => {
      const store = await create();
      const first = etagOf(await put(store, 'head.json', 'first'));
      const second = etagOf(await put(store, 'head.json', 'second', { ifMatch: first }));
      expect(await put(store, 'head.json', 'late', { ifMatch: first })).toEqual({ outcome: 'conflict' });
      expect(text((await store.get('head.json'))?.body)).toBe('second');
      expect((await store.head('head.json'))?.etag).toBe(second);
    });

    it('answers with a conflict where an ETag is named and there is no object', async () => {
      const store = await create();
      const etag = store.etagOf(bytes('never written'));
      expect(await put(store, 'none', 'body', { ifMatch: etag })).toEqual({ outcome: 'conflict' });
      expect(await store.get('none')).toBeUndefined();
    });

    it('lets one of many that create the same key at once win', async () => {
      const store = await create();
      const results = await Promise.all(Array.from({ length: 20 }, (_, i) => put(store, 'slugs/race', `writer ${i}`)));
      const winners = results.flatMap((result, i) => (result.outcome === 'written' ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(text((await store.get('slugs/race'))?.body)).toBe(`writer ${winners[0]}`);
    });

    it('loses no update where many read, add and write the same object at once', async () => {
      const store = await create();
      await put(store, 'count', '0');
      const add = async () => {
        for (;;) {
          const present = await store.get('count');
          if (!present) throw new Error('the counter is gone');
          const next = String(Number(text(present.body)) + 1);
          if ((await put(store, 'count', next, { ifMatch: present.etag })).outcome === 'written') return;
        }
      };
      await Promise.all(Array.from({ length: 8 }, add));
      expect(text((await store.get('count'))?.body)).toBe('8');
    });

    it('is not changed by a caller who goes on using the bytes that it wrote', async () => {
      const store = await create();
      const body = bytes('as written');
      await store.put({ key: 'mine', body, contentType: 'text/plain' }, CREATE);
      body.fill(0);
      expect(text((await store.get('mine'))?.body)).toBe('as written');
    });

    it('lists the keys that begin with a prefix, in order, a page at a time', async () => {
      const store = await create();
      for (const key of ['due/3', 'due/1', 'duel', 'due/2', 'feeds/a', 'due/\u00e9', 'due/Z'])
        await put(store, key, key);
      expect(await store.list({ prefix: 'due/' })).toEqual(['due/1', 'due/2', 'due/3', 'due/Z', 'due/\u00e9']);
      expect(await store.list({ prefix: 'due/', limit: 2 })).toEqual(['due/1', 'due/2']);
      expect(await store.list({ prefix: 'due/', after: 'due/2', limit: 2 })).toEqual(['due/3', 'due/Z']);
      expect(await store.list({ prefix: 'nothing/' })).toEqual([]);
    });

    it('lists the folders under a prefix, each once, however much lies in them', async () => {
      const store = await create();
      for (const folder of ['b', 'a', 'a0', 'c'])
        for (const name of ['article.json', 'revisions/1.json', 'told.json'])
          await put(store, `articles/${folder}/${name}`, name);
      const listed = (after?: string, limit?: number) =>
        store.list({ prefix: 'articles/', folders: true, ...(after && { after }), ...(limit && { limit }) });
      expect(await listed()).toEqual(['articles/a/', 'articles/a0/', 'articles/b/', 'articles/c/']);
      expect(await listed(undefined, 1)).toEqual(['articles/a/']);
      expect(await listed('articles/a/', 2)).toEqual(['articles/a0/', 'articles/b/']);
      expect(await listed('articles/c/')).toEqual([]);
    });

    it('has nothing under a key that was removed, and removes nothing twice', async () => {
      const store = await create();
      await put(store, 'due/1', 'one');
      await store.remove('due/1');
      await store.remove('due/1');
      expect(await store.head('due/1')).toBeUndefined();
      expect(await store.list({ prefix: 'due/' })).toEqual([]);
      expect((await put(store, 'due/1', 'again')).outcome).toBe('written');
    });

    it.each([
      ['differ in case alone', 'feeds/All', 'feeds/all'],
      ['are a prefix of one another', 's/code', 's/code/index.html'],
      ['hold spaces, plus signs and percent escapes', 'a b+c', 'a%20b+c'],
      ['are composed differently', 'caf\u00e9', 'cafe\u0301'],
    ])('tells keys apart that %s', async (_what, one, other) => {
      const store = await create();
      await put(store, one, 'one');
      await put(store, other, 'other');
      expect(text((await store.get(one))?.body)).toBe('one');
      expect(text((await store.get(other))?.body)).toBe('other');
    });
  });
}
