import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again to everybody who came.';
const ARTICLE = ['bridge', 'viaduct', 'tunnel'].map((each) => `<p>${TEXT.replace('bridge', each)}</p>`).join('');

async function creditsOf(head: string, below: string, above = ''): Promise<readonly (string | undefined)[]> {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav>
<main><div>${above}<h1>The bridge opens again</h1>${below}</div><div>${ARTICLE}</div></main><script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  return [drafts[0]?.byline, drafts[0]?.published?.slice(0, 10)];
}

test.each([
  [
    'a day and a link to the writer’s page, in elements without names',
    '<div class="x1"><a href="/authors/ada-fairweather">Ada Fairweather</a></div><div class="x2">Mar 2, 2026</div>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'a line that begins with “By”, a day with a label and a reading time',
    '<p class="x1">By Ada Fairweather</p><span>Published: March 2nd, 2026 | 4 min read</span>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'the day of publication where that of a change stands first',
    '<span>Updated 5 March 2026</span> <span>Posted on 2 March 2026</span>',
    [undefined, '2026-03-02'],
  ],
  ['only the day of a change', '<div>Last updated:</div><div>5 March 2026</div>', [undefined, '2026-03-05']],
  [
    'a name whose box also holds a label, an office and a button, in parts without spaces between them',
    '<div class="author"><span>Written by</span><a>Ada Fairweather</a><span>Transport editor</span><b>Follow</b></div>',
    ['Ada Fairweather', undefined],
  ],
  [
    'a name beside a day, with nothing that says what they are',
    '<div class="x1"><span><span>Ada Fairweather</span><span>2 March 2026</span></span></div>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'a writer with a page rather than a place beside a day',
    '<div class="x1"><span>Wren Mouth</span><span>2 March 2026</span></div><a href="/authors/ada">Ada Fairweather</a>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'nothing in a link of which a name is but a part',
    '<div class="x1"><a href="/authors/ada">Ada Fairweather Answers Your Letters</a></div>',
    [undefined, undefined],
  ],
  [
    'a line without a name of its own before the byline of a teaser further down',
    `<span class="x1">By <a href="/people/ada">Ada Fairweather</a></span><p>${TEXT}</p><p>${TEXT}</p><a class="byline">Jun Mori</a>`,
    ['Ada Fairweather', undefined],
  ],
  [
    'the day of publication where that of a change is marked first',
    '<time class="updated" datetime="2026-03-05">5 March</time> <time class="entry-date published" datetime="2026-03-02">2 March</time>',
    [undefined, '2026-03-02'],
  ],
  [
    'the day of publication below the article where only that of a change stands by the headline',
    `<span>Last updated 5 March 2026</span><p>${TEXT}</p><p>${TEXT}</p><h6 class="History_date">2 March 2026 | Originally published</h6>`,
    [undefined, '2026-03-02'],
  ],
  [
    'the day of a time that says it is both',
    '<time class="published updated" datetime="2026-03-02">2 March</time>',
    [undefined, '2026-03-02'],
  ],
  [
    'a writer marked as such in what else would be a menu',
    '<nav><span>Edited by <a href="/x"><span itemprop="author"><span itemprop="name">Ada Fairweather</span></span></a></span></nav>',
    ['Ada Fairweather', undefined],
  ],
  [
    'two names with a link to one page of both',
    '<div class="x1"><p>By <a href="/blog/author/ada-and-jun">Ada Fairweather and Jun Mori</a></p></div>',
    ['Ada Fairweather and Jun Mori', undefined],
  ],
  [
    'a name with the section behind it that its bearer wrote in',
    '<p>2 March 2026 <span>•</span> <img src="/a.jpg" class="avatar"> Ada Fairweather in <a href="blog/road-works">Road Works</a></p>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'a name beside a portrait, with an office and a link to more of the same',
    '<div><div><img src="/p.jpg" alt="pfp"></div><div><p>Ada Fairweather</p><p>Tech Writer</p><a href="/more">Articles by Ada</a></div></div>',
    ['Ada Fairweather', undefined],
  ],
  [
    'a name, an office and a day with nothing to part them',
    '<div><div><span>Ada Fairweather</span><span>River reporter</span></div><span>2 March 2026 · 4 min read</span></div>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'labels with a preposition, and more about the writer behind the name',
    `<div><strong>Written by</strong><br><strong><a href="/x">Ada Fairweather</a></strong>, who has covered roads, rails and rivers for four years and owns three boats, one of which floats${' still'.repeat(12)}</div>`,
    ['Ada Fairweather', undefined],
  ],
  [
    'a list of names below a label',
    '<div><h6>Author(s)</h6><ul><li><a href="/?a=1">Ada Fairweather</a></li><li><a href="/?a=2">Jun Mori</a></li></ul></div>',
    ['Ada Fairweather, Jun Mori', undefined],
  ],
  ['a day in figures of which but one can be the month', '<div>12.16.2025</div>', [undefined, '2025-12-16']],
  [
    'a name between a label of the day and the day, as themes of blogs set them',
    '<div class="meta"><span class="meta-prep-author">Posted on</span> <a href="/p">2 March 2026</a> <span class="by-author"><span>by</span> <span class="author"><a rel="author">fairweatherada</a></span></span></div>',
    ['fairweatherada', '2026-03-02'],
  ],
  [
    'names behind a label, with the paper before it',
    '<div class="byline">Valley Radio | <span>By <a>Ada Fairweather</a>, <a>Jun Mori</a></span></div>',
    ['Ada Fairweather, Jun Mori', undefined],
  ],
  [
    'an account behind the label of a blog in another language',
    '<span class="post-author vcard">Eingestellt von <span class="fn">der Brückenwart</span></span>',
    ['der Brückenwart', undefined],
  ],
  [
    'a desk behind a label',
    '<h4 class="author-name">By <a href="/desk">The Bridge editors</a></h4>',
    ['The Bridge editors', undefined],
  ],
  [
    'a name without the office and the day beside it',
    '<div class="byline">By <a>Ada Fairweather</a> <span>Senior Roads Reporter</span> <span>Monday, March 2, 2026</span></div>',
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'a name rather than what is said of the author beside it',
    '<div><p class="author-description">Licensed Bridge Builder</p><p class="author-name">Ada Fairweather</p></div>',
    ['Ada Fairweather', undefined],
  ],
  [
    'a day that a page says to be that of a change, in an element called after dates',
    '<p class="pub-dates">Updated March 5, 2026</p>',
    [undefined, '2026-03-05'],
  ],
  [
    'the day beside a writer named below the first paragraphs',
    `<p>${TEXT}</p><p>${TEXT}</p><div><div><p class="writer">Ada Fairweather</p><small>2 March 2026</small></div></div>`,
    ['Ada Fairweather', '2026-03-02'],
  ],
  [
    'a name said twice in one box',
    '<div class="author"><strong>Ada</strong><span>Ada</span></div>',
    ['Ada', undefined],
  ],
])('the page’s own words by the headline are read: %s', async (_name, below, expected) => {
  expect(await creditsOf('', below)).toEqual(expected);
});

test.each([
  ['a label alone', '<div class="author">Written By</div>'],
  ['a button', '<div class="author"><a>Full Bio</a><span>Follow</span></div>'],
  ['a section beside a day', '<div><time>2 March 2026</time> <a href="/category/road-works/">Road Works</a></div>'],
  [
    'a part of the way to the page',
    `<div><span>/</span><span>Road Works</span><span>/</span><time>2 March 2026</time></div><p>${TEXT}</p>`,
  ],
  ['what a picture shows', '<div><img src="/q.jpg" alt=""><span>Knowledge Lounge</span></div>'],
  [
    'a photographer marked as the picture’s author',
    '<figure><img src="/a.jpg"><figcaption itemprop="author">Ada Fairweather</figcaption></figure>',
  ],
  ['a photographer', '<figure><img src="/a.jpg"><figcaption><p>By Ada Fairweather</p></figcaption></figure>'],
])('%s by the headline is no writer', async (_name, below) => {
  expect((await creditsOf('', below))[0]).toBeUndefined();
});

test('a line below the article says who wrote it where none by the headline does', async () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The bridge opens again</title></head><body><nav><a href="/">Home</a></nav>
<main><h1>The bridge opens again</h1>${ARTICLE}<div>This post was written by Ada Fairweather, Head of Bolts</div></main><script></script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  expect(drafts[0]?.byline).toBe('Ada Fairweather');
});

test('a headline that is no main heading has its writer below it all the same', async () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The bridge opens again | The Valley Post</title></head><body><nav><a href="/">Home</a></nav>
<main><div><h2>The bridge opens again</h2><div>By <a href="https://post.example/author/ada">Ada Fairweather</a> • March 2, 2026 12:25 pm</div></div><div>${ARTICLE}</div></main><script></script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  expect(drafts[0]?.byline).toBe('Ada Fairweather');
});

test('what stands in the text below is no day of publication', async () => {
  expect(await creditsOf('', `<p>${TEXT}</p><p>On <b>2 March 2026</b> it closed.</p>`)).toEqual([undefined, undefined]);
  expect(await creditsOf('', `<p>${TEXT} It closed on <b>2 March 2026</b>.</p>`)).toEqual([undefined, undefined]);
});

test('a day above the headline is nearer than one in a post that is quoted below', async () => {
  const above = '<time datetime="2026-03-02">Posted on 2 March</time>';
  const below = `<p>${TEXT}</p><p>${TEXT}</p><blockquote>A bridge! <time datetime="2026-02-27">27 Feb</time></blockquote>`;
  expect(await creditsOf('', below, above)).toEqual([undefined, '2026-03-02']);
  expect(await creditsOf('', below)).toEqual([undefined, undefined]);
});

test('a writer shown to readers comes before the holder of the copyright in the head', async () => {
  const head =
    '<meta name="author" content="Valley Media"><meta name="copyright" content="Copyright (c) Valley Media 2026">';
  expect((await creditsOf(head, '<div class="byline">By <a>Ada Fairweather</a></div>'))[0]).toBe('Ada Fairweather');
  expect((await creditsOf(head, ''))[0]).toBe('Valley Media');
});

test('a writer shown to readers comes before the site’s own name in the head', async () => {
  const head = '<meta property="og:site_name" content="The Valley Post"><meta name="author" content="The Valley Post">';
  expect(await creditsOf(head, '<div class="byline">By <a>Ada Fairweather</a></div>')).toEqual([
    'Ada Fairweather',
    undefined,
  ]);
});

test('an agency or an account behind a label comes before the site’s own name in the head, a button does not', async () => {
  const head = '<meta property="og:site_name" content="The Valley Post"><meta name="author" content="The Valley Post">';
  const signed = async (below: string) => (await creditsOf(head, below))[0];
  expect(await signed('<div class="authName">By <span>Associated Press</span></div>')).toBe('Associated Press');
  expect(await signed('<div class="byline">By <a rel="author">FordBuilder</a></div>')).toBe('FordBuilder');
  expect(await signed('<div class="byline">By <a rel="author">Link</a></div>')).toBe('The Valley Post');
  expect(await signed('<div class="byline">By <a rel="author">admin</a></div>')).toBe('The Valley Post');
  expect(await signed('<div class="author position-relative">By Ada Fairweather</div>')).toBe('Ada Fairweather');
});

test.each([
  ['a part of the name', 'Ada', 'Ada Fairweather'],
  ['an account in capitals and small letters', 'AdaF', 'Ada Fairweather'],
  ['another name', 'Jun', 'Jun'],
])('a writer shown to readers comes before %s in the head, or not', async (_name, stated, byline) => {
  const head = `<meta name="author" content="${stated}">`;
  expect((await creditsOf(head, '<div class="byline">By <a>Ada Fairweather</a></div>'))[0]).toBe(byline);
});

test('a heading further down that says something else is no place to look for the writer below', async () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The bridge is open</title><meta property="og:title" content="Crossing the Wren again"></head><body><nav><a href="/">Home</a></nav>
<main><h3>How the bridge came back</h3><p>by <a href="/x"><span class="author">Ada Fairweather</span></a></p>${ARTICLE}<h1>A message from the publisher</h1></main><script></script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  expect(drafts[0]?.byline).toBe('Ada Fairweather');
});

test.each([
  ['<meta name="author" content=", The Valley Post">', 'The Valley Post'],
  ['<meta name="author" content="Ada Fairweather | The Valley Post">', 'Ada Fairweather'],
  ['<meta name="citation_author" content="Ada Fairweather">', 'Ada Fairweather'],
  [
    '<meta name="citation_author" content="Fairweather, Ada"><meta name="citation_author" content="Mori, Jun K.">',
    'Ada Fairweather and Jun K. Mori',
  ],
  ['<meta name="author" content="Ada Fairweather (https://post.example/ada/)">', 'Ada Fairweather'],
  ['<meta name="author" content="Ada Fairweather, in Roads, Rivers">', 'Ada Fairweather'],
  [
    '<meta property="og:site_name" content="Valley Post"><meta name="author" content="Ada Fairweather - Valley Post">',
    'Ada Fairweather',
  ],
  ['<meta name="author" content="Ada Fairweather Post Staff Writer">', 'Ada Fairweather'],
  ['<meta name="author" content="Herald Staff Writer">', 'Herald Staff Writer'],
  ['<meta property="og:article:author" content="Ada Fairweather">', 'Ada Fairweather'],
  ['<meta name="analytics.article-author" content="Ada Fairweather">', 'Ada Fairweather'],
  ['<meta name="twitter:author_name" content="valleypost1">', undefined],
  ['<meta name="image-author" content="Ada Fairweather">', undefined],
  [
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Fairweather">',
    'Ada Fairweather',
  ],
  [
    '<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;The bridge opens again&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Ada Fairweather&quot;}}</script>',
    'Ada Fairweather',
  ],
])('a byline is read from %s', async (head, byline) => {
  expect((await creditsOf(head, ''))[0]).toBe(byline);
});

test.each([
  ['<meta name="published_on" content="2026-03-02T21:00:00.000Z">', '2026-03-02'],
  ['<meta name="citation_date" content="2026/03/02">', '2026-03-02'],
  ['<meta property="og:article:published_time" content="2026-03-02T21:00:00Z">', '2026-03-02'],
  ['<meta name="publishedDate" content="2026-03-02">', '2026-03-02'],
  ['<meta name="x-publish-date" content="2026-03-02">', '2026-03-02'],
  ['<meta name="video:published_time" content="2026-03-02">', undefined],
  ['<meta property="article:published_time" content="Mon, 03/23/2026 - 11:38">', '2026-03-23'],
])('a day is read from %s', async (head, day) => {
  expect((await creditsOf(head, ''))[1]).toBe(day);
});
