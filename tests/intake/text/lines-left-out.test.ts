import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { foldLine } from '../../../shared/intake/text/letters.ts';
import { isEndMark } from '../../../shared/intake/text/wire-marks.ts';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { plainText } from '../../../shared/model/body.ts';
import { newsroom } from '../newsroom.ts';
import { readMarkedText } from './read-marked-text.ts';

const LEAD =
  'The ferry to Marrow Point is back after nine days in the dock, and the first to board was the baker, who had waited since Tuesday.';
const MORE =
  'The council will decide in March whether a bridge or a tunnel takes its place, and who is to pay for either of them in the end.';
const END =
  'Until then the baker will row, as he has done before, and sell what is left of his rolls on the other side of the water.';

async function read(text: string | Uint8Array, key = 'ferry.txt') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { articles, problems } = await normalizeUpload({ key, bytes }, newsroom);
  const told = problems.filter(({ code }) => code === 'lines-left-out');
  return {
    told: told.map(({ place, found }) => `${place.line}: ${found}`),
    text: articles.map(({ body }) => plainText(body)).join('\n'),
  };
}

test.each<[name: string, text: string, told: readonly string[]]>([
  ['an article alone', `Ferry returns\n\nBy Ana Reyes\n3 March 2026\n\n${LEAD}\n\n${MORE}`, []],
  [
    'a window’s title, a trail and a headline said twice',
    `Ferry returns to Marrow Point - The Valley Post\n\nHome > Local\n\nFerry returns to Marrow Point\n\n${LEAD}\n\n${MORE}`,
    [],
  ],
  ['an end mark', `Ferry returns\n\n${LEAD}\n\n${MORE}\n\nENDS`, []],
  ['a button', `Ferry returns\n\n${LEAD}\n\nAdvertisement\n\n${MORE}`, ['5: a line (5), “Advertisement”']],
  [
    'the page around it',
    `Home\nNews\nSport\nSubscribe\n\nFerry returns to Marrow Point\n\nShare this article\n\n${LEAD}\n\nAdvertisement\n\nRelated: The bridge that was never built\n\n${MORE}\n\nPhoto: Ben Muster / Valley Pictures\n\n${END}\n\nSign up for our newsletter\nBack to top`,
    [
      '1: 10 lines (1–4, 8, 12–14, 18, 22–23), such as “Share this article”, “Related: The bridge that was never built”, “Photo: Ben Muster / Valley Pictures”, “Sign up for our newsletter”',
    ],
  ],
  [
    'a long line',
    `Ferry returns\n\n${LEAD}\n\nRelated: The bridge that was never built, although three councils voted for it and one of them twice\n\n${MORE}`,
    ['5: a line (5), “Related: The bridge that was never built, although three co…”'],
  ],
  [
    'a wrapped line of several',
    'Ferry returns\n\nThe ferry to Marrow Point is back after nine days in the dock, and the\nfirst to board was the baker, who had waited on the pier since Tuesday.\n\nSign up for our newsletter and have the latest news of the harbour and\nits boats delivered to your inbox every morning.\n\nThe council will decide in March whether a bridge or a tunnel takes its\nplace, and who is to pay for either of them in the end.\n',
    ['6: a line (6–7), “Sign up for our newsletter and have the latest news of the…”'],
  ],
  [
    'numbers of pages',
    `Ferry returns\n\n${LEAD}\n\nPage 1 of 2\n\n${MORE}\n\nPage 2 of 2\n`,
    ['5: 2 lines (5, 9), “Page 1 of 2”, “Page 2 of 2”'],
  ],
  [
    'a note to the desk below the end mark',
    `Ferry returns\n\n${LEAD}\n\n${MORE}\n\nENDS\n\nContact: Ana Reyes, ana@herald.example`,
    ['7: 2 lines (7–9), “ENDS”, “Contact: Ana Reyes, ana@herald.example”'],
  ],
])('%s', async (_name, text, told) => {
  expect((await read(text)).told).toEqual(told);
});

const PAGE = `Ferry returns\n\n${LEAD}\n\nAdvertisement\n\n${MORE}`;

test.each<[name: string, text: string | Uint8Array, line: number]>([
  ['line ends of Windows', PAGE.replaceAll('\n', '\r\n'), 5],
  ['line ends of old Macs', PAGE.replaceAll('\n', '\r'), 5],
  ['front matter', `---\nsection: Local\n---\n${PAGE}`, 8],
  ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${PAGE}`, 'utf16le')), 5],
  ['separators of Unicode, which end no line in an editor', PAGE.replace('\n\n', '\u2028\u2029'), 3],
  ['form feeds, which end none either', PAGE.replace('\n\n', '\n\n\f'), 5],
])('the line is the one that an editor shows: %s', async (_name, text, line) => {
  expect((await read(text)).told).toEqual([`${line}: a line (${line}), “Advertisement”`]);
});

test('front matter that asks for all of them keeps every line, each where it stood', async () => {
  const kept = await read(`---\nkeep: all\n---\n${PAGE}\n\nSign up for our newsletter`);
  expect(kept).toEqual({ told: [], text: [LEAD, 'Advertisement', MORE, 'Sign up for our newsletter'].join('\n') });
});

test('front matter that names first words keeps the lines that open with them', async () => {
  const text = `Ferry returns\n\n${LEAD}\n\nAdvertisement\n\nRelated: The bridge\n\n${MORE}\n\nSign up for our newsletter`;
  const one = await read(`---\nkeep: advert\n---\n${text}`);
  expect(one.text).toBe([LEAD, 'Advertisement', MORE].join('\n'));
  expect(one.told).toEqual(['10: 2 lines (10, 14), “Related: The bridge”, “Sign up for our newsletter”']);
  const two = await read(`---\nkeep:\n  - "Related: The…"\n  - “Sign up”\n---\n${text}`);
  expect(two.text).toBe([LEAD, 'Related: The bridge', MORE, 'Sign up for our newsletter'].join('\n'));
});

test('what is to be kept is first words, and is told where it is something else', async () => {
  const bytes = new TextEncoder().encode(`---\nkeep:\n  lines: 12\n---\n${PAGE}`);
  const { problems } = await normalizeUpload({ key: 'ferry.txt', bytes }, newsroom);
  expect(problems.find(({ code }) => code === 'bad-field')).toMatchObject({ place: { line: 2 }, severity: 'error' });
});

test('lines made to be shown badly are quoted as text, and of many only a few', async () => {
  const hostile = Array.from(
    { length: 400 },
    (_, i) => `Related: <script>alert(${i})</script> \u202e${'x'.repeat(80)}`,
  );
  const text = `Ferry returns\n\n${LEAD}\n\n${MORE}\n\n${hostile.map((line) => `${line}\n\n${END}`).join('\n\n')}`;
  const bytes = new TextEncoder().encode(text);
  const { problems } = await normalizeUpload({ key: 'ferry.txt', bytes }, newsroom);
  const [told, ...others] = problems.filter(({ code }) => code === 'lines-left-out');
  expect(others).toEqual([]);
  expect(told?.found.length).toBeLessThan(500);
});

const folder = new URL('corpus/', import.meta.url);
const solid = (text: string): string => foldLine(text).replaceAll(' ', '');

/** Lines of a text that are nowhere: neither in the article nor among those that are told. */
function lostLines(input: string): readonly string[] {
  const { drafts, problems, leftOut = [] } = textFormat.parse(input);
  const [draft] = drafts;
  if (!draft) return [];
  const { body, ...fields } = draft;
  const texts = Object.values(fields)
    .flat()
    .filter((value) => typeof value === 'string');
  const article = solid([plainText(body), ...texts].join('\n'));
  const named = new Set([
    ...leftOut.flatMap(({ place, lines = 1 }) => Array.from({ length: lines }, (_, i) => (place.line ?? 0) + i)),
    ...problems.map(({ place }) => place.line),
  ]);
  const stated = texts.map(solid).filter((value) => value.length > 1);
  const isDated = [fields.published, fields.modified, fields.embargo].some((instant) => instant !== undefined);
  return input.split('\n').filter((line, i) => {
    const words = solid(line.replace(ORDINAL, ''));
    if (words === '' || named.has(i + 1) || article.includes(words) || isEndMark(line.trim())) return false;
    // `By Jane Doe`, `Filed under: Ports`: the words before a value are none of it. A day is a field in other words.
    const value = solid(line.replace(INTRODUCTION, ''));
    if (value !== '' && article.includes(value)) return false;
    return !stated.some((each) => words.includes(each)) && !(isDated && /\p{Nd}/u.test(line)) && !ACCOUNT.test(line);
  });
}

/** A mark, or a word before a name. */
const INTRODUCTION = /^\P{L}*(?:[Bb][Yy]\s)?/u;
/** Of whoever wrote the article, beside the name. */
const ACCOUNT = /\S@\S+\.\S|\s@\w/;
const ORDINAL = /^\s*(?:[^\p{L}\p{N}\s]{0,2}[\p{L}\p{N}]{1,4}[.)]|o)\s/u;

test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
  'every line is in the article or told: %s',
  (name) => {
    const { input } = readMarkedText(readFileSync(new URL(name, folder), 'utf8'));
    expect(lostLines(input)).toEqual([]);
  },
);
