import { type Bomb, counted, filled, pieces } from './bomb.ts';
import { NINJS, NITF, NITF_END, WXR, WXR_END } from './wire-heads.ts';

const JSON_KEY = 'bombs/a.json';
const XML_KEY = 'bombs/a.xml';
const MIB = 1024 * 1024;
const SENTENCE = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';
const PARAGRAPH = `<p>${SENTENCE}${SENTENCE}${SENTENCE}</p>`;
const G2 =
  '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x.example,2026:1"><itemMeta/><contentMeta><headline>Ferry</headline>';
const G2_END = '</contentMeta><contentSet><inlineData>The ferry is back.</inlineData></contentSet></newsItem>';
const HEAD_OF_NITF = '<?xml version="1.0"?><nitf><head><title>F</title><docdata>';
const REST_OF_NITF =
  '</docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>x</p></body.content></body></nitf>';
const POST = `${WXR}<item><title>Ferry</title><guid>https://x.example/?p=1</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[`;
const POST_END = `]]></content:encoded></item>${WXR_END}`;
const CANONICAL = '{"headline":"Ferry","body":{"type":"root","children":[';

const paragraph = (text: string) =>
  `{"type":"element","tagName":"p","properties":{},"children":[{"type":"text","value":"${text}"}]}`;

/** Five articles in one file, each as long as one may be. */
function five(
  name: string,
  key: string,
  article: (number: number, size: number) => string,
  ends: readonly [string, string, string],
): Bomb {
  const [head, between, tail] = ends;
  return {
    name,
    key,
    make: () => head + [1, 2, 3, 4].map((number) => article(number, 2 * MIB)).join(between) + tail,
  };
}

const html = (piece: string) => (number: number, size: number) =>
  `{"uri":"https://x.example/${number}","headline":"Ferry ${number}","body_xhtml":"${filled(piece, size - 200)}"}`;
const LIST: readonly [string, string, string] = ['[', ',', ']'];

const SEVERAL: readonly Bomb[] = [
  ...[
    PARAGRAPH,
    '<p>x</p>',
    '<b>x</b> ',
    '<a href=//x.example>x</a> ',
    '<table><tr><td>x</table>',
    '<br>x',
    '&amp;',
    '<p>x<br>',
  ].map((piece) => five(`ninjs: four bodies of ${piece.slice(0, 20)}`, JSON_KEY, html(piece), LIST)),
  ...['The ferry is back. ', 'x\\n', 'x\\n\\n', '• x\\n', 'a@b.example ', 'a\\tb\\n'].map((piece) =>
    five(
      `ninjs: four texts of ${piece}`,
      JSON_KEY,
      (number, size) =>
        `{"uri":"https://x.example/${number}","headline":"Ferry ${number}","body_text":"${filled(piece, size - 200)}"}`,
      LIST,
    ),
  ),
  ...[PARAGRAPH, '[a]', '[a][/a]', '[caption]', '[gallery ids="1"]', 'x\n\n', '<br />\n', '<!-- wp:p -->'].map(
    (piece) =>
      five(
        `WXR: four posts of ${JSON.stringify(piece.slice(0, 20)).slice(1, -1)}`,
        XML_KEY,
        (number, size) =>
          `<item><title>Ferry ${number}</title><guid>https://x.example/?p=${number}</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${filled(piece, size - 400)}]]></content:encoded></item>`,
        [WXR, '', WXR_END],
      ),
  ),
  ...[PARAGRAPH, 'x ', '&lt;p&gt;x&lt;/p&gt;', '&lt;b&gt;'].map((piece) =>
    five(
      `NewsML-G2: four items of ${piece.slice(0, 20)}`,
      XML_KEY,
      (number, size) =>
        `<newsItem guid="tag:x.example,2026:${number}"><contentMeta><headline>Ferry ${number}</headline></contentMeta><contentSet><inlineData contenttype="text/html">${filled(piece.startsWith('<p>') ? `&lt;p&gt;${SENTENCE}&lt;/p&gt;` : piece, size - 400)}</inlineData></contentSet></newsItem>`,
      [
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>',
        '',
        '</itemSet></newsMessage>',
      ],
    ),
  ),
  {
    name: 'WXR: honest posts',
    key: XML_KEY,
    make: (size) =>
      counted(
        (n) =>
          `<item><title>Ferry ${n}</title><guid>https://x.example/?p=${n}</guid><wp:post_id>${n}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="a">A</category><content:encoded><![CDATA[${`${PARAGRAPH}\n`.repeat(12)}]]></content:encoded></item>`,
        size,
        WXR,
        WXR_END,
      ),
  },
  {
    name: 'ninjs: a thousand honest articles',
    key: JSON_KEY,
    make: (size) =>
      counted(
        (n) => `{"uri":"https://x.example/${n}","headline":"Ferry ${n}","body_xhtml":"${PARAGRAPH.repeat(36)}"},`,
        size,
        '[',
        '{"uri":"https://x.example/0","headline":"Ferry","body_text":"The ferry is back."}]',
      ),
  },
  {
    name: 'ninjs: a thousand articles, each of other faults',
    key: JSON_KEY,
    make: (size) =>
      counted(
        (n) =>
          `{"uri":"x ${n}","headline":"","version":"x${n}","urgency":${n},"language":"x${n}","versioncreated":"x${n}","pubstatus":"x${n}","body_xhtml":"<a href=javascript:${n}>x</a><img src=x${n}><table><td colspan=x${n}>","byline":"${'x'.repeat(400)}"},`,
        size,
        '[',
        '{}]',
      ),
  },
];

const WP_PIECES: readonly Bomb[] = [
  '[a]',
  '[a][/a]',
  '[a b="c" d=\'e\' f=g]',
  '[caption]<img src=//x.example/a.jpg> x[/caption]',
  '[gallery ids="1"]',
  '[gallery]',
  '[embed]https://x.example/[/embed]',
  '[code]x[/code]',
  '[[a]]',
  '[audio src="x"]',
  '[vc_row][vc_column]',
  '[/a]',
  '<!-- wp:image {"id":1} -->',
  '<p>[a]<b>',
  'x\n\n',
  'x\n',
  '<br />\n',
  '<pre>\n\n',
  '<div>\n\n</div>',
  '<script>[a]</script>',
  '&#91;a&#93;',
].map((piece) => ({
  name: `WXR: a post of 2 MiB of ${JSON.stringify(piece).slice(1, -1)}`,
  key: XML_KEY,
  make: () => filled(piece, 2 * MIB, POST, POST_END),
}));

const NINJS_PIECES: readonly Bomb[] = [
  '<p>x</p>',
  '<b>',
  '<table><tr><td>',
  'x ',
  '<br>',
  '<td colspan=1000>',
  '<a href=//x.example>x</a>',
  '<img src=//x.example/a.jpg>',
  '&lt;p&gt;',
  '\\u0041',
  '\\n',
  '\\u0000',
  '\\ud800',
].map((piece) => ({
  name: `ninjs: a body of 2 MiB of ${piece}`,
  key: JSON_KEY,
  make: () => filled(piece, 2 * MIB, NINJS, '"}'),
}));

const FIELDS: readonly Bomb[] = [
  ['ninjs subjects', (n: number) => `{"name":"s${n}","code":"c${n}"},`, '"subject":[', '{}]'],
  ['ninjs people', (n: number) => `{"name":"A ${n}","rel":"x"},`, '"person":[', '{}]'],
  [
    'ninjs places',
    (n: number) => `{"name":"A ${n}","geometry_geojson":{"type":"Point","coordinates":[1,2]}},`,
    '"place":[',
    '{}]',
  ],
  ['ninjs infosources', (n: number) => `{"name":"A ${n}"},`, '"infosource":[', '{}]'],
  ['ninjs headlines', (n: number) => `{"role":"r${n}","value":"A ${n}"},`, '"headlines":[', '{}]'],
  [
    'ninjs bodies',
    (n: number) => `{"role":"r${n}","contenttype":"text/html","value":"<p>A ${n}"},`,
    '"bodies":[',
    '{}]',
  ],
  [
    'ninjs pictures',
    (n: number) => `"a${n}":{"type":"picture","renditions":{"r":{"href":"https://x.example/${n}.jpg"}}},`,
    '"associations":{',
    '"z":{}}',
  ],
  [
    'ninjs renditions',
    (n: number) => `"r${n}":{"href":"https://x.example/${n}.jpg","width":${n}},`,
    '"associations":{"m":{"type":"picture","renditions":{',
    '"z":{}}}}',
  ],
  ['ninjs unknown members', (n: number) => `"x${n}":"${n}",`, '"ext":{', '"z":1}'],
  ['ninjs bylines', (n: number) => `A ${n}, `, '"byline":"', '"'],
].map(([name, piece, open, close]) => ({
  name: `${name}`,
  key: JSON_KEY,
  make: (size: number) =>
    counted(
      piece as (n: number) => string,
      size,
      `{"uri":"a:b","headline":"Ferry","body_text":"The ferry.",${open}`,
      `${close}}`,
    ),
}));

const CANONICAL_BOMBS: readonly Bomb[] = [
  ['paragraphs', () => `${paragraph('x')},`],
  ['paragraphs of prose', () => `${paragraph(SENTENCE)},`],
  ['texts in one paragraph', () => '{"type":"text","value":"x "},'],
  ['elements that nobody knows', (n: number) => `{"type":"element","tagName":"x${n}","properties":{},"children":[]},`],
  ['nodes that nobody knows', (n: number) => `{"type":"x${n}"},`],
  [
    'properties that nobody knows',
    (n: number) => `{"type":"element","tagName":"p","properties":{"x${n}":1,"onclick":"x"},"children":[]},`,
  ],
  [
    'links',
    (n: number) =>
      `{"type":"element","tagName":"a","properties":{"href":"https://b${n}.example/"},"children":[{"type":"text","value":"https://a.example/"}]},`,
  ],
  [
    'bad links',
    (n: number) =>
      `{"type":"element","tagName":"a","properties":{"href":"javascript:${n}"},"children":[{"type":"text","value":"x"}]},`,
  ],
  [
    'tables',
    () =>
      '{"type":"element","tagName":"table","properties":{},"children":[{"type":"element","tagName":"tbody","properties":{},"children":[]}]},',
  ],
  ['cells', () => '{"type":"element","tagName":"td","properties":{"colSpan":1000,"rowSpan":1000},"children":[]},'],
  [
    'images',
    (n: number) =>
      `{"type":"element","tagName":"img","properties":{"src":"https://x.example/${n}.jpg","alt":"x"},"children":[]},`,
  ],
  ['embeds', (n: number) => `{"type":"embed","url":"https://x.example/${n}","provider":"x"},`],
  ['numbers', () => '1,'],
  ['empty lists', () => '[],'],
].map(([name, piece]) => ({
  name: `canonical JSON: ${name}`,
  key: JSON_KEY,
  make: (size: number) => counted(piece as (n: number) => string, size, CANONICAL, `${paragraph('x')}]}}`),
}));

const SCHEMA: readonly Bomb[] = [
  ['authors', (n: number) => `{"@type":"Person","name":"A${n}"},`, '"author":[', '{}]'],
  ['images', (n: number) => `{"@type":"ImageObject","url":"https://x.example/${n}.jpg"},`, '"image":[', '{}]'],
  ['keywords', (n: number) => `"k${n}",`, '"keywords":[', '"z"]'],
  ['sections', (n: number) => `"k${n}",`, '"articleSection":[', '"z"]'],
  [
    'updates',
    (n: number) => `{"@type":"BlogPosting","headline":"H${n}","articleBody":"x"},`,
    '"liveBlogUpdate":[',
    '{}]',
  ],
  ['texts escaped over and over', () => '&amp;', '"description":"', '"'],
  ['mentions', (n: number) => `{"@id":"#${n}"},`, '"mentions":[', '{}]'],
].map(([name, piece, open, close]) => ({
  name: `schema.org: ${name}`,
  key: JSON_KEY,
  make: (size: number) =>
    counted(
      piece as (n: number) => string,
      size,
      `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","articleBody":"The ferry.",${open}`,
      `${close}}`,
    ),
}));

const NITF_PIECES: readonly Bomb[] = [
  ...pieces(
    'NITF',
    XML_KEY,
    NITF,
    [
      '<hl2>x</hl2>',
      '<bq><block><p>x</p></block></bq>',
      '<ol><li>x</li></ol>',
      '<dl><dt>x</dt><dd>y</dd></dl>',
      '<fn><body.content><p>x</p></body.content></fn>',
      '<nitf-table/>',
      '<block><p>x</p></block>',
      '<p><person>A</person></p>',
      '<p><q>x</q></p>',
      '<pre>x\n</pre>',
      '<p lede="true">x</p>',
      '<note><p>x</p></note>',
      '<hr/>',
      '<br/>x',
      '&#x10FFFF;x',
      '<p>&lt;b&gt;</p>',
      `<p>${SENTENCE}</p>`,
      '<p>\n  x\n</p>\n',
    ],
    NITF_END,
  ),
  ...pieces(
    'NITF head',
    XML_KEY,
    HEAD_OF_NITF,
    [
      '<keyword key="k"/>',
      '<identified-content><person>A</person></identified-content>',
      '<doc.copyright holder="x"/>',
      '<ed-msg info="x"/>',
      '<urgency ed-urg="1"/>',
      '<date.issue norm="20260105T120000Z"/>',
    ],
    REST_OF_NITF,
  ),
  {
    name: 'NITF: an attribute of references',
    key: XML_KEY,
    make: (size) => filled('&#65;', size, `${NITF}<p class="`, `">x</p>${NITF_END}`),
  },
  {
    name: 'NITF: attributes of references',
    key: XML_KEY,
    make: (size) => filled('<p a="&#65;&#65;&#65;&#65;">x</p>', size, NITF, NITF_END),
  },
  {
    name: 'NITF: sections of one letter in text',
    key: XML_KEY,
    make: (size) => filled('x<![CDATA[y]]>', size, `${NITF}<p>`, `</p>${NITF_END}`),
  },
  {
    name: 'NITF: short texts with references',
    key: XML_KEY,
    make: (size) => filled('<em>&#65;&#65;</em> ', size, `${NITF}<p>`, `</p>${NITF_END}`),
  },
  {
    name: 'NITF: one bad reference at the end',
    key: XML_KEY,
    make: (size) => filled('&#65;', size, `${NITF}<p>`, `&bogus;</p>${NITF_END}`),
  },
  {
    name: 'NITF: a control in references',
    key: XML_KEY,
    make: (size) => filled('&#65;', size, `${NITF}<p>\u0001`, `</p>${NITF_END}`),
  },
  {
    name: 'NITF: namespaces at every element',
    key: XML_KEY,
    make: (size) => counted((n) => `<x:p xmlns:x="urn:${n}">x</x:p>`, size, NITF, NITF_END),
  },
  {
    name: 'NITF: levels, up and down',
    key: XML_KEY,
    make: (size) => filled(`${'<em>'.repeat(150)}x${'</em>'.repeat(150)}`, size, `${NITF}<p>`, `</p>${NITF_END}`),
  },
];

const G2_PIECES: readonly Bomb[] = pieces(
  'NewsML-G2',
  XML_KEY,
  G2,
  [
    '<subject qcode="a:b"/>',
    '<subject qcode="medtop:04000000"><name xml:lang="en">x</name></subject>',
    '<headline>x</headline>',
    '<creator><name>A</name></creator>',
    '<by>By A</by>',
    '<dateline>LONDON</dateline>',
    '<language tag="en"/>',
    '<slugline separator="-">A-B</slugline>',
    '<description role="drol:caption">x</description>',
    '<keyword>x</keyword>',
    '<located qcode="x:y"><name>x</name></located>',
    '<contributor/>',
    '<genre qcode="x:y"/>',
  ],
  G2_END,
);

/** More that wires, lists and exports may be made of: every field without end, and several articles each at its own limit. */
export const MORE_WIRE_BOMBS: readonly Bomb[] = [
  ...SEVERAL,
  ...WP_PIECES,
  ...NINJS_PIECES,
  ...FIELDS,
  ...CANONICAL_BOMBS,
  ...SCHEMA,
  ...NITF_PIECES,
  ...G2_PIECES,
];
