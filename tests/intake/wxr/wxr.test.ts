import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { wxrVocabulary } from '../../../shared/intake/wxr/wxr-vocabulary.ts';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';
import type { XmlElement } from '../../../shared/intake/xml/xml-tree.ts';
import { checkBody } from '../check-body.ts';
import { showArticles } from '../email/show-articles.ts';

import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

const FOLDER = new URL('exports/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -'.xml'.length));

test.each(names)('the export %s gives the articles that stand beside it', async (name) => {
  const bytes = readFileSync(new URL(`${name}.xml`, FOLDER));
  const { articles, problems } = await normalizeUpload({ key: `wxr/${name}.xml`, bytes }, newsroom);
  expect(articles.flatMap(({ body }) => checkBody(body))).toEqual([]);
  expect(showArticles({ articles, problems })).toBe(readFileSync(new URL(`${name}.expected`, FOLDER), 'utf8'));
});

test('the example gives its published posts, and one note of the rest', async () => {
  const name = 'allotment-gazette.wordpress.xml';
  const bytes = readFileSync(new URL(`../../../examples/articles/${name}`, import.meta.url));
  const { articles, problems } = await normalizeUpload({ key: `examples/${name}`, bytes }, newsroom);
  expect(
    articles.map(({ headline, byline, section, body }) => [headline, byline, section, body.children.length]),
  ).toEqual([
    ['A leek outgrows its row', 'Imogen Pell', 'Local', 6],
    ['Shed of the year has no door', 'Imogen Pell', 'Local', 2],
  ]);
  expect(problems.map(({ code, found }) => [code, found])).toEqual([['item-left-out', '1 item (drafts: 1)']]);
});

test('an ordinary feed is no export', async () => {
  const feed =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><item><title>B</title></item></channel></rss>';
  const { articles, problems } = await normalizeUpload(
    { key: 'wxr/feed.xml', bytes: new TextEncoder().encode(feed) },
    newsroom,
  );
  expect(articles).toEqual([]);
  expect(problems.map(({ found }) => found)).toEqual(['a feed (RSS)']);
  expect(problems.map(({ mend }) => mend).join()).toContain('in WordPress: Tools, Export');
});

/** An export of posts, each with a picture of the site, a comment and some notes of plug-ins. */
function exportOf(count: number): string {
  const posts = Array.from({ length: count }, (_, index) => {
    const id = index + 1;
    const meta = Array.from(
      { length: 5 },
      (_each, at) => `<wp:postmeta><wp:meta_key>k${at}</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>`,
    ).join('');
    return `<item><title>Post ${id}</title><link>https://g.example/${id}/</link><guid>https://g.example/?p=${id}</guid>
<content:encoded><![CDATA[<p>The text of post ${id}.</p>]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt>2026-03-02 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${count + id}</wp:meta_value></wp:postmeta>${meta}
<wp:comment><wp:comment_content>No.</wp:comment_content></wp:comment></item>
<item><title>p${id}</title><wp:post_id>${count + id}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://g.example/${id}.jpg</wp:attachment_url></item>`;
  });
  return `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>G</title><wp:wxr_version>1.2</wp:wxr_version>${posts.join('\n')}</channel></rss>`;
}

test('a thousand posts of one file are a thousand articles, each with its own picture', async () => {
  const bytes = new TextEncoder().encode(exportOf(1000));
  const { articles, problems } = await normalizeUpload({ key: 'wxr/all.xml', bytes }, newsroom);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(articles.length).toBe(1000);
  expect(articles[998]).toMatchObject({
    id: 'https://g.example/?p=999',
    headline: 'Post 999',
    images: [{ src: 'https://g.example/999.jpg' }],
    item: 999,
  });
});

/** The tree with a count of the nodes among which its readers look. */
function counted(element: XmlElement, count: (nodes: number) => void): XmlElement {
  const children = element.children.map((child) => (typeof child === 'string' ? child : counted(child, count)));
  return {
    ...element,
    get children() {
      count(children.length);
      return children;
    },
  };
}

async function looksAt(posts: number): Promise<number> {
  const { root } = readXml(exportOf(posts));
  if (!root) throw new Error('the export is not well-formed');
  let looks = 0;
  await wxrVocabulary.read(
    counted(root, (nodes) => {
      looks += nodes;
    }),
    {},
  );
  return looks;
}

test('twice as many posts are twice the work', async () => {
  const [few, many] = [await looksAt(100), await looksAt(200)];
  expect(few).toBeGreaterThan(1000);
  expect(many).toBeLessThan(few * 2.01);
});

/** An export of one post, and of pictures that were uploaded to it. */
function exportWithGallery(content: string, pictures: readonly number[]): Uint8Array {
  const media = pictures.map(
    (
      id,
    ) => `<item><title>p${id}</title><wp:post_id>${id}</wp:post_id><wp:post_parent>1</wp:post_parent><wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type><excerpt:encoded><![CDATA[Picture ${id}]]></excerpt:encoded><wp:attachment_url>https://g.example/${id}.jpg</wp:attachment_url></item>`,
  );
  return new TextEncoder().encode(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Post</title><guid>https://g.example/?p=1</guid><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date_gmt>2026-03-02 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
${media.join('')}</channel></rss>`);
}

test.each([
  ['[gallery]', [7, 8], ['7', '8'], []],
  ['[gallery columns="2" ids="8, 7"]', [7, 8], ['8', '7'], []],
  ['[gallery ids="8,9"]', [7, 8], ['8'], ['“[gallery ids="8,9"]”']],
  ['[gallery]', [], [], ['“[gallery]”']],
  ['[[gallery]]', [7], [], []],
])('%s is the pictures that the export has of it', async (shortcode, pictures, shown, told) => {
  const bytes = exportWithGallery(`<p>Text.</p>\n\n${shortcode}`, pictures);
  const { articles, problems } = await normalizeUpload({ key: 'wxr/gallery.xml', bytes }, newsroom);
  expect(articles.flatMap(({ images }) => images.map(({ src, caption }) => [src, caption]))).toEqual(
    shown.map((id) => [`https://g.example/${id}.jpg`, `Picture ${id}`]),
  );
  expect(problems.filter(({ code }) => code === 'left-out').map(({ found }) => found)).toEqual(told);
});

test('galleries without end show no more pictures than one post may have', async () => {
  const bytes = exportWithGallery('<p>Text.</p>[gallery]'.repeat(1000), [7, 8, 9]);
  const { articles } = await normalizeUpload({ key: 'wxr/gallery.xml', bytes }, newsroom);
  const figures = articles[0]?.body.children.filter((block) => block.type === 'element' && block.tagName === 'figure');
  expect(figures).toHaveLength(200);
});

/** An export of these items. */
function exported(...items: readonly string[]): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gazette</title><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`,
  );
}

const POST = (content: string, more = '') =>
  `<item><title>The ferry is back</title><guid>https://g.example/?p=1</guid><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-03-02 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`;

test('the notes of a post, which an export has beside it, stand where they belong', async () => {
  const notes = JSON.stringify([
    { content: 'By <em>law</em>.', id: 'a' },
    { content: 'In March.', id: 'b' },
  ]);
  const meta = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${notes}]]></wp:meta_value></wp:postmeta>`;
  const content =
    '<!-- wp:paragraph --><p>It sails<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup> again.</p><!-- /wp:paragraph --><!-- wp:footnotes /--><!-- wp:paragraph --><p>That is all.</p><!-- /wp:paragraph -->';
  const { articles } = await normalizeUpload({ key: 'wxr/n.xml', bytes: exported(POST(content, meta)) }, newsroom);
  expect(articles.map(({ body }) => showBody(body).split('\n'))).toEqual([
    [
      '<p>It sails<sup>1</sup> again.</p>',
      '<hr>',
      '<ol><li>By <em>law</em>.</li><li>In March.</li></ol>',
      '<p>That is all.</p>',
    ],
  ]);
});

test('a block that posts share stands in each, and is told where the export does not have it', async () => {
  const block =
    '<item><title>Box</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>The ferry is free.</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>55</wp:post_id><wp:status>publish</wp:status><wp:post_type>wp_block</wp:post_type></item>';
  const content =
    '<!-- wp:paragraph --><p>It sails again.</p><!-- /wp:paragraph -->\n<!-- wp:block {"ref":55} /-->\n<!-- wp:block {"ref":56} /-->';
  const { articles, problems } = await normalizeUpload(
    { key: 'wxr/b.xml', bytes: exported(POST(content), block) },
    newsroom,
  );
  expect(articles.map(({ body }) => showBody(body).split('\n'))).toEqual([
    ['<p>It sails again.</p>', '<p>The ferry is free.</p>'],
  ]);
  expect(problems.filter(({ code }) => code === 'left-out').map(({ found }) => found)).toEqual([
    '“<!-- wp:block {"ref":56} /-->”',
  ]);
});
