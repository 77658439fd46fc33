import { type Bomb, counted, filled, pieces } from './bomb.ts';

const KEY = 'bombs/a.html';
const HEAD = '<h1>Ferry returns</h1><p>The ferry is back after nine days.</p>';
const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><main><h1>Ferry returns</h1>';
/** One that shows nothing without its scripts. */
const EMPTY_PAGE = '<!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><div></div>';
const TEXT = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';

/** Fragments that htmlparser2’s events come from. */
const FRAGMENTS: readonly Bomb[] = pieces('HTML', KEY, HEAD, [
  '<',
  '&',
  '&amp;amp;',
  '<!--',
  '<![CDATA[',
  '</p>',
  '<a ',
  '<a href=/x>y',
  '<a href=//x.example/>y</a>',
  '<p>x',
  '<div>',
  '<b>',
  '<b><p>x',
  '<i><b><a href=//x.example>x</b></i>',
  '<blockquote>',
  '<ul><li>',
  '<ol><li>x</ol>',
  '<table>',
  '<table><tr><td>',
  '<tr>',
  '<td>x',
  '<td colspan=1000 rowspan=65534>',
  '<tr><td rowspan=0>x',
  '<br>',
  '<br>x',
  '<img src=//x.example/a.jpg>',
  '<figure><figcaption>',
  '<iframe src=//x.example/>',
  '<pre>',
  '<h2>',
  '<h2>x</h2>',
  '<ruby><rt>',
  '<dl><dt>',
  '<svg>',
  '<select><option>',
  '<script></script>',
  '<p>By A</p>',
  'https://x.example ',
  '\n\n\n',
  '<span class=byline>',
]);

const PAGES: readonly Bomb[] = pieces(
  'page',
  KEY,
  PAGE,
  [
    '<div>',
    `<div>${TEXT}`,
    `<div>${TEXT}</div>`,
    `<p>${TEXT}</p>`,
    '<p>x',
    '<a href=/x>x</a>',
    `<table><tr><td>${TEXT}</table>`,
    '<table><tr><td>',
    '<br><br>',
    '<br>x',
    `<section><article>${TEXT}`,
    '<ul><li><a href=/x>x</a></ul>',
    '<span>x</span>',
    '<b>',
    '<img src=//x.example/a.jpg>',
    '<div class=comment>x</div>',
    '<h2>x</h2>',
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    '<meta name=a content=b>',
    '<!-- x -->',
    '&lt;',
    'x ',
  ],
  '</main></body></html>',
);

const SHAPES: readonly Bomb[] = [
  { name: 'HTML: an attribute of 2 MiB', key: KEY, make: (size) => filled('x', size, `${HEAD}<a href="`, '">x</a>') },
  { name: 'HTML: an attribute without end', key: KEY, make: (size) => filled('x', size, `${HEAD}<a href="`) },
  {
    name: 'HTML: one element of very many attributes',
    key: KEY,
    make: (size) => counted((n) => `a${n} `, size, `${HEAD}<p `, '>x</p>'),
  },
  {
    name: 'HTML: 240 levels and very many ends',
    key: KEY,
    make: (size) => filled('</p>', size, `${HEAD}<p><table><td>${'<i>'.repeat(240)}`),
  },
  {
    name: 'HTML: inline levels round very many blocks',
    key: KEY,
    make: (size) => filled('<p>x</p>', size, `${HEAD}${'<b><i><u><a href=//x.example>'.repeat(25)}`),
  },
  {
    name: 'HTML: a table wide and long',
    key: KEY,
    make: (size) => filled(`<tr>${'<td>'.repeat(1000)}`, size, `${HEAD}<table>`),
  },
  {
    name: 'HTML: links to long hosts of other letters',
    key: KEY,
    make: (size) => counted((n) => `<a href="https://${letters(n, 160)}.example/">x</a>`, size, HEAD),
  },
  {
    name: 'HTML: links to hosts longer than any',
    key: KEY,
    make: (size) => counted((n) => `<a href="https://${letters(n, 4000)}.example/">x</a>`, size, HEAD),
  },
  {
    name: 'page: a canonical address of other letters without end',
    key: KEY,
    make: (size) =>
      filled(
        '漢',
        size / 3,
        '<!doctype html><link rel=canonical href="https://',
        `.example/"><h1>Ferry</h1><p>${TEXT}</p>`,
      ),
  },
  {
    name: 'HTML: links that name other hosts',
    key: KEY,
    make: (size) => counted((n) => `<p><a href=//b${n}.example>https://a${n}.example/</a>`, size, HEAD),
  },
  { name: 'HTML: one word', key: KEY, make: (size) => filled('x', size, `${HEAD}<p>`) },
  { name: 'page: one word', key: KEY, make: (size) => filled('x', size, `${PAGE}<p>`) },
  {
    name: 'page: one element of text',
    key: KEY,
    make: (size) => filled(TEXT, size, `${PAGE}<p>`, '</main></body></html>'),
  },
  {
    name: 'page: one text of line ends',
    key: KEY,
    make: (size) => filled('\n', size, `${PAGE}<p>${TEXT}`, '</main></body></html>'),
  },
  {
    name: 'page: 240 levels of text',
    key: KEY,
    make: (size) => filled(`<p>${TEXT}</p>`, size, `${PAGE}${'<div>'.repeat(240)}`),
  },
  {
    name: 'page: JSON-LD of 2 MiB',
    key: KEY,
    make: (size) => filled('[', size, `${PAGE}<script type="application/ld+json">`, `</script><p>${TEXT}</p>`),
  },
  {
    name: 'page: JSON-LD whose nodes lead to each other',
    key: KEY,
    make: (size) =>
      counted(
        (n) => `{"@id":"#${n}","@type":"NewsArticle","author":{"@id":"#${n + 1}"},"image":{"@id":"#${n + 1}"}},`,
        size,
        `${PAGE}<script type="application/ld+json">{"@graph":[`,
        `{}]}</script><p>${TEXT}</p>`,
      ),
  },
  ...['\\n', '1:T\\n', '1:T1,x1:[\\"$1\\"]\\n'].map((row) => ({
    name: `page: a stream of the rows ${row}`,
    key: KEY,
    make: (size: number) => filled(row, size, `${EMPTY_PAGE}<script>self.__next_f.push([1,"`, `x:"])</script>`),
  })),
];

/** Letters that differ from each other and from number to number. */
function letters(number: number, count: number): string {
  return Array.from({ length: count }, (_, place) =>
    String.fromCharCode(0x4e00 + ((number + 7 * place) % 20_000)),
  ).join('');
}

export const HTML_BOMBS: readonly Bomb[] = [...FRAGMENTS, ...PAGES, ...SHAPES];
