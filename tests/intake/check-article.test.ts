import { describe, expect, test } from 'vitest';
import { createPlaceFinder } from '../../shared/intake/find-place.ts';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import type { Newsroom } from '../../shared/model/newsroom.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { newsroom } from './newsroom.ts';

const HEAD = 'name: T\nauthority: t.example,2026\n';
const url = 'https://site.example';
const sectioned = { ...readNewsroom(`${HEAD}sections: [World, Business & Money, Sport]`), url };
const withTopic = { ...readNewsroom(`${HEAD}topics: [{ name: a, when: { section: International } }]`), url };

async function check(
  text: string,
  { house = newsroom as Newsroom, received = '2026-03-01T12:00:00.000Z', key = 'a.md' } = {},
) {
  const bytes = new TextEncoder().encode(text);
  const { articles, problems } = await normalizeUpload({ key, bytes, received }, house);
  return {
    article: articles[0],
    told: problems.map(({ code, severity, place, found, needed, mend, more }) => ({
      code,
      severity,
      place,
      found,
      needed,
      mend,
      ...(more ? { more } : {}),
    })),
    codes: problems.map(({ code }) => code),
  };
}

const front = (fields: string, body = 'The ferry is back.') =>
  `---\nheadline: Ferry returns\n${fields}\n---\n${body}\n`;

test('an honest article has no problems', async () => {
  const { codes } = await check(
    front(
      'section: Sport\npublished: 2026-03-01T11:30Z\nbyline: Ana Reyes',
      'The ferry is back, [said the harbour](https://harbour.example/notice).\n\n## At six\n\nIt sails.',
    ),
    { house: sectioned },
  );
  expect(codes).toEqual([]);
});

describe('a headline', () => {
  test.each([
    [110, []],
    [111, ['long-headline']],
    [500, ['long-headline']],
    [501, ['headline-too-long']],
  ])('of %i characters has the problems %j', async (length, codes) => {
    expect((await check(`---\nheadline: ${'a'.repeat(length)}\n---\nText.`)).codes).toEqual(codes);
  });
});

describe('a section', () => {
  test.each([
    ['none, where the newsroom names none', '', newsroom, [], undefined],
    ['any, where the newsroom names none', 'section: Gossip', newsroom, [], undefined],
    ['one of the newsroom’s', 'section: Business & Money', sectioned, [], undefined],
    ['one of the newsroom’s in capitals', 'section: WORLD', sectioned, [], undefined],
    ['none, where the newsroom names its own', '', sectioned, ['no-section'], undefined],
    ['a misspelt one', 'section: Wrold', sectioned, ['unknown-section'], 'Did you mean “World”? Mend the section.'],
    [
      'one of no newsroom’s',
      'section: Gossip',
      sectioned,
      ['unknown-section'],
      'Mend the section, or have it added to newsroom.yaml under sections.',
    ],
    ['one that a topic asks for', 'section: international', withTopic, [], undefined],
    [
      'one that a topic may have meant',
      'section: Internatonal',
      withTopic,
      ['unknown-section'],
      'Did you mean “International”? Mend the section.',
    ],
    ['one that no topic asks for', 'section: Gossip', withTopic, [], undefined],
  ])('%s has its problems told', async (_what, field, house, codes, mend) => {
    const { told } = await check(front(field), { house });
    expect(told.map(({ code }) => code)).toEqual(codes);
    expect(told[0]?.mend).toBe(
      codes[0] === 'no-section' ? 'Name the section, for example “section: World” in the front matter.' : mend,
    );
  });

  test('is written as the newsroom writes it', async () => {
    expect((await check(front('section: WORLD'), { house: sectioned })).article?.section).toBe('World');
  });
});

describe('a date of publication', () => {
  test.each([
    ['that has come', 'published: 2026-03-01T12:00Z', []],
    ['that comes within the difference of two clocks', 'published: 2026-03-01T12:10Z', []],
    ['that is still to come', 'published: 2026-03-01T18:00Z', ['future-date']],
    ['that is tomorrow’s, in a zone where it is tomorrow', 'published: 2026-03-02', []],
    ['that is the day after tomorrow’s', 'published: 2026-03-03', ['future-date']],
    [
      'that is still to come, under an embargo until then',
      'published: 2026-03-01T18:00Z\nembargo: 2026-03-01T18:00Z',
      [],
    ],
    ['that comes after the embargo', 'published: 2026-03-02T18:00Z\nembargo: 2026-03-01T18:00Z', ['future-date']],
    ['that is still to come, of an article that is held back', 'published: 2026-03-09\nstatus: withheld', []],
  ])('%s has the problems %j', async (_what, fields, codes) => {
    expect((await check(front(fields))).codes).toEqual(codes);
  });

  test.each([
    ['published: 3/4/2026', 'It may be 3 April 2026 or 4 March 2026: write it with the month as a word.'],
    ['published: 3-4-2026', 'It may be 3 April 2026 or 4 March 2026: write it with the month as a word.'],
    ['published: 31/31/2026', 'There is no such day; mend it.'],
    ['published: 2026-02-30', 'There is no such day; mend it.'],
    ['published: next week', 'Write the date with the month as a word, or as year-month-day.'],
  ])('that cannot be read (%s) stops the article and says which days it may mean', async (field, mend) => {
    const { article, told } = await check(front(field));
    expect(article).toBeUndefined();
    expect(told.map(({ code, place }) => [code, place])).toEqual([
      ['bad-date', { line: 3, path: 'front matter: published' }],
    ]);
    expect(told[0]?.mend).toBe(mend);
  });
});

describe('an image', () => {
  test('without description or size is told of with its line; one with a caption is described', async () => {
    const { told } = await check(
      front(
        'canonical: https://herald.example/ferry',
        'One.\n\n<img src="/pier.jpg" width="800" height="600">\n\n![](https://i.example/bay.jpg)\n\n<figure><img src="https://i.example/quay.jpg" width="8" height="6"><figcaption>The quay</figcaption></figure>',
      ),
    );
    expect(told.map(({ code, severity, place, found, more }) => [code, severity, place, found, more])).toEqual([
      [
        'image-without-alt',
        'warning',
        { line: 7, column: 11 },
        '“https://herald.example/pier.jpg”',
        { count: 1, first: [{ place: { line: 9, column: 5 }, found: '“https://i.example/bay.jpg”' }] },
      ],
      ['image-without-size', 'warning', { line: 9, column: 5 }, '“https://i.example/bay.jpg”', undefined],
    ]);
  });

  test('that a page’s head offers to other sites is not told to lack what no editor wrote', async () => {
    const page = (given: string) =>
      `${given}<html><head><meta property="og:image" content="https://i.example/card.jpg"></head><body><h1>Ferry returns</h1><p>The ferry is back.</p></body></html>`;
    expect((await check(page(''), { key: 'a.html' })).codes).toEqual([]);
    expect((await check(page('---\nimage: https://i.example/card.jpg\n---\n'), { key: 'a.html' })).codes).toEqual([
      'image-without-alt',
      'image-without-size',
    ]);
  });

  test('has the size that front matter gives it', async () => {
    const { article, codes } = await check(
      front(
        'images: [{ src: "https://i.example/a.jpg", width: 8, height: 6 }]',
        '> ![A pier](https://i.example/a.jpg)',
      ),
    );
    expect(codes).toEqual([]);
    expect(JSON.stringify(article?.body)).toContain('"alt":"A pier","width":8,"height":6');
  });
});

test('what stops an article and what does not are told at once', async () => {
  const { codes } = await check('---\nurgency: 12\nsection: Wrold\nimage: https://i.example/a.jpg\n---\n', {
    house: sectioned,
  });
  expect(codes).toEqual([
    'bad-field',
    'no-headline',
    'no-body',
    'unknown-section',
    'image-without-alt',
    'image-without-size',
  ]);
});

test('the same warning is told once, with how often and where first; errors are told one by one', async () => {
  const links = Array.from({ length: 30 }, (_, index) => `A [word](javascript:a${index}) here.\n`).join('\n');
  const { told } = await check(`---\ncolour: red\nfont: big\nheadline: Ferry returns\n---\n\n${links}`);
  expect(told.map(({ code, place, found, more }) => [code, place, found, more])).toEqual([
    ['unknown-field', { line: 2, path: 'front matter: colour' }, '“colour”', undefined],
    ['unknown-field', { line: 3, path: 'front matter: font' }, '“font”', undefined],
    [
      'unsafe-url',
      { line: 7, column: 10 },
      '“javascript:a0”',
      {
        count: 29,
        first: [
          { place: { line: 9, column: 10 }, found: '“javascript:a1”' },
          { place: { line: 11, column: 10 }, found: '“javascript:a2”' },
          { place: { line: 13, column: 10 }, found: '“javascript:a3”' },
        ],
      },
    ],
  ]);
});

test('a warning that is worded differently each time is told a few times, with how often more', async () => {
  const links = Array.from({ length: 30 }, (_, index) => `A [word](www.a${index}.example) here.\n`).join('\n');
  const { told } = await check(`# Ferry returns\n\n${links}`);
  expect(told.map(({ found, more }) => [found, more?.count])).toEqual([
    ['“www.a0.example”', undefined],
    ['“www.a1.example”', undefined],
    ['“www.a2.example”', undefined],
    ['“www.a3.example”', undefined],
    ['“www.a4.example”', 25],
  ]);
});

test('a line is looked for in no more of a file than can be afforded', () => {
  const find = createPlaceFinder(new TextEncoder().encode(`${'x\n'.repeat(500_000)}end`));
  const found = Array.from({ length: 60 }, () => find('end'));
  expect(found[0]).toEqual({ line: 500_001, column: 1 });
  expect(found.filter((place) => place !== undefined)).toHaveLength(21);
  expect(find('x')).toBeUndefined();
});

test('front matter that cannot be read is not told to lack what it may have had', async () => {
  const { codes } = await check('---\nheadline: "Ferry returns\nsection: World\n---\nThe ferry is back.\n', {
    house: sectioned,
  });
  expect(codes).toEqual(['bad-front-matter']);
});

test('an article of several that an error stopped is told by its headline, others by their number', async () => {
  const { told } = await check(
    '[{"uri": "urn:a:1", "headline": "Only a headline", "body_text": ""}, {"uri": "urn:a:2", "body_text": "No headline."}, {"uri": "urn:a:3", "headline": "Bees", "urgency": 44, "body_text": "Bees came."}]',
    { key: 'a.json' },
  );
  expect(told.map(({ code, place: { item, headline } }) => [code, item, headline])).toEqual([
    ['no-body', 1, 'Only a headline'],
    ['no-headline', 2, undefined],
    ['ignored-field', 3, undefined],
  ]);
});

test('an address in a whole page is told with its line, whoever read the page', async () => {
  const page = `<!doctype html>
<html lang="en"><head><title>Ferry returns</title></head>
<body><article><h1>Ferry returns</h1>
<p>${'The ferry is back after nine days in the dock, and it takes cars again. '.repeat(4)}</p>
<p>It sails at six, says <a href="/harbour">the harbour</a>. ${'Nobody had missed it more than the bakers of the island. '.repeat(4)}</p>
<p>Ask <a href="www.pier.example">the pier</a>. ${'The captain is new, and the timetable is as old as ever. '.repeat(4)}</p>
</article></body></html>
`;
  const { told } = await check(page, { key: 'a.html' });
  expect(told.map(({ code, place }) => [code, place.line])).toEqual([
    ['relative-url', 5],
    ['bad-link', 6],
  ]);
});

test('an article without a headline is told by its first words, not by the picture above them', async () => {
  const { told } = await check(
    '<img src="https://i.example/a.jpg" alt="A pier" width="8" height="6"><p>The ferry is back.</p>',
    {
      key: 'a.html',
    },
  );
  expect(told.map(({ code, found }) => [code, found])).toEqual([['no-headline', '“The ferry is back.”']]);
});
