import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { xmlFormat } from '../../../shared/intake/xml-format.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

async function upload(text: string, key = 'wire/story.xml') {
  return normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, newsroom);
}

const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

function nitf(body: string, docdata = ''): string {
  return `<nitf><head><docdata>${docdata}</docdata></head><body><body.head><hedline><hl1>Headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
}

describe('a document that is no article is refused for what it is', () => {
  test.each([
    ['<rss version="2.0"><channel><title>News</title></channel></rss>', 'a feed (RSS)'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>', 'a feed (Atom)'],
    ['<NewsML Version="1.2"><NewsItem/></NewsML>', 'a NewsML 1 item of no type, without a text'],
    [`<packageItem ${NAR} guid="urn:example:1"/>`, 'a NewsML-G2 package, a list of news items'],
    [`<conceptItem ${NAR} guid="urn:example:1"/>`, 'a NewsML-G2 concept'],
    [
      `<newsMessage ${NAR}><itemSet><packageItem/></itemSet></newsMessage>`,
      'a NewsML-G2 message of packageItem, without a text',
    ],
    [`<newsItem ${NAR}><itemMeta><itemClass qcode="ninat:video"/></itemMeta></newsItem>`, 'a NewsML-G2 item of video'],
    ['<?xml version="1.0"?><recipe xmlns="urn:cook"/>', 'an XML document of “<recipe>” in “urn:cook”'],
  ])('%s', async (text, found) => {
    const { articles, problems } = await upload(text);
    expect(articles).toEqual([]);
    expect(problems.map((each) => [each.severity, each.code, each.found])).toEqual([
      ['error', 'unknown-format', found],
    ]);
  });
});

test('XHTML under a prefix is read as a page', async () => {
  const { articles } = await upload(
    '<?xml version="1.0"?><x:html xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="da"><x:head><x:title>Færgen er tilbage | Avisen</x:title></x:head><x:body><x:nav>Menu</x:nav><x:article><x:h1>Færgen er tilbage</x:h1><x:p>Den var væk i <x:b>ni</x:b> dage.</x:p></x:article></x:body></x:html>',
  );
  expect(articles.map(({ headline, body }) => [headline, showBody(body)])).toEqual([
    ['Færgen er tilbage', '<p>Den var væk i <strong>ni</strong> dage.</p>'],
  ]);
});

test('an item that cannot be read leaves the others of its message as they are', async () => {
  const item = (guid: string, headline: string) =>
    `<newsItem ${NAR} guid="${guid}"><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">One line of text.</inlineData></contentSet></newsItem>`;
  const { articles, problems } = await upload(
    `<newsMessage ${NAR}><itemSet>${item('urn:example:1', 'First')}${item('urn:example:2', '')}${item('urn:example:3', 'Third')}</itemSet></newsMessage>`,
  );
  expect(articles.map(({ id, item: number }) => [id, number])).toEqual([
    ['urn:example:1', 1],
    ['urn:example:3', 3],
  ]);
  expect(problems.map(({ code, place }) => [code, place])).toEqual([
    ['no-headline', { item: 2, line: 1, column: 298, path: '/newsMessage/itemSet/newsItem[2]' }],
  ]);
});

test('front matter above a document overrides what it says', async () => {
  const { articles, problems } = await upload(`---\nheadline: Ours\nurgency: 2\n---\n${nitf('<p>Text.</p>')}`);
  expect(problems).toEqual([]);
  expect(articles[0]).toMatchObject({ headline: 'Ours', urgency: 2 });
});

describe('hostile content', () => {
  test('leaves nothing that runs, in the body or in any field', async () => {
    const { articles, problems } = await upload(
      nitf(
        '<script>alert(1)</script><p onclick="x()">Safe <a href="java&#10;script:alert(1)">link</a> <a href="data:text/html,x">data</a> &lt;img src=x onerror=alert(1)&gt;</p><svg xmlns="http://www.w3.org/2000/svg"><p>drawn</p></svg><media media-type="image"><media-reference source="javascript:alert(1)"/><media-caption>Lost</media-caption></media><iframe src="http://evil.example/"/><style>p{}</style>',
        '<doc-id id-string="javascript:alert(1)"/>',
      ),
    );
    expect(articles.map(({ id, body }) => [id, showBody(body)])).toEqual([
      ['urn:nitf:javascript:alert(1)', '<p>Safe link data <img src=x onerror=alert(1)></p>'],
    ]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['left-out', 'relative-url', 'unsafe-url']));
  });

  test('that nests as deep as XML may keeps its words, and is said to be too deep', async () => {
    const { articles, problems } = await upload(nitf(`${'<bq>'.repeat(150)}<p>Deep.</p>${'</bq>'.repeat(150)}`));
    expect(showBody(articles[0]?.body ?? { type: 'root', children: [] })).toMatch(/<p>Deep\.<\/p>/);
    expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
  });

  test('of a thousand packages around one text is read once', async () => {
    const group = '<group><itemRef residref="urn:example:t"/><itemRef residref="urn:example:p"/></group>';
    const { articles } = await upload(
      `<newsMessage ${NAR}><itemSet><packageItem><groupSet>${group.repeat(1000)}</groupSet></packageItem><newsItem guid="urn:example:t"><contentMeta><headline>Text</headline></contentMeta><contentSet><inlineData contenttype="text/plain">One line of text.</inlineData></contentSet></newsItem><newsItem guid="urn:example:p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent contenttype="image/png" href="https://img.example.com/p.png"/></contentSet></newsItem></itemSet></newsMessage>`,
    );
    expect(articles.map(({ images }) => images)).toEqual([[{ src: 'https://img.example.com/p.png' }]]);
  });
});

describe('a kill goes through', () => {
  test('whatever else is wrong with its document', async () => {
    const { articles, problems } = await upload(
      `<newsItem ${NAR} guid="urn:example:1"><itemMeta><embargoed>whenever</embargoed><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>`,
    );
    expect(articles.map(({ id, status, headline }) => [id, status, headline])).toEqual([
      ['urn:example:1', 'canceled', 'Canceled'],
    ]);
    expect(problems).toEqual([]);
  });

  test('of another document where this one is stopped', async () => {
    const { articles, problems } = await upload(
      '<nitf><head><docdata management-doc-idref="urn:example:old" management-idref-status="canceled"><doc-id id-string="urn:example:new"/></docdata></head><body><body.head><hedline><hl1>Replaced</hl1></hedline></body.head></body></nitf>',
    );
    expect(articles.map(({ id, status }) => [id, status])).toEqual([['urn:example:old', 'canceled']]);
    expect(problems.map(({ code, place }) => [code, place.item])).toEqual([['no-body', 1]]);
  });
});

describe('work is bounded by what an article may hold', () => {
  test.each([
    ['text', nitf(`<p>${'word '.repeat(450_000)}</p>`)],
    ['elements', nitf(`<p>${'<br/>'.repeat(100_001)}</p>`)],
    [
      'plain text',
      `<newsItem ${NAR} guid="urn:example:1"><contentMeta><headline>Long</headline></contentMeta><contentSet><inlineData contenttype="text/plain">${'word '.repeat(450_000)}</inlineData></contentSet></newsItem>`,
    ],
  ])('an article of too much %s is refused before its body is built', async (_name, text) => {
    const { articles, problems } = await upload(text);
    expect(articles).toEqual([]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['too-large', 'an article of more than 2097152 characters or 40000 elements'],
    ]);
  });

  test('of a message of too many items the first two thousand are read', async () => {
    const message = `<newsMessage ${NAR}><itemSet>${'<newsItem/>'.repeat(2500)}</itemSet></newsMessage>`;
    const { drafts, problems } = await xmlFormat.parse(message);
    expect([drafts.length, problems.at(-1)?.found]).toEqual([2000, '500 items after the first 2000']);
  });
});
