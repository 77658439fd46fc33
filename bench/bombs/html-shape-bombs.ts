import { type Bomb, counted, filled } from './bomb.ts';

const KEY = 'bombs/a.html';
const HEAD = '<h1>Ferry returns</h1><p>The ferry is back after nine days.</p>';
const OPEN = '<!doctype html><html lang="en"><head><title>Ferry returns</title>';
const PAGE = `${OPEN}</head><body><main><h1>Ferry returns</h1>`;
const END = '</main></body></html>';
const TEXT = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';
const TAGS = 'p div b i a ul li table tr td h2 blockquote figure pre span em dl dt ruby q section'.split(' ');

/** HTML of long values, wide tables, deep trees and crossed elements. */
export const HTML_SHAPE_BOMBS: readonly Bomb[] = [
  {
    name: 'HTML: links, each to another address',
    key: KEY,
    make: (size) => counted((n) => `<p><a href="//b${n}.example/${n}?a=${n}#b">word ${n}</a> word</p>`, size, HEAD),
  },
  {
    name: 'HTML: images, each another',
    key: KEY,
    make: (size) =>
      counted((n) => `<img src="//x.example/${n}.jpg" alt="image ${n}" width=${n % 3000} height=9>`, size, HEAD),
  },
  {
    name: 'HTML: a srcset of thousands',
    key: KEY,
    make: (size) =>
      counted((n) => `//x.example/${n}.jpg ${n}w, `, size, `${HEAD}<img srcset="`, '//x.example/a.jpg 1w">'),
  },
  { name: 'HTML: a style of 2 MiB', key: KEY, make: (size) => filled('color:red;', size, `${HEAD}<p style="`, '">x') },
  { name: 'HTML: a class of 2 MiB', key: KEY, make: (size) => filled('a ', size, `${HEAD}<p class="`, '">x') },
  {
    name: 'HTML: an alt of 2 MiB',
    key: KEY,
    make: (size) => filled('x ', size, `${HEAD}<img src=//x.example/a.jpg alt="`, '">'),
  },
  {
    name: 'HTML: a title of a link of 2 MiB',
    key: KEY,
    make: (size) => filled('x ', size, `${HEAD}<p><a href=//x.example title="`, '">x</a>'),
  },
  {
    name: 'HTML: entities in an attribute',
    key: KEY,
    make: (size) => filled('&amp;', size, `${HEAD}<p><a href="//x.example/?`, '">x</a>'),
  },
  {
    name: 'HTML: a headline of 2 MiB',
    key: KEY,
    make: (size) => filled('Ferry ', size, '<h1>', `</h1><p>${TEXT}</p>`),
  },
  {
    name: 'HTML: a caption of 2 MiB',
    key: KEY,
    make: (size) =>
      filled('word ', size, `${HEAD}<figure><img src=//x.example/a.jpg><figcaption>`, '</figcaption></figure>'),
  },
  {
    name: 'HTML: a cell of 2 MiB',
    key: KEY,
    make: (size) => filled('word ', size, `${HEAD}<table><tr><td>`, '</table>'),
  },
  { name: 'HTML: a heading of 2 MiB', key: KEY, make: (size) => filled('word ', size, `${HEAD}<h2>`, '</h2><p>x') },
  { name: 'HTML: code of 2 MiB', key: KEY, make: (size) => filled('x &lt; y\n', size, `${HEAD}<pre>`, '</pre>') },
  {
    name: 'HTML: tables of every width',
    key: KEY,
    make: (size) => counted((n) => `<table><tr>${'<td>x'.repeat(n % 250)}</table>`, size, HEAD),
  },
  {
    name: 'HTML: a table of spans that cross',
    key: KEY,
    make: (size) =>
      counted(
        (n) => `<tr>${`<td rowspan=${1 + (n % 60)} colspan=${1 + (n % 7)}>x`.repeat(20)}`,
        size,
        `${HEAD}<table>`,
      ),
  },
  {
    name: 'HTML: lists in lists, each of two',
    key: KEY,
    make: (size) => filled(`${'<ul><li>x<li>y'.repeat(30)}${'</ul>'.repeat(30)}`, size, HEAD),
  },
  {
    name: 'HTML: quotations in quotations',
    key: KEY,
    make: (size) => filled(`${'<blockquote>'.repeat(40)}<p>x${'</blockquote>'.repeat(40)}`, size, HEAD),
  },
  {
    name: 'HTML: every element crossed with every other',
    key: KEY,
    make: (size) => counted((n) => `<${TAGS[n % TAGS.length]}>x</${TAGS[(n * 7) % TAGS.length]}>`, size, HEAD),
  },
  {
    name: 'page: a base and very many relative links',
    key: KEY,
    make: (size) =>
      counted(
        (n) => `<p><a href="../${n}/./x/..">${n}</a> ${TEXT}</p>`,
        size,
        `${OPEN}<base href="//x.example/a/b/"></head><body><article><h1>Ferry returns</h1>`,
      ),
  },
  {
    name: 'page: JSON-LD of authors',
    key: KEY,
    make: (size) =>
      counted(
        (n) => `{"@type":"Person","name":"A ${n}"},`,
        Math.min(size, 990_000),
        `${OPEN}<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","author":[`,
        `{}]}</script></head><body><main><h1>Ferry</h1><p>${TEXT}</p>${END}`,
      ),
  },
  {
    name: 'page: fifty scripts of JSON-LD',
    key: KEY,
    make: (size) =>
      counted(
        (n) =>
          `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${TEXT.repeat(400)}${n}"}</script>`,
        size,
        OPEN,
        `</head><body><main><h1>Ferry</h1><p>${TEXT}</p>${END}`,
      ),
  },
  {
    name: 'page: every word in a span',
    key: KEY,
    make: (size) => filled('<span>word</span> ', size, `${PAGE}<p>`, END),
  },
  {
    name: 'page: columns of short paragraphs',
    key: KEY,
    make: (size) => counted((n) => `<div><p>Word ${n}.</p><p>${TEXT}</p></div>`, size, PAGE, END),
  },
  {
    name: 'page: containers that all could be the article',
    key: KEY,
    make: (size) =>
      counted((n) => `<div class="article-body-${n}"><p>${TEXT}</p><p>${TEXT}</p></div>`, size, PAGE, END),
  },
  {
    name: 'page: a deep tree with text at every level',
    key: KEY,
    make: (size) => counted((n) => (n % 100 === 0 ? '</div>'.repeat(99) : `<div><p>${TEXT}</p>`), size, PAGE, END),
  },
];
