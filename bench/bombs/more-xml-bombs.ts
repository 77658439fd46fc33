import { type Bomb, counted, filled, pieces } from './bomb.ts';
import { NITF, NITF_END, WXR, WXR_END } from './wire-heads.ts';

const XML_KEY = 'bombs/a.xml';
const MIB = 1024 * 1024;
const SENTENCE = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';
const G2 =
  '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x.example,2026:1"><itemMeta/><contentMeta><headline>Ferry</headline>';
const G2_END = '</contentMeta><contentSet><inlineData>The ferry is back.</inlineData></contentSet></newsItem>';
const HEAD_OF_NITF = '<?xml version="1.0"?><nitf><head><title>F</title><docdata>';
const REST_OF_NITF =
  '</docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>x</p></body.content></body></nitf>';
const POST = `${WXR}<item><title>Ferry</title><guid>https://x.example/?p=1</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[`;
const POST_END = `]]></content:encoded></item>${WXR_END}`;

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
  make: (size) => filled(piece, Math.min(size, 2 * MIB), POST, POST_END),
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

/** More that wires and exports may be made of: every element and shortcode, references, sections and namespaces without end. */
export const MORE_XML_BOMBS: readonly Bomb[] = [...WP_PIECES, ...NITF_PIECES, ...G2_PIECES];
