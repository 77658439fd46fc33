import { beforeEach, expect, test, vi } from 'vitest';
import { MemoryNewsroom } from './memory-newsroom.ts';

const KEY = 'local/export.xml';

interface Post {
  readonly id: number;
  readonly title: string;
  readonly text?: string;
  readonly published?: string;
}

/** A WordPress export of these posts, published at the time that the tests begin at where they say nothing else. */
function exportOf(...posts: readonly Post[]): string {
  const items = posts.map(
    ({ id, title, text = `The text of ${title}.`, published = '2026-03-02 08:59:00' }) => `<item>
<title>${title}</title><link>https://gazette.example/${id}/</link><guid>https://gazette.example/?p=${id}</guid>
<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt>${published}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="local">Local</category></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title><wp:wxr_version>1.2</wp:wxr_version>
${items.join('\n')}</channel></rss>`;
}

/** Articles without ids of their own. */
function listOf(...headlines: readonly string[]): string {
  return JSON.stringify(
    headlines.map((headline) => ({ '@type': 'NewsArticle', headline, articleBody: `The text of ${headline}.` })),
  );
}

const harbour = { id: 1, title: 'Harbour opens' };
const market = { id: 2, title: 'Market opens' };
const school = { id: 3, title: 'School opens' };

let room: MemoryNewsroom;
beforeEach(() => {
  room = new MemoryNewsroom();
});

test('an upload of several articles becomes several articles, each with its own status, and alerts nobody', async () => {
  await room.run(room.put(KEY, exportOf(harbour, market)));
  expect([...room.headlines('section-local')].sort()).toEqual(['Harbour opens', 'Market opens']);
  const status = await room.status(KEY);
  expect(status).toMatchObject({ state: 'published', problems: [] });
  expect(
    status?.articles.map(({ id, headline, state, revision, links }) => [id, headline, state, revision, links?.page]),
  ).toEqual([
    [
      'https://gazette.example/?p=1',
      'Harbour opens',
      'published',
      1,
      'https://news.herald.example/articles/harbour-opens/',
    ],
    [
      'https://gazette.example/?p=2',
      'Market opens',
      'published',
      1,
      'https://news.herald.example/articles/market-opens/',
    ],
  ]);
  expect(room.alerts).toEqual([]);
});

test('a single article of such a file alerts as any other does', async () => {
  await room.run(room.put(KEY, exportOf(harbour)));
  expect(room.alerts).toEqual(['everything: new Harbour opens']);
});

test('one bad article does not spoil the rest, and is told by its place in the file', async () => {
  await room.run(room.put(KEY, exportOf(harbour, { id: 2, title: '' }, school)));
  expect([...room.headlines()].sort()).toEqual(['Harbour opens', 'School opens']);
  const status = await room.status(KEY);
  expect(status?.state).toBe('published');
  expect(status?.articles.map(({ headline }) => headline)).toEqual(['Harbour opens', 'School opens']);
  expect(status?.stopped).toMatchObject([
    {
      item: 2,
      state: 'rejected',
      problems: [{ code: 'no-headline', place: { item: 2, path: '/rss/channel/item[2]/title' } }],
    },
  ]);
});

test('a file whose articles are all bad is rejected, and what it gave before stays', async () => {
  await room.run(room.put(KEY, exportOf(harbour, market)));
  await room.run(room.put(KEY, exportOf({ id: 1, title: '' }, { id: 2, title: '' })));
  expect(await room.status(KEY)).toMatchObject({ state: 'rejected' });
  expect([...room.headlines()].sort()).toEqual(['Harbour opens', 'Market opens']);
});

test('an article that is missing from a later upload of the same file is not withdrawn', async () => {
  await room.run(room.put(KEY, exportOf(harbour, market)));
  await room.run(room.put(KEY, exportOf({ ...market, text: 'The market opened twice.' }, school)));
  expect([...room.headlines()].sort()).toEqual(['Harbour opens', 'Market opens', 'School opens']);
  expect(room.page('articles/harbour-opens/index.html')).toContain('The text of Harbour opens.');
  expect(room.page('articles/market-opens/index.html')).toContain('The market opened twice.');
});

test('the same file again changes no byte of the site and alerts nobody', async () => {
  await room.run(room.put(KEY, exportOf(harbour, market)));
  const before = new Map([...room.site.objects].map(([path, { etag }]) => [path, etag]));
  await room.run(room.put(KEY, exportOf(harbour, market)));
  await room.run(room.put(KEY, exportOf(market, harbour)));
  expect(new Map([...room.site.objects].map(([path, { etag }]) => [path, etag]))).toEqual(before);
  expect((await room.status(KEY))?.articles.map(({ revision }) => revision)).toEqual([1, 1]);
  expect(room.alerts).toEqual([]);
});

test('a file deleted withdraws every article that it supplied last', async () => {
  await room.run(room.put(KEY, exportOf(harbour, market)));
  await room.run(room.remove(KEY));
  expect(room.headlines()).toEqual([]);
  expect(room.site.objects.get('articles/harbour-opens/index.html')?.metadata).toMatchObject({ status: '410' });
  expect(room.site.objects.get('articles/market-opens/index.html')?.metadata).toMatchObject({ status: '410' });
});

test('a file deleted withdraws those without ids of their own as well', async () => {
  await room.run(room.put('local/list.json', listOf('Harbour opens', 'Market opens', 'School opens')));
  expect(room.headlines()).toHaveLength(3);
  await room.run(room.remove('local/list.json'));
  expect(room.headlines()).toEqual([]);
  expect(room.site.objects.get('articles/market-opens/index.html')?.metadata).toMatchObject({ status: '410' });
});

test('a deletion that breaks off between two articles of a file withdraws both when it comes again', async () => {
  await room.run(room.put('local/list.json', listOf('Harbour opens', 'Market opens')));
  const deletion = room.remove('local/list.json');
  const { put } = room.archive;
  const breaksOff = vi.spyOn(room.archive, 'put').mockImplementation(async (object, condition) => {
    const isSecond =
      /articles\/.+\/article\.json/.test(object.key) &&
      breaksOff.mock.calls.some(([before]) => before !== object && /article\.json/.test(before.key));
    if (isSecond) throw new Error('no answer');
    return put.call(room.archive, object, condition);
  });
  expect(await room.normalize(deletion)).toMatchObject([{ outcome: 'failed' }]);
  breaksOff.mockRestore();
  await room.run(deletion);
  expect(room.headlines()).toEqual([]);
});
