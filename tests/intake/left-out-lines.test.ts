import { expect, test } from 'vitest';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { tellLeftOutLines } from '../../shared/intake/tell-left-out-lines.ts';
import { plainText } from '../../shared/model/body.ts';
import { p, writeDocx } from './docx/write-docx.ts';
import { newsroom } from './newsroom.ts';

const LEAD =
  'The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker, who had waited since Tuesday.';
const MORE =
  'The council will decide in March whether a bridge or a tunnel takes its place, and who is to pay for either of them in the end.';
const FRONT = '---\nkeep: all\n---\n';

async function read(key: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
  return {
    told: problems.filter(({ code }) => code === 'lines-left-out').map(({ place, found }) => [place, found]),
    text: articles.map(({ body }) => plainText(body)).join('\n'),
  };
}

const MARKDOWN = `# Ferry returns\n\n${LEAD}\n\nAdvertisement\n\n${MORE}\n`;
const HTML = `<h1>Ferry returns</h1>\n<p>${LEAD}</p>\n<p class="Advertisement">Advertisement</p>\n<p>${MORE}</p>\n`;
const PIECE = `<h1>Ferry returns</h1>\n<div class="byline">By Ana Reyes</div>\n<p>${LEAD}</p>\n<aside class="related"><h3>Related stories</h3><ul><li>The bridge that was never built</li></ul></aside>\n<p>${MORE}</p>\n<div class="author-bio"><p>Ana Reyes writes about harbours.</p></div>\n`;

function word(...above: readonly string[]): Uint8Array {
  const lines = [...above, 'Ferry returns', LEAD, 'Advertisement', MORE, 'Sign up for our newsletter'];
  return writeDocx({ body: lines.map((line) => p(line)).join('') });
}

const MAIL = `From: Ana Reyes <ana@herald.example>\nSubject: Ferry returns to Marrow Point\nDate: Sun, 1 Mar 2026 09:00:00 +0000\n\nHi Tom,\n\nhere is my piece, as promised.\n\n${LEAD}\n\n${MORE}\n\nBest wishes,\nAna\n`;

test.each([
  ['Markdown', 'ferry.md', MARKDOWN, { line: 5 }, 'a line (5), “Advertisement”'],
  ['HTML', 'ferry.html', HTML, { line: 3 }, 'a line (3), “Advertisement”'],
  [
    'a piece of a page',
    'ferry.html',
    PIECE,
    { line: 4 },
    '3 lines (4, 6), “Related stories”, “The bridge that was never built”, “Ana Reyes writes about harbours.”',
  ],
  [
    'Word',
    'ferry.docx',
    word(),
    { path: 'paragraph 3', near: 'Advertisement' },
    '2 lines, “Advertisement”, “Sign up for our newsletter”',
  ],
  [
    'a mail',
    'ferry.eml',
    MAIL,
    { line: 5 },
    '4 lines (5–7, 13–14), “Hi Tom,”, “here is my piece, as promised.”, “Best wishes,”, “Ana”',
  ],
] as const)('%s has one warning of the lines that were left out', async (_name, key, content, place, found) => {
  expect((await read(key, content)).told).toEqual([[place, found]]);
});

test.each([
  ['Markdown', 'ferry.md', FRONT + MARKDOWN, [LEAD, 'Advertisement', MORE]],
  ['HTML', 'ferry.html', FRONT + HTML, [LEAD, 'Advertisement', MORE]],
  [
    'a piece of a page',
    'ferry.html',
    FRONT + PIECE,
    [LEAD, 'Related stories', 'The bridge that was never built', MORE, 'Ana Reyes writes about harbours.'],
  ],
  ['Word', 'ferry.docx', word('---', 'keep: all', '---'), [LEAD, 'Advertisement', MORE, 'Sign up for our newsletter']],
  [
    'Word, by first words',
    'ferry.docx',
    word('---', 'keep: Sign up', '---'),
    [LEAD, MORE, 'Sign up for our newsletter'],
  ],
  [
    'a piece of a page, by first words',
    'ferry.html',
    `---\nkeep: Ana Reyes writes\n---\n${PIECE}`,
    [LEAD, MORE, 'Ana Reyes writes about harbours.'],
  ],
])('%s keeps the lines that its front matter asks for, where they stood', async (_name, key, content, lines) => {
  expect((await read(key, content)).text).toBe(lines.join('\n'));
});

test('a mail is told to save its text, since it can have no front matter', async () => {
  const bytes = new TextEncoder().encode(MAIL);
  const { problems } = await normalizeUpload({ key: 'ferry.eml', bytes }, newsroom);
  expect(problems.find(({ code }) => code === 'lines-left-out')?.mend).toContain('save the article as .txt');
  const [, text = ''] = MAIL.split(/\n\n([\s\S]*)/);
  expect((await read('ferry.txt', `${FRONT}Ferry returns to Marrow Point\n\n${text}`)).text).toContain(
    'here is my piece, as promised.',
  );
});

test('of many lines the first ranges are named and the longest lines quoted, in their order', () => {
  const lines = Array.from({ length: 30 }, (_, i) => ({ place: { line: i * 3 + 1 }, text: 'x'.repeat(i % 7) + i }));
  const [told] = tellLeftOutLines(lines, undefined);
  expect(told?.found).toBe(
    '30 lines (1, 4, 7, 10, 13, 16, 19, 22 …), such as “xxxxxx6”, “xxxxxx13”, “xxxxxx20”, “xxxxxx27”',
  );
});

test('each article of a file has its own warning', () => {
  const lines = [1, 1, 2].map((item, i) => ({ place: { item, line: i + 1 }, text: `Line ${i}` }));
  expect(tellLeftOutLines(lines, undefined).map(({ place, found }) => [place.item, found])).toEqual([
    [1, '2 lines (1–2), “Line 0”, “Line 1”'],
    [2, 'a line (3), “Line 2”'],
  ]);
});
