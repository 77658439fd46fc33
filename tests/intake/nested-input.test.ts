import { expect, test } from 'vitest';
import { ARTICLE_JSON } from '../../shared/formats/article-json.ts';
import { ARTICLE_FORMATS, FEED_FORMATS } from '../../shared/formats/index.ts';
import { completeArticle } from '../../shared/intake/complete-article.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { newsroom as herald, richArticle } from '../formats/articles.ts';
import { writeDocx } from './docx/write-docx.ts';
import { newsroom } from './newsroom.ts';

/** So deep that whatever calls itself for each level overflows the stack: of the smallest function, compiled, the tests’ bears 5,200 calls. */
const DEPTH = 5_400;

const RECEIVED = '2026-03-02T09:00:00.000Z';
const LEAD = 'The night ferry between Sandmouth and the island is back after nine days of storms.';

/** What may stand in itself, and the file that it is nested in. */
interface Nest {
  readonly name: string;
  readonly key: string;
  readonly open: (level: number) => string;
  readonly close?: string;
  /** What stands in the innermost. */
  readonly inner?: string;
  readonly file: (nested: string) => string | Uint8Array;
}

function nests(
  format: string,
  key: string,
  file: Nest['file'],
  pairs: readonly (readonly [open: string, close?: string])[],
  inner = 'x',
): readonly Nest[] {
  return pairs.map(([open, close = '']) => ({ name: `${format}: ${open}`, key, open: () => open, close, inner, file }));
}

const elements = (names: string) => names.split(' ').map((name) => [`<${name}>`, `</${name}>`] as const);

const HTML_ELEMENTS = elements(
  'div p b i a span font blockquote ul ol li dl dt dd table tbody tr td th caption figure figcaption picture section article aside ' +
    'header footer main nav q ruby rt sub sup code pre details summary form fieldset label button select option svg math g template ' +
    'noscript object video iframe center small del ins mark time address unknown-one',
);

const NITF = (body: string) =>
  `<?xml version="1.0"?><nitf><head><title>Ferry returns</title></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head><body.content><p>${LEAD}</p>${body}</body.content></body></nitf>`;
const NEWSML = (content: string) =>
  `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x.example,2026:1"><itemMeta/><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${LEAD}</p>${content}</body></html></inlineXML></contentSet></newsItem>`;
const WXR = (content: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Ferry</title><guid>https://x.example/?p=1</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>${LEAD}</p>${content}]]></content:encoded></item></channel></rss>`;
const MAIL = 'From: Ana <ana@x.example>\nSubject: Ferry returns\nMessage-ID: <a@x.example>\nMIME-Version: 1.0\n';
const PAGE = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry returns</title>${head}</head><body><main><h1>Ferry returns</h1><p>${LEAD}</p>${body}</main></body></html>`;
const WORD = (body: string) =>
  writeDocx({
    body: `<w:p><w:r><w:t>Ferry returns</w:t></w:r></w:p><w:p><w:r><w:t>${LEAD}</w:t></w:r></w:p>${body}`,
  });
const OWN = ARTICLE_JSON.render(richArticle, herald);
const LINKED = (data: string) => `<script type="application/ld+json">${data}</script>`;

const NESTS: readonly Nest[] = [
  ...nests('HTML', 'a.html', (nested) => `<h1>Ferry returns</h1><p>${LEAD}</p>${nested}`, HTML_ELEMENTS),
  ...nests('a page', 'a.html', (nested) => PAGE(nested), elements('div p b a ul table blockquote section svg')),
  ...nests('JSON-LD', 'a.html', (nested) => PAGE('', LINKED(nested)), [
    ['[', ']'],
    ['{"author":', '}'],
    ['{"@type":"NewsArticle","mainEntity":', '}'],
  ]),
  ...nests('Markdown', 'a.md', (nested) => `# Ferry returns\n\n${LEAD}\n\n${nested}`, [
    ['> '],
    ['- '],
    ['1. '],
    ['*a '],
    ['**a ', '**'],
    ['_a ', '_'],
    ['~~', '~~'],
    ['[', '](b)'],
    ['![', '](b)'],
    ['`'],
    ['('],
    ['<div>\n\n', '\n\n</div>'],
    ['<b>', '</b>'],
    ['[^1]: '],
    ['{{', '}}'],
  ]),
  {
    name: 'Markdown: lists, each indented further',
    key: 'a.md',
    open: (level) => `${' '.repeat(2 * (level % 500))}- a\n`,
    file: (nested) => `# Ferry returns\n\n${LEAD}\n\n${nested}`,
  },
  ...nests('front matter', 'a.md', (nested) => `---\nheadline: ${nested}\n---\n\n${LEAD}\n`, [
    ['[', ']'],
    ['{a: ', '}'],
    ['- '],
    ['? '],
    ['"'],
  ]),
  {
    name: 'front matter: mappings, each indented further',
    key: 'a.md',
    open: (level) => `${' '.repeat(level % 500)}a:\n`,
    file: (nested) => `---\n${nested}\n---\n\n${LEAD}\n`,
  },
  ...nests('text', 'a.txt', (nested) => `Ferry returns\n\n${LEAD}\n\n${nested}`, [
    ['> '],
    ['“', '”'],
    ['(', ')'],
    ['\u2067', '\u2069'],
    ['\u202e', '\u202c'],
    ['&amp;'],
    ['&'],
    ['- '],
    ['\t'],
  ]),
  ...nests('NITF', 'a.xml', NITF, elements('p em block table tr td ul li bq media note hl2 a unknown')),
  ...nests('NewsML-G2', 'a.xml', NEWSML, elements('div p b table tr td ul li section unknown')),
  ...nests('XML', 'a.xml', (nested) => `<?xml version="1.0"?><nitf>${nested}</nitf>`, elements('a')),
  ...nests('WordPress export', 'a.xml', WXR, [
    ['[caption]', '[/caption]'],
    ['[a]', '[/a]'],
    ['[gallery ids="1"]'],
    ['<!-- wp:group -->', '<!-- /wp:group -->'],
    ['<div>', '</div>'],
    ['<p>'],
  ]),
  ...nests(
    'JSON',
    'a.json',
    (nested) => nested,
    [
      ['[', ']'],
      ['{"a":', '}'],
      ['[{"a":', '}]'],
    ],
    '1',
  ),
  ...nests(
    'ninjs',
    'a.json',
    (nested) => `{"uri":"a:1","headline":"Ferry","body_text":"${LEAD}","subject":${nested}}`,
    [
      ['[', ']'],
      ['{"name":', '}'],
    ],
    '"x"',
  ),
  ...nests(
    'ninjs',
    'a.json',
    (nested) => `{"uri":"a:1","headline":"Ferry","body_xhtml":"<p>${LEAD}</p>${nested}"}`,
    elements('div b table ul'),
  ),
  ...nests(
    'schema.org',
    'a.json',
    (nested) =>
      `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry","articleBody":"${LEAD}","author":${nested}}`,
    [
      ['[', ']'],
      ['{"@type":"Person","name":', '}'],
    ],
    '"x"',
  ),
  {
    name: 'schema.org: nodes, each of which leads to the next',
    key: 'a.json',
    open: (level) => `{"@id":"#${level}","@type":"NewsArticle","headline":"F","author":{"@id":"#${level + 1}"}},`,
    file: (nested) => `{"@context":"https://schema.org","@graph":[${nested.slice(0, -2)}]}`,
  },
  ...nests(
    'an article of our own',
    'a.json',
    (nested) => OWN.replace('"children":[', `"children":[${nested},`),
    [
      ['{"type":"element","tagName":"em","properties":{},"children":[', ']}'],
      ['{"type":"element","tagName":"blockquote","properties":{},"children":[', ']}'],
    ],
    '{"type":"text","value":"x"}',
  ),
  {
    name: 'e-mail: parts in parts',
    key: 'a.eml',
    open: (level) => `${level === 0 ? '' : `--b${level - 1}\n`}Content-Type: multipart/mixed; boundary="b${level}"\n\n`,
    file: (nested) => `${MAIL}${nested}`,
  },
  ...nests('e-mail', 'a.eml', (nested) => `${MAIL}${nested}\n${LEAD}\n`, [['Content-Type: message/rfc822\n\n']]),
  ...nests('e-mail', 'a.eml', (nested) => `${MAIL}X-A: ${nested}\n\n${LEAD}\n`, [['(', ')']]),
  ...nests('e-mail', 'a.eml', (nested) => `${MAIL}\n${nested}\n${LEAD}\n`, [['> '], ['>']]),
  ...nests('e-mail', 'a.eml', (nested) => `${MAIL}Content-Type: text/html\n\n<p>${LEAD}</p>${nested}`, [
    ['<blockquote type=cite>', '</blockquote>'],
    ['<div class=gmail_quote>', '</div>'],
    ['<table><tr><td>', '</td></tr></table>'],
  ]),
  ...nests('Word', 'a.docx', WORD, [
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
    ['<w:unknown>', '</w:unknown>'],
  ]),
  ...nests('Word', 'a.docx', (nested) => WORD(`<w:p>${nested}</w:p>`), [
    ['<w:ins>', '</w:ins>'],
    ['<w:smartTag>', '</w:smartTag>'],
    ['<w:hyperlink>', '</w:hyperlink>'],
    ['<w:fldSimple w:instr="PAGE">', '</w:fldSimple>'],
    ['<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>'],
    ['<w:r><w:ruby><w:rubyBase>', '</w:rubyBase></w:ruby></w:r>'],
    ['<m:oMath><m:f><m:num>', '</m:num></m:f></m:oMath>'],
  ]),
  {
    name: 'Word: fields in fields',
    key: 'a.docx',
    open: () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    file: (nested) => WORD(`<w:p>${nested}</w:p>`),
  },
  {
    name: 'Word: styles, each based on the next',
    key: 'a.docx',
    open: (level) =>
      `<w:style w:type="paragraph" w:styleId="S${level}"><w:name w:val="s${level}"/><w:basedOn w:val="S${level + 1}"/></w:style>`,
    file: (styles) =>
      writeDocx({
        styles,
        body: `<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>Ferry returns</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>${LEAD}</w:t></w:r></w:p>`,
      }),
  },
];

/** The file with so many levels, closed or left open, cut to what is surely within the limit of its size. */
function nestedFile({ open, close = '', inner = 'x', file }: Nest, depth: number, isClosed: boolean): Uint8Array {
  const opened = Array.from({ length: depth }, (_, level) => open(level)).join('');
  const made = file(isClosed ? `${opened}${inner}${close.repeat(depth)}` : opened);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

/** Takes a file in and writes every document of what it gives, whatever it is. */
async function takeIn(key: string, bytes: Uint8Array): Promise<'taken' | 'refused'> {
  const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
  for (const normalized of articles) {
    const article = completeArticle(normalized, { revision: 1, received: RECEIVED, revised: RECEIVED });
    for (const format of ARTICLE_FORMATS) format.render(article, newsroom);
    for (const format of FEED_FORMATS) format.renderItem(article, newsroom);
  }
  if (articles.length > 0) return 'taken';
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  return 'refused';
}

test.each(NESTS)('$name: five thousand of them in one another are taken or refused', async (nest) => {
  await takeIn(nest.key, nestedFile(nest, DEPTH, true));
  // What is within one limit and beyond another goes farthest in.
  await takeIn(nest.key, nestedFile(nest, 60, true));
  await takeIn(nest.key, nestedFile(nest, 250, false));
});

/** What is no article at any depth: fields of front matter that are no texts, and files of nothing but levels. */
const NEVER_AN_ARTICLE =
  /^(?:front matter: (?!mappings)|XML: |JSON: |schema\.org: nodes|e-mail: (?:parts|Content-Type))/;

test('a few levels of each are no reason to refuse a file', async () => {
  const refused: string[] = [];
  for (const nest of NESTS.filter(({ name }) => !NEVER_AN_ARTICLE.test(name))) {
    const outcome = await takeIn(nest.key, nestedFile(nest, 2, true));
    if (outcome === 'refused') refused.push(nest.name);
  }
  expect(refused).toEqual([]);
});
