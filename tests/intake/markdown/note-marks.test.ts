import { expect, test } from 'vitest';
import { readNoteMarks } from '../../../shared/intake/markdown/note-marks.ts';
import { markdownFormat } from '../../../shared/intake/markdown-format.ts';

function read(text: string) {
  const leftOut: [string, number][] = [];
  return { shown: readNoteMarks(text, (found, line) => leftOut.push([found, line])), leftOut };
}

test.each([
  ['See [[Bridge history]].', 'See Bridge history.'],
  ['See [[Ferry|the ferry]] and [[Bridge#Bells]].', 'See the ferry and Bridge Bells.'],
  ['> [!note] Background\n> Built in 1911.', '> **Background**  \n> Built in 1911.'],
  ['> [!WARNING]\n> Mind the gap.', '> **Warning**  \n> Mind the gap.'],
  ['- [x] done\n- [ ] to do\n1. [X] both', '- ☑ done\n- ☐ to do\n1. ☑ both'],
  ['It is ==very== old, ==or so they say==.', 'It is very old, or so they say.'],
  ['Old. %% check the year %%\n\n%%\nA remark\nof two lines\n%%\n\nNew.', 'Old. \n\n\n\n\n\n\nNew.'],
])('marks of programs for notes are read as what they stand for: %s', (text, expected) => {
  expect(read(text)).toEqual({ shown: expected, leftOut: [] });
});

test.each([
  ['```\n[[ -f x ]] && - [x]\n```'],
  ['Write `[[Page]]` for a link.'],
  ['[x](https://a.example/) and [1]'],
  ['if a == b or b == c'],
  ['Title\n====='],
  ['`a ==b== c`'],
  ['100%% sure'],
])('code and ordinary brackets stay: %s', (text) => {
  expect(read(text)).toEqual({ shown: text, leftOut: [] });
});

test('a file that a note shows did not come along, and is told with its line', () => {
  expect(read('Text\n\n![[bridge.jpg]]\n')).toEqual({ shown: 'Text\n\n\n', leftOut: [['“![[bridge.jpg]]”', 3]] });
});

test('fields below the headline, each on its line, are fields', () => {
  const text = '# Old bridge\n\nAuthor: Jane Doe\nStatus: Ready\nTags: bridge, buses\n\nThe bridge opened.\n';
  const { drafts } = markdownFormat.parse(`${text}${'It is long. '.repeat(9)}`);
  expect(drafts.map(({ headline, byline, tags, body }) => [headline, byline, tags, body.children.length])).toEqual([
    ['Old bridge', 'Jane Doe', ['bridge', 'buses'], 1],
  ]);
});

test('a remark of Ulysses ends with its line, and a file that iA Writer puts into the text is told', () => {
  const told: string[] = [];
  const text = 'a\n\n%% ask Ada\n\n/light.jpg "The light"\n\n/not a file\n\nb';
  expect(readNoteMarks(text, (found, line) => told.push(`${line}: ${found}`))).toBe('a\n\n\n\n\n\n/not a file\n\nb');
  expect(told).toEqual(['5: “/light.jpg "The light"”']);
});
