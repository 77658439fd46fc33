import { expect, test } from 'vitest';
import { readBulletMarks } from '../../../shared/intake/markdown/bullet-marks.ts';
import { withoutNoteData } from '../../../shared/intake/markdown/note-data.ts';

test.each([
  [
    'bullets of other programs',
    'Bring:\n• a lamp\n  ◦ a big one\n\n● a book',
    'Bring:\n- a lamp\n  - a big one\n\n- a book',
  ],
  ['a bullet within a line', 'Monday • Tuesday', 'Monday • Tuesday'],
  ['code', '```\n• a\n```', '```\n• a\n```'],
])('%s', (_name, written, plain) => {
  expect(readBulletMarks(written)).toBe(plain);
});

const DATA = `id: ${'0f3a'.repeat(8)}\nparent_id: \nlatitude: 48.1\ntype_: 1`;

test('what Joplin keeps of a note is no part of it', () => {
  expect(withoutNoteData(`A title\n\nA text.\n\n${DATA}`)).toBe('A title\n\nA text.\n\n');
});

test('lines that only look like it stay', () => {
  const text = `A text.\n\nid: 12\ntype_: 1\n`;
  expect(withoutNoteData(text)).toBe(text);
  expect(withoutNoteData(`${DATA}\n\nMore text.`)).toBe(`${DATA}\n\nMore text.`);
});
