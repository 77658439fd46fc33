import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';
import { withoutPlaces } from '../without-places.ts';

async function read(html: string) {
  const { drafts, problems } = await pageFormat.parse(html);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  const { body, ...fields } = draft;
  expect(checkBody(body)).toEqual([]);
  return {
    fields: withoutPlaces(fields),
    body: showBody(body).split('\n'),
    problems: problems.map(({ code, found }) => `${code} ${found}`),
  };
}

const LEAD =
  'The first person across was a baker with a tray of rolls, and nobody had asked her to. She had been waiting since she was nine.';
const SECOND =
  'Engineers closed the crossing in 1986, when a bolt the size of a milk churn fell into the fairway and could not be found again.';
const THIRD =
  'It stands in the library now, next to the returns box, where children guess its weight and are always wrong by half a ton.';

/** A page as content systems make them; `inside` stands between its second and its third paragraph. */
function page(inside: string, { head = '', above = '', below = '' } = {}): string {
  return `<!DOCTYPE html><html lang="en"><head><title>The bridge reopens | The Valley Post</title>${head}</head><body>
<header><a href="/">The Valley Post</a><nav><a href="/a">News</a></nav></header>
<main><article><h1>The bridge reopens</h1>${above}<div class="body"><p>${LEAD}</p><p>${SECOND}</p>${inside}<p>${THIRD}</p>${below}</div></article></main>
<footer>© 2026 The Valley Post</footer><script>track()</script></body></html>`;
}

const PARAGRAPHS = [`<p>${LEAD}</p>`, `<p>${SECOND}</p>`, `<p>${THIRD}</p>`];

test('a page gives what its JSON-LD, its head and its article say, and nothing of what stands around it', async () => {
  const head = `<meta property="og:site_name" content="The Valley Post"><meta name="description" content="Forty years on.">
<link rel="canonical" href="https://post.example/bridge"><meta property="og:image" content="/lead.jpg">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
{"@type":["ReportageNewsArticle"],"headline":"The bridge &amp; its bolt","author":[{"@id":"#a"},{"@type":"Person","name":"Al Wu"}],
"datePublished":"2026-03-02T09:00:00+01:00","articleSection":"Local","keywords":["Bridges","Bolts"]},
{"@type":"Person","@id":"#a","name":"Ada Fairweather"}]}</script>`;
  const inside = `<figure><picture><source srcset="/i/400.webp 400w, /i/1600.webp 1600w"><img data-src="/i/bolt.jpg" src="data:image/gif;base64,R0" width="1600" height="900" alt="A bolt"></picture>
<figcaption>The bolt <span class="credit">Photo: Jun Mori</span></figcaption></figure>
<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The crossing"></iframe>
<blockquote><p>It is heavier than it looks.</p><footer>Tomas Lind, librarian</footer></blockquote>`;
  const around = `<div class="share-bar"><a href="#">Facebook</a><a href="#">E-mail</a></div>`;
  expect(await read(page(inside, { head, above: around, below: around }))).toEqual({
    fields: {
      headline: 'The bridge reopens',
      standfirst: 'Forty years on.',
      byline: 'Ada Fairweather and Al Wu',
      published: '2026-03-02T08:00:00.000Z',
      section: 'Local',
      tags: ['Bridges', 'Bolts'],
      language: 'en',
      canonicalUrl: 'https://post.example/bridge',
      images: [{ src: 'https://post.example/lead.jpg' }],
      offersImages: true,
    },
    body: [
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      '<figure><img src=https://post.example/i/bolt.jpg alt=A bolt width=1600 height=900 credit=Jun Mori><figcaption>The bolt</figcaption></figure>',
      '<embed provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk embedId=abcdefghijk title=The crossing>',
      '<blockquote><p>It is heavier than it looks.</p><p>Tomas Lind, librarian</p></blockquote>',
      PARAGRAPHS[2],
    ],
    problems: [],
  });
});

test.each([
  [
    'a box of links to other articles',
    '<div class="inset"><h3>Read more</h3><ul><li><a href="/b">Why the ferry is late again</a></li><li><a href="/c">Ten walks to a bakery</a></li></ul></div>',
  ],
  [
    'a paragraph that is a link to another article',
    '<p><strong><a href="/b">Why the ferry is late every second Tuesday</a></strong></p>',
  ],
  ['a label before such a link', '<p>Read also: <a href="/b">Why the ferry is late</a></p>'],
  [
    'a form for a newsletter',
    '<div class="newsletter"><p>Get the best of the valley in your inbox every weekday.</p><form><input type="email"></form></div>',
  ],
  [
    'an advertisement',
    '<div class="ad-slot"><p>Advertisement</p><p>Buy two bolts, get a nut, and never think of nuts again.</p></div>',
  ],
  [
    'a consent banner',
    '<div id="cookie-banner"><p>We use cookies to improve your experience, and so do our partners.</p></div>',
  ],
  ['something beside the text', '<aside><h2>In numbers</h2><p>Forty years, one bolt.</p></aside>'],
  ['what readers do not see', '<p hidden>Not seen.</p><div style="display: none"><p>Neither is this.</p></div>'],
  ['what a class hides', '<div class="pitch hidden"><p>Give a bolt a month, and the valley stays informed.</p></div>'],
  ['what is only read out', '<p><span class="visually-hidden">List of 4 items, opens in a new tab</span></p>'],
  [
    'a caption of an image that is not there',
    '<div class="lead-image"><div class="image-caption">The crossing in the rain of last Tuesday.</div></div>',
  ],
  [
    'a caption of what a script would have shown',
    '<figure><div data-player="x"></div><figcaption>Watch the first cars go across.</figcaption></figure>',
  ],
  [
    'a note on who the writer is, however many boxes it stands in',
    '<div class="wrap"><div class="writer-bio-box"><div><p>Ada Fairweather has written about bolts, rivets and other small things for eleven years.</p></div></div></div>',
  ],
  [
    'what the site says of its links',
    '<div class="affiliate-note"><p>The Valley Post earns something when you buy a bolt through links on this page, which changes nothing.</p></div>',
  ],
  [
    'a card with the linked title of another article',
    '<div class="story-card"><h3><a href="/ferry">Why the ferry is late</a></h3><p>It has been late since 1986, and nobody has asked.</p></div>',
  ],
  ['controls', '<button>Listen</button><select><option>A</option></select>'],
])('%s does not come through', async (_name, inside) => {
  expect((await read(page(inside))).body).toEqual(PARAGRAPHS);
});

test.each([
  ['a heading', '<h2>A bolt in the mud</h2>', ['<h2>A bolt in the mud</h2>']],
  [
    'a list',
    '<ul><li>On foot from six</li><li>Bicycles are pushed</li></ul>',
    ['<ul><li>On foot from six</li><li>Bicycles are pushed</li></ul>'],
  ],
  [
    'a list of links that a line announces',
    '<p>The council keeps the plans:</p><ul><li><a href="https://a.example/1">The plan of the northern quay</a></li><li><a href="https://a.example/2">The plan of the southern quay</a></li></ul>',
    [
      '<p>The council keeps the plans:</p>',
      '<ul><li><a href=https://a.example/1>The plan of the northern quay</a></li><li><a href=https://a.example/2>The plan of the southern quay</a></li></ul>',
    ],
  ],
  [
    'a table, whatever its rows are called',
    '<table><tr class="player-ad"><th>Year</th><th>Bolts</th></tr><tr class="related"><td>1986</td><td>1</td></tr></table>',
    [
      '<table><thead><tr><th scope=col>Year</th><th scope=col>Bolts</th></tr></thead><tbody><tr><td>1986</td><td>1</td></tr></tbody></table>',
    ],
  ],
  ['a short sentence', '<p>Nobody clapped.</p>', ['<p>Nobody clapped.</p>']],
  [
    'what is hidden in narrow windows alone',
    '<div class="hidden md:block"><p>Nobody clapped.</p></div>',
    ['<p>Nobody clapped.</p>'],
  ],
  [
    'a sentence with a link to an entry of a glossary',
    '<p>Nobody <a href="/terms/b/bolt.html">looked</a> at the <a href="/recipes/chocolate-chip-cookies">rolls</a>.</p>',
    ['<p>Nobody looked at the rolls.</p>'],
  ],
  [
    'a sentence with a link to an article about privacy',
    '<p>Nobody <a href="/2026/why-the-valley-cares-about-bolts-and-privacy.html">looked</a>.</p>',
    ['<p>Nobody looked.</p>'],
  ],
  [
    'a post of another site, with its words',
    '<blockquote class="twitter-tweet"><p>The rolls were still warm.</p>— A baker <a href="https://twitter.com/baker/status/12">March 2</a></blockquote>',
    [
      '<embed provider=x url=https://x.com/baker/status/12 embedId=12 title=The rolls were still warm. — A baker March 2>',
    ],
  ],
])('%s comes through', async (_name, inside, expected) => {
  expect((await read(page(inside))).body).toEqual([PARAGRAPHS[0], PARAGRAPHS[1], ...expected, PARAGRAPHS[2]]);
});

test('a box around an image with a short text is a figure with its caption', async () => {
  const inside =
    '<div class="img-wrap"><img src="https://a.example/b.jpg" alt=""><div class="legend">The bolt, cleaned © Jun Mori</div></div>';
  expect((await read(page(inside))).body[2]).toBe(
    '<figure><img src=https://a.example/b.jpg credit=Jun Mori><figcaption>The bolt, cleaned</figcaption></figure>',
  );
});

test('lines of the page above the first paragraph and below the last are left out', async () => {
  const above = '<p>BREAKING</p><p class="byline">By Ada Fairweather</p><p>March 2, 2026</p><p>4 min read</p>';
  const below =
    '<p>Ada Fairweather writes about bridges and lives on a boat.</p><p>Follow us on Facebook</p><h3>Related</h3><ul><li><a href="/b">Why the ferry is late again</a></li></ul>';
  const { fields, body } = await read(page('', { above: `<div>${above}</div>`, below }));
  expect(body).toEqual(PARAGRAPHS);
  expect(fields.byline).toBe('Ada Fairweather');
});

test('a last paragraph that begins with the name of the site as its writer is of the article', async () => {
  const head = '<meta name="author" content="Valleypost">';
  const last = '<p>Valleypost readers carried the bolt up the hill in the end.</p>';
  expect((await read(page('', { head, below: last }))).body).toEqual([...PARAGRAPHS, last]);
});

test.each([
  ['<p>Your address is safe with us, as our <a href="/privacy-policy">privacy notice</a> says.</p>', true],
  ['<p>The maker of the bolt has a <a href="https://bolts.example/privacy">privacy notice</a> of its own.</p>', false],
])('a note that leads to the site’s own terms is left out: %s', async (note, isLeftOut) => {
  const { body } = await read(page(note, { head: '<link rel="canonical" href="https://post.example/bridge">' }));
  expect(body).toHaveLength(isLeftOut ? 3 : 4);
});

test.each([
  ['who is named in it', '<p>A child of the valley, Ada Fairweather has counted bolts for eleven years.</p>'],
  [
    'whose first name it begins with',
    '<p>Ada is a writer who has counted bolts for eleven years, and rivets before.</p>',
  ],
  ['below a title of its own', '<h3>About the author</h3><p>A writer on a boat, and a friend of bolts and rivets.</p>'],
])('a note on the writer is left out below the end: %s', async (_name, below) => {
  const head = '<meta name="author" content="Ada Fairweather">';
  expect((await read(page('', { head, below }))).body).toEqual(PARAGRAPHS);
});

test('a last paragraph that begins with the letters of whoever signs is of the article', async () => {
  const head = '<meta name="author" content="BRT Bridges">';
  const below = '<p>BRT is already looking for the next bolt to fall.</p>';
  expect((await read(page('', { head, below }))).body).toEqual([...PARAGRAPHS, below]);
});

test('a last paragraph that names the writer only far on is of the article', async () => {
  const head = '<meta name="author" content="Ada Fairweather">';
  const below = `<p>What the council heard on Monday rests on the counts of the harbour, of the library and of three bakers, to whom Ada Fairweather spoke.</p>`;
  expect((await read(page('', { head, below }))).body).toEqual([...PARAGRAPHS, below]);
});

test('a last paragraph in which the writer is quoted is of the article', async () => {
  const head = '<meta name="author" content="Ada Fairweather">';
  const below = '<p>“I have counted them all,” Ada Fairweather told the council.</p>';
  expect((await read(page('', { head, below }))).body).toEqual([...PARAGRAPHS, below]);
});

test('the first lines of other articles are left out below the end, with their titles, and the last line of the article is not', async () => {
  const teaser = (at: number) =>
    `<p>Webmaster</p><p>March ${at}, 2026</p><p>THE FERRY was late again on Tuesday, as it has been since 1986, and nobody asked ${at}...</p>`;
  const last = '<p>Write to the library at bolts (at) post.example</p>';
  expect((await read(page('', { below: last + teaser(1) + teaser(2) + teaser(3) }))).body).toEqual([
    ...PARAGRAPHS,
    last,
  ]);
});

test('notes of rights and sources below the end are left out', async () => {
  const below =
    '<p>Citation: The bridge reopens (2026, March 2)</p><p>This document is subject to copyright. No part of it may be reproduced.</p>';
  expect((await read(page('', { below }))).body).toEqual(PARAGRAPHS);
});

test('names and dates that only readers see are read from where they stand', async () => {
  const above =
    '<div class="entry-meta"><span class="author">By Ada Fairweather</span> <time datetime="2026-03-02T09:00:00Z">Monday</time></div>';
  const { fields } = await read(page('', { above }));
  expect(fields).toMatchObject({ byline: 'Ada Fairweather', published: '2026-03-02T09:00:00.000Z' });
});

test.each([
  ['whose office follows', ['Ada Fairweather, Marketing Director'], 'Ada Fairweather'],
  ['whom the site follows', ['Ada Fairweather, The Valley Post'], 'Ada Fairweather'],
  ['with the letters that they sign by', ['Ada Fairweather (afw)', 'Jun Mori (mo.)'], 'Ada Fairweather and Jun Mori'],
  ['named twice', ['Ada Fairweather', 'Ada Fairweather'], 'Ada Fairweather'],
  ['with an agency', ['Ada Fairweather, Reuters'], 'Ada Fairweather, Reuters'],
])('writers come through by their names: %s', async (_name, authors, byline) => {
  const head = `<meta property="og:site_name" content="The Valley Post">${authors.map((name) => `<meta name="author" content="${name}">`).join('')}`;
  expect((await read(page('', { head }))).fields).toMatchObject({ byline });
});

test('the writer comes through where another statement names the site as such', async () => {
  const head = `<meta property="og:site_name" content="The Valley Post"><meta name="author" content="Ada Fairweather">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge reopens","author":{"name":"The Valley Post"},"datePublished":"2026-03-02"}</script>`;
  expect((await read(page('', { head }))).fields).toMatchObject({ byline: 'Ada Fairweather' });
});

test('writers and days are read below a standfirst, without those who edited', async () => {
  const above = `<p>Forty years after a bolt fell into the fairway, the crossing carries people again, and the baker was the first.</p>
<div><span>Written by <a href="/authors/ada">Ada Fairweather</a></span> <span>Edited by <a href="/authors/jun">Jun Mori</a></span></div><div><span>2 March 2026</span></div>`;
  expect((await read(page('', { above }))).fields).toMatchObject({
    byline: 'Ada Fairweather',
    published: '2026-03-02T00:00:00.000Z',
  });
});

test('text that is set in several boxes comes through whole', async () => {
  const box = (text: string) =>
    `<div class="chunk"><div><p>${text}</p><p>${text.replace('the', 'a')} Again.</p></div></div>`;
  const html = `<!DOCTYPE html><html><head><title>T</title></head><body><nav>x</nav><main><article><h1>The bridge reopens</h1>${box(LEAD)}<div class="ad"></div>${box(SECOND)}<div class="ad"></div>${box(THIRD)}</article></main><script></script></body></html>`;
  expect((await read(html)).body).toHaveLength(6);
});

test('paragraphs and headings come through that stand alone in boxes within boxes', async () => {
  const boxed = (tag: string, text: string) =>
    `<div class="block"><div class="inner"><div class="header-block"><${tag} class="header-anchor">${text}</${tag}></div></div></div>`;
  const inside = [boxed('p', SECOND), boxed('h2', 'A bolt in the mud'), boxed('p', `${LEAD} Twice.`)].join('');
  expect((await read(page(inside))).body).toEqual([
    PARAGRAPHS[0],
    PARAGRAPHS[1],
    `<p>${SECOND}</p>`,
    '<h2>A bolt in the mud</h2>',
    `<p>${LEAD} Twice.</p>`,
    PARAGRAPHS[2],
  ]);
});

test('paragraphs of the article come through that a site calls its teaser', async () => {
  const inside = `<div class="teaser-content"><p>${SECOND} It was winter.</p><p>${THIRD} They do not mind.</p></div>`;
  expect((await read(page(inside))).body).toHaveLength(5);
});

test.each([
  'This article is only for subscribers.',
  'Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.',
  'Jetzt weiterlesen mit dem Digitalabo',
  'この記事は会員限定です。',
])('an article that breaks off at a request to subscribe ends there, and that is told: %s', async (request) => {
  const { body, problems } = await read(
    page('', {
      below: `<h3>Read on</h3><p>${request}</p><p>The Valley Post costs less than a bolt, and it comes to your door every day but one.</p>`,
    }),
  );
  expect(body).toEqual(PARAGRAPHS);
  expect(problems).toEqual([`cut-short “${request}”`]);
});

test('a request to subscribe between the paragraphs ends no article', async () => {
  const long = Array.from({ length: 8 }, (_, at) => `<p>${SECOND} ${at}.</p>`).join('');
  const { body, problems } = await read(
    page('<p>Already a subscriber? Log in to continue reading.</p>', { below: long }),
  );
  expect(body).toHaveLength(11);
  expect(problems).toEqual([]);
});

test('a list of headlines that interrupts the text is left out with its title, one that a part consists of is not', async () => {
  const list =
    '<h3>More politics for you</h3><ul><li><a href="/1">The council votes on the northern quay again</a></li><li><a href="/2">Nobody wants the bolt that fell in 1986</a></li></ul>';
  expect((await read(page(list))).body).toEqual(PARAGRAPHS);
  const { body } = await read(page(`${list}<h3>What is next</h3>`));
  expect(body[3]).toMatch(/^<ul>/);
});

test('a caption that stands by its image in another box is kept with it', async () => {
  const inside =
    '<div class="step"><div class="shot"><img src="https://i.example/a.jpg" alt="A" width="10" height="10"></div><div class="text"><div>Turn it once.</div></div><div class="caption">The bolt from below</div></div>';
  expect((await read(page(inside))).body.join()).toContain('The bolt from below');
});

test('a card that is a link around boxes with links of their own does not end the article', async () => {
  const card =
    '<div class="card"><a href="/b"><div><h4>Why the ferry is late again</h4><div><a href="/b">Read on</a></div></div></a></div>';
  const { body } = await read(page(card));
  expect(body.filter((block) => block.startsWith('<p>'))).toEqual(PARAGRAPHS);
});

test('the colours of a program are no furniture', async () => {
  const inside =
    '<pre><code><span class="hljs-comment"># pull the bolt</span>\n<span class="hljs-meta">$</span> pull</code></pre>';
  expect((await read(page(inside))).body.join('\n')).toContain('<pre># pull the bolt\n$ pull</pre>');
});

test('text that a page shows only to subscribers, or under a title that opens, is of the article', async () => {
  const hidden = `<div class="subscriber-only" style="display:none"><p>${THIRD}</p></div><div class="accordion-body" hidden><p>${LEAD.replace('first', 'last')}</p></div>`;
  const { body } = await read(page(hidden));
  expect(body).toEqual([
    PARAGRAPHS[0],
    PARAGRAPHS[1],
    PARAGRAPHS[2],
    PARAGRAPHS[0]?.replace('first', 'last'),
    PARAGRAPHS[2],
  ]);
});

test('a content system whose every class begins with the letters of consent keeps its article', async () => {
  const html = page('').replaceAll('<div class="body">', '<div class="cmp-container"><div class="cmp-text">');
  expect((await read(html)).body).toEqual(PARAGRAPHS);
});

test('boxes alike of which each holds a part of the text come through together', async () => {
  const box = (text: string, name: string) =>
    `<section><div><h2>Part ${name}</h2><div><p>${text} ${name}</p><p>${text} ${name} again.</p></div></div></section>`;
  const boxes = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => box(LEAD, name)).join('');
  const html = `<!DOCTYPE html><html><head><title>The bridge reopens</title></head><body><nav>x</nav><div><div><h1>The bridge reopens</h1></div>${boxes}</div><script></script></body></html>`;
  expect((await read(html)).body.filter((block) => block.startsWith('<p>'))).toHaveLength(12);
});

test('parts of an article that its boxes make look like cards come through between the others, with their headings and lists', async () => {
  const part = (name: string, links: string) =>
    `<div class="widget"><h2>${name}</h2><div><p>${SECOND} ${name}.</p><ul><li>Fast</li><li>Loud</li></ul>${links}</div></div>`;
  const shops = (name: string) =>
    `<div>${['one', 'two', 'three', 'four', 'five', 'six'].map((shop) => `<a href="https://${shop}.example/${name}">Buy the bolt ${name} at the shop of ${shop}</a>`).join('')}</div>`;
  const parts = ['Alpha', 'Beta', 'Gamma'].map((name) => part(name, shops(name))).join('');
  const long = Array.from({ length: 20 }, (_, at) => `<p>${LEAD} ${at}.</p>`).join('');
  const { body } = await read(page(parts, { below: long }));
  for (const name of ['Alpha', 'Beta', 'Gamma'])
    expect(body).toEqual(
      expect.arrayContaining([`<h2>${name}</h2>`, `<p>${SECOND} ${name}.</p>`, '<ul><li>Fast</li><li>Loud</li></ul>']),
    );
  expect(body.join()).not.toContain('shop of');
});

test('answers come through that readers see when they ask, with their questions', async () => {
  const inside = `<div><h3><button aria-expanded="false" aria-controls="a1">What became of the bolt?</button></h3><div id="a1" hidden><p>${THIRD} Still.</p></div></div>`;
  expect((await read(page(inside))).body).toEqual([
    PARAGRAPHS[0],
    PARAGRAPHS[1],
    '<h3>What became of the bolt?</h3>',
    `<p>${THIRD} Still.</p>`,
    PARAGRAPHS[2],
  ]);
});

test('a page that tells of many other articles at length keeps to its own', async () => {
  const cards = Array.from(
    { length: 12 },
    (_, at) => `<li><a href="/${at}"><h4>Why the ferry is late again ${at}</h4><p>${SECOND} ${at} ${LEAD}</p></a></li>`,
  ).join('');
  const html = `<!DOCTYPE html><html><head><title>The bridge reopens</title></head><body><nav>x</nav><div><h1>The bridge reopens</h1><div>${PARAGRAPHS.join('')}</div></div><div><ul>${cards}</ul></div><script></script></body></html>`;
  expect((await read(html)).body).toEqual(PARAGRAPHS);
});

test('an article that only JSON-LD holds is read from there', async () => {
  const articleBody = [LEAD, SECOND, THIRD, LEAD.replace('first', 'second'), THIRD.replace('library', 'school')].join(
    '\\n\\n',
  );
  const html = `<!DOCTYPE html><html><head><title>T</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge reopens","articleBody":"${articleBody}"}</script></head><body><nav>x</nav><main><div id="root"></div></main></body></html>`;
  const { fields, body } = await read(html);
  expect(fields.headline).toBe('The bridge reopens');
  expect(body).toHaveLength(5);
  expect(body[0]).toBe(PARAGRAPHS[0]);
});

test('a plain document written by hand comes out whole', async () => {
  const html =
    '<!DOCTYPE html><html><head><title>T</title><link rel=stylesheet href=a.css></head><body><h1>T</h1><p>Short.</p><ul><li><a href="https://a.example/">A link that stays</a></li></ul><p>End</p></body></html>';
  expect((await read(html)).body).toEqual([
    '<p>Short.</p>',
    '<ul><li><a href=https://a.example/>A link that stays</a></li></ul>',
    '<p>End</p>',
  ]);
});

test.each([
  'If you buy something through a link on our site, we may receive compensation.',
  'Alle Produkte wurden unabhängig ausgewählt; Affiliate-Links sind gekennzeichnet, wir erhalten eine Provision.',
  'Um eingebettete Inhalte anzuzeigen, ist Ihre Einwilligung in die Übermittlung von Daten notwendig.',
  'Bitte achten Sie darauf, dass Ihre Kommentare themenbezogen sind.',
])('a note of the site is left out: %s', async (note) => {
  expect((await read(page(`<p>${note}</p>`))).body).toEqual(PARAGRAPHS);
});

test.each([
  'The mayor said the council may receive a commission of inquiry into affiliates of the ferry company.',
  'Three comments were approved by the moderator of the debate, and two were booed.',
])('what only sounds like such a note comes through: %s', async (line) => {
  expect((await read(page(`<p>${line}</p>`))).body).toContain(`<p>${line}</p>`);
});

const STATE_PARAGRAPHS = [1, 2, 3, 4].map((turn) => `${SECOND} Part ${turn} of it is “told” & written.`);

function pageOfState(scripts: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>The bridge reopens | The Valley Post</title></head><body><nav><a href="/a">News</a></nav>
<main><article><h1>The bridge reopens</h1><p>Loading the story, which takes a moment on slow lines.</p></article></main>${scripts}</body></html>`;
}

test.each([
  [
    'blocks of rich text in the data of a framework',
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
      props: {
        story: {
          headline: 'The bridge reopens',
          body: {
            content: STATE_PARAGRAPHS.map((value) => ({ type: 'paragraph', content: [{ type: 'text', value }] })),
          },
          related: [
            {
              headline: 'Another',
              body: STATE_PARAGRAPHS.map((text) => ({ type: 'paragraph', text: `${text} Longer.` })),
            },
          ],
        },
      },
    })}</script>`,
  ],
  [
    'elements that a program gives a name',
    `<script>window.Fusion.globalContent = ${JSON.stringify({
      headlines: { basic: 'The bridge reopens' },
      content_elements: STATE_PARAGRAPHS.map((content) => ({ type: 'text', content: content.replace('&', '&amp;') })),
    })};Fusion.lastModified=1;</script>`,
  ],
  [
    'markup in a string',
    `<script>window.__PRELOADED_STATE__ = ${JSON.stringify({
      article: {
        title: 'The bridge reopens',
        html: STATE_PARAGRAPHS.map((text) => `<p>${text.replace('&', '&amp;')}</p>`).join(''),
      },
    })}</script>`,
  ],
])('an article that lies only in the data for scripts is read from there: %s', async (_name, scripts) => {
  expect((await read(pageOfState(scripts))).body).toEqual(STATE_PARAGRAPHS.map((text) => `<p>${text}</p>`));
});

test('data with another headline is not the article', async () => {
  const other = { title: 'Ferry is late', html: STATE_PARAGRAPHS.map((text) => `<p>${text}</p>`).join('') };
  const scripts = `<script type="application/json">${JSON.stringify(other)}</script>`;
  expect((await read(pageOfState(scripts))).body.join()).not.toContain('Part 1');
});

const HEADED = `<h2>1. The bolt</h2><p>${SECOND}</p><h2>The bakers</h2><p>${THIRD}</p><h2>What comes next?</h2><p>${LEAD}</p>`;

test('a table of contents is left out with its title, a list of links within the text is not', async () => {
  const contents = (title: string, texts: readonly string[]) =>
    `<div class="x9"><p>${title}</p><ul>${texts.map((text, at) => `<li><a href="#part-${at}">${text}</a></li>`).join('')}</ul></div>`;
  const headings = ['The bolt', 'The bakers', 'What comes next'];
  const { body } = await read(page(`${contents('In this article', headings)}${HEADED}`));
  expect(body.join()).not.toContain('In this article');
  expect(body.filter((line) => line.startsWith('<ul') || line.includes('<li'))).toEqual([]);
  expect(body.join()).toContain('<h2>What comes next?</h2>');
  const others = await read(page(`${contents('Three readers wrote to us', ['Ada', 'Jun', 'Tomas'])}${HEADED}`));
  expect(others.body.join()).toContain('Tomas');
});

test('a table of contents stays where a page shows no more than that and its headings', async () => {
  const titles = ['The bolt in the library', 'The bakers of the Wren', 'What comes next for the bridge'];
  const list = `<p>In this article</p><ul>${titles.map((title, at) => `<li><a href="#p${at}">${title}</a></li>`).join('')}</ul>`;
  const headings = titles.map((title) => `<h2>${title}</h2><div data-lazy="1"></div>`).join('');
  const html = page('')
    .replace(/<p>.*?<\/p>/gs, '')
    .replace('<div class="body">', `<div class="body">${list}${headings}`);
  expect((await read(html)).body.join()).toContain('<li>');
});

test('a box is left out that begins with a title like “Related”, with what other articles say in it; a part of the text so called is not', async () => {
  const card = (title: string) => `<a class="t" href="/${title.length}">${title}</a><p class="t2">${LEAD}</p>`;
  const box = `<div class="ymae"><h4>You may also like</h4>${card('The ferry and its bell')}${card('A year without a bus')}</div>`;
  const { body } = await read(page('', { below: `<p>${SECOND.replace('1986', '1987')}</p>${box}` }));
  expect(body.join()).not.toMatch(/ferry|You may also like/);
  expect(body.join()).toContain('1987');
  const section = `<section><h2>Related</h2><p>${LEAD.replace('baker', 'smith')}</p><p>${SECOND.replace('bolt', 'nut')}</p></section>`;
  expect((await read(page(section))).body.join()).toContain('smith');
});

test('a list of titles with their kickers is left out though the article goes on with a heading', async () => {
  const list = `<h3>More from the valley, researched for you</h3><ul><li><strong>Ferry: </strong><a href="/1">The bell that nobody rings “any more”</a></li>
<li><strong>And the school? </strong><a href="/2">The head teacher says: “We will be here”</a></li></ul>`;
  const { body } = await read(page(`${list}${HEADED}`));
  expect(body.join()).not.toMatch(/researched|head teacher/);
  expect(body.join()).toContain('<h2>1. The bolt</h2>');
});

test('a card of another article is left out over which an empty link lies', async () => {
  const card =
    '<div class="rail__item"><div><h3>BELL TOLLS</h3><span>The ferry has a bell that nobody rings</span></div><a class="x" href="/ferry"></a></div>';
  expect((await read(page(`<div>${card}${card}</div>`))).body.join()).not.toContain('ferry');
});

test('what readers agree to before something of another site is shown is left out', async () => {
  const consent =
    '<div class="q1"><p>An dieser Stelle steht ein von der Redaktion ausgewählter, externer Inhalt, den Sie sich anzeigen lassen können.</p><p>Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.</p></div>';
  expect((await read(page(consent))).body).toHaveLength((await read(page(''))).body.length);
});

test('a last line that leads to a letter of the site is left out, one that tells of letters is not', async () => {
  const last = (line: string) => page('', { below: `<p>${line}</p>` });
  const letter =
    '<em>The Ferry is a weekly newsletter for those who cross. <a href="/l">Get it delivered every Friday.</a></em>';
  expect((await read(last(letter))).body.join()).not.toContain('newsletter');
  const told =
    'She prints a newsletter for the crossing, 40 copies of it, and <a href="/m">leaves them by the bell</a>.';
  expect((await read(last(told))).body.join()).toContain('40 copies');
});

test('articles that stand in another as cards are left out, entries of a page that consists of them are not', async () => {
  const card = (title: string, text: string) =>
    `<article class="x4"><div><h3><a href="/${title.length}">${title}</a></h3><p>${text}</p></div></article>`;
  const said = 'It has hung there since before anyone can remember, and now it may go.';
  const { body } = await read(page(`<div><h2>More from the valley</h2>${card('A bell for the ferry', said)}</div>`));
  expect(body.join()).not.toContain('bell');
  const entries = [1, 2, 3, 4, 5, 6]
    .map((each) => card(`The tide at ${each}`, `${said} ${SECOND}`.slice(0, 190)))
    .join('');
  expect((await read(page(entries))).body.join()).toContain('The tide at 6');
});

test('a page laid out in one table has its headline, writer and day in lines of its own', async () => {
  const html = `<html><head><title>Valley Post: The bridge reopens to all</title></head><body bgcolor="#ffffff"><table width="760"><tr><td width="120"><font size="1"><a href="n.html">News</a><br><a href="s.html">Sport</a></font></td>
<td><font size="5"><b>The bridge reopens to all</b></font><br><font size="2"><b>By Ada Fairweather</b><br>March 2, 2006</font><p><font face="Times">${LEAD}</font><p><font face="Times">${SECOND}</font><p><font face="Times">${THIRD}</font><p><font size="1"><a href="p.html">Print this article</a> | <a href="m.html">Send to a friend</a></font></td></tr></table></body></html>`;
  const { fields, body } = await read(html);
  expect(body).toEqual(PARAGRAPHS);
  expect(fields).toMatchObject({
    headline: 'The bridge reopens to all',
    byline: 'Ada Fairweather',
    published: '2006-03-02T00:00:00.000Z',
  });
});

test('a line below an image is its caption where it ends in a credit, is set in italics, or is a heading above a credit', async () => {
  const image = '<div><img src="https://post.example/a.jpg" alt="The bridge" width="600" height="400"></div>';
  const said =
    'The bridge over the Wren on the day on which it opened again to everybody who came, with the baker and her rolls in front';
  const captions = [
    `<p>${said}. (Ada Fairweather/Northern Press)</p>`,
    `<p><em>${said}.</em></p>`,
    `<h3>${said}</h3><p>Photo: Ada Fairweather</p>`,
  ];
  for (const caption of captions) {
    const { body } = await read(page(`${image}${caption}`));
    expect(body.filter((line) => /^<(?:p|h3)>/.test(line))).toEqual(PARAGRAPHS);
    expect(body.join()).toContain(said);
  }
  const note = '<p><em>This story was written for the readers of two papers, and is shown in both of them.</em></p>';
  expect((await read(page(`${image}${note}`))).body.filter((line) => line.startsWith('<p>'))).toHaveLength(4);
});

test('a heading above the only main heading is no heading of the text', async () => {
  const html = page(`<h2>The bolt</h2>`).replace('<article><h1>', '<article><h2 class="x1">After forty years</h2><h1>');
  const { body } = await read(html);
  expect(body).toEqual([PARAGRAPHS[0], PARAGRAPHS[1], '<h2>The bolt</h2>', PARAGRAPHS[2]]);
});

test('a request to support the site between the paragraphs is left out', async () => {
  const ask = '<div class="p-inline"><p>Apoie o jornalismo independente. <a href="/a">Assine já</a>.</p></div>';
  expect((await read(page(ask))).body).toEqual(PARAGRAPHS);
});
