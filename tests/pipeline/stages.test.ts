import { beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeFeedHead } from '../../shared/pipeline/feed-head.ts';
import { aNewsroom } from './an-article.ts';
import { MemoryNewsroom } from './memory-newsroom.ts';

/** An upload in Markdown: a headline and a paragraph, and whatever fields a test adds. */
function markdown(
  headline: string,
  paragraph = 'The first ferry left at nine, an hour late and full.',
  fields = '',
): string {
  return `---\nheadline: "${headline}"\nsection: Local\n${fields}---\n\n${paragraph}\n`;
}

let room: MemoryNewsroom;
beforeEach(() => {
  room = new MemoryNewsroom();
});

describe('an upload', () => {
  test('becomes pages, feeds, a short link and an alert', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    expect([...room.site.objects.keys()].sort()).toEqual([
      'articles/harbour-opens/amp.html',
      'articles/harbour-opens/article.json',
      'articles/harbour-opens/index.html',
      'feeds.opml',
      'feeds/all/feed.json',
      'feeds/all/rss.xml',
      'feeds/section-local/feed.json',
      'feeds/section-local/rss.xml',
      'index.html',
      expect.stringMatching(/^s\/[0-9a-z]{12}$/),
    ]);
    expect(room.headlines()).toEqual(['Harbour opens']);
    expect(room.headlines('section-local')).toEqual(['Harbour opens']);
    expect(room.alerts).toEqual(['everything: new Harbour opens']);
    const short = [...room.site.objects].find(([path]) => path.startsWith('s/'));
    expect(short?.[1].metadata).toMatchObject({ status: '302', location: '/articles/harbour-opens/' });
    expect(await room.status('local/harbour.md')).toMatchObject({
      state: 'published',
      revision: 1,
      article: 'tag:herald.example,2026:local/harbour',
      links: { page: 'https://news.herald.example/articles/harbour-opens/' },
      articles: [{ told: ['everything'], pubStatus: 'usable' }],
    });
  });

  test('repeated at every stage changes no byte and tells nobody again', async () => {
    const event = room.put('local/harbour.md', markdown('Harbour opens'));
    await room.run(event);
    const before = new Map([...room.site.objects].map(([path, { etag }]) => [path, etag]));
    await room.run(event);
    await room.run(event);
    expect(new Map([...room.site.objects].map(([path, { etag }]) => [path, etag]))).toEqual(before);
    expect(room.alerts).toHaveLength(1);
  });

  test('with an error is rejected, and an earlier revision stays', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/harbour.md', '---\nheadline: [\n---\nText.'));
    expect(room.headlines()).toEqual(['Harbour opens']);
    const status = await room.status('local/harbour.md');
    expect(status?.state).toBe('rejected');
    expect(status?.problems[0]).toMatchObject({ code: 'bad-front-matter', severity: 'error', place: { line: 2 } });
    await room.run(room.put('local/harbour.md', markdown('Harbour opens again')));
    expect(await room.status('local/harbour.md')).toMatchObject({ state: 'published', revision: 2, problems: [] });
  });

  test('that is gone before it is read leaves nothing behind', async () => {
    const event = room.put('local/harbour.md', markdown('Harbour opens'));
    room.files.clear();
    expect(await room.normalize(event)).toEqual([{ outcome: 'done' }]);
    expect(room.archive.objects.size).toBe(0);
  });

  test('does not fail because its neighbour in the batch does', async () => {
    const good = room.put('local/harbour.md', markdown('Harbour opens'));
    const bad = room.put('local/broken.md', '');
    expect(await room.normalize(bad, good)).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
    expect(room.renderQueue).toHaveLength(1);
  });
});

describe('a revision', () => {
  test('takes the place of the article on the page and in the feeds', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/market.md', markdown('Market opens')));
    await room.run(room.put('local/harbour.md', markdown('Harbour opens with a parade of forty boats')));
    expect(room.headlines()).toEqual(['Market opens', 'Harbour opens with a parade of forty boats']);
    expect(room.page('articles/harbour-opens/index.html')).toContain('parade of forty boats');
    expect(room.alerts.at(-1)).toBe('everything: update Update: Harbour opens with a parade of forty boats');
  });

  test('that overtakes the first upload is not undone by it', async () => {
    const first = room.put('local/harbour.md', markdown('Harbour opens'));
    const second = room.put('local/harbour.md', markdown('Harbour opens late'));
    await room.run(second);
    room.files.set('local/harbour.md', new TextEncoder().encode(markdown('Harbour opens')));
    await room.run(first);
    expect(room.headlines()).toEqual(['Harbour opens late']);
  });

  test('of another section moves from one feed to the other', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/harbour.md', markdown('Harbour opens').replace('Local', 'Business')));
    expect(room.headlines('section-local')).toEqual([]);
    expect(room.headlines('section-business')).toEqual(['Harbour opens']);
    expect(room.page('feeds.opml')).toContain('section-business');
    expect(room.page('index.html')).toContain('https://news.herald.example/feeds/section-business/rss.xml');
  });

  test('with another slug leaves a permanent redirect at the old address', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/harbour.md', markdown('Harbour opens', undefined, 'slug: quay\n')));
    expect(room.site.objects.get('articles/harbour-opens/index.html')?.metadata).toMatchObject({
      status: '301',
      location: '/articles/quay/',
    });
    expect(room.site.objects.get('articles/harbour-opens/amp.html')?.metadata).toMatchObject({
      status: '301',
      location: '/articles/quay/amp.html',
    });
    expect(room.page('articles/quay/index.html')).toContain('Harbour opens');
    const short = [...room.site.objects].find(([path]) => path.startsWith('s/'));
    expect(short?.[1].metadata).toMatchObject({ location: '/articles/quay/' });
  });

  test.each([
    ['found by its key', ''],
    ['with an id of its own', 'id: "https://herald.example/1"\n'],
  ])('%s whose version is below one before it is told so, once', async (_, id) => {
    for (const version of [3, 2])
      await room.run(
        room.put('local/harbour.md', markdown(`Harbour, version ${version}`, undefined, `${id}version: ${version}\n`)),
      );
    expect(room.headlines()).toEqual(['Harbour, version 3']);
    const status = await room.status('local/harbour.md');
    expect(status?.problems.map(({ code }) => code)).toEqual(['older-version']);
    expect(status?.articles.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['older-version']]);
  });

  test('that says the same in other bytes is none', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/harbour.md', markdown('Harbour opens').replaceAll('\n', '\r\n')));
    expect((await room.status('local/harbour.md'))?.revision).toBe(1);
    expect(room.alerts).toHaveLength(1);
  });
});

describe('two articles that ask for one slug', () => {
  test('get it in turn, the second with -2', async () => {
    await room.run(room.put('local/a.md', markdown('Weather', 'Rain.')));
    await room.run(room.put('local/b.md', markdown('Weather', 'Sun.')));
    expect(room.page('articles/weather/index.html')).toContain('Rain.');
    expect(room.page('articles/weather-2/index.html')).toContain('Sun.');
  });

  test('at the same moment get one each', async () => {
    await room.normalize(
      room.put('local/a.md', markdown('Weather', 'Rain.')),
      room.put('local/b.md', markdown('Weather', 'Sun.')),
    );
    await room.render();
    const both = (room.page('articles/weather/index.html') ?? '') + (room.page('articles/weather-2/index.html') ?? '');
    expect(both).toContain('Rain.');
    expect(both).toContain('Sun.');
    expect(room.headlines()).toEqual(['Weather', 'Weather']);
  });
});

describe('an article that is taken back', () => {
  test('by deleting its upload leaves a notice with status 410 and no trace in the feeds', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/market.md', markdown('Market opens')));
    await room.run(room.remove('local/harbour.md'));
    expect(room.headlines()).toEqual(['Market opens']);
    for (const file of ['index.html', 'amp.html', 'article.json']) {
      expect(room.site.objects.get(`articles/harbour-opens/${file}`)?.metadata).toMatchObject({ status: '410' });
      expect(room.page(`articles/harbour-opens/${file}`)).not.toContain('ferry');
    }
    expect(room.invalidated.flat()).toEqual(
      expect.arrayContaining(['articles/harbour-opens/index.html', 'feeds/all/rss.xml']),
    );
    expect(room.alerts.at(-1)).toBe('everything: withdraw Withdrawn: Harbour opens');
  });

  test('by a kill is taken back from everyone who was told, and comes back with a later revision', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.run(room.put('local/harbour.md', markdown('Harbour opens', undefined, 'status: canceled\n')));
    expect(room.headlines()).toEqual([]);
    expect(room.alerts.at(-1)).toContain('everything: kill');
    await room.run(room.put('local/harbour.md', markdown('Harbour opens after all')));
    expect(room.headlines()).toEqual(['Harbour opens after all']);
    expect(room.site.objects.get('articles/harbour-opens/index.html')?.metadata.status).toBeUndefined();
  });

  test('twice has its feeds brought up to date by the second run where that breaks off and the first one ends after it', async () => {
    const held = Promise.withResolvers<void>();
    const closing = Promise.withResolvers<void>();
    const put = room.archive.put.bind(room.archive);
    let isHeld = false;
    vi.spyOn(room.archive, 'put').mockImplementation(async (object, condition) => {
      const closes =
        object.key.endsWith('/rendered.json') && new TextDecoder().decode(object.body).includes('"killed"');
      if (closes && !isHeld) {
        isHeld = true;
        closing.resolve();
        await held.promise;
      }
      return put(object, condition);
    });
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.normalize(room.put('local/harbour.md', markdown('Harbour opens', undefined, 'status: canceled\n')));
    const first = room.render();
    await closing.promise;
    const again = markdown('Harbour opens', 'It never did.', 'status: canceled\n');
    await room.normalize(room.put('local/harbour.md', again));
    const siteDown = vi.spyOn(room.site, 'put').mockImplementation(async ({ key, ...object }, condition) => {
      if (key.startsWith('feeds/')) throw new Error('the site is down');
      return room.site.putNow({ key, ...object }, condition);
    });
    const messages = room.renderQueue.splice(0);
    expect(await room.render(messages)).toMatchObject([{ outcome: 'failed' }]);
    siteDown.mockRestore();
    held.resolve();
    await first;
    await room.render([...messages, ...room.renderQueue.splice(0)]);
    for (const feed of ['all', 'section-local']) {
      const { index } = decodeFeedHead(room.archive.objects.get(`feeds/${feed}/head`)?.body ?? new Uint8Array());
      const etags = Object.keys(index.etags).map((name) => [
        name,
        room.site.objects.get(`feeds/${feed}/${name}`)?.etag,
      ]);
      expect(Object.fromEntries(etags), feed).toEqual(index.etags);
    }
  });

  test('before its upload was seen never appears', async () => {
    const upload = room.put('local/harbour.md', markdown('Harbour opens'));
    const deletion = room.remove('local/harbour.md');
    await room.run(deletion);
    room.files.set('local/harbour.md', new TextEncoder().encode(markdown('Harbour opens')));
    await room.run(upload);
    expect(room.site.objects.size).toBe(0);
    expect(room.alerts).toEqual([]);
  });

  test.each([
    ['whose key was deleted once before', () => room.remove('local/harbour.md'), []],
    [
      'whose key had an article without one, which stays',
      () => room.put('local/harbour.md', markdown('Harbour plans')),
      ['Harbour plans'],
    ],
  ])('before its upload with an id of its own was seen never appears, %s', async (_, before, stays) => {
    await room.run(before());
    const content = markdown('Harbour opens', undefined, 'id: "https://herald.example/1"\n');
    const upload = room.put('local/harbour.md', content);
    await room.run(room.remove('local/harbour.md'));
    room.files.set('local/harbour.md', new TextEncoder().encode(content));
    await room.run(upload);
    expect(room.headlines()).toEqual(stays);
    expect(room.page('articles/harbour-opens/index.html')).toBeUndefined();
  });

  test.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])(
    'is the one that its key supplied last before, in whatever order the events come (%i, %i, %i)',
    async (...order) => {
      const key = 'local/latest.md';
      const contents = ['Harbour opens', 'Market opens'].map((headline, at) =>
        markdown(headline, undefined, `id: "https://wire.example/${at + 1}"\n`),
      );
      const events = [...contents.map((content) => room.put(key, content)), room.remove(key)];
      for (const at of order) {
        // Each upload is read as it was, whatever lies there now.
        const content = contents[at];
        if (content !== undefined) room.files.set(key, new TextEncoder().encode(content));
        const event = events[at];
        if (event) await room.run(event);
      }
      expect(room.headlines()).toEqual(['Harbour opens']);
      expect(room.page('articles/market-opens/index.html') ?? '').not.toContain('ferry');
    },
  );

  test('with an id of its own is found by the key that supplied it', async () => {
    await room.run(
      room.put('local/harbour.md', markdown('Harbour opens', undefined, 'id: "https://herald.example/1"\n')),
    );
    expect(room.headlines()).toEqual(['Harbour opens']);
    await room.run(room.remove('local/harbour.md'));
    expect(room.headlines()).toEqual([]);
    expect(await room.status('local/harbour.md')).toMatchObject({
      deleted: true,
      articles: [{ pubStatus: 'withdrawn' }],
    });
  });

  test('makes room in a full feed for the article that it had pushed out', async () => {
    room = new MemoryNewsroom(aNewsroom('feeds: { items: 2 }'));
    for (const name of ['one', 'two', 'three']) await room.run(room.put(`local/${name}.md`, markdown(name)));
    expect(room.headlines()).toEqual(['three', 'two']);
    await room.run(room.remove('local/two.md'));
    expect(room.headlines()).toEqual(['three', 'one']);
  });

  test('makes room for nothing that was taken off meanwhile, however late that is rendered', async () => {
    room = new MemoryNewsroom(aNewsroom('feeds: { items: 2 }'));
    for (const name of ['one', 'two', 'three', 'four']) await room.run(room.put(`local/${name}.md`, markdown(name)));
    await room.normalize(
      room.remove('local/two.md'),
      room.put('local/one.md', markdown('one', undefined, 'status: canceled\n')),
    );
    const late = room.renderQueue.splice(0);
    await room.run(room.remove('local/three.md'));
    expect(room.headlines()).toEqual(['four']);
    await room.render(late);
    expect(room.headlines()).toEqual(['four']);
  });
});

describe('an id that a document brings', () => {
  test('can be revised from its folder only', async () => {
    const own = 'id: "https://herald.example/1"\n';
    await room.run(room.put('local/harbour.md', markdown('Harbour opens', undefined, own)));
    await room.run(room.put('sport/other.md', markdown('Taken over', undefined, own)));
    expect(room.headlines()).toEqual(['Harbour opens']);
    expect(await room.status('sport/other.md')).toMatchObject({
      state: 'rejected',
      problems: [{ code: 'other-folder' }],
    });
    await room.run(room.put('local/renamed.md', markdown('Harbour opens wide', undefined, own)));
    expect(room.headlines()).toEqual(['Harbour opens wide']);
  });
});

describe('an embargoed article', () => {
  test('shows nothing before its time, and everything after', async () => {
    await room.run(
      room.put('local/harbour.md', markdown('Secret harbour', undefined, 'embargo: 2026-03-02T12:00:00Z\n')),
    );
    expect(room.site.objects.size).toBe(0);
    expect(room.logged.join()).not.toContain('ecret');
    await room.tick();
    await room.render();
    expect(room.site.objects.size).toBe(0);
    room.tickQueue.length = 0;
    room.nowMs = Date.parse('2026-03-02T11:59:30.000Z');
    await room.tick();
    expect(room.tickQueue.splice(0)).toEqual([{ message: { wake: true }, seconds: 31 }]);
    expect(room.renderQueue).toEqual([]);
    room.nowMs = Date.parse('2026-03-02T12:00:01.000Z');
    await room.tick({ wake: true });
    await room.render();
    await room.publish();
    expect(room.headlines()).toEqual(['Secret harbour']);
    expect(room.alerts).toEqual(['everything: new Secret harbour']);
    expect(JSON.parse(room.page('articles/secret-harbour/article.json') ?? '')).toMatchObject({
      published: '2026-03-02T12:00:00.000Z',
    });
    expect(await room.archive.list({ prefix: 'due/' })).toEqual([]);
  });

  test('comes out late rather than never when ticks were missed', async () => {
    await room.run(
      room.put('local/harbour.md', markdown('Secret harbour', undefined, 'embargo: 2026-03-02T12:00:00Z\n')),
    );
    room.nowMs = Date.parse('2026-03-05T08:00:00.000Z');
    await room.tick();
    await room.render();
    expect(room.headlines()).toEqual(['Secret harbour']);
  });

  test('comes out as its last revision says, and not at all where that kills it', async () => {
    const embargoed = 'embargo: 2026-03-02T12:00:00Z\n';
    await room.run(room.put('local/a.md', markdown('First words', undefined, embargoed)));
    await room.run(room.put('local/a.md', markdown('Better words', undefined, embargoed)));
    await room.run(room.put('local/b.md', markdown('Mistake', undefined, embargoed)));
    await room.run(room.put('local/b.md', markdown('Mistake', undefined, `${embargoed}status: canceled\n`)));
    await room.pass(4 * 3_600_000);
    expect(room.headlines()).toEqual(['Better words']);
    expect(room.alerts).toEqual(['everything: new Better words']);
    expect([...room.site.objects.keys()].join()).not.toContain('mistake');
  });

  test('whose embargo is taken out is published at once, and dated so', async () => {
    await room.run(room.put('local/a.md', markdown('Early', undefined, 'embargo: 2026-03-09T12:00:00Z\n')));
    await room.run(room.put('local/a.md', markdown('Early')));
    expect(room.headlines()).toEqual(['Early']);
    expect(room.page('feeds/all/feed.json')).toContain('"date_published":"2026-03-02T09:00:02.000Z"');
  });

  test('that was public is taken off until its time, and told of again', async () => {
    await room.run(room.put('local/a.md', markdown('Too early')));
    await room.run(room.put('local/a.md', markdown('Too early', undefined, 'embargo: 2026-03-02T10:00:00Z\n')));
    expect(room.headlines()).toEqual([]);
    expect(room.site.objects.get('articles/too-early/index.html')?.metadata.status).toBe('410');
    await room.pass(2 * 3_600_000);
    expect(room.headlines()).toEqual(['Too early']);
    expect(room.site.objects.get('articles/too-early/index.html')?.metadata.status).toBeUndefined();
    expect(room.alerts).toEqual([
      'everything: new Too early',
      'everything: withdraw Withdrawn: Too early',
      'everything: new Too early',
    ]);
  });
});

describe('an article that expires', () => {
  test('leaves the feeds at its time, its pages become notices, and machines are told', async () => {
    await room.run(room.put('local/offer.md', markdown('Offer', undefined, 'expires: 2026-03-02T10:00:00Z\n')));
    expect(room.headlines()).toEqual(['Offer']);
    await room.pass(2 * 3_600_000);
    expect(room.headlines()).toEqual([]);
    expect(room.headlines('section-local')).toEqual([]);
    expect(room.site.objects.get('articles/offer/index.html')?.metadata.status).toBe('410');
    expect(room.page('feeds/all/feed.json')).not.toContain('Offer');
    expect(room.alerts).toEqual(['everything: new Offer', 'everything: withdraw Withdrawn: Offer']);
    expect(await room.status('local/offer.md')).toMatchObject({ state: 'published' });
  });

  test('is shown between its embargo and its expiry, and at no other time', async () => {
    const times = 'embargo: 2026-03-02T10:00:00Z\nexpires: 2026-03-02T11:00:00Z\n';
    await room.run(room.put('local/window.md', markdown('Window', undefined, times)));
    const seen: (readonly string[])[] = [];
    for (let hour = 0; hour < 3; hour++) {
      seen.push(room.headlines());
      await room.pass(3_600_000);
    }
    expect(seen).toEqual([[], ['Window'], []]);
  });
});

describe('a change that is only of wording', () => {
  test('alerts nobody and moves no date or place in a feed, but its words', async () => {
    await room.run(room.put('local/a.md', markdown('Harbour opens', 'The frist ferry left at nine and it was full.')));
    await room.run(room.put('local/b.md', markdown('Market opens')));
    const dates = () => (room.page('feeds/all/feed.json') ?? '').match(/"date_[a-z]+":"[^"]+"/g);
    const updated = () => /<lastBuildDate>[^<]+/.exec(room.page('feeds/all/rss.xml') ?? '')?.[0];
    const before = [dates(), updated()];
    await room.run(room.put('local/a.md', markdown('Harbour opens', 'The first ferry left at nine, and it was full.')));
    expect([dates(), updated()]).toEqual(before);
    expect(room.headlines()).toEqual(['Market opens', 'Harbour opens']);
    expect(room.page('feeds/all/feed.json')).toContain('The first ferry');
    expect(room.alerts).toHaveLength(2);
    expect(await room.status('local/a.md')).toMatchObject({ revision: 2, state: 'published' });
  });

  test('is what its editor says it is', async () => {
    const words = 'The first ferry left at nine and it was full.';
    await room.run(room.put('local/a.md', markdown('Harbour opens', words)));
    await room.run(
      room.put('local/a.md', markdown('Harbour opens', `${words} Twelve people waved.`, 'significance: cosmetic\n')),
    );
    expect(room.alerts).toEqual(['everything: new Harbour opens']);
    await room.run(room.put('local/a.md', markdown('Harbour opens', words, 'significance: correction\n')));
    expect(room.alerts.slice(1)).toEqual(['everything: correction Correction: Harbour opens']);
  });
});

describe('another configuration', () => {
  const bodies = () =>
    new Map([...room.site.objects].map(([path, { body }]) => [path, new TextDecoder().decode(body)]));

  test('is brought to every page and feed, and alerts nobody', async () => {
    for (const name of ['one', 'two', 'three']) await room.run(room.put(`local/${name}.md`, markdown(name)));
    await room.run(room.put('local/one.md', markdown('one', undefined, 'slug: uno\n')));
    await room.run(room.remove('local/three.md'));
    await room.pass(60_000);
    const alerts = room.alerts.length;
    room.invalidated.length = 0;
    room.deploy(
      aNewsroom('copyright: Herald Press\ntopics: [{ name: everything }, { name: late }]', 'https://herald.example'),
    );
    await room.pass(300_000);
    expect([...bodies()].filter(([, body]) => body.includes('news.herald.example')).map(([path]) => path)).toEqual([]);
    expect(room.page('articles/uno/index.html')).toContain('Herald Press');
    expect(room.page('feeds.opml')).toContain('https://herald.example/feeds/all/rss.xml');
    expect(room.alerts).toHaveLength(alerts);
    expect(room.invalidated).toEqual([]);
  });

  test('writes only what it changes', async () => {
    for (const name of ['one', 'two']) await room.run(room.put(`local/${name}.md`, markdown(name)));
    await room.pass(60_000);
    const writes: string[] = [];
    const put = room.site.put.bind(room.site);
    room.site.put = async (object, condition) => {
      writes.push(object.key);
      return put(object, condition);
    };
    room.deploy(aNewsroom('description: All the news\ntopics: [{ name: everything }]'));
    await room.pass(300_000);
    expect([...new Set(writes)].filter((path) => path.startsWith('articles/') || path.startsWith('s/'))).toEqual([]);
    expect(room.page('feeds/all/rss.xml')).toContain('All the news');
  });

  test('is not undone by a process that still runs with the one before', async () => {
    await room.run(room.put('local/one.md', markdown('one')));
    const before = { newsroom: room.newsroom, configuration: room.configuration };
    room.deploy(aNewsroom('name: Tribune\ntopics: []'.replace('name: Tribune', 'description: Later')));
    await room.pass(120_000);
    const site = bodies();
    const [storageId = ''] = (await room.archive.list({ prefix: 'articles/', folders: true })).map((one) =>
      one.slice(9, -1),
    );
    Object.assign(room, before);
    expect(await room.render([{ storageId }, { feed: { name: 'all' } }])).toMatchObject([
      { outcome: 'failed', error: { code: 'configuration_outdated', retryable: true } },
      { outcome: 'failed', error: { code: 'configuration_outdated' } },
    ]);
    expect(bodies()).toEqual(site);
  });

  test('with longer feeds fills them from the whole archive', async () => {
    room = new MemoryNewsroom(aNewsroom('feeds: { items: 1 }'));
    for (const name of ['a', 'b', 'c', 'd', 'e']) await room.run(room.put(`local/${name}.md`, markdown(name)));
    room.deploy(aNewsroom('feeds: { items: 4 }'));
    await room.pass(120_000);
    expect(room.headlines()).toEqual(['e', 'd', 'c', 'b']);
  });
});

describe('a feed that runs short', () => {
  test('gets back the articles that it dropped long ago', async () => {
    room = new MemoryNewsroom(aNewsroom('feeds: { items: 2 }'));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (const name of names) await room.run(room.put(`local/${name}.md`, markdown(name)));
    for (const name of ['g', 'f', 'e', 'd']) await room.run(room.remove(`local/${name}.md`));
    expect(room.headlines()).toEqual([]);
    await room.pass(3_600_000);
    expect(room.headlines()).toEqual(['c', 'b']);
    expect(room.headlines('section-local')).toEqual(['c', 'b']);
    expect(room.tickQueue).toEqual([]);
  });
});

describe('an article that has expired when it arrives', () => {
  test('is done with, and nothing of it shows', async () => {
    await room.tick();
    await room.run(room.put('local/harbour.md', markdown('Old harbour', undefined, 'expires: 2026-03-01T12:00:00Z\n')));
    expect(room.site.objects.size).toBe(0);
    expect(await room.status('local/harbour.md')).toMatchObject({ state: 'published', articles: [{ told: [] }] });
  });
});

describe('a feed', () => {
  test('that another process has changed since this one wrote it is read again', async () => {
    await room.run(room.put('local/harbour.md', markdown('Harbour opens')));
    const stale = room.heads.get('all');
    await room.run(room.put('local/market.md', markdown('Market opens')));
    if (stale) room.heads.keep('all', stale);
    await room.run(room.put('local/school.md', markdown('School opens')));
    expect(room.headlines()).toEqual(['School opens', 'Market opens', 'Harbour opens']);
  });
});

describe('telling topics', () => {
  test('goes on with the topics that failed, and leaves the others alone', async () => {
    room = new MemoryNewsroom(aNewsroom('topics: [{ name: everything }, { name: other }]'));
    room.failTopic = 'other';
    await room.normalize(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.render();
    const messages = room.publishQueue.splice(0);
    expect(await room.publish(messages)).toMatchObject([
      { outcome: 'failed', error: { message: 'not told: other: the topic is down' } },
    ]);
    room.failTopic = undefined;
    expect(await room.publish(messages)).toEqual([{ outcome: 'done' }]);
    expect(room.alerts).toEqual(['everything: new Harbour opens', 'other: new Harbour opens']);
  });

  test('keeps to the pace of the newsroom', async () => {
    room = new MemoryNewsroom(aNewsroom('alerts: { perSecond: 2 }\ntopics: [{ name: everything }]'));
    const events = ['one', 'two', 'three', 'four', 'five'].map((name) => room.put(`local/${name}.md`, markdown(name)));
    await room.normalize(...events);
    await room.render();
    const start = room.nowMs;
    await room.publish();
    expect(room.alerts).toHaveLength(5);
    // Two at once, two a second later, one a second after those.
    expect(room.nowMs - start).toBe(2000);
  });

  test('waits for another run that is telling, and takes over when its lease has run out', async () => {
    await room.normalize(room.put('local/harbour.md', markdown('Harbour opens')));
    await room.render();
    const [message] = room.publishQueue.splice(0);
    if (!message) throw new Error('nothing to publish');
    const key = `articles/${message.storageId}/told.json`;
    const claim = { by: 'another', until: new Date(room.nowMs + 150_000).toISOString() };
    const body = new TextEncoder().encode(JSON.stringify({ schema: 1, topics: {}, claim }));
    await room.archive.put({ key, body, contentType: 'application/json' }, { ifNoneMatch: '*' });
    expect(await room.publish([message])).toMatchObject([{ outcome: 'failed' }]);
    expect(room.alerts).toEqual([]);
    room.nowMs += 150_000;
    expect(await room.publish([message])).toEqual([{ outcome: 'done' }]);
    expect(room.alerts).toHaveLength(1);
  });

  test('sends nothing more once its own lease has run out: another run may have told of the article since', async () => {
    room = new MemoryNewsroom(aNewsroom('alerts: { perSecond: 1 }\ntopics: [{ name: everything }]'));
    await room.normalize(
      room.put('local/a.md', markdown('Harbour opens')),
      room.put('local/b.md', markdown('Market opens')),
    );
    await room.render();
    const messages = room.publishQueue.splice(0);
    const standsStill = vi.spyOn(room.clock, 'sleep').mockImplementation(async () => {
      room.nowMs += 600_000;
    });
    const results = await room.publish(messages);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'failed']);
    expect(room.alerts).toHaveLength(1);
    standsStill.mockRestore();
    expect(await room.publish(messages)).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
    expect([...room.alerts].sort()).toEqual(['everything: new Harbour opens', 'everything: new Market opens']);
  });
});
