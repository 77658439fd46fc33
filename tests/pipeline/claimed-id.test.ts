import { expect, test } from 'vitest';
import { MemoryNewsroom } from './memory-newsroom.ts';

const ID = 'https://herald.example/stories/1';
const PROSE = 'The harbour reopened on Monday after eleven weeks of repairs, the port authority said.';

/** A document of each format that can name its own id: all name the same. */
const DOCUMENTS: Readonly<Record<string, readonly [extension: string, (headline: string) => string]>> = {
  'front matter': ['txt', (headline) => `---\nid: ${ID}\n---\n${headline}\n\n${PROSE}\n`],
  ninjs: ['json', (headline) => JSON.stringify({ uri: ID, type: 'text', headline, body_text: PROSE })],
  'schema.org JSON': [
    'json',
    (headline) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        '@id': ID,
        headline,
        articleBody: PROSE,
      }),
  ],
  'canonical JSON': [
    'json',
    (headline) =>
      JSON.stringify({
        id: ID,
        slug: 'harbour',
        revision: 1,
        status: 'usable',
        urgency: 4,
        language: 'en',
        tags: [],
        headline,
        standfirst: PROSE,
        images: [],
        body: {
          type: 'root',
          children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: PROSE }] }],
        },
        links: {},
      }),
  ],
  NITF: [
    'xml',
    (headline) =>
      `<nitf><head><docdata><doc-id id-string="${ID}"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${PROSE}</p></body.content></body></nitf>`,
  ],
  'NewsML-G2': [
    'xml',
    (headline) =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${ID}" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-02T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">${PROSE}</inlineData></contentSet></newsItem>`,
  ],
  'a WordPress export': [
    'xml',
    (headline) =>
      `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>G</title><wp:wxr_version>1.2</wp:wxr_version><item><title>${headline}</title><guid>${ID}</guid><content:encoded>${PROSE}</content:encoded><wp:post_date_gmt>2026-03-02 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  ],
};

test.each(Object.entries(DOCUMENTS))(
  'a document of %s cannot claim the id of an article that came from another folder',
  async (_name, [extension, write]) => {
    const room = new MemoryNewsroom();
    await room.run(room.put('local/harbour.txt', DOCUMENTS['front matter']?.[1]('Harbour reopens') ?? ''));
    await room.run(room.put(`freelance/harbour.${extension}`, write('Harbour is sold')));
    expect(room.headlines('all')).toEqual(['Harbour reopens']);
    const status = await room.status(`freelance/harbour.${extension}`);
    expect(status?.state).toBe('rejected');
    expect(status?.problems.map(({ code }) => code)).toContain('other-folder');
  },
);

test.each(Object.entries(DOCUMENTS))(
  'a document of %s revises the article of its own folder',
  async (_name, [extension, write]) => {
    const room = new MemoryNewsroom();
    await room.run(room.put('local/harbour.txt', DOCUMENTS['front matter']?.[1]('Harbour reopens') ?? ''));
    await room.run(room.put(`local/again.${extension}`, write('Harbour reopens at last')));
    expect(room.headlines('all')).toEqual(['Harbour reopens at last']);
  },
);

test('an article cannot take the address of another: it gets one beside it', async () => {
  const room = new MemoryNewsroom();
  const asking = (id: string, headline: string) => `---\nid: ${id}\nslug: harbour\n---\n${headline}\n\n${PROSE}\n`;
  await room.run(room.put('local/a.txt', asking(ID, 'Harbour reopens')));
  await room.run(room.put('freelance/b.txt', asking('https://freelance.example/1', 'Harbour is sold')));
  const pages = await Promise.all(['local/a.txt', 'freelance/b.txt'].map((key) => room.status(key)));
  expect(pages.map((status) => status?.links?.page)).toEqual([
    'https://news.herald.example/articles/harbour/',
    'https://news.herald.example/articles/harbour-2/',
  ]);
});
