import { describe, expect, test } from 'vitest';
import { readJson } from '../../../shared/intake/json/read-json.ts';
import { readUpload } from './read-upload.ts';

const ninjs = (n: number, more: object = {}) => ({
  uri: `urn:example:${n}`,
  pubstatus: 'usable',
  headline: `Story ${n}`,
  body_html: `<p>Text ${n}.</p>`,
  ...more,
});

describe('broken JSON', () => {
  test.each([
    [
      'a comma too many in an object',
      '{"headline": "x",\n "body_html": "y",\n}',
      3,
      1,
      '“}”',
      'Take out the comma before it.',
    ],
    ['a comma too many in a list', '[1, 2, ]', 1, 8, '“]”', 'Take out the comma before it.'],
    [
      'a comma too few',
      '{"a": 1\n"b": 2}',
      2,
      1,
      '“"”',
      'Write the comma that is missing before it, or a \\ before a quotation mark within the text.',
    ],
    [
      'quotation marks within a text',
      '{"body_html": "<p class="lead">x</p>"}',
      1,
      26,
      '“lead”',
      'Write the comma that is missing before it, or a \\ before a quotation mark within the text.',
    ],
    [
      'single quotation marks',
      "{'headline': 'x'}",
      1,
      2,
      "“'headline'”",
      'Write names and texts in straight double quotation marks: "like this".',
    ],
    [
      'curly quotation marks',
      '{"headline": “x”}',
      1,
      14,
      '““x””',
      'Write names and texts in straight double quotation marks: "like this".',
    ],
    [
      'a name without quotation marks',
      '{headline: "x"}',
      1,
      2,
      '“headline”',
      'Write names and texts in straight double quotation marks: "like this".',
    ],
    [
      'a line break in a text',
      '{"headline": "one\ntwo"}',
      1,
      18,
      'a line break in a text',
      'Write line breaks in texts as \\n.',
    ],
    [
      'a tab in a text',
      '{"headline": "one\ttwo"}',
      1,
      18,
      'a tab in a text',
      'Write tabs in texts as \\t, and take out other control characters.',
    ],
    [
      'a backslash that escapes nothing',
      '{"path": "C:\\news"}'.replace('\\n', '\\q'),
      1,
      13,
      '“\\q”',
      'Write a backslash that means itself as \\\\.',
    ],
    ['a comment', '{"a": 1, // desk\n "b": 2}', 1, 10, '“//”', 'JSON has no comments: take it out.'],
    ['no number', '{"width": NaN}', 1, 11, '“NaN”', 'Write null.'],
    [
      'a number with a zero in front',
      '[007]',
      1,
      3,
      '“07”',
      'Write the comma that is missing before it, or a \\ before a quotation mark within the text.',
    ],
    [
      'several documents',
      '{"a": 1}\n{"a": 2}',
      2,
      1,
      '“{”',
      'Several articles in one file stand in one list: [ … , … ].',
    ],
    [
      'a document that is cut off',
      '{"a": [1, {"b": "',
      1,
      17,
      'a text that does not end',
      'The file may have been cut off: save it again, or write the missing quotation mark.',
    ],
    [
      'a document that is cut off between values',
      '{"a": [1,',
      1,
      10,
      'the end of the file, while 2 objects and lists are still open',
      'The file may have been cut off: save it again from the system that wrote it.',
    ],
  ])('is told by its place and how to mend it: %s', async (_name, text, line, column, found, mend) => {
    const read = readJson(text);
    expect('problem' in read && read.problem).toMatchObject({
      code: 'bad-json',
      severity: 'error',
      place: { line, column },
      found,
      mend,
    });
    expect(() => JSON.parse(text)).toThrow();
  });

  test('is told of an upload by its name, whatever it looks like', async () => {
    expect(await readUpload("{'headline': 'x'}")).toEqual({ articles: [], problems: ["bad-json 1:2 “'headline'”"] });
  });

  test('beyond the bounds is refused before it is parsed, at the place where it passes them', () => {
    const told = (text: string) => {
      const read = readJson(text);
      return 'problem' in read ? [read.problem.place, read.problem.found] : read.value;
    };
    expect(told('['.repeat(300) + ']'.repeat(300))).toEqual([
      { line: 1, column: 257 },
      'more than 256 objects and lists within one another',
    ]);
    expect(told('{"a":'.repeat(2_000_000))).toEqual([
      { line: 1, column: 1281 },
      'more than 256 objects and lists within one another',
    ]);
    expect(told(`[${'0,'.repeat(500_000)}0]`)).toEqual([{ line: 1, column: 800_001 }, 'more than 400000 values']);
    expect(told(`["${'[{,'.repeat(100_000)}\\"[["]`)).toEqual([`${'[{,'.repeat(100_000)}"[[`]);
  });
});

describe('JSON of no known vocabulary', () => {
  test.each([
    ['an object', { foo: 1, title: 'x', content: 'y' }, 'unknown-format $ an object with “foo”, “title”, “content”'],
    ['a list', [1, 'two', { three: 3 }], 'unknown-format $ a list of 3 that holds no article'],
    ['an empty object', {}, 'unknown-format $ an empty object'],
  ])('is told by what it holds: %s', async (_name, document, told) => {
    const { articles, problems } = await readUpload(document);
    expect({ articles, problems }).toEqual({ articles: [], problems: [told] });
  });
});

test('names that every object inherits are names like others', async () => {
  const text = '{"__proto__": {"uri": "urn:x", "headline": "H", "body_html": "<p>x</p>", "constructor": {"value": 1}}}';
  const { articles, problems } = await readUpload(text);
  expect({ ids: articles.map(({ id }) => id), problems }).toEqual({ ids: ['urn:x'], problems: [] });
});

describe('several articles in a file', () => {
  test.each([
    ['a list', (items: readonly unknown[]) => items, '$'],
    ['items', (items: readonly unknown[]) => ({ total: 2, items }), '$.items'],
    ['_items', (items: readonly unknown[]) => ({ _meta: {}, _items: items }), '$._items'],
    [
      'the hits of a search',
      (items: readonly unknown[]) => ({
        took: 3,
        hits: { total: 2, hits: items.map((_source) => ({ _id: 'x', _source })) },
      }),
      '$.hits.hits',
    ],
  ])('are each an article: %s', async (_name, wrap, path) => {
    const { articles, problems } = await readUpload(wrap([ninjs(1), ninjs(2, { urgency: 12 })]));
    expect(articles.map(({ item, id, headline }) => ({ item, id, headline }))).toEqual([
      { item: 1, id: 'urn:example:1', headline: 'Story 1' },
      { item: 2, id: 'urn:example:2', headline: 'Story 2' },
    ]);
    const inner = path === '$.hits.hits' ? '._source' : '';
    expect(problems).toEqual([`ignored-field #2 ${path}[1]${inner}.urgency “12”`]);
  });

  test('are judged each by itself, and may be of several vocabularies', async () => {
    const { articles, problems } = await readUpload({
      items: [
        ninjs(1),
        ninjs(2, { pubstatus: 'gone' }),
        { type: 'picture', uri: 'urn:example:3', pubstatus: 'usable', headline: 'A picture' },
        { foo: 1 },
        {
          '@type': 'NewsArticle',
          headline: 'Linked',
          url: 'https://example.com/linked',
          articleBody: 'One line of it.',
        },
        ninjs(6, { body_html: '', headline: undefined }),
        'nothing',
        {
          title: { rendered: 'Posted' },
          content: { rendered: '<p>Post.</p>' },
          link: 'https://example.com/posted',
          status: 'publish',
        },
      ],
    });
    expect(articles.map(({ item, headline, body }) => [item, headline, body])).toEqual([
      [1, 'Story 1', ['<p>Text 1.</p>']],
      [5, 'Linked', ['<p>One line of it.</p>']],
      [8, 'Posted', ['<p>Post.</p>']],
    ]);
    expect(problems).toEqual([
      'bad-field #2 $.items[1].pubstatus “gone”',
      'item-left-out #3 $.items[2].type “type: picture”',
      'unknown-format #4 $.items[3] an object with “foo”',
      'no-headline #6 $.items[5].headline nothing',
      'no-body #6 $.items[5].bodies nothing',
      'unknown-format #7 $.items[6] a string',
    ]);
  });

  test('without an id of their own get one each from the file’s name', async () => {
    const { articles } = await readUpload(
      [ninjs(1, { uri: undefined }), ninjs(2, { uri: undefined })],
      'wire/evening.json',
    );
    expect(articles.map(({ id }) => id)).toEqual([
      'tag:test.example,2026:wire/evening',
      'tag:test.example,2026:wire/evening-2',
    ]);
  });

  test('are no more than a thousand', async () => {
    const { articles, problems } = await readUpload(
      Array.from({ length: 1002 }, (_, n) => ({ uri: `urn:x:${n}`, pubstatus: 'canceled' })),
    );
    expect(articles).toHaveLength(1000);
    expect(problems).toEqual(['item-left-out #1001  2 more items'.replace('  ', ' ')]);
  });

  test('that are none but drafts and pictures are told, and that nothing came of the file', async () => {
    expect(await readUpload([{ uri: 'urn:x', type: 'picture', pubstatus: 'usable' }])).toEqual({
      articles: [],
      problems: ['item-left-out $[0].type “type: picture”', 'no-body  an item that is no published article'],
    });
  });
});
