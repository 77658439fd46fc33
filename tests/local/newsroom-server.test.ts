import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mintArticleId, storageIdOf } from '../../shared/model/identity.ts';
import { readRecord } from '../../shared/pipeline/record-store.ts';
import { type ArticleRecord, recordKeys } from '../../shared/pipeline/records.ts';
import { ask } from './ask.ts';
import { articleText, startWireroom } from './wireroom-in-process.ts';

describe('an upload to the newsroom', () => {
  it('is answered with 201 and its ETag, and becomes a page, feeds and alerts', async () => {
    const wireroom = await startWireroom();
    const { newsroomPort, sitePort, siteUrl } = wireroom;
    const put = await wireroom.put('news/pier.txt', articleText('Council votes to rebuild the old pier'));
    expect(put.status).toBe(201);
    expect(put.headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(put.headers.location).toBe('/status/news/pier.txt');
    const line = await wireroom.lineWith('Council votes');
    const page = `${siteUrl}/articles/council-votes-to-rebuild-the-old-pier/`;
    expect(line).toMatch(/^published +\d+ ms {2}Council votes to rebuild the old pier {2}http/);
    expect(line.endsWith(page)).toBe(true);
    const status = JSON.parse((await ask(newsroomPort, '/status/news/pier.txt')).text);
    expect(status).toMatchObject({
      key: 'news/pier.txt',
      state: 'published',
      article: 'tag:herald.example,2026:news/pier',
      revision: 1,
      problems: [],
      links: { page },
    });
    expect((await ask(sitePort, new URL(page).pathname)).text).toContain('Council votes to rebuild the old pier');
    expect((await ask(sitePort, '/feeds/all/rss.xml')).text).toContain(
      '<title>Council votes to rebuild the old pier</title>',
    );
    const outbox = JSON.parse((await ask(newsroomPort, '/outbox')).text) as { channel: string; body: string }[];
    const told = outbox.filter(({ body }) => body.includes('Council votes'));
    expect(told.map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
  });

  it('is withdrawn by DELETE, which also removes the file where it was dropped as one', async () => {
    const wireroom = await startWireroom();
    const file = join(wireroom.folder, 'data', 'intake', 'pier.txt');
    writeFileSync(file, articleText('Council votes to rebuild the old pier'));
    await wireroom.lineWith('Council votes');
    expect((await ask(wireroom.newsroomPort, '/intake/pier.txt', { method: 'DELETE' })).status).toBe(204);
    await wireroom.lineWith('withdrawn');
    expect(existsSync(file)).toBe(false);
    expect((await ask(wireroom.sitePort, '/articles/council-votes-to-rebuild-the-old-pier/')).status).toBe(410);
    expect((await ask(wireroom.newsroomPort, '/intake/pier.txt', { method: 'DELETE' })).status).toBe(204);
    expect((await ask(wireroom.newsroomPort, '/intake/never.txt', { method: 'DELETE' })).status).toBe(404);
  });

  it('can be fetched back as it came, as a download', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('a.html', '<script>alert(1)</script>', 'text/html');
    const reply = await ask(wireroom.newsroomPort, '/intake/a.html');
    expect(reply.text).toBe('<script>alert(1)</script>');
    expect(reply.headers['content-disposition']).toBe('attachment');
  });

  it('remembers which way it came', async () => {
    const wireroom = await startWireroom({ examples: true });
    const { archive } = wireroom.engine;
    const sourceOf = async (key: string) => {
      const id = mintArticleId('herald.example,2026', key);
      return (await readRecord<ArticleRecord>(archive, recordKeys.article(storageIdOf(id))))?.record.source.by;
    };
    await wireroom.put('put.txt', articleText('Sent by a program'));
    const form = new FormData();
    form.append('file', new File([articleText('Chosen in the form')], 'form.txt'));
    await fetch(`${wireroom.newsroomUrl}/upload`, { method: 'POST', body: form });
    writeFileSync(join(wireroom.folder, 'data', 'intake', 'dropped.txt'), articleText('Dropped into the folder'));
    for (const headline of ['Sent by a program', 'Chosen in the form', 'Dropped into the folder'])
      await wireroom.lineWith(headline);
    await ask(wireroom.newsroomPort, '/intake/form.txt', { method: 'DELETE' });
    await wireroom.lineWith('withdrawn');
    expect(await Promise.all(['put.txt', 'form.txt', 'dropped.txt'].map(sourceOf))).toEqual([
      'PUT',
      'DELETE',
      'intake folder',
    ]);
    expect(await sourceOf('examples/night-bus-library.md')).toBe('examples');
  });

  it('takes a name in any script, and one with an escaped slash', async () => {
    const wireroom = await startWireroom();
    await wireroom.put(
      '%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8%2Fa%20b+c.txt',
      articleText('A name in another script'),
    );
    await wireroom.lineWith('A name in another script');
    const status = await ask(wireroom.newsroomPort, '/status/%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/a%20b%2Bc.txt');
    expect(JSON.parse(status.text)).toMatchObject({ key: 'Новости/a b+c.txt', state: 'published' });
  });
});

describe('an upload that cannot be taken', () => {
  it.each([
    '../a.txt',
    '..%2fa.txt',
    '%2e%2e/%2e%2e/etc/passwd',
    'a//b.txt',
    'a%5Cb.txt',
    'a%00.txt',
    '',
    'a/',
    'CON',
    'con%20.txt',
    'CONIN$',
    'C:a.txt',
    'a/d:b.txt',
    'a.txt::$DATA',
    'a.',
    'a%20',
    'a/../b',
    '.',
    'a'.repeat(1025),
  ])('is refused for its name when that is %s', async (key) => {
    const wireroom = await startWireroom();
    const reply = await wireroom.put(key, articleText('A bad name'));
    expect(reply.status).toBe(400);
    const { problems } = JSON.parse(reply.text);
    expect(problems).toMatchObject([{ code: 'bad-key', severity: 'error' }]);
    expect(problems[0].mend).not.toBe('');
    const page = await ask(wireroom.newsroomPort, '/');
    expect(page.text).toContain('rejected');
    expect(page.text).toContain(problems[0].mend);
  });

  it('is refused for a name that is no UTF-8', async () => {
    const wireroom = await startWireroom();
    expect((await wireroom.put('caf%e9.txt', 'x')).status).toBe(400);
  });

  it.each([
    ['announced', { 'content-length': 300 * 1024 }],
    ['not announced', { 'transfer-encoding': 'chunked' }],
  ])('is refused early for its size, %s, and seen as rejected', async (_how, headers) => {
    const wireroom = await startWireroom();
    const body = Buffer.alloc(300 * 1024, 'x');
    const reply = await ask(wireroom.newsroomPort, '/intake/huge.txt', { method: 'PUT', body, headers });
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.text)).toMatchObject({
      error: 'too-large',
      key: 'huge.txt',
      problems: [{ code: 'too-large' }],
    });
    await wireroom.lineWith('rejected   huge.txt');
    const status = JSON.parse((await ask(wireroom.newsroomPort, '/status/huge.txt')).text);
    expect(status).toMatchObject({ state: 'rejected', problems: [{ code: 'too-large' }] });
  });

  it('is rejected with what to mend, stays where it is, and holds up nobody else', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    await wireroom.put('empty.md', '');
    await wireroom.put('good.txt', articleText('The one that is well'));
    await wireroom.lineWith('The one that is well');
    expect(await wireroom.lineWith('photo.txt')).toBe('rejected   photo.txt');
    expect(await wireroom.lineWith('This is an image.')).toMatch(/^ {11}error: .*found .*, needed an article\./);
    for (const key of ['photo.txt', 'empty.md']) {
      expect(JSON.parse((await ask(wireroom.newsroomPort, `/status/${key}`)).text).state).toBe('rejected');
      expect((await ask(wireroom.newsroomPort, `/intake/${key}`)).status).toBe(200);
    }
  });

  it('is refused when a page of another site sends it', async () => {
    const wireroom = await startWireroom();
    const reply = await ask(wireroom.newsroomPort, '/intake/a.txt', {
      method: 'PUT',
      body: 'x',
      headers: { origin: 'https://evil.example' },
    });
    expect(reply.status).toBe(403);
    expect((await ask(wireroom.newsroomPort, '/status/a.txt')).status).toBe(404);
  });

  it('leads a client that was sent to the wrong address to the right one', async () => {
    const wireroom = await startWireroom();
    const reply = await ask(wireroom.newsroomPort, '/a.txt', { method: 'PUT', body: 'x' });
    expect([reply.status, JSON.parse(reply.text).message]).toEqual([
      404,
      'The newsroom has no such page. Uploads go to /intake/<file name>, their fate is at /status/<file name>.',
    ]);
  });
});

describe('the newsroom’s page', () => {
  it('takes files by its form and shows what became of them, with links to every variant', async () => {
    const wireroom = await startWireroom();
    const form = new FormData();
    form.append('file', new File([articleText('One from the form')], 'one.txt', { type: 'text/plain' }));
    form.append('file', new File([''], 'two "<b>.md'));
    form.append('folder', ' /desk/ ');
    const { newsroomUrl } = wireroom;
    const reply = await fetch(`${newsroomUrl}/upload`, { method: 'POST', body: form, redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      '/?taken=desk%2Fone.txt&taken=desk%2Ftwo+%22%3Cb%3E.md',
    ]);
    await wireroom.lineWith('One from the form');
    await wireroom.lineWith('rejected');
    const page = (await ask(wireroom.newsroomPort, '/')).text;
    const slug = 'one-from-the-form';
    for (const link of [
      `articles/${slug}/`,
      `articles/${slug}/amp.html`,
      `articles/${slug}/article.json`,
      'feeds/all/rss.xml',
      'feeds/all/feed.json',
    ]) {
      expect(page).toContain(`<a href="${wireroom.siteUrl}/${link}"`);
    }
    expect(page).toContain('desk/two &quot;&lt;b&gt;.md');
  });

  it('says what is missing when the form comes without a file', async () => {
    const wireroom = await startWireroom();
    const form = new FormData();
    form.append('file', new File([], ''));
    const reply = await fetch(`${wireroom.newsroomUrl}/upload`, { method: 'POST', body: form });
    expect([reply.status, JSON.parse(await reply.text()).error]).toEqual([400, 'bad-form']);
  });

  it('gives as many of the messages that left as it is asked for', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('told.txt', articleText('Told on two channels'));
    await wireroom.lineWith('Told on two channels');
    const outbox = async (query: string) => {
      const { status, text } = await ask(wireroom.newsroomPort, `/outbox${query}`);
      return [status, JSON.parse(text)] as const;
    };
    const [, all] = await outbox('');
    expect(all).toHaveLength(2);
    const [, [newest, ...others]] = await outbox('?limit=1');
    expect([newest.alertId, others]).toEqual([all[0].alertId, []]);
    for (const limit of ['0', '-1', 'all', '1.5', '']) {
      const [status, refusal] = await outbox(`?limit=${limit}`);
      expect([status, refusal.error]).toEqual([400, 'bad-limit']);
    }
  });

  it('takes a text that was pasted, under the name that it was given', async () => {
    const wireroom = await startWireroom();
    const paste = (fields: Readonly<Record<string, string>>, accept = '*/*') => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const request = { method: 'POST', body: form, redirect: 'manual', headers: { accept } } as const;
      return fetch(`${wireroom.newsroomUrl}/upload`, request);
    };
    const text = articleText('Pasted by an editor');
    const reply = await paste({ text, name: 'bridge', folder: 'desk' });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/?taken=desk%2Fbridge.txt']);
    await wireroom.lineWith('Pasted by an editor');
    expect((await paste({ text, name: 'note.md' })).headers.get('location')).toBe('/?taken=note.md');
    expect((await paste({ text, name: ' ' })).status).toBe(400);
    expect((await paste({ text: ' \r\n', name: 'empty' })).status).toBe(400);
    const page = await paste({ text, name: '' }, 'text/html,*/*');
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<p>Give the pasted text a file name');
  });

  it('says to whoever has its page open that nothing changed, until something does', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('once.txt', articleText('Seen at once'));
    await wireroom.lineWith('Seen at once');
    let known = { headers: { 'if-none-match': '' } };
    // What follows a publication may still be written down.
    for (;;) {
      const { status, headers } = await ask(wireroom.newsroomPort, '/', known);
      if (status === 304) break;
      known = { headers: { 'if-none-match': headers.etag ?? '' } };
    }
    await wireroom.put('later.txt', articleText('Seen later'));
    await wireroom.lineWith('Seen later');
    const later = await ask(wireroom.newsroomPort, '/', known);
    expect(later.status).toBe(200);
    expect(later.text).toContain('Seen later');
  });

  it.each(['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/json'])(
    'refuses a form sent as %s',
    async (type) => {
      const wireroom = await startWireroom();
      const reply = await ask(wireroom.newsroomPort, '/upload', {
        method: 'POST',
        body: 'file=x',
        headers: { 'content-type': type },
      });
      expect(reply.status).toBe(400);
    },
  );
});

describe('the newsroom', () => {
  it('shows the outbox as JSON to programs and as a page to browsers', async () => {
    const wireroom = await startWireroom();
    await wireroom.put('a.txt', articleText('A story to be told'));
    await wireroom.lineWith('A story to be told');
    const json = await ask(wireroom.newsroomPort, '/outbox', { headers: { accept: 'application/json' } });
    const [newest] = JSON.parse(json.text);
    expect(newest).toMatchObject({ topic: 'everything', channel: 'sms', recipient: '+12025550123', subject: '' });
    const html = await ask(wireroom.newsroomPort, '/outbox', { headers: { accept: 'text/html,*/*' } });
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.text).toContain('reader@example.com');
  });

  it('says that it is well', async () => {
    const wireroom = await startWireroom();
    expect((await ask(wireroom.newsroomPort, '/healthz')).text).toBe('{\n  "status": "ok"\n}\n');
  });

  it.each([
    ['POST', '/status/a'],
    ['PUT', '/outbox'],
    ['POST', '/intake/a'],
    ['GET', '/upload'],
  ])('takes no %s at %s', async (method, path) => {
    const wireroom = await startWireroom();
    expect((await ask(wireroom.newsroomPort, path, { method })).status).toBe(405);
  });

  it('takes no upload from a name that is not its own', async () => {
    const wireroom = await startWireroom();
    const reply = await ask(wireroom.newsroomPort, '/intake/a.txt', {
      method: 'PUT',
      body: 'x',
      headers: { host: 'evil.example' },
    });
    expect(reply.status).toBe(403);
  });
});
