import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { showBody } from '../show-body.ts';

const FIRST =
  'The first person across was a baker with a tray of rolls, and nobody had asked her to. She had been waiting since she was nine.';
const SECOND =
  'Engineers closed the crossing in 1986, when a bolt the size of a milk churn fell into the fairway and could not be found again.';
const ARTICLE = [`<p>${FIRST}</p>`, `<p>${SECOND}</p>`];

async function bodyOf(body: string): Promise<readonly string[]> {
  const { drafts } =
    await pageFormat.parse(`<!DOCTYPE html><html lang="en"><head><title>The bridge reopens</title></head>
<body>${body}<footer>© 2026</footer><script>track()</script></body></html>`);
  const [draft] = drafts;
  return draft ? showBody(draft.body).split('\n') : [];
}

test('the header of a site is left out where no element parts it from the article', async () => {
  const header = `<header><form><input name="q"></form><div><div>Your weather is set.</div><div>You can change the place at any time.</div></div></header>`;
  const text = [FIRST, SECOND, FIRST.replace('first', 'second')].map((each) => `<span>${each}</span><br><br>`).join('');
  const shown = (await bodyOf(`${header}<h1>The bridge reopens</h1><div>${text}</div>`)).join('\n');
  expect(shown).not.toContain('weather');
  expect(shown).toContain(SECOND);
});

test('the header of an article keeps its text, whatever controls stand in it', async () => {
  const header = `<header><h1>The bridge reopens</h1><button>Save</button><p>${FIRST}</p></header>`;
  expect(
    await bodyOf(`<article>${header}<p>${SECOND}</p><p>${SECOND.replace('1986', '1987')}</p></article>`),
  ).toContain(`<p>${SECOND}</p>`);
});

test('what readers wrote is left out though it has more paragraphs than the article, whose lines stand in none', async () => {
  const text = [FIRST, SECOND, FIRST.replace('first', 'second')].map((each) => `${each}<br><br>`).join('');
  const comments = `<div id="x_comment_list"><div><p>${SECOND.replace('1986', '1985, I was there')}</p></div></div>`;
  const shown = (await bodyOf(`<article><h1>The bridge reopens</h1><div>${text}</div>${comments}</article>`)).join(
    '\n',
  );
  expect(shown).toContain('since she was nine');
  expect(shown).not.toContain('I was there');
});

test.each([
  [
    'under a box that a site calls a teaser',
    `<div class="teaser-content"><div class="article-body"><p>${FIRST}</p></div></div>`,
  ],
  [
    'that opened when readers asked for more',
    `<div class="ReadMoreAnswer_text"><p>${FIRST} ${FIRST.replace('first', 'second')}</p></div>`,
  ],
])('text of the article %s comes through', async (_name, opening) => {
  const shown = await bodyOf(
    `<main><article><h1>The bridge reopens</h1><div>${opening}${ARTICLE[1]}<p>${SECOND.replace('1986', '1987')}</p></div></article></main>`,
  );
  expect(shown.join('\n')).toContain('a baker with a tray of rolls');
});

test.each([
  [
    'a box of links to read more',
    '<div class="read-more"><a href="/bolts">Why bolts fall: a short history of bolts</a></div>',
  ],
  [
    'a note on how readers report a misprint',
    '<p>Если вы нашли ошибку, выделите фрагмент текста и нажмите Ctrl+Enter.</p>',
  ],
])('%s is left out', async (_name, inside) => {
  expect(
    await bodyOf(`<main><article><h1>The bridge reopens</h1>${ARTICLE[0]}${inside}${ARTICLE[1]}</article></main>`),
  ).toEqual(ARTICLE);
});

test('a paragraph on keys comes through that has nothing to do with misprints', async () => {
  const keys = '<p>Press Ctrl+Enter to run the cell, and the bridge opens on the screen.</p>';
  expect(
    await bodyOf(`<main><article><h1>The bridge reopens</h1>${ARTICLE[0]}${keys}${ARTICLE[1]}</article></main>`),
  ).toEqual([ARTICLE[0], keys, ARTICLE[1]]);
});

test.each(['aria-expanded="false"', 'class="faq-button"'])(
  'a question in a button (%s) becomes the heading of the answer that it opens',
  async (attributes) => {
    const question = `<button ${attributes}>Who may cross the bridge now?</button>`;
    const shown = await bodyOf(
      `<article><h1>The bridge reopens</h1>${ARTICLE.join('')}<div>${question}<div><p>${SECOND.replace('1986', '1987')}</p></div></div></article>`,
    );
    expect(shown).toEqual([
      ...ARTICLE,
      '<h3>Who may cross the bridge now?</h3>',
      `<p>${SECOND.replace('1986', '1987')}</p>`,
    ]);
  },
);

test('what the heading above it opens comes through though it is hidden', async () => {
  const opener = '<h3><button aria-expanded="false">The bolt</button></h3>';
  expect(
    await bodyOf(
      `<article><h1>The bridge reopens</h1>${ARTICLE.join('')}<div>${opener}<div hidden><p>${SECOND.replace('1986', '1987')}</p></div></div></article>`,
    ),
  ).toEqual([...ARTICLE, '<h3>The bolt</h3>', `<p>${SECOND.replace('1986', '1987')}</p>`]);
});

test('a page with hardly any paragraphs gives the lists of its main part', async () => {
  const steps = Array.from(
    { length: 9 },
    (_, at) => `<li><p>Bolt number ${at} goes in by hand, and stays there.</p></li>`,
  );
  const shown = await bodyOf(
    `<main><h1>The bridge reopens</h1><div><p>${FIRST}</p></div><div><article><h2>Steps</h2><ol>${steps.join('')}</ol></article></div></main>`,
  );
  expect(shown.join('\n')).toContain('Bolt number 8 goes in by hand');
  expect(shown).toContain(`<p>${FIRST}</p>`);
});

test('a box whose title leads to a shop is of the article, one whose title leads to a page of the site is not', async () => {
  const box = (href: string) =>
    `<div class="card"><h3><a href="${href}">The bolt of the year</a></h3><p>Heavy, and loved by eels.</p></div>`;
  const { drafts } = await pageFormat.parse(
    `<!DOCTYPE html><html lang="en"><head><title>The bridge reopens</title><link rel="canonical" href="https://gazette.example/bridge"></head>
<body><article><h1>The bridge reopens</h1>${ARTICLE[0]}${box('https://shop.test/bolt')}${box('https://gazette.example/bolt')}${ARTICLE[1]}</article></body></html>`,
  );
  const shown = drafts.map(({ body }) => showBody(body)).join('\n');
  expect(shown.match(/The bolt of the year/g)).toHaveLength(1);
});

test('an abstract that stands bare in a quote is found, whatever paragraphs stand below it', async () => {
  const note = '<div><p>Our laboratory is a place where visitors build new parts of this site together.</p></div>';
  const shown = await bodyOf(
    `<div><h1>The bridge reopens</h1><blockquote>${FIRST} ${SECOND}</blockquote></div><div>${note.repeat(3)}</div>`,
  );
  expect(shown.join('\n')).toContain(SECOND);
});

test('a link in a sentence keeps its words, whatever its name says of it', async () => {
  const link = '<a class="recommendation-inline-link" href="/bakers">baker of rolls</a>';
  const sentence = `<p>The <em>${link}</em> came first, and nobody had asked her to, for she had been waiting there since she was nine.</p>`;
  const shown = await bodyOf(`<article><h1>The bridge reopens</h1>${sentence}${ARTICLE[1]}</article>`);
  expect(shown.join('\n')).toContain('baker of rolls');
});

test('a link that stands alone is left out where its name says that it is not of the article', async () => {
  const link =
    '<p><a class="recommendation" href="/bakers">The baker who crossed the bridge before anybody else did</a></p>';
  expect(await bodyOf(`<article><h1>The bridge reopens</h1>${ARTICLE[0]}${link}${ARTICLE[1]}</article>`)).toEqual(
    ARTICLE,
  );
});

test('a heading keeps its text where that is named for a table of contents', async () => {
  const heading = '<h2><span id="tools">Tools for the bolt</span></h2>';
  expect(await bodyOf(`<article><h1>The bridge reopens</h1>${ARTICLE[0]}${heading}${ARTICLE[1]}</article>`)).toEqual([
    ARTICLE[0],
    '<h2>Tools for the bolt</h2>',
    ARTICLE[1],
  ]);
});
