import { type Bomb, counted, filled } from './bomb.ts';
import { WXR, WXR_END } from './wire-heads.ts';

const JSON_KEY = 'bombs/a.json';
const XML_KEY = 'bombs/a.xml';
const MIB = 1024 * 1024;
const SENTENCE = 'The ferry is back after nine days, said the harbour master on Monday, and will sail again. ';
const PARAGRAPH = `<p>${SENTENCE}${SENTENCE}${SENTENCE}</p>`;
const LIST: readonly [string, string, string] = ['[', ',', ']'];

/** Four articles in one file, each as long as one may be. */
function four(
  name: string,
  key: string,
  article: (number: number, size: number) => string,
  ends: readonly [string, string, string],
): Bomb {
  const [head, between, tail] = ends;
  return {
    name,
    key,
    make: (size) =>
      head + [1, 2, 3, 4].map((number) => article(number, Math.min(size / 4, 2 * MIB))).join(between) + tail,
  };
}

const html = (piece: string) => (number: number, size: number) =>
  `{"uri":"https://x.example/${number}","headline":"Ferry ${number}","body_xhtml":"${filled(piece, size - 200)}"}`;

/** Several articles in one file, each at its own limit or in ordinary numbers. */
export const SEVERAL_ARTICLES_BOMBS: readonly Bomb[] = [
  ...[
    PARAGRAPH,
    '<p>x</p>',
    '<b>x</b> ',
    '<a href=//x.example>x</a> ',
    '<table><tr><td>x</table>',
    '<br>x',
    '&amp;',
    '<p>x<br>',
  ].map((piece) => four(`ninjs: four bodies of ${piece.slice(0, 20)}`, JSON_KEY, html(piece), LIST)),
  ...['The ferry is back. ', 'x\\n', 'x\\n\\n', '• x\\n', 'a@b.example ', 'a\\tb\\n'].map((piece) =>
    four(
      `ninjs: four texts of ${piece}`,
      JSON_KEY,
      (number, size) =>
        `{"uri":"https://x.example/${number}","headline":"Ferry ${number}","body_text":"${filled(piece, size - 200)}"}`,
      LIST,
    ),
  ),
  ...[PARAGRAPH, '[a]', '[a][/a]', '[caption]', '[gallery ids="1"]', 'x\n\n', '<br />\n', '<!-- wp:p -->'].map(
    (piece) =>
      four(
        `WXR: four posts of ${JSON.stringify(piece.slice(0, 20)).slice(1, -1)}`,
        XML_KEY,
        (number, size) =>
          `<item><title>Ferry ${number}</title><guid>https://x.example/?p=${number}</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${filled(piece, size - 400)}]]></content:encoded></item>`,
        [WXR, '', WXR_END],
      ),
  ),
  ...[PARAGRAPH, 'x ', '&lt;p&gt;x&lt;/p&gt;', '&lt;b&gt;'].map((piece) =>
    four(
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
