import { expect, test } from 'vitest';
import { pageFormat } from '../../../shared/intake/page-format.ts';

const TEXT =
  'The bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again to everybody.';

async function headlineOf(head: string, body: string): Promise<string | undefined> {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav>${body}<script>track()</script></body></html>`;
  const { drafts } = await pageFormat.parse(html);
  return drafts[0]?.headline;
}

const ARTICLE = `<p>${TEXT}</p><p>${TEXT.replace('bridge', 'viaduct')}</p><p>${TEXT.replace('bridge', 'tunnel')}</p>`;

function shared(title: string): string {
  return `<meta property="og:title" content="${title}">`;
}

test.each([
  [
    'the headline that readers see comes before the wordings for search and for sharing',
    `<title>Wren bridge reopening: all times | The Valley Post</title>${shared('Bridge over the Wren opens again')}
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wren bridge reopening: all times"}</script>`,
    `<article><h1>Crowds cross the Wren as the old bridge opens again</h1>${ARTICLE}</article>`,
    'Crowds cross the Wren as the old bridge opens again',
  ],
  [
    'a heading that names the site is no headline',
    `<title>The Valley Post: Bridge opens after eleven weeks</title>${shared('Bridge opens after eleven weeks')}`,
    `<header><h1><a href="/">The Valley Post</a></h1></header><div><h2>Bridge opens after eleven weeks</h2>${ARTICLE}</div>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'of several headings the one that agrees with the page’s title is it',
    `<title>Bridge opens after eleven weeks – Valley Post</title>${shared('Bridge opens after eleven weeks')}`,
    `<main><h1>Our blog</h1><h1>Bridge opens after eleven weeks</h1>${ARTICLE}<h1>Three comments</h1></main>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'a section before the headline in the same heading is no part of it',
    `<title>Bridge opens after eleven weeks</title>${shared('Bridge opens after eleven weeks')}`,
    `<article><h1>Local news | Bridge opens after eleven weeks</h1>${ARTICLE}</article>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'a kicker that its class names is no part of the headline',
    '<title>Valley Post</title>',
    `<article><h1><span class="article-kicker">Traffic</span> Bridge opens after eleven weeks</h1>${ARTICLE}</article>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'a kicker that the headline goes on from is a part of it',
    '<title>Valley Post</title>',
    `<article><h1><span class="kicker">River Wren</span>: Bridge opens after eleven weeks</h1>${ARTICLE}</article>`,
    'River Wren: Bridge opens after eleven weeks',
  ],
  [
    'a line break in a headline parts its words',
    '<title>Valley Post</title>',
    `<article><h1>Bridge opens<br>after eleven weeks</h1>${ARTICLE}</article>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'the name of the site, as its host has it, is no part of a title',
    `<title>Bridge opens after eleven weeks | The Valley Post</title><link rel="canonical" href="https://www.valleypost.example/bridge">`,
    `<div>${ARTICLE}</div>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'a title cut short gives way to the whole one',
    `<title>Bridge opens after eleven weeks of work on its bearings</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens after eleven weeks of..."}</script>`,
    `<div>${ARTICLE}</div>`,
    'Bridge opens after eleven weeks of work on its bearings',
  ],
  [
    'without an h1 the heading that is a part of the title is the headline',
    '<title>Valley Post » Archive » Bridge opens after eleven weeks</title>',
    `<div><h2><a href="/bridge">Bridge opens after eleven weeks</a></h2>${ARTICLE}</div>`,
    'Bridge opens after eleven weeks',
  ],
  [
    'the title of another article in a list below is no headline, though it is nearer to the page’s title',
    `<title>Where to cross the Wren by bridge</title><link rel="canonical" href="https://valleypost.example/bridges">`,
    `<main><article><h1 class="story-headline">All the ways over the water, from north to south</h1>${ARTICLE}</article>
<div class="list"><h1 class="item-title"><a href="/fish">Where to catch fish in the Wren</a></h1><h1 class="item-title"><a href="/boats">Where to hire boats on the Wren</a></h1></div></main>`,
    'All the ways over the water, from north to south',
  ],
  [
    'a short headline stays though its title goes on with the name of the site',
    '<title>Bridges - University of Wren Valley</title><meta property="og:site_name" content="University of Wren Valley">',
    `<main><h1>Bridges</h1>${ARTICLE}</main>`,
    'Bridges',
  ],
  [
    'a part of a heading that nothing follows is no kicker, whatever it is called',
    '<title>Wren bridge: traffic flows again</title>',
    `<article><h1><span class="subline">Wren bridge<span class="visually-hidden">:</span></span> <span class="topline">Crowds cross on the first day</span></h1>${ARTICLE}</article>`,
    'Wren bridge: Crowds cross on the first day',
  ],
  [
    'what a theme states as the headline in microdata gives way to the heading that readers see',
    '<title>Bridge opens after eleven weeks - Valley Post</title>',
    `<article><h1>Bridge opens after eleven weeks</h1><meta itemprop="headline" content="… boats queue below">${ARTICLE}</article>`,
    'Bridge opens after eleven weeks',
  ],
])('%s', async (_name, head, body, headline) => {
  expect(await headlineOf(head, body)).toBe(headline);
});

test('a bold line with which the title ends is the headline where there are no headings, the name of the site is not', async () => {
  const bold = (line: string) => `<div><font size="5"><b>${line}</b></font></div>${ARTICLE}`;
  const title = '<title>The Valley Post: Bridge over the Wren opens again</title>';
  expect(await headlineOf(title, bold('Bridge over the Wren opens again'))).toBe('Bridge over the Wren opens again');
  const other = '<title>Bridge over the Wren opens again to all - The Valley Post</title>';
  expect(await headlineOf(other, bold('The Valley Post'))).not.toBe('The Valley Post');
});
