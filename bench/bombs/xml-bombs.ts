import { type Bomb, counted, filled, pieces } from './bomb.ts';
import { NITF, NITF_END, WXR, WXR_END } from './wire-heads.ts';

const XML_KEY = 'bombs/a.xml';

const NITF_BOMBS: readonly Bomb[] = pieces(
  'NITF',
  XML_KEY,
  NITF,
  [
    '<a>',
    '<p>',
    '<p>x</p>',
    '<p/>',
    '<p><em>x</em> y</p>',
    '<table><tr><td>x</td></tr></table>',
    '<a href="http://x.example/">x</a>',
    '<',
    '&#65;',
    '&amp;',
    '<!-- x -->',
    '<?x y?>',
    '<![CDATA[x]]>',
    '<media><media-reference source="x"/></media>',
    'word ',
    '\n',
    '<a b="c" d="e"/>',
  ],
  NITF_END,
);

const SHAPES: readonly Bomb[] = [
  { name: 'XML: levels', key: XML_KEY, make: (size) => filled('<a>', size, NITF) },
  {
    name: 'XML: billion laughs',
    key: XML_KEY,
    make: (size) =>
      `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "ha">${counted((n) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`, Math.min(size, 5000))}]><nitf>&l9;</nitf>`,
  },
  {
    name: 'XML: quadratic blow-up',
    key: XML_KEY,
    make: (size) =>
      filled(
        '&a;',
        size / 2,
        `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "${'x'.repeat(size / 2)}">]><nitf>`,
        '</nitf>',
      ),
  },
  {
    name: 'XML: a document type without end',
    key: XML_KEY,
    make: (size) => filled('<!ENTITY a "b">', size, '<?xml version="1.0"?><!DOCTYPE nitf ['),
  },
  {
    name: 'XML: attributes of one element',
    key: XML_KEY,
    make: (size) => counted((n) => `a${n}="" `, size, '<?xml version="1.0"?><nitf ', '/>'),
  },
  {
    name: 'XML: namespaces of one element',
    key: XML_KEY,
    make: (size) => counted((n) => `xmlns:a${n}="u${n}" `, size, '<?xml version="1.0"?><nitf ', '/>'),
  },
  { name: 'XML: one text', key: XML_KEY, make: (size) => filled('x', size, `${NITF}<p>`, `</p>${NITF_END}`) },
  {
    name: 'XML: an attribute of 10 MiB',
    key: XML_KEY,
    make: (size) => filled('x', size, `${NITF}<p a="`, `"/>${NITF_END}`),
  },
  {
    name: 'XML: bare ampersands',
    key: XML_KEY,
    make: (size) => filled('& ', size, `${NITF}<p>`, `</p>${NITF_END}`),
  },
  {
    name: 'WXR: empty items',
    key: XML_KEY,
    make: (size) => filled('<item></item>', size, WXR, WXR_END),
  },
  {
    name: 'WXR: posts',
    key: XML_KEY,
    make: (size) =>
      counted(
        (n) =>
          `<item><title>Ferry ${n}</title><guid>https://x.example/?p=${n}</guid><content:encoded><![CDATA[<p>The ferry is back after nine days.</p>]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
        size,
        WXR,
        WXR_END,
      ),
  },
  ...[
    '[a]',
    '[a][/a]',
    '[caption]',
    '[gallery ids="1"]',
    '[',
    '[[',
    '<!-- wp:p -->',
    '<p>[a]<b>',
    'x\n\n',
    '<br />\n',
  ].map(
    (piece): Bomb => ({
      name: `WXR: a post of ${JSON.stringify(piece).slice(1, -1)}`,
      key: XML_KEY,
      make: (size) =>
        filled(
          piece,
          size,
          `${WXR}<item><title>Ferry</title><guid>https://x.example/?p=1</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[`,
          `]]></content:encoded></item>${WXR_END}`,
        ),
    }),
  ),
  ...['<p>x</p>', '<b>', '<table><tr><td>', 'x ', '<br/>'].map(
    (piece): Bomb => ({
      name: `NewsML-G2: escaped HTML of ${piece}`,
      key: XML_KEY,
      make: (size) =>
        filled(
          piece.replaceAll('<', '&lt;'),
          size,
          '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x.example,2026:1"><itemMeta/><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineData contenttype="text/html">',
          '</inlineData></contentSet></newsItem>',
        ),
    }),
  ),
  {
    name: 'NewsML-G2: a message of very many items',
    key: XML_KEY,
    make: (size) =>
      counted(
        (n) =>
          `<newsItem guid="tag:x.example,2026:${n}"><contentMeta><headline>Ferry ${n}</headline></contentMeta><contentSet><inlineData>The ferry is back.</inlineData></contentSet></newsItem>`,
        size,
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>',
        '</itemSet></newsMessage>',
      ),
  },
];

export const XML_BOMBS: readonly Bomb[] = [...NITF_BOMBS, ...SHAPES];
