import { expect, test } from 'vitest';
import { readLineBlocks } from '../../../shared/intake/markdown/line-blocks.ts';
import { readNumberedMarks } from '../../../shared/intake/markdown/numbered-marks.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import { showBody } from '../show-body.ts';

test.each([
  ['lines of verse', 'a\n\n| one\n|   two\n|\n| three\n\nb', 'a\n\none  \ntwo  \n\nthree  \n\nb'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['a table without strokes at its ends', '| a\n|---\n| 1', '| a\n|---\n| 1'],
  ['a line alone', 'a\n\n| one\n\nb', 'a\n\n| one\n\nb'],
  ['lines that go on', 'a\n| one\n| two', 'a\n| one\n| two'],
  ['code', '```\n| one\n| two\n```', '```\n| one\n| two\n```'],
])('%s', (_name, written, plain) => {
  expect(readLineBlocks(written)).toBe(plain);
});

test.each([
  ['examples count through the text', '(@) a\n\ntext\n\n(@) b', '1. a\n\ntext\n\n2. b'],
  [
    'an example is named',
    '(@good) a\n(@) b\n\nAs (@good) shows, and (@other).',
    '1. a\n2. b\n\nAs (1) shows, and (@other).',
  ],
  ['items with a number sign', '#. a\n#. b\n\n# a', '1. a\n1. b\n\n# a'],
  ['code', '```\n(@) a\n```', '```\n(@) a\n```'],
])('%s', (_name, written, plain) => {
  expect(readNumberedMarks(written)).toBe(plain);
});

test('verse and examples of Pandoc become lines and a list', () => {
  const { drafts } = markdownFormat.parse(
    '# H\n\nA lead of some length.\n\n| one\n| two\n\n(@) a\n(@) b\n\n[TOC]\n\nEnd.\n',
  );
  const [draft] = drafts;
  expect(draft && showBody(draft.body).split('\n')).toEqual([
    '<p>A lead of some length.</p>',
    '<p>one<br>two</p>',
    '<ol><li>a</li><li>b</li></ol>',
    '<p>End.</p>',
  ]);
});
