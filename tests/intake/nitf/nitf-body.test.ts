import { expect, test } from 'vitest';
import { buildNitfBody } from '../../../shared/intake/nitf/nitf-body.ts';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';
import { checkBody } from '../check-body.ts';
import { showBody } from '../show-body.ts';

function bodyOf(content: string, head = '', end = ''): string {
  const { root } = readXml(
    `<body><body.head>${head}</body.head><body.content>${content}</body.content><body.end>${end}</body.end></body>`,
  );
  const { body } = buildNitfBody(root).read({ headline: 'Headline' }, '/nitf/body/body.content');
  expect(checkBody(body)).toEqual([]);
  return showBody(body);
}

test.each([
  ['a subhead', '<hl2>Under it</hl2><p>Text.</p>', '<h2>Under it</h2>\n<p>Text.</p>'],
  [
    'a paragraph that was broken in two',
    '<p>The ferry came back to Merrow on Sunday with a crew of four<br/>and a dog.</p>',
    '<p>The ferry came back to Merrow on Sunday with a crew of four and a dog.</p>',
  ],
  ['two lines that were not', '<p>Ferry Line<br/>and Sons</p>', '<p>Ferry Line<br>and Sons</p>'],
  [
    'a box of another site’s',
    '<p>One.</p><p>&lt;div class="x"&gt;&lt;/div&gt;&lt;script src="x"&gt;&lt;/script&gt;</p>',
    '<p>One.</p>',
  ],
  ['a block', '<block><p>One.</p><p>Two.</p></block>', '<p>One.</p>\n<p>Two.</p>'],
  ['emphasis by its class', '<p><em>a</em> <em class="bold">b</em></p>', '<p><em>a</em> <strong>b</strong></p>'],
  ['a quote that has its marks', '<p><q>“Yes”</q> <q>no</q></p>', '<p>“Yes” <q>no</q></p>'],
  [
    'what a text speaks of',
    '<p><person>Ana <name.family>Sol</name.family></person>, <org>UW<alt-code idsrc="x" value="1"/></org>, <money>£3</money></p>',
    '<p>Ana Sol, UW, £3</p>',
  ],
  ['a language', '<p><lang xml:lang="cy">hiraeth</lang></p>', '<p><span lang=cy>hiraeth</span></p>'],
  ['a fraction', '<p><frac><numer>3</numer><frac-sep>⁄</frac-sep><denom>4</denom></frac></p>', '<p>3⁄4</p>'],
  [
    'an address',
    '<p><virtloc value="https://a.example/">here</virtloc> or www.a.example</p>',
    '<p><a href=https://a.example/>here</a> or www.a.example</p>',
  ],
  ['a link without an address', '<p><a name="x">here</a></p>', '<p>here</p>'],
  [
    'a quotation with its source',
    '<bq><block><p>Yes.</p></block><credit>Ana Sol</credit></bq>',
    '<blockquote><p>Yes.</p><p>Ana Sol</p></blockquote>',
  ],
  ['terms', '<dl><dt>Tide</dt><dd>Comes and goes.</dd></dl>', '<dl><dt>Tide</dt><dd>Comes and goes.</dd></dl>'],
  ['preformatted text', '<pre>a  b\n  c</pre>', '<pre>a  b\n  c</pre>'],
  ['a ruby', '<p><ruby><rb>東</rb><rt>とう</rt></ruby></p>', '<p><ruby>東<rt>とう</rt></ruby></p>'],
  [
    'a table in NITF’s own frame',
    '<nitf-table><nitf-table-metadata><nitf-table-summary><p>s</p></nitf-table-summary></nitf-table-metadata><table><tr><td>a</td><td>b</td></tr></table></nitf-table>',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  [
    'a story within the story',
    '<block><hl2>Also</hl2><byline>By Ana Sol</byline><dateline>RHYL</dateline><p>Text.</p></block>',
    '<h2>Also</h2>\n<p>RHYL</p>\n<p>Text.</p>',
  ],
  ['a footnote between paragraphs', '<p>Text.</p><fn><p>Note.</p></fn>', '<p>Text.</p>\n<p>Note.</p>'],
  [
    'a footnote inside a footnote',
    '<p>Text<fn><p>Note<fn><p>Inner.</p></fn>.</p></fn>.</p>',
    '<p>Text<sup>1</sup>.</p>\n<ol><li>Note<sup>2</sup>.</li><li>Inner.</li></ol>',
  ],
  [
    'an image that is only in another folder',
    '<media media-type="image"><media-reference source="a.jpg"/><media-caption>A.</media-caption></media><p>Text.</p>',
    '<p>Text.</p>',
  ],
  [
    'lines broken for a printer',
    `<p>${'word '.repeat(11)}<br/>${'word '.repeat(12)}<br/>end.</p>`,
    `<p>${'word '.repeat(23)}end.</p>`,
  ],
  ['lines of a poem', '<p>Rose<br/>is a rose<br/>is a rose</p>', '<p>Rose<br>is a rose<br>is a rose</p>'],
])('%s', (_name, content, expected) => {
  expect(bodyOf(content)).toBe(expected);
});

test('a note is for readers only where it says so', () => {
  const note = (type: string) =>
    `<note noteclass="hd" type="${type}"><body.content><p>Note ${type}.</p></body.content></note>`;
  expect(bodyOf('<p>Text.</p>', note('std') + note('npa') + note('pa'))).toBe('<p>Note pa.</p>\n<p>Text.</p>');
});

test('what ends a text follows it, but for what is not to be published', () => {
  const end =
    '<tagline>Ana Sol helped.</tagline><tagline type="npa">as/bt</tagline><tagline>Copyright 2026 Coast Wire.</tagline><bibliography>A book.</bibliography>';
  expect(bodyOf('<p>Text.</p>', '', end)).toBe('<p>Text.</p>\n<p>Ana Sol helped.</p>\n<p>A book.</p>');
});

test('whom to write to below a text is for desks', () => {
  expect(
    bodyOf('<p>Text.</p>', '', '<tagline>ana.sol@wire.example</tagline><tagline>Ana Sol writes on ports.</tagline>'),
  ).toBe('<p>Text.</p>\n<p>Ana Sol writes on ports.</p>');
});
