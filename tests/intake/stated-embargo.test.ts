import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { withStatedEmbargo } from '../../shared/intake/stated-embargo.ts';
import { type Body, element, plainText, text } from '../../shared/model/body.ts';
import { newsroom } from './newsroom.ts';

const HEADLINE = 'Bridge closed';
const LEAD =
  'The council voted on Tuesday to close the old bridge over the river, which engineers say is no longer safe.';
const MORE = 'Work begins in the autumn and is to last two years, the mayor told reporters after the vote.';
const EMBARGO = 'EMBARGOED UNTIL 10:00 GMT, 3 December 2026';
const UNCLEAR = 'EMBARGOED UNTIL Thursday';

/** One story with `line` above its text, as each kind of file has it. */
function files(line: string): readonly (readonly [key: string, written: string])[] {
  const html = `<p>${line}</p>\n<p>${LEAD}</p>\n<p>${MORE}</p>`;
  const plain = `${line}\n\n${LEAD}\n\n${MORE}\n`;
  const rendered = { rendered: html };
  return [
    ['story.txt', `${line}\n\n${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`],
    ['above.md', `**${line}**\n\n# ${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`],
    ['below.md', `# ${HEADLINE}\n\n${plain}`],
    ['headline.md', `# ${line}\n\n## ${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`],
    ['front.md', `---\ntitle: ${HEADLINE}\n---\n${plain}`],
    ['story.html', `<h1>${HEADLINE}</h1>\n${html}`],
    ['lines.html', `<h1>${HEADLINE}</h1>\n<p>For the press<br>${line}</p><p>${LEAD}</p>\n<p>${MORE}</p>`],
    [
      'page.html',
      `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${HEADLINE}</h1>${html}</article></body></html>`,
    ],
    [
      'post.json',
      JSON.stringify({ id: 7, type: 'post', status: 'publish', title: { rendered: HEADLINE }, content: rendered }),
    ],
    ['wire.json', JSON.stringify({ uri: 'urn:example:7', type: 'text', headline: HEADLINE, body_html: html })],
    [
      'wire.xml',
      `<nitf><body><body.head><hedline><hl1>${HEADLINE}</hl1></hedline></body.head><body.content>${html}</body.content></body></nitf>`,
    ],
    ['mail.eml', `Subject: ${HEADLINE}\nFrom: jane@example.com\nTo: desk@example.com\n\n${plain}`],
  ];
}

async function read(key: string, written: string) {
  return normalizeUpload({ key, bytes: new TextEncoder().encode(written) }, newsroom);
}

test.each(files(EMBARGO))('%s is held until the time that a line of it names', async (key, written) => {
  const { articles, problems } = await read(key, written);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(articles.map(({ headline, embargo }) => ({ headline, embargo }))).toEqual([
    { headline: HEADLINE, embargo: '2026-12-03T10:00:00.000Z' },
  ]);
  const lines = articles.flatMap(({ body }) => body.children.map(plainText)).join('\n');
  // A line among others of its paragraph stays in it.
  expect(lines.includes(EMBARGO)).toBe(key === 'lines.html');
});

test.each(files(UNCLEAR).filter(([key]) => key !== 'headline.md'))(
  '%s is not taken where nobody can say when its embargo ends',
  async (key, written) => {
    const { articles, problems } = await read(key, written);
    expect(articles).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'bad-date', severity: 'error', found: `“${UNCLEAR}”` }),
    );
  },
);

test('the problem says where the line stands', async () => {
  const { problems } = await read('story.html', `<h1>${HEADLINE}</h1>\n\n<p>${UNCLEAR}</p>\n<p>${LEAD}</p>`);
  expect(problems.map(({ code, place }) => ({ code, place }))).toContainEqual({
    code: 'bad-date',
    place: { line: 3, column: 4 },
  });
});

function body(...paragraphs: readonly string[]): Body {
  return { type: 'root', children: paragraphs.map((each) => element('p', [text(each)])) };
}

test('a field that states an embargo has the last word, and a kill waits for nothing', () => {
  const embargo = '2026-12-24T00:00:00.000Z';
  expect(withStatedEmbargo({ embargo, body: body(EMBARGO, LEAD) }, false).draft.embargo).toBe(embargo);
  expect(withStatedEmbargo({ status: 'canceled', body: body(EMBARGO, LEAD) }, false).draft.embargo).toBeUndefined();
});

test('a line below the text holds it as well, one in its midst does not', () => {
  const long = Array.from({ length: 9 }, () => `${LEAD} ${MORE}`);
  expect(withStatedEmbargo({ body: body(...long, EMBARGO) }, false).draft.embargo).toBe('2026-12-03T10:00:00.000Z');
  expect(withStatedEmbargo({ body: body(...long, EMBARGO, ...long) }, false).draft.embargo).toBeUndefined();
});

test.each([
  ['Embargo on herring lifted', 'en'],
  ['Frei ab 12 Jahren', 'de'],
  ['Gesperrt bis Freitag', 'de'],
  ['Hold until golden', 'en'],
])('“%s” is no embargo', (line, language) => {
  const { draft, problems } = withStatedEmbargo({ headline: 'A', body: body(line, LEAD) }, language !== 'en');
  expect([draft.embargo, problems, draft.body.children.length]).toEqual([undefined, [], 2]);
});
