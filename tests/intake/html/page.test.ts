import { expect, test } from 'vitest';
import { htmlFormat } from '../../../shared/intake/html-format.ts';
import type { GivenFields } from '../../../shared/intake/intake.ts';
import { showBody } from '../show-body.ts';
import { withoutPlaces } from '../without-places.ts';

/** The fields, the body and the problems that a page gives, each problem as its code and what was found. */
function read(html: string, given: GivenFields = {}) {
  const { drafts, problems } = htmlFormat.parse(html, given);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  const { body, ...fields } = draft;
  return {
    fields: withoutPlaces(fields),
    body: showBody(body).split('\n'),
    problems: problems.map(({ code, found }) => `${code} ${found}`),
  };
}

test('a page gives its head’s fields and its article’s body', () => {
  expect(
    read(`<!DOCTYPE html>
<html lang="en-gb"><head><meta charset="utf-8"><title>Ferry returns | The Harbour Post</title>
<meta property="og:title" content="Ferry returns">
<meta name="description" content="The island has its ferry back.">
<meta name="author" content="Jane Doe"><meta name="author" content="Al Wu">
<meta property="article:section" content="Islands">
<meta property="article:tag" content="Ferries"><meta property="article:tag" content="Sea, and weather">
<meta property="article:published_time" content="2026-01-04T10:00:00+01:00">
<meta property="article:modified_time" content="2026-01-05">
<meta property="og:image" content="/lead.jpg"><meta property="og:image:alt" content="The ferry">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<link rel="canonical" href="https://post.example/islands/ferry">
</head><body>
<header><a href="/">The Harbour Post</a><h1>The Harbour Post</h1></header><nav><a href="/a">A</a></nav>
<main><article>
<header><h1>Ferry returns</h1><p class="byline">By Someone Else</p><time datetime="2026-01-01">1 January</time>
<figure><img src="lead.jpg"><figcaption>At the pier</figcaption></figure></header>
<p>First.</p><div class="share">Share</div><aside>Read also</aside><h2>Crossing</h2><p>Second <a href="tide">tide</a>.</p>
<footer>Filed under ferries</footer></article></main>
<footer>© Post</footer></body></html>`),
  ).toEqual({
    fields: {
      headline: 'Ferry returns',
      standfirst: 'The island has its ferry back.',
      byline: 'Jane Doe and Al Wu',
      section: 'Islands',
      tags: ['Ferries', 'Sea, and weather'],
      published: '2026-01-04T09:00:00.000Z',
      modified: '2026-01-05T00:00:00.000Z',
      offersImages: true,
      language: 'en-GB',
      canonicalUrl: 'https://post.example/islands/ferry',
      images: [{ src: 'https://post.example/lead.jpg', alt: 'The ferry', width: 1200, height: 630 }],
    },
    body: [
      '<figure><img src=https://post.example/islands/lead.jpg><figcaption>At the pier</figcaption></figure>',
      '<p>First.</p>',
      '<h2>Crossing</h2>',
      '<p>Second <a href=https://post.example/islands/tide>tide</a>.</p>',
    ],
    problems: [],
  });
});

test('meta gives any field of the canonical article, under its own name or addressed to Wireroom', () => {
  expect(
    read(`<html><head><title>T</title>
<meta name="wireroom:id" content="urn:example:1"><meta name="wireroom:version" content="3"><meta name="wireroom:slug" content="A b">
<meta name="status" content="withheld"><meta name="urgency" content="2"><meta name="language" content="pt_br">
<meta name="section" content="S"><meta name="tags" content="a, b"><meta name="headline" content="H">
<meta name="standfirst" content="St."><meta name="byline" content="By B"><meta name="dateline" content="PARIS">
<meta name="published" content="January 4, 2026"><meta name="modified" content="2026-01-05"><meta name="embargo" content="2026-01-03 06:00 +0100">
<meta name="expires" content="2027-01-01"><meta name="canonicalUrl" content="https://a.example/x"><meta name="images" content="i.jpg">
<meta name="correction" content="C"><meta name="source" content="So"><meta name="copyright" content="Co"><meta name="alert" content="no">
</head><body><p>x</p></body></html>`).fields,
  ).toEqual({
    id: 'urn:example:1',
    documentVersion: 3,
    slug: 'a-b',
    status: 'withheld',
    urgency: 2,
    language: 'pt-BR',
    section: 'S',
    tags: ['a', 'b'],
    headline: 'H',
    standfirst: 'St.',
    byline: 'B',
    dateline: 'PARIS',
    published: '2026-01-04T00:00:00.000Z',
    modified: '2026-01-05T00:00:00.000Z',
    offersImages: true,
    embargo: '2026-01-03T05:00:00.000Z',
    expires: '2027-01-01T00:00:00.000Z',
    canonicalUrl: 'https://a.example/x',
    images: [{ src: 'https://a.example/i.jpg' }],
    correction: 'C',
    source: 'So',
    copyright: 'Co',
    alert: false,
  });
});

test('a wrong value that was meant for Wireroom is an error, one that the web writes is left out with a warning', () => {
  const { problems } = htmlFormat.parse(`<html>
<meta name="embargo" content="tomorrow">
<meta name="wireroom:headlin" content="x">
<meta name="date" content="some day">
<meta name="viewport" content="width=device-width">
<h1>H</h1><p>a`);
  expect(problems.map(({ code, severity, place, found }) => [code, severity, place, found])).toEqual([
    ['unknown-field', 'error', { line: 3, column: 1, path: 'meta: wireroom:headlin' }, '“wireroom:headlin”'],
    ['bad-date', 'error', { line: 2, column: 1, path: 'meta: embargo' }, '“tomorrow”'],
    ['ignored-date', 'warning', { line: 4, column: 1, path: 'meta: date' }, '“some day”'],
  ]);
});

test.each([
  [
    'the site’s name goes where the h1 agrees',
    '<title>A story - The Site</title><body><h1>A story</h1><p>x',
    'A story',
  ],
  [
    'the site’s name goes where the page says it',
    '<title>A story · Site</title><meta property=og:site_name content=Site><p>x',
    'A story',
  ],
  ['a title that nobody contradicts stays whole', '<title>War | and peace</title><body><p>x', 'War | and peace'],
  [
    'og:title loses the site’s name',
    '<meta property=og:title content="A story | Site"><title>t</title><body><h1>A story</h1><p>x',
    'A story',
  ],
  [
    'og:title goes before another h1',
    '<title>t</title><meta property=og:title content="A story"><body><h1>Section</h1><p>x',
    'A story',
  ],
  [
    'an h1 goes before a title that says something else',
    '<title>Home</title><body><article><h1>A story</h1><p>x',
    'A story',
  ],
  ['a headline in front of the article counts', '<html><body><header><h1>A story</h1></header><main><p>x', 'A story'],
  ['a piece has its h1', '<p>Kicker</p><h1>A <em>story</em></h1><p>x', 'A story'],
  ['a piece without h1 has its first heading', '<h2>A story</h2><p>x</p><h2>Part</h2><p>y', 'A story'],
  ['a piece without headings has a first line in bold', '<p><strong>A story.</strong></p><p>x', 'A story.'],
  ['a paragraph is no headline', '<p>This is a sentence.</p><h2>Part</h2><p>y', undefined],
])('headline: %s', (_name, html, headline) => {
  expect(read(html).fields.headline).toBe(headline);
});

test('a headline that front matter gives is not looked for, and not repeated', () => {
  expect(read('<h1>A  Story</h1><p>x</p><h1>Part</h1>', { headline: 'A story' })).toEqual({
    fields: { headline: 'A story' },
    body: ['<p>x</p>', '<h2>Part</h2>'],
    problems: [],
  });
});

test.each([
  [
    'one article',
    '<main><p>intro</p><article><p>one two three four five six</article></main>',
    ['<p>one two three four five six</p>'],
  ],
  [
    'the longest of several',
    '<article><p>a</article><article><p>long enough a text to be it</article><article><p>b</article>',
    ['<p>long enough a text to be it</p>'],
  ],
  [
    'all posts of a live page',
    '<main><h2>Live</h2><article><p>post one</article><article><p>post two</article><article><p>post six</article></main>',
    ['<h2>Live</h2>', '<p>post one</p>', '<p>post two</p>', '<p>post six</p>'],
  ],
  ['main without article', '<div>top</div><main><p>a</p></main><footer>f</footer>', ['<p>a</p>']],
  [
    'body without either',
    '<nav>n</nav><p>a</p><aside>s</aside><form><p>mail</p><input></form><footer>f</footer>',
    ['<p>a</p>'],
  ],
  ['a form around all of the page', '<form><h1>T</h1><p>a</p><p>b</p></form>', ['<p>a</p>', '<p>b</p>']],
])('the body of a page is %s', (_name, html, body) => {
  expect(read(`<html><title>T</title><body>${html}`).body).toEqual(body);
});

test('a piece of HTML keeps what a page would drop', () => {
  expect(
    read('<h1>T</h1><header>a</header><aside>b</aside><footer>c</footer><div class="related">d</div>').body,
  ).toEqual(['<p>a</p>', '<p>b</p>', '<p>c</p>', '<p>d</p>']);
});

test('relative addresses start from base, else from the canonical address, else they are dropped with a warning', () => {
  const piece = '<h1>H</h1><p><a href="x">x</a></p>';
  expect(read(`<base href="https://b.example/d/">${piece}`).body).toEqual([
    '<p><a href=https://b.example/d/x>x</a></p>',
  ]);
  expect(
    htmlFormat
      .parse(piece, read('<link rel=canonical href="https://c.example/d/e">').fields)
      .drafts.map(({ body }) => showBody(body)),
  ).toEqual(['<p><a href=https://c.example/d/x>x</a></p>']);
  expect(read(piece)).toEqual({ fields: { headline: 'H' }, body: ['<p>x</p>'], problems: ['relative-url “x”'] });
});

test.each([
  ['<p>By Jane Doe</p><p>x', { byline: 'Jane Doe' }],
  [
    '<p>By Jane de Souza and Al Wu, Political Editors</p><p>x',
    { byline: 'Jane de Souza and Al Wu, Political Editors' },
  ],
  ['<p>By Jane Doe | January 4, 2026</p><p>x', { byline: 'Jane Doe', published: '2026-01-04T00:00:00.000Z' }],
  ['<p>by <a rel="author" href="https://a.example/">Jane Doe</a></p><p>x', { byline: 'Jane Doe' }],
  ['<span itemprop="author"><span itemprop="name">Jane Doe</span></span><p>x', { byline: 'Jane Doe' }],
  ['<p>Published: 4 January 2026 10:00 GMT</p><p>x', { published: '2026-01-04T10:00:00.000Z' }],
  [
    '<p>Updated <time class="updated" datetime="2026-01-05T10:00Z">today</time></p><p>x',
    { modified: '2026-01-05T10:00:00.000Z' },
  ],
  ['<p class="standfirst">What it is about.</p><p>x', { standfirst: 'What it is about.' }],
])('lines above the text say who and when: %s', (html, fields) => {
  expect(read(`<h1>H</h1>${html}`)).toEqual({ fields: { headline: 'H', ...fields }, body: ['<p>x</p>'], problems: [] });
});

test('a sentence that begins with By stays', () => {
  expect(
    read('<h1>H</h1><p>By Tuesday the river had risen.</p><p>By Then it was late in all of the Town</p>').fields.byline,
  ).toBe(undefined);
});

test('rows of a table in an article’s head state its fields, as Notion exports them', () => {
  const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;
  const { fields, body } = read(`<html><head><title>Ferry returns</title></head><body><article>
<header><h1>Ferry returns</h1><table><tbody>${row('Author', 'Ana Reyes')}${row('Date', '<time>@March 3, 2026</time>')}${row('Status', 'Done')}</tbody></table></header>
<div><p>The ferry is back after nine days.</p></div></article></body></html>`);
  expect([fields.byline, fields.published, body]).toEqual([
    'Ana Reyes',
    '2026-03-03T00:00:00.000Z',
    ['<p>The ferry is back after nine days.</p>'],
  ]);
});
