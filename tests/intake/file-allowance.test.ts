import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom } from './newsroom.ts';

const BODY = '<p>x</p>'.repeat(39_000);

function upload(key: string, text: string) {
  return normalizeUpload({ key, bytes: new TextEncoder().encode(text) }, newsroom);
}

const ARTICLES = [1, 2, 3, 4, 5];
const ninjs = (number: number) => `{"uri":"a:${number}","headline":"Ferry ${number}","body_xhtml":"${BODY}"}`;
const post = (number: number) =>
  `<item><title>Ferry ${number}</title><guid>https://x.example/?p=${number}</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${BODY}]]></content:encoded></item>`;
const item = (number: number) =>
  `<newsItem guid="tag:x.example,2026:${number}"><contentMeta><headline>Ferry ${number}</headline></contentMeta><contentSet><inlineData contenttype="text/html">${BODY.replaceAll('<', '&lt;')}</inlineData></contentSet></newsItem>`;

test.each([
  ['a list of JSON', 'a.json', `[${ARTICLES.map(ninjs)}]`],
  [
    'a WordPress export',
    'a.xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>${ARTICLES.map(post).join('')}</channel></rss>`,
  ],
  [
    'a NewsML-G2 message',
    'a.xml',
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>${ARTICLES.map(item).join('')}</itemSet></newsMessage>`,
  ],
])(
  'of %s no further article is read when those before have eighty thousand elements together',
  async (_what, key, text) => {
    const { articles, problems } = await upload(key, text);
    expect(articles.map(({ headline }) => headline)).toEqual(['Ferry 1', 'Ferry 2', 'Ferry 3']);
    const [left, ...others] = problems.filter(({ code }) => code === 'item-left-out');
    expect(others).toEqual([]);
    expect(left).toMatchObject({ severity: 'warning', needed: 'articles of at most 80000 elements together' });
    expect(left?.found).toMatch(/^2 (?:more items|posts after the first 3|items after the first 3)$/);
  },
);

test('an article that is given up for its elements takes its share, and the others of the file are still read', async () => {
  const many = `{"uri":"a:0","headline":"Ferry 0","body_xhtml":"${'<p>x</p>'.repeat(61_000)}"}`;
  const { articles, problems } = await upload('a.json', `[${many},${ninjs(1)},${ninjs(2)},${ninjs(3)}]`);
  expect(articles.map(({ headline }) => headline)).toEqual(['Ferry 1', 'Ferry 2']);
  expect(problems.map(({ code, place }) => [code, place.item])).toEqual([
    ['too-large', 1],
    ['item-left-out', 4],
  ]);
});
