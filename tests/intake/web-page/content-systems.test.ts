import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { showBody } from '../show-body.ts';

const LEAD =
  'The harbour office at Lower Wick will close its counter at the end of April and answer all questions by post, the council decided.';
const SECOND =
  'Nobody on the benches had expected the vote to be so close. Eleven members wanted the counter to stay, twelve wanted it gone.';
const THIRD =
  'The counter opened in 1931, when the herring fleet still counted ninety boats, and has closed only twice since: for the ice.';
const LAST =
  'A last queue is expected on the last day of the month, and the keeper of the fuel pier said that she would stand in it.';
const TITLE = 'Lower Wick closes its counter';
const TEXTS = [LEAD, SECOND, THIRD, LAST];

async function read(body: string, { head = '', title = TITLE } = {}) {
  const html = `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}<script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  return { ...draft, lines: showBody(draft.body).split('\n') };
}

const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const article = (inside: string) =>
  `<main><article><h1>${TITLE}</h1><div class="body">${paragraphs(LEAD, SECOND, THIRD)}${inside}${paragraphs(LAST)}</div></article></main>`;

test.each([
  [
    'a box in which readers leave their address, whatever it is called',
    '<div class="css-8x"><h3>The Morning Tide</h3><p>All you need to know before the first ferry, every weekday at six.</p><form><input type="email"><button>Sign up</button></form></div>',
  ],
  [
    'a call of a site’s builder, whose name stands deep in boxes',
    '<div class="tpl"><section class="row"><div class="col"><div class="x-newsletter"><div class="newsletter-in"><h3>Never miss the tide</h3><p>Tide tables and harbour gossip, every Thursday before breakfast.</p></div></div></div></section></div>',
  ],
  [
    'what is not printed',
    '<div class="x1 d-print-none"><p>The paper belongs to its readers, and a pound a week keeps it so for as long as there are tides.</p></div>',
  ],
  [
    'what is marked as written by a reader',
    '<div itemprop="comment"><div>My father stood at that counter every March for forty years and they knew the name of his boat by heart.</div></div>',
  ],
  [
    'an excerpt of another article of the same site',
    '<blockquote class="wp-embedded-content"><p><a href="https://tides.example/ferry">The ferry that nobody took</a></p></blockquote>',
  ],
  [
    'an excerpt in a list of others',
    '<div class="blocks"><div class="summary-item"><p>It left at nine, as it had for a century, and the master waved to an empty pier.</p></div></div>',
  ],
  [
    'titles with their kickers under a title of their own',
    '<h3>Only for you</h3><ul><li>Ferries: <a href="/f">The boat that nobody took</a></li><li>Gulls and brass: <a href="/g">Who plays in the bandstand now</a></li></ul>',
  ],
  [
    'a label in capitals before the title of another article',
    '<p>FUNDA OLUNYE UDABA | <a href="/f">The ferry that nobody took</a></p>',
  ],
  [
    'facts in a box',
    '<div class="factbox"><h3>The counter</h3><p>Opened in 1931 and closed twice, with two clerks and one stove.</p></div>',
  ],
])('%s does not come through', async (_name, inside) => {
  expect((await read(article(inside))).lines).toEqual(TEXTS.map((text) => `<p>${text}</p>`));
});

test.each([
  ['a source', '<p>Quelle: dpa</p>'],
  ['the letters of those who wrote it', '<p>(iab/obr)</p>'],
  [
    'a letter that readers can have sent',
    '<p>Like this? <a href="/nl">Wick Tides lands in your inbox on Fridays.</a></p>',
  ],
  ['topics', '<ul><li><a href="/t/1">Harbours</a></li><li><a href="/t/2">Lower Wick</a></li></ul>'],
  [
    'titles in a script of few characters',
    '<h3>관련기사</h3><ul><li><a href="/1">갈매기가 음악당을 차지하다</a></li></ul>',
  ],
])('%s below the end is left out', async (_name, below) => {
  const body = `<main><article><h1>${TITLE}</h1><div class="body">${paragraphs(...TEXTS)}${below}</div></article></main>`;
  expect((await read(body)).lines).toEqual(TEXTS.map((text) => `<p>${text}</p>`));
});

test('a short article with a field for an address below it comes through', async () => {
  const body = `<header><h1>${TITLE}</h1></header><div class="x1"><p>${LEAD}</p><p>${SECOND}</p><form><input type="email"><button>Sign up</button></form></div><footer><p>4 Quay Street, Lower Wick</p></footer>`;
  expect((await read(body)).lines).toEqual([`<p>${LEAD}</p>`, `<p>${SECOND}</p>`]);
});

test('a list alone in its box comes through between boxes of text', async () => {
  const box = (inside: string) => `<div class="grid"><div class="cmp-text">${inside}</div></div>`;
  const list =
    '<ul><li>Berths for visitors: by card only</li><li>Moorings of residents: renewed by post every March</li></ul>';
  const body = `<main><div><h1>${TITLE}</h1>${box(paragraphs(LEAD, SECOND))}${box(list)}${box(paragraphs(THIRD, LAST))}</div></main>`;
  const [first, second, third, last] = TEXTS.map((text) => `<p>${text}</p>`);
  expect((await read(body)).lines).toEqual([first, second, list, third, last]);
});

test('answers that stand bare in their boxes come through below their questions, outside of any article', async () => {
  const item = (question: string, answer: string) =>
    `<div class="accordion-item"><h3 class="accordion-header"><button class="collapsed" aria-expanded="false">${question}</button></h3><div class="accordion-collapse collapse"><div class="accordion-body">${answer}</div></div></div>`;
  const faq = `<section class="faq"><div class="accordion">${item('When does the counter close?', THIRD)}${item('Who will be the last?', LAST)}</div></section>`;
  const body = `<main><h1>${TITLE}</h1><div class="content">${paragraphs(LEAD, SECOND)}</div>${faq}${paragraphs(`${SECOND} Again.`)}</main>`;
  expect((await read(body)).lines).toEqual([
    `<p>${LEAD}</p>`,
    `<p>${SECOND}</p>`,
    '<h3>When does the counter close?</h3>',
    `<p>${THIRD}</p>`,
    '<h3>Who will be the last?</h3>',
    `<p>${LAST}</p>`,
    `<p>${SECOND} Again.</p>`,
  ]);
});

test('a page that is laid out with tables gives its article, its writer and its day', async () => {
  const html = `<html><head><title>${TITLE}</title></head><body bgcolor="#ffffff"><table width="760"><tr><td width="140" valign="top"><font size="1"><a href="index.htm">Home</a><br><a href="news.htm">News</a></font></td>
<td valign="top"><table><tr><td><font face="Verdana" size="4"><b>${TITLE}</b></font><br><font size="1">By Ines Abernathy<br>March 11, 2026</font><br><br><font face="Verdana" size="2">${TEXTS.join('<br><br>')}</font></td></tr></table></td></tr>
<tr><td colspan="2" align="center"><font size="1">Copyright 2026 Wick Tides</font></td></tr></table></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  expect(drafts[0]).toMatchObject({
    headline: TITLE,
    byline: 'Ines Abernathy',
    published: '2026-03-11T00:00:00.000Z',
  });
  expect(showBody(drafts[0]?.body ?? { type: 'root', children: [] }).split('\n')).toEqual(
    TEXTS.map((text) => `<p>${text}</p>`),
  );
});

test.each([
  [
    'in the foot of a post that is an article by its markup alone',
    `<div class="widget Blog"><div class="hentry" itemscope itemtype="http://schema.org/BlogPosting"><h3>${TITLE}</h3><div class="entry-content">${paragraphs(...TEXTS)}</div><div class="post-footer"><span class="post-author">Posted by <span class="fn">Ines Abernathy</span></span> <time datetime="2026-03-11">11 March</time></div></div></div>`,
  ],
  [
    'in a line of its own between breaks',
    `<main><h1>${TITLE}</h1><div class="detail"><span class="date-time">11.03.2026</span>${TEXTS.join('<br><br>')}<br>Author: Ines Abernathy<br></div></main>`,
  ],
  [
    'below a lower heading that says the title, where the site’s name is the first',
    `<header><h1><a href="/">Wick Tides</a></h1></header><main><section><h3>${TITLE}</h3><p class="x1">By Ines Abernathy</p><p class="x2">March 11, 2026</p>${paragraphs(...TEXTS)}</section></main>`,
  ],
  [
    'before the name of the paper',
    `<main><article><h1>${TITLE}</h1><p class="x1">By Ines Abernathy, N1 Tides</p><time datetime="2026-03-11">11 March</time>${paragraphs(...TEXTS)}</article></main>`,
  ],
])('writer and day are read %s', async (_name, body) => {
  const { byline, published } = await read(body);
  expect([byline, published?.slice(0, 10)]).toEqual(['Ines Abernathy', '2026-03-11']);
});

test('the writer whom the page shows stands for the account that came with its system', async () => {
  const head = '<meta name="author" content="Super User">';
  const body = `<main><article><h1>${TITLE}</h1><p class="author">Written by: Ines Abernathy</p>${paragraphs(...TEXTS)}</article></main>`;
  expect((await read(body, { head })).byline).toBe('Ines Abernathy');
});

test.each([
  ['Wick Tides: Lower Wick closes its counter', `<h1><a href="/">Wick Tides</a></h1><h3>${TITLE}</h3>`],
  ['Lower Wick closes its counter: Wick Tides', `<h2>${TITLE}</h2>`],
  [`${TITLE} — Wick Tides`, `<h1>${TITLE}<a href="#title" title="Link to this heading">¶</a></h1>`],
])('the headline of a page titled “%s” is without the site’s name and signs', async (title, headings) => {
  const body = `<main>${headings}<div class="body">${paragraphs(...TEXTS)}</div></main>`;
  const head = '<meta property="og:site_name" content="Wick Tides">';
  expect((await read(body, { title, head })).headline).toBe(TITLE);
});
