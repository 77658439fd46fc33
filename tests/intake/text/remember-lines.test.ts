import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { forgetLines, rememberLines } from '../../../shared/intake/text/remember-lines.ts';
import { readNewsroom } from '../../../shared/model/read-newsroom.ts';

const NEWSROOM = { ...readNewsroom('name: Herald\nauthority: herald.example,2026\n'), url: 'https://herald.example' };

test('a line is judged once until lines are forgotten, whatever the answer is', () => {
  const asked: string[] = [];
  const judge = rememberLines((line) => {
    asked.push(line);
    return line === 'nothing' ? undefined : line.length;
  });
  expect(['one', 'nothing', 'one', 'nothing'].map(judge)).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(['one', 'nothing']);
  forgetLines();
  expect(judge('one')).toBe(3);
  expect(asked).toEqual(['one', 'nothing', 'one']);
});

test.each(['txt', 'md', 'html', 'eml'])(
  'nothing of an upload (.%s) is remembered when it has been read',
  async (extension) => {
    const asked: string[] = [];
    const judge = rememberLines((line) => asked.push(line));
    judge('a line of the text');
    const text = 'A headline of some words\n\nA paragraph that follows it, and ends in a full stop.';
    await normalizeUpload({ key: `a.${extension}`, bytes: new TextEncoder().encode(text) }, NEWSROOM);
    judge('a line of the text');
    expect(asked).toEqual(['a line of the text', 'a line of the text']);
  },
);
