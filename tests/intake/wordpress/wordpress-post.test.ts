import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { INNER_LIMITS } from '../../../shared/model/inner-limits.ts';
import { partOf, readOnly, readUpload } from '../json/read-upload.ts';

const post = (more: object) => ({
  id: 5,
  guid: { rendered: 'https://b.example.com/?p=5' },
  link: 'https://b.example.com/five/',
  status: 'publish',
  type: 'post',
  date: '2026-01-01T11:00:00',
  date_gmt: '2026-01-01T10:00:00',
  slug: 'five',
  title: { rendered: 'Five' },
  content: { rendered: '<p>One sentence of text.</p>\n', protected: false },
  ...more,
});

describe('a post of the REST API', () => {
  test('with what it embeds gives the article, and says what no other site can show', async () => {
    const text = await readFile(
      new URL('../../../examples/articles/orchard-frost.wordpress.json', import.meta.url),
      'utf8',
    );
    const { articles, problems } = await readUpload(text);
    expect(problems).toEqual([
      'left-out $.content.rendered “[gallery ids="2216,2217"]”',
      'left-out $.content.rendered “[contact-form-7 id="12" title="Write to us"]”',
    ]);
    expect(articles).toEqual([
      {
        id: 'https://valley.example.com/?p=2214',
        ownId: true,
        slug: 'orchard-frost',
        ownSlug: true,
        canonicalUrl: 'https://valley.example.com/2026/04/orchard-frost/',
        status: 'usable',
        urgency: 4,
        language: 'en-GB',
        published: '2026-04-18T07:30:00.000Z',
        modified: '2026-04-18T10:05:10.000Z',
        headline: 'Fires in the orchards: the night the growers didn’t sleep',
        standfirst: 'Eleven thousand trees, four fires to a tree, one night: how a valley tried to save its blossom.',
        byline: 'Wren Okada',
        section: 'Farming & Food',
        tags: ['Weather', 'apples'],
        source: 'The Valley',
        images: [
          {
            src: 'https://valley.example.com/wp-content/uploads/2026/04/fires-1024x683.jpg',
            alt: 'Rows of small fires between trees',
            caption: 'Four fires to a tree, eleven thousand trees.',
            credit: 'Wren Okada',
            width: 1024,
            height: 683,
          },
        ],
        body: [
          '<p>At two in the morning the sirens went in <strong>Lower Ambry</strong>, and four hundred people got up to light candles under apple trees.</p>',
          '<figure><img src=https://valley.example.com/wp-content/uploads/2026/04/fires-1024x683.jpg alt=Rows of small fires between trees width=1024 height=683 credit=Wren Okada><figcaption>Four fires to a tree, eleven thousand trees.</figcaption></figure>',
          '<h2>Minus four at dawn</h2>',
          '<p>The blossom was a week early. Frost was forecast at minus two; it came at minus four.</p>',
          '<ul><li>Ambry: half the blossom lost</li><li>Upper Ambry: a tenth</li></ul>',
          '<embed provider=youtube url=https://www.youtube.com/watch?v=aqz-KE-bpKQ embedId=aqz-KE-bpKQ title=Fires in Ambry width=500 height=281>',
          '<p>“You could read by it,” said Tove Marsh, who is nine.</p>',
          '<p>More in <a href=https://valley.example.com/2026/03/early-blossom/>our report on the early blossom</a>.</p>',
        ],
      },
    ]);
  });

  test('of before the blocks has its shortcodes resolved and its paragraphs set', async () => {
    const { headline, body } = await readOnly(
      post({
        title: { rendered: 'Fish &amp;#038; Chips &#8211; the <em>verdict</em>' },
        content: {
          rendered:
            '[caption id="attachment_5" align="alignnone" width="300"]<img src="/up/fish.jpg" width="300" height="200" alt="Fish" /> A fish[/caption]\r\n\r\nFirst paragraph of the classic post.\r\nSecond line.\r\n\r\nSecond paragraph [sic].\r\n\r\n[embed]https://www.youtube.com/watch?v=aqz-KE-bpKQ[/embed]',
        },
        excerpt: { rendered: '<p>First paragraph of the [&hellip;]</p>\n' },
      }),
    );
    expect(headline).toBe('Fish & Chips – the verdict');
    expect(body).toEqual([
      '<figure><img src=https://b.example.com/up/fish.jpg alt=Fish width=300 height=200><figcaption>A fish</figcaption></figure>',
      '<p>First paragraph of the classic post.<br>Second line.</p>',
      '<p>Second paragraph [sic].</p>',
      '<embed provider=youtube url=https://www.youtube.com/watch?v=aqz-KE-bpKQ embedId=aqz-KE-bpKQ>',
    ]);
  });

  test.each([
    [
      'a featured image that its text does not show leads it',
      {
        _embedded: {
          'wp:featuredmedia': [
            { source_url: 'https://b.example.com/up/a.jpg', alt_text: 'A', media_details: { width: 900, height: 600 } },
          ],
        },
      },
      { images: [{ src: 'https://b.example.com/up/a.jpg', alt: 'A', width: 900, height: 600 }] },
    ],
    [
      'a featured image too wide for the web is shown in a smaller size',
      {
        _embedded: {
          'wp:featuredmedia': [
            {
              source_url: 'https://b.example.com/up/a.jpg',
              media_details: {
                width: 6000,
                height: 4000,
                sizes: {
                  square: { width: 1500, height: 1500, source_url: 'https://b.example.com/up/a-1500x1500.jpg' },
                  large: { width: 1024, height: 683, source_url: 'https://b.example.com/up/a-1024x683.jpg' },
                },
              },
            },
          ],
        },
      },
      { images: [{ src: 'https://b.example.com/up/a-1024x683.jpg', width: 1024, height: 683 }] },
    ],
    [
      'an excerpt that WordPress cut off is no standfirst',
      { excerpt: { rendered: '<p>One sentence of text. And the [&hellip;]</p>' } },
      { standfirst: 'One sentence of text.' },
    ],
    [
      'a post without a category is in no section',
      { _embedded: { 'wp:term': [[{ name: 'Uncategorized', taxonomy: 'category' }]] } },
      { section: undefined },
    ],
    [
      'a post that waits for its time is embargoed until then',
      { status: 'future', date_gmt: '2027-01-01T10:00:00' },
      { embargo: '2027-01-01T10:00:00.000Z', status: 'usable' },
    ],
    [
      'several authors',
      { _embedded: { author: [{ name: 'Ann &amp; Ben' }, { name: 'Cy' }] } },
      { byline: 'Ann & Ben and Cy' },
    ],
    [
      'a site’s own time where there is no other',
      { date_gmt: '0000-00-00T00:00:00' },
      { published: '2026-01-01T11:00:00.000Z' },
    ],
  ])('%s', async (_name, more, expected) => {
    expect(partOf(await readOnly(post(more)), expected)).toEqual(expected);
  });
});

test('drafts, pages and posts with a password are left out of a list, and told', async () => {
  const { articles, problems } = await readUpload([
    post({}),
    post({ id: 6, status: 'draft', title: { rendered: 'Not yet' } }),
    post({ id: 7, type: 'page', title: { rendered: 'About us' } }),
    post({ id: 8, content: { rendered: '', protected: true }, title: { rendered: 'Secret' } }),
  ]);
  expect(articles.map(({ item, headline }) => [item, headline])).toEqual([[1, 'Five']]);
  expect(problems).toEqual([
    'item-left-out #2 $[1].status “status: draft”, “Not yet”',
    'item-left-out #3 $[2].type “type: page”, “About us”',
    'item-left-out #4 $[3].content a post with a password, “Secret”',
  ]);
});

test('WordPress.com’s posts have texts where the REST API has objects', async () => {
  const { articles } = await readUpload({
    found: 1,
    posts: [
      {
        ID: 9,
        site_ID: 1,
        type: 'post',
        status: 'publish',
        title: 'The ferry &amp; the fog',
        content: '<p>It waited.</p>',
        excerpt: '',
        URL: 'https://f.example.com/ferry/',
        guid: 'https://f.example.com/?p=9',
        date: '2026-01-01T11:00:00+01:00',
        author: { ID: 1, name: 'Ida Holm' },
        categories: { Sea: { ID: 2, name: 'Sea' } },
        tags: { fog: { ID: 3, name: 'fog' } },
        featured_image: 'https://f.example.com/fog.jpg',
      },
    ],
  });
  expect(articles).toMatchObject([
    {
      id: 'https://f.example.com/?p=9',
      canonicalUrl: 'https://f.example.com/ferry/',
      headline: 'The ferry & the fog',
      byline: 'Ida Holm',
      section: 'Sea',
      tags: ['fog'],
      published: '2026-01-01T10:00:00.000Z',
      images: [{ src: 'https://f.example.com/fog.jpg' }],
      body: ['<p>It waited.</p>'],
    },
  ]);
});

test('a post of more lines than any article is refused before its paragraphs are set', async () => {
  const most = INNER_LIMITS.wordpressPost.lines;
  const told = async (lines: number) =>
    (await readUpload(JSON.stringify(post({ content: { rendered: `x${'\n'.repeat(lines)}y` } })))).problems;
  expect(await told(most)).toEqual([]);
  expect(await told(most + 1)).toEqual(['too-large $.content.rendered more than 40000 lines']);
});

test('buttons among the blocks of a post are left out and told', async () => {
  const prose =
    '<p>The ferry is back after nine days in the dock, and the first to board was the baker, who had waited.</p>';
  const button =
    '<div class="wp-block-buttons"><div class="wp-block-button"><a href="https://b.example.com/s">Subscribe now</a></div></div>';
  const { articles, problems } = await readUpload(
    JSON.stringify(post({ content: { rendered: `${prose}\n${button}\n` } })),
  );
  expect(articles).toMatchObject([{ body: [prose] }]);
  expect(problems).toEqual(['lines-left-out $.content.rendered a line, “Subscribe now”']);
});

test('what plug-ins put below a post is left out and told', async () => {
  const shares =
    '<div class="sharedaddy sd-sharing-enabled"><div class="sd-block"><h3>Share this:</h3><div>X</div></div></div>';
  const related = '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div>';
  const text = '<div class="wp-block-group"><p>One sentence of text.</p></div>';
  const { articles, problems } = await readUpload(
    JSON.stringify(post({ content: { rendered: text + shares + related } })),
  );
  expect(articles).toMatchObject([{ body: ['<p>One sentence of text.</p>'] }]);
  expect(problems).toEqual(['lines-left-out $.content.rendered 2 lines, “Share this: X”, “Related”']);
});

test('a post whose password nobody gave is told, and not its form', async () => {
  const form =
    '<form action="https://b.example.com/wp-login.php?action=postpass"><p>This content is password protected.</p></form>';
  const { articles, problems } = await readUpload(
    JSON.stringify(post({ content: { rendered: form, protected: true } })),
  );
  expect(articles).toEqual([]);
  expect(problems).toEqual([
    'item-left-out $.content a post with a password, “Five”',
    'no-body  an item that is no published article',
  ]);
});
