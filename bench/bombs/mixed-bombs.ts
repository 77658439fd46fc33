import { createRandom } from '../stories/random.ts';
import { type Bomb, counted } from './bomb.ts';
import { DOCUMENT, DOCUMENT_END, MAIL, NINJS, NITF, NITF_END, WXR, WXR_END, writeWord } from './wire-heads.ts';

const HEADED = 'Ferry returns\n\nThe ferry is back after nine days.\n\n';
const PAGE =
  '<!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><main><h1>Ferry returns</h1>';
const POST = `${WXR}<item><title>Ferry</title><guid>https://x.example/?p=1</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[`;

const LINES = split(`The ferry is back after nine days, said the harbour master on Monday, and will sail again.
By Ana Example|Photo: Ana Example|• an item|1. first|a) second|“We will sail,” she said.|“An unclosed quotation|(an open bracket
HARBOUR REOPENS|Share|Read more: another story|Monday, January 5, 2026|LONDON (AP) — The ferry is back.|a\tb\tc|a  b   c    d
Q: Why?|A: Because.|https://x.example/a|Subject: x|From: ana@x.example|> quoted|-- |Page 3 of 9|###|***|(more)|What next?|3 min read
© 2026 Example|Name: value|12:30|word-|漢字|é Ã©|e\u0301\u0323|\u202e\u2066|&amp;amp;|\u000c`);
const TEXT = LINES.flatMap((line) => [`${line}\n`, `${line}\n\n`, line]);
const HTML =
  split(`<div>|</div>|<p>|</p>|<br>|<br><br>|<a href=//x.example/>|</a>|<ul><li>|</ul>|<ol>|</ol>|<li>|<table><tr><td>|</table>|<tr>
<td colspan=3 rowspan=9>|<img src=//x.example/a.jpg>|<h2>|</h2>|<span lang=fr>|</span>|<b>|</b>|<i>|</i>|<figure>|</figure>|<figcaption>|</figcaption>|<pre>x</pre>
<blockquote>|</blockquote>|<dl><dt>|<dd>|</dl>|<ruby><rt>|<q>|<svg><g></svg>|<script>x</script>|<iframe src=//x.example/></iframe>|<!-- x -->|<![CDATA[x]]>|</span>|</q>|</ruby>
&lt;|<|&|x |By Ana|<aside>|</aside>|<section class=related>|</section>|<header>|</header>|The ferry is back after nine days, said the harbour master.`);
const MARKDOWN = [
  ...TEXT,
  ...HTML,
  ...[
    '# a\n',
    '> ',
    '- a\n',
    '  - b\n',
    '1. c\n',
    '*a*',
    '**b',
    '`c`',
    '``',
    '[a]',
    '[x](https://x.example/)',
    '![x](',
  ],
  ...['[a]: /b\n', '```\n', '    code\n', '---\n', '_x', '~~y', '[', '](', '| a | b |\n|---|---|\n| c | d |\n'],
];
const XML = [
  ...['<p>x</p>', '<p><em>x</em> y</p>', '<p/>', '<ul><li>x</li></ul>', '<table><tr><td>x</td></tr></table>', '&#65;'],
  ...[
    '<a href="https://x.example/">x</a>',
    '<!-- x -->',
    '<![CDATA[<b>]]>',
    '<hl2>x</hl2>',
    '<p>The ferry is back.</p>',
  ],
  '<media media-type="image"><media-reference source="https://x.example/a.jpg"/></media>',
];
const WORD = [
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  '<w:p/>',
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>',
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="3"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
  '<w:p><w:r><w:t>The ferry is back after nine days.</w:t></w:r></w:p>',
];
const inJson = (piece: string) => JSON.stringify(piece).slice(1, -1);
const inMail = (piece: string) => piece.replaceAll('\n', '\r\n');

/** Of each format one file of all its constructs in no order: what one rule bounds, another may undo. */
export const MIXED_BOMBS: readonly Bomb[] = [
  mixed('text', 'txt', HEADED, TEXT),
  mixed('Markdown', 'md', `# ${HEADED}`, MARKDOWN),
  mixed('HTML', 'html', '<h1>Ferry returns</h1>', HTML),
  mixed('page', 'html', PAGE, HTML, '</main></body></html>'),
  mixed('ninjs', 'json', NINJS, HTML.map(inJson), '"}'),
  mixed('NITF', 'xml', NITF, XML, NITF_END),
  mixed(
    'WXR',
    'xml',
    POST,
    HTML.filter((piece) => !piece.includes(']]>')),
    `]]></content:encoded></item>${WXR_END}`,
  ),
  mixed('e-mail of text', 'eml', `${MAIL}\r\n`, TEXT.map(inMail)),
  mixed('e-mail of HTML', 'eml', `${MAIL}Content-Type: text/html; charset=utf-8\r\n\r\n`, HTML.map(inMail)),
  {
    name: 'Word: everything mixed',
    key: 'bombs/a.docx',
    make: (size) => writeWord(stew(WORD, size - 2000, DOCUMENT, DOCUMENT_END), 0),
  },
];

function mixed(format: string, extension: string, head: string, all: readonly string[], tail = ''): Bomb {
  return {
    name: `${format}: everything mixed`,
    key: `bombs/a.${extension}`,
    make: (size) => stew(all, size, head, tail),
  };
}

function stew(all: readonly string[], size: number, head: string, tail = ''): string {
  const random = createRandom(size);
  return counted(() => all[Math.floor(random() * all.length)] ?? '', size, head, tail);
}

/** Pieces between bars and line ends. */
function split(written: string): readonly string[] {
  return written.split(/[|\n]/);
}
