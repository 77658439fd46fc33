import { expect, test } from 'vitest';
import { readFootnotes } from '../../../shared/intake/markdown/footnotes.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';
import { showBody } from '../show-body.ts';

test('notes are one list at the end, numbered as the text refers to them', () => {
  const text = [
    '# H',
    '',
    'Second[^b] and first[^1], and the second again[^b].',
    '',
    '[^1]: The *first* note,',
    '    on two lines.',
    '[^b]: The [second](https://b.example/).',
    '',
    'More text.',
  ].join('\n');
  const { drafts } = markdownFormat.parse(text);
  expect(drafts.map(({ body }) => showBody(body))).toEqual([
    [
      '<p>Second<sup>1</sup> and first<sup>2</sup>, and the second again<sup>1</sup>.</p>',
      '<p>More text.</p>',
      '<hr>',
      '<ol><li>The <a href=https://b.example/>second</a>.</li><li>The <em>first</em> note, on two lines.</li></ol>',
    ].join('\n'),
  ]);
});

test.each([
  ['a reference to no note', 'He said[^sic] so.\n'],
  ['a note in code', '```\n[^1]: code\n```\nText[^1]\n'],
  ['a link that begins with a caret', '[^up](https://a.example/)\n'],
  ['no note at all', 'Text.\n'],
])('what is no footnote stays: %s', (_what, text) => {
  expect(readFootnotes(text)).toBe(text);
});

test('a note that nothing refers to is told behind the others, and lines above the list keep their numbers', () => {
  expect(readFootnotes('A[^x]\n[^y]: why\n[^x]: what\nB')).toBe('A<sup>1</sup>\n\n\nB\n\n***\n\n1. what\n2. why\n');
});
