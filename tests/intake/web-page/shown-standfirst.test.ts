import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';
import { standfirstOf } from '../../../shared/intake/web-page/shown-standfirst.ts';
import { type Element, plainText } from '../../../shared/model/body.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again to everybody who came.';
const ARTICLE = ['bridge', 'viaduct', 'tunnel'].map((each) => `<p>${TEXT.replace('bridge', each)}</p>`).join('');
const STANDFIRST = 'Eleven weeks late, and eleven thousand people on the first day';

async function readStandfirst(below: string, head = '', body = ARTICLE): Promise<readonly (string | undefined)[]> {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav>
<main><div><h1>The bridge opens again</h1>${below}</div><div class="article-body">${body}</div></main><script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  const [first] = drafts[0]?.body.children ?? [];
  return [drafts[0]?.standfirst, first && plainText(first)];
}

test.each([
  ['an element that is named so', `<p class="article__subhead"><em>${STANDFIRST}</em></p>`, ''],
  ['a heading that is named so', `<h3 dir="auto" class="subtitle subtitle-HEEcLo">${STANDFIRST}</h3>`, ''],
])('a standfirst is read from %s outside the text', async (_name, below, head) => {
  expect(await readStandfirst(below, head)).toEqual([STANDFIRST, TEXT]);
});

test.each([
  ['a line of who wrote it', '<p class="article-intro">By Ada Fairweather | 2 March 2026</p>'],
  ['a box of more than a line', `<div class="article-intro"><time>2 March</time><p>${STANDFIRST}</p></div>`],
  [
    'what the writer is',
    '<div class="author-box"><span class="subtitle">Historian of bridges and of boats</span></div>',
  ],
  [
    'what a picture shows',
    `<figure><img src="/a.jpg" alt=""><figcaption><span class="summary">${STANDFIRST}</span></figcaption></figure>`,
  ],
  ['a heading within the text', `<p>${TEXT}</p><h2 class="story-subhead">${STANDFIRST}</h2>`],
  ['what is named otherwise', `<div class="x1">${STANDFIRST}</div>`],
])('%s is no standfirst', async (_name, below) => {
  expect((await readStandfirst(below))[0]).toBeUndefined();
});

test('what the head says of an article in its own words stays its standfirst', async () => {
  const head = '<meta name="description" content="Everything about the reopening of the bridge over the Wren.">';
  const [standfirst] = await readStandfirst(`<p class="dek">${STANDFIRST}</p>`, head);
  expect(standfirst).toBe('Everything about the reopening of the bridge over the Wren.');
});

test('a standfirst comes before what the head has but drawn from the text', () => {
  const body = ['The bridge opens.', 'Nobody was late.'].map(
    (value): Element => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }),
  );
  expect(standfirstOf('The bridge opens.', STANDFIRST, body)).toEqual({ standfirst: STANDFIRST });
  expect(standfirstOf('All about bridges.', STANDFIRST, body)).toEqual({});
  expect(standfirstOf(undefined, 'nobody was late', body)).toEqual({});
});

test('a standfirst that opens the text as well is not said twice', async () => {
  const body = `<p>${STANDFIRST}.</p>${ARTICLE}`;
  const [standfirst] = await readStandfirst(`<p class="dek">${STANDFIRST}</p>`, '', body);
  expect(standfirst).toBeUndefined();
});
