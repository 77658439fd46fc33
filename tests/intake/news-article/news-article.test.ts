import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { partOf, readOnly, readUpload } from '../json/read-upload.ts';

const GENERAL = { ownSlug: false, status: 'usable', urgency: 4, language: 'en', tags: [], images: [] };
const node = (more: object) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': 'urn:example:1',
  headline: 'H',
  articleBody: 'One sentence of text.',
  ...more,
});

describe('a graph as an SEO plug-in writes it', () => {
  test('gives the article, its references resolved, and nothing of the page', async () => {
    const text = await readFile(
      new URL('../../../examples/articles/tide-clock.news-article.json', import.meta.url),
      'utf8',
    );
    expect(await readOnly(text)).toEqual({
      id: 'https://gazette.example.com/2026/03/tide-clock/#article',
      ownId: true,
      ownSlug: false,
      slug: 'the-tide-clock-that-is-eleven-minutes-slow',
      canonicalUrl: 'https://gazette.example.com/2026/03/tide-clock/',
      status: 'usable',
      urgency: 4,
      language: 'en-GB',
      published: '2026-03-09T05:00:00.000Z',
      modified: '2026-03-10T07:15:00.000Z',
      headline: 'The tide clock that is eleven minutes slow',
      standfirst:
        'For sixty years the fishermen of Saltmere have corrected a public clock in their heads. Now it is to be repaired, and nobody is pleased.',
      byline: 'Petra Lindgren and Obi Larsen',
      dateline: 'SALTMERE',
      section: 'Local',
      tags: ['clocks', 'tides', 'Harbour'],
      correction: 'The clock was given to the town in 1964, not 1946.',
      source: 'Saltmere Gazette',
      copyright: '© 2026 Saltmere Gazette',
      images: [
        {
          src: 'https://images.example.com/clock/1200.jpg',
          caption: 'The clock on the customs house, at twenty to four by its own account.',
          credit: 'Petra Lindgren',
          width: 1200,
          height: 800,
        },
      ],
      body: [
        '<p>Everybody in Saltmere knows that the tide clock on the customs house is eleven minutes slow.</p>',
        '<p>The harbour master adds eleven minutes. The ferry adds ten and hurries. Visitors miss the ferry.</p>',
        '<p>In April a clockmaker will come and put it right, at a cost of €4,000. The council voted for it by six to five.</p>',
        '<p>“Then we shall all be eleven minutes early,” said Ada Brink, who has sold bait under the clock since 1971, “and what are we to do with them?”</p>',
      ],
    });
  });
});

describe('a node of its own', () => {
  test('may have its text in HTML and its values in any of their shapes', async () => {
    const article = await readOnly({
      '@context': { '@vocab': 'http://schema.org/' },
      '@type': ['NewsArticle', 'Article'],
      headline: 'Bells &amp; <em>buoys</em>',
      articleBody:
        '<p>One &amp; two.</p><figure><img src="/a.jpg" alt="A buoy" width="800" height="600"><figcaption>The buoy</figcaption></figure>',
      author: { '@type': 'Organization', name: 'The Desk' },
      image: ['https://i.example.com/a-16x9.jpg', 'https://i.example.com/a-4x3.jpg', 'https://i.example.com/a-1x1.jpg'],
      url: 'https://s.example.com/bells',
      keywords: 'one, two; three',
      about: { '@type': 'Thing', name: 'Buoys' },
      articleSection: ['News', 'Sea'],
      datePublished: { '@type': 'DateTime', '@value': '2026-01-05T06:00:00Z' },
      inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en' },
      version: 3,
      creativeWorkStatus: 'Published',
      isAccessibleForFree: 'False',
      publisher: [
        {
          '@type': 'Organization',
          name: 'Sea News',
          logo: { '@type': 'ImageObject', url: 'https://i.example.com/logo.png' },
        },
      ],
      copyrightNotice: '© 2026 Sea News',
    });
    expect(article).toEqual({
      ...GENERAL,
      id: 'https://s.example.com/bells',
      ownId: true,
      slug: 'bells-and-buoys',
      canonicalUrl: 'https://s.example.com/bells',
      documentVersion: 3,
      headline: 'Bells & buoys',
      standfirst: 'One & two.',
      byline: 'The Desk',
      section: 'News',
      tags: ['one', 'two', 'three', 'Buoys', 'Sea'],
      published: '2026-01-05T06:00:00.000Z',
      source: 'Sea News',
      copyright: '© 2026 Sea News',
      images: [
        { src: 'https://i.example.com/a-16x9.jpg' },
        { src: 'https://s.example.com/a.jpg', alt: 'A buoy', caption: 'The buoy', width: 800, height: 600 },
      ],
      body: [
        '<p>One & two.</p>',
        '<figure><img src=https://s.example.com/a.jpg alt=A buoy width=800 height=600><figcaption>The buoy</figcaption></figure>',
      ],
    });
  });

  test.each([
    [
      'authors as names, addresses left out',
      { author: ['By Jane Doe', 'https://example.com/jane', { '@id': '#nobody' }] },
      { byline: 'Jane Doe' },
    ],
    [
      'an author in two names',
      { author: { '@type': 'Person', givenName: 'Jane', familyName: 'Doe' } },
      { byline: 'Jane Doe' },
    ],
    [
      'several names in one author',
      { author: { name: ['Jane Doe', 'John Roe'] } },
      { byline: 'Jane Doe and John Roe' },
    ],
    [
      'an identifier that is a URI',
      { identifier: { '@type': 'PropertyValue', value: 'urn:uuid:1b4e28ba' } },
      { id: 'urn:uuid:1b4e28ba' },
    ],
    [
      'no id from a name within the page',
      { '@id': '#article', url: 'https://example.com/x' },
      { id: 'https://example.com/x' },
    ],
    [
      'the latest of several corrections',
      {
        correction: [
          { text: 'First.', datePublished: '2026-01-01' },
          { text: 'Second.', datePublished: '2026-02-01' },
        ],
      },
      { correction: 'Second.' },
    ],
    ['no correction from an address', { correction: 'https://example.com/corrections' }, { correction: undefined }],
    [
      'defined terms as tags',
      { keywords: [{ '@type': 'DefinedTerm', name: 'Ferries' }, 'tides'] },
      { tags: ['Ferries', 'tides'] },
    ],
    ['a draft', { creativeWorkStatus: { '@type': 'DefinedTerm', name: 'Draft' } }, { status: 'withheld' }],
    ['a retraction', { creativeWorkStatus: 'Retracted' }, { status: 'canceled' }],
    ['an expiry', { expires: '2026-12-31T00:00:00Z' }, { expires: '2026-12-31T00:00:00.000Z' }],
    [
      'texts in a list as paragraphs',
      { articleBody: ['One sentence here.', 'Another sentence.'] },
      { body: ['<p>One sentence here.</p>', '<p>Another sentence.</p>'] },
    ],
    ['names with a prefix', { headline: undefined, 'schema:headline': 'Prefixed' }, { headline: 'Prefixed' }],
    ['HTML that was escaped', { articleBody: '&lt;p&gt;One &amp;amp; two&lt;/p&gt;' }, { body: ['<p>One & two</p>'] }],
  ])('reads %s', async (_name, more, expected) => {
    const [article] = (await readUpload(node(more))).articles;
    expect(partOf(article, expected)).toEqual(expected);
  });

  test('a blog post and a report are articles, a web page and a job are none', async () => {
    const types = [
      'BlogPosting',
      'http://schema.org/Report',
      'OpinionNewsArticle',
      'WebPage',
      'JobPosting',
      'VideoObject',
    ];
    const read = await Promise.all(types.map((type) => readUpload(node({ '@type': type }))));
    expect(read.map(({ articles, problems }) => articles[0]?.headline ?? problems[0]?.split(' ')[0])).toEqual([
      'H',
      'H',
      'H',
      'unknown-format',
      'unknown-format',
      'unknown-format',
    ]);
  });

  test('the updates of a live blog are parts of one article', async () => {
    const { headline, body } = await readOnly({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      headline: 'Storm, as it happens',
      url: 'https://example.com/storm',
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: 'Bridge closed', articleBody: 'The bridge is closed to lorries.' },
        { '@type': 'BlogPosting', headline: 'Bridge open', articleBody: '<p>It is <b>open</b> again.</p>' },
      ],
    });
    expect(headline).toBe('Storm, as it happens');
    expect(body).toEqual([
      '<h2>Bridge closed</h2>',
      '<p>The bridge is closed to lorries.</p>',
      '<h2>Bridge open</h2>',
      '<p>It is <strong>open</strong> again.</p>',
    ]);
  });

  test('without its text says what is missing', async () => {
    expect(
      await readUpload([
        { '@type': 'BreadcrumbList', '@context': 'https://schema.org' },
        node({ articleBody: undefined }),
      ]),
    ).toEqual({
      articles: [],
      problems: ['no-body $[1].articleBody “H”'],
    });
  });
});

test('references that lead in a ring end', async () => {
  const { articles } = await readUpload({
    '@graph': [
      node({ author: { '@id': '#a' }, image: { '@id': '#a' } }),
      { '@id': '#a', '@type': 'Person', sameAs: { '@id': '#b' }, name: { '@id': '#b' } },
      { '@id': '#b', '@type': 'Person', name: { '@id': '#a' } },
    ],
  });
  expect(articles.map(({ byline, images }) => ({ byline, images }))).toEqual([{ byline: undefined, images: [] }]);
});
