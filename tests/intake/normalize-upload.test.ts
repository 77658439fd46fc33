import { describe, expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { completeLimits } from '../../shared/model/size-limits.ts';
import { newsroom } from './newsroom.ts';
import { showBody } from './show-body.ts';

const encoder = new TextEncoder();

function bytesOf(content: string | readonly number[]): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : Uint8Array.from(content);
}

function normalize(key: string, content: string | readonly number[], contentType?: string) {
  return normalizeUpload(
    { key, bytes: bytesOf(content), ...(contentType === undefined ? {} : { contentType }) },
    newsroom,
  );
}

const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0, 16];
const ZIP = 'PK\u0003\u0004\u0014\u0000';

test.each([
  ['news/a.txt', '', 'empty', {}, '0 bytes'],
  ['news/a.md', ' \n\t\n', 'empty', {}, '4 bytes of white space'],
  ['news/a.txt', JPEG, 'is-image', {}, 'a JPEG image'],
  ['news/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'is-image', {}, 'an SVG image'],
  ['news/a.pdf', '%PDF-1.7\n', 'unknown-format', {}, 'a PDF document'],
  ['news/a.txt', `${ZIP}other`, 'is-binary', {}, 'a ZIP file'],
  ['news/a.rtf', '{\\rtf1\\ansi Hello}', 'unknown-format', {}, 'a rich text (RTF) document'],
  ['news/a.txt', '{"headline": "x"}', 'unknown-format', { path: '$' }, 'an object with “headline”'],
  [
    'news/a.txt',
    '<?xml version="1.0"?>\n<invoice/>',
    'unknown-format',
    { line: 2, column: 1, path: '/invoice' },
    'an XML document of “<invoice>”',
  ],
  ['news/~$ferry.docx', [6, 0x46, 0x65], 'is-binary', {}, 'a note that Word keeps beside a document while it is open'],
  [
    'news/.~lock.ferry.odt#',
    ',jo,',
    'is-binary',
    {},
    'a note that LibreOffice keeps beside a document while it is open',
  ],
  ['news/._ferry.docx', [0, 5, 22, 7], 'is-binary', {}, 'what a Mac keeps beside a file'],
  ['news/.DS_Store', [0, 0, 0, 1], 'is-binary', {}, 'what a Mac keeps of a folder'],
  ['news/ferry.url', '[InternetShortcut]\r\nURL=https://a.example/\r\n', 'unknown-format', {}, 'a link to a page'],
  [
    'news/a.gdoc',
    '{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}',
    'unknown-format',
    { path: '$' },
    'a link to a Google document',
  ],
  [
    'news/a.json',
    '{"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}',
    'unknown-format',
    { path: '$' },
    'the answer of a server that failed, “Invalid post ID.”',
  ],
  [
    'news/a.json',
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"}]}',
    'unknown-format',
    { path: '$' },
    'a feed (JSON Feed)',
  ],
  ['news/a.json', '{"db": [{"data": {"posts": []}}]}', 'unknown-format', { path: '$' }, 'a Ghost export'],
  ['news/a.csv', 'a,b\n1,2\n', 'unknown-format', {}, 'a table (CSV), “.csv”'],
  [
    'news/a.txt',
    '"Subject","Start","End","All day","Place"\n"Ferry, in dock","3/9/2026",,"true","Arbon"\n"Choir","4/9/2026",,"true","Karsk"\n',
    'unknown-format',
    {},
    'a table of values (CSV)',
  ],
  [
    'news/answer',
    '<results>\n  <result>\n    <id>tag:nwa.example,2026:1</id>\n  </result>\n</results>\n',
    'unknown-format',
    { line: 1, column: 1, path: '/results' },
    'an XML document of “<results>”',
  ],
  ['news/a.bin', [1, 2, 3, 4, 5, 6, 7, 8, 200, 201], 'is-binary', {}, 'bytes that are no text'],
  ['news/a.txt', 'A\n\nb\u0000c', 'is-binary', { line: 3 }, 'control characters that no text has'],
  [
    'news/a.txt',
    [0x41, 0x0a, 0xc3, 0xa9, 0x20, 0xff, 0x42],
    'bad-encoding',
    { line: 2, column: 3 },
    'byte 0xFF, which UTF-8 cannot have there',
  ],
  ['news/a.md', '---\nheadline: x\n---\n', 'no-body', {}, 'only the headline “x”'],
  ['news/a.html', '<p>Only a sentence.', 'no-headline', {}, '“Only a sentence.”'],
  [
    'news/a.md',
    `---\nheadline: ${'x '.repeat(300)}\n---\ntext`,
    'headline-too-long',
    { line: 2, path: 'front matter: headline' },
    `599 characters, “${'x '.repeat(38)}x…”`,
  ],
])('%s holding %j is rejected as %s', async (key, content, code, place, found) => {
  const { articles, problems } = await normalize(key, content);
  expect(articles).toEqual([]);
  expect(problems.map((each) => [each.code, each.severity, each.place, each.found])).toEqual([
    [code, 'error', place, found],
  ]);
});

test('limits are those of the newsroom: one for text, one for anything else', async () => {
  const limited = { ...newsroom, limits: completeLimits({ text: 100, other: 200 }) };
  const codes = async (content: Uint8Array) =>
    (await normalizeUpload({ key: 'a.txt', bytes: content }, limited)).problems.map(
      ({ code, found }) => `${code}: ${found}`,
    );
  expect(await codes(encoder.encode(`Headline\n\n${'word '.repeat(30)}`))).toEqual(['too-large: 0.16 KiB (160 bytes)']);
  expect(await codes(Uint8Array.from([...JPEG, ...new Uint8Array(150)]))).toEqual(['is-image: a JPEG image']);
  expect(await codes(Uint8Array.from([...JPEG, ...new Uint8Array(250)]))).toEqual(['too-large: 0.25 KiB (256 bytes)']);
});

test.each([
  ['text', 'a.txt', 'Headline\n\nSome words of text.\n'],
  ['markdown', 'a.md', '# Headline\n\nSome words of text.\n'],
  ['html', 'a.html', '<!doctype html><title>Headline</title><p>Some words of text.</p>'],
  ['json', 'a.json', '{"uri": "https://news.example/1", "headline": "x"}'],
  ['xml', 'a.xml', '<?xml version="1.0"?><nitf><body/></nitf>'],
  ['email', 'a.eml', 'From: a@news.example\r\nSubject: Headline\r\n\r\nSome words of text.\r\n'],
] as const)('a file of the format %s is held to the limit of that format alone', async (format, key, content) => {
  const codes = async (limit: number) => {
    const limits = completeLimits({ text: 1000, other: 1000, [format]: limit });
    const { problems } = await normalizeUpload({ key, bytes: bytesOf(content) }, { ...newsroom, limits });
    return problems.map(({ code }) => code);
  };
  expect(await codes(content.length)).not.toContain('too-large');
  expect(await codes(content.length - 1)).toEqual(['too-large']);
});

test.each([
  '../a.md',
  'a/../b.md',
  './a.md',
  '/a.md',
  'a//b.md',
  'a/',
  '',
  'a\\b.md',
  'a\u0007.md',
  'con.md',
  'a/NUL',
  'lpt1.x/a',
  'a./b.md',
  'a ',
  `${'é'.repeat(600)}.md`,
  '\ud800.md',
])('the key %j is rejected', async (key) => {
  const { articles, problems } = await normalize(key, '# H\n\ntext');
  expect(articles).toEqual([]);
  expect(problems.map(({ code, severity, place }) => ({ code, severity, place }))).toEqual([
    { code: 'bad-key', severity: 'error', place: { path: 'file name' } },
  ]);
});

test.each(['a.md', 'news/2026/What next? (1).md', 'Überraschung/記事.md', 'a/b.c/d', 'console.md', '...a.md'])(
  'the key %j is taken',
  async (key) => {
    expect((await normalize(key, '# H\n\ntext', 'text/markdown')).problems).toEqual([]);
  },
);

test('an article is complete but for its history', async () => {
  expect(
    await normalize(
      'news/ferry.md',
      '# Ferry’s  back\n\n<img src="https://a.example/i.jpg" alt="A ferry" width="800" height="600">\n\nIt came at 9.30 a.m. on Monday. Everybody cheered, and Mr. Jones waved his hat for all of the long way in.\n\nMore.',
    ),
  ).toEqual({
    articles: [
      {
        id: 'tag:test.example,2026:news/ferry',
        ownId: false,
        slug: 'ferrys-back',
        ownSlug: false,
        status: 'usable',
        urgency: 4,
        language: 'en',
        tags: [],
        headline: 'Ferry’s back',
        standfirst:
          'It came at 9.30 a.m. on Monday. Everybody cheered, and Mr. Jones waved his hat for all of the long way in.',
        images: [{ src: 'https://a.example/i.jpg', alt: 'A ferry', width: 800, height: 600 }],
        body: {
          type: 'root',
          children: [
            {
              type: 'element',
              tagName: 'figure',
              properties: {},
              children: [
                {
                  type: 'element',
                  tagName: 'img',
                  properties: { src: 'https://a.example/i.jpg', alt: 'A ferry', width: 800, height: 600 },
                  children: [],
                },
              ],
            },
            {
              type: 'element',
              tagName: 'p',
              properties: {},
              children: [
                {
                  type: 'text',
                  value:
                    'It came at 9.30 a.m. on Monday. Everybody cheered, and Mr. Jones waved his hat for all of the long way in.',
                },
              ],
            },
            { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'More.' }] },
          ],
        },
      },
    ],
    problems: [],
  });
});

test.each([
  ['a.txt', 'text'],
  ['b.md', 'text'],
  ['c.html', '<p>text'],
])('front matter goes before what %s itself says', async (key, body) => {
  const front =
    '---\nid: urn:example:1\nheadline: The headline\nslug: own\nurgency: 1\nlanguage: de\nstatus: canceled\nx-color: red\n---\n';
  const { articles, problems } = await normalize(key, `${front}${body}`);
  expect(articles.map(({ body: tree, ...fields }) => ({ ...fields, body: showBody(tree) }))).toEqual([
    {
      id: 'urn:example:1',
      ownId: true,
      headline: 'The headline',
      slug: 'own',
      ownSlug: true,
      urgency: 1,
      language: 'de',
      status: 'canceled',
      tags: [],
      standfirst: 'text',
      images: [],
      body: '<p>text</p>',
    },
  ]);
  expect(problems).toEqual([]);
});

test('an unknown field stops the upload and says where it stands and how to mend it', async () => {
  const { articles, problems } = await normalize('a.md', '---\nheadline: H\nstandfrist: S\nfavourite: x\n---\nText.');
  expect(articles).toEqual([]);
  expect(problems.map(({ code, severity, place, mend }) => ({ code, severity, line: place.line, mend }))).toEqual([
    {
      code: 'unknown-field',
      severity: 'error',
      line: 3,
      mend: 'Did you mean “standfirst”? Mend the name, or take the line out.',
    },
    {
      code: 'unknown-field',
      severity: 'error',
      line: 4,
      mend: 'Mend the name or take the line out. A note of your own may stay if its name begins with x-.',
    },
  ]);
});

test('a kill needs no text', async () => {
  const { articles, problems } = await normalize('a.md', '---\nid: urn:example:1\nheadline: H\nstatus: killed\n---\n');
  expect({ status: articles[0]?.status, standfirst: articles[0]?.standfirst, problems }).toEqual({
    status: 'canceled',
    standfirst: '',
    problems: [],
  });
});

test('the lead image comes first and every image once, described by all that is known of it', async () => {
  const markdown =
    '---\nimage: https://a.example/2.jpg\n---\n# H\n\ntext\n\n![One](https://a.example/1.jpg)\n\n![Two](https://a.example/2.jpg "Cap")';
  expect((await normalize('a.md', markdown)).articles[0]?.images).toEqual([
    { src: 'https://a.example/2.jpg', alt: 'Two', caption: 'Cap' },
    { src: 'https://a.example/1.jpg', alt: 'One' },
  ]);
});

test('problems in the text count their lines from the top of the file', async () => {
  expect(
    (await normalize('a.md', '---\nslug: x\n---\n\n# H\n\n[a](b)')).problems.map(({ code, place }) => ({
      code,
      place,
    })),
  ).toEqual([{ code: 'relative-url', place: { line: 7 } }]);
});

test.each([
  ['a.md', '# H\n\na *b*', undefined, '<p>a <em>b</em></p>'],
  ['a.txt', 'H\n\na *b*', undefined, '<p>a *b*</p>'],
  ['a.txt', '<!doctype html><title>H</title><p>a <i>b</i>', undefined, '<p>a <em>b</em></p>'],
  ['a.md', '<!-- c -->\n<html><title>H</title><p>a *b*', undefined, '<p>a *b*</p>'],
  ['a.txt', '<h1>H</h1><p>a <i>b</i>', undefined, '<p>a <em>b</em></p>'],
  ['a.txt', '# H\n\na *b*', undefined, '<p>a <em>b</em></p>'],
  ['a', '# H\n\na *b*', 'text/markdown; charset=utf-8', '<p>a <em>b</em></p>'],
  ['a', '<H1>H</H1>\n\na <i>b</i>', 'application/octet-stream', '<p>a <em>b</em></p>'],
  ['a.html', 'H\n\na b', undefined, '<p>a b</p>'],
  ['a.md', '<h1>H</h1>\n\na *b*', undefined, '<p>a <em>b</em></p>'],
  [
    'a.xhtml',
    '<?xml version="1.0"?><!DOCTYPE html><html><head><title>H</title></head><body><p>a<br/>b</p></body></html>',
    undefined,
    '<p>a<br>b</p>',
  ],
])('%s holding %j of type %s is read as what it is', async (key, content, contentType, body) => {
  const { articles, problems } = await normalize(key, content, contentType);
  expect(problems).toEqual([]);
  expect(articles.map((article) => [article.headline, showBody(article.body)])).toEqual([['H', body]]);
});

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...encoder.encode('# Café\n\ntext')], undefined],
  ['UTF-16, little end first', [0xff, 0xfe, ...[...'# Café\n\ntext'].flatMap((c) => [c.charCodeAt(0), 0])], undefined],
  ['UTF-16, big end first', [0xfe, 0xff, ...[...'# Café\n\ntext'].flatMap((c) => [0, c.charCodeAt(0)])], undefined],
  [
    'what the media type says',
    [...'# Caf'].map((c) => c.charCodeAt(0)).concat(0xe9, ...encoder.encode('\r\n\r\ntext')),
    'text/markdown; charset="ISO-8859-1"',
  ],
  [
    'what meta says',
    [...encoder.encode('<meta charset=windows-1252><h1>Caf'), 0xe9, ...encoder.encode('</h1><p>text')],
    undefined,
  ],
])('text comes in %s', async (_name, content, contentType) => {
  const { articles, problems } = await normalize('a.md', content, contentType);
  expect(problems).toEqual([]);
  expect(articles.map(({ headline, standfirst }) => ({ headline, standfirst }))).toEqual([
    { headline: 'Café', standfirst: 'text' },
  ]);
});

describe('the language of a document that names none', () => {
  const french = `Le pont rouvre

Le pont de la ville a rouvert dimanche après une semaine de travaux, et les habitants sont venus en nombre pour le voir. Il avait été fermé à la suite de la tempête qui a touché la côte dans la nuit de samedi.
`;
  test('is the one that its text is plainly in', async () => {
    expect(
      (await normalizeUpload({ key: 'a.txt', bytes: new TextEncoder().encode(french) }, newsroom)).articles[0]
        ?.language,
    ).toBe('fr');
  });

  test('is the newsroom’s where the text is too short to tell', async () => {
    const bytes = new TextEncoder().encode('Le pont rouvre\n\nIl est ouvert.\n');
    expect((await normalizeUpload({ key: 'a.txt', bytes }, newsroom)).articles[0]?.language).toBe(newsroom.language);
  });

  test('is the newsroom’s own variety where the text is in its language', async () => {
    const bytes = new TextEncoder().encode(french);
    expect(
      (await normalizeUpload({ key: 'a.txt', bytes }, { ...newsroom, language: 'fr-CA' })).articles[0]?.language,
    ).toBe('fr-CA');
  });
});

test('an image that stands twice has its size wherever it stands', async () => {
  const { articles } = await normalize(
    'a.html',
    '<h1>H</h1><p>T.</p><img src="https://i.example.org/a.jpg" alt="A" width="8" height="6"><p>U.</p><img src="https://i.example.org/a.jpg" alt="A">',
  );
  const figures = articles[0]?.body.children.flatMap((block) => (block.type === 'element' ? block.children : []));
  const sizes = figures?.flatMap((node) =>
    node.type === 'element' && node.tagName === 'img' ? node.properties.width : [],
  );
  expect(sizes).toEqual([8, 8]);
});

test.each([
  ['a.rtf', '{\\rtf1\\ansi Hello}', 'save it as a Word document (.docx)'],
  ['a.odt', `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text`, 'save it as a Word document (.docx)'],
  [
    'a.fodt',
    '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    'save it as a Word document (.docx)',
  ],
  ['a.enex', '<?xml version="1.0"?><en-export/>', 'Export the note as a web page'],
  ['a.pdf', '%PDF-1.7\n', 'the document that it was made from'],
  ['a.zip', `${ZIP}story.txt`, 'Unpack it'],
])('how to mend %s is said by what wrote it', async (key, content, said) => {
  const { problems } = await normalize(`news/${key}`, content);
  expect(problems.map(({ mend }) => mend)).toEqual([expect.stringContaining(said)]);
});

test.each([
  ['WordDocument', 'an older Word document', 'as a Word document (.docx)'],
  ['__substg1.0_0037001F', 'an Outlook message', 'as .eml'],
  ['Workbook', 'an older Excel workbook', 'as a Word document (.docx)'],
])('an older file that has %s in it is told as %s', async (part, name, mend) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < part.length; i++) bytes[1152 + i * 2] = part.charCodeAt(i);
  const { problems } = await normalizeUpload({ key: 'news/a.doc', bytes }, newsroom);
  expect(problems).toMatchObject([{ code: 'unknown-format', found: name, mend: expect.stringContaining(mend) }]);
});

const FERRY = 'The ferry is back after nine days in the dock, and the first to board was the baker.';

test.each([
  ['Pandoc', `% Ferry returns\n% Ada Example; Ben Example\n% 2 March 2026\n\n${FERRY}\n`],
  [
    'Eleventy, in JSON',
    `---json\n{\n  "title": "Ferry returns",\n  "author": ["Ada Example", "Ben Example"],\n  "date": "2026-03-02"\n}\n---\n${FERRY}\n`,
  ],
  [
    'Eleventy, in TOML',
    `---toml\ntitle = "Ferry returns"\nauthors = ["Ada Example", "Ben Example"]\ndate = 2026-03-02\n---\n${FERRY}\n`,
  ],
])('the front matter of %s is read, and places below it are those of the file', async (_name, text) => {
  const { articles, problems } = await normalize('news/ferry.md', `${text}\n![](https://i.example/a.jpg)\n`);
  expect(articles).toMatchObject([
    { headline: 'Ferry returns', byline: 'Ada Example and Ben Example', published: '2026-03-02T00:00:00.000Z' },
  ]);
  const line = text.split('\n').length + 1;
  expect(problems.map(({ place }) => place.line)).toEqual([line, line]);
});

test('the notes that a German agency puts below its text in Markdown make no Markdown of it', async () => {
  const lead = 'Hallum (nwx) - Eine Ziege hat am Montag einen Tag lang das Rathaus von Hallum geleitet.';
  const notes = '# Notizblock\n\n## Internet\n- [Stadt Hallum](http://hallum.example)';
  const { articles } = await normalize('wire/1.txt', `Ziege leitet das Rathaus\n\n${lead}\n\n${notes}\n`);
  expect(articles.map(({ headline, body }) => [headline, showBody(body)])).toEqual([
    ['Ziege leitet das Rathaus', `<p>${lead}</p>`],
  ]);
});

test('letters that an earlier program lost are told, each article by itself', async () => {
  const item = (uri: string, headline: string, text: string) => ({ uri, type: 'text', headline, body_text: text });
  const items = [
    item('urn:a:1', 'Ferry returns', FERRY),
    item('urn:a:2', 'Caf\ufffd opens', `${FERRY} The pi\ufffdr is open.`),
  ];
  const { articles, problems } = await normalize('news/a.json', JSON.stringify(items));
  expect(articles).toHaveLength(2);
  expect(problems.filter(({ code }) => code === 'lost-letters')).toMatchObject([
    { severity: 'warning', found: '“Caf\ufffd” and 1 more', place: { item: 2 } },
  ]);
});

test('a mail whose text is a document for programs is that document', async () => {
  const mail = (text: string) =>
    `From: Desk <desk@herald.example>\r\nSubject: Form\r\nMIME-Version: 1.0\r\n\r\n${text}\r\n`;
  const form = await normalize('news/a.eml', mail('{"Headline": ["Ferry returns"], "Body": ["It is back."]}'));
  expect(form.articles).toEqual([]);
  expect(form.problems).toMatchObject([{ code: 'unknown-format', found: 'an object with “Headline”, “Body”' }]);
  const ninjs = await normalize(
    'news/b.eml',
    mail(`{"uri": "urn:a:1", "headline": "Ferry returns", "body_text": "${FERRY}"}`),
  );
  expect(ninjs.articles).toMatchObject([{ id: 'urn:a:1', headline: 'Ferry returns' }]);
});

test('an item whose text lies in another file says which', async () => {
  const item = {
    uri: 'urn:a:1',
    type: 'text',
    headline: 'Ferry returns',
    versioncreated: '2026-03-02T09:00:00Z',
    renditions: { nitf: { href: 'https://api.example/1?key=secret', mimetype: 'text/xml' } },
  };
  const { articles, problems } = await normalize('news/a.json', JSON.stringify(item));
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([
    { code: 'no-body', found: 'nothing but a link to the text, nitf', place: { path: '$.renditions.nitf' } },
  ]);
});
