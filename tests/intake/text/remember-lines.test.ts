import { expect, test } from 'vitest';
import { forgetLines, rememberLines } from '../../../shared/intake/text/remember-lines.ts';
import { textFormat } from '../../../shared/intake/text-format.ts';

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

test('nothing of a text is remembered when it has been read', () => {
  const asked: string[] = [];
  const judge = rememberLines((line) => asked.push(line));
  judge('a line of the text');
  textFormat.parse('A headline of some words\n\nA paragraph that follows it, and ends in a full stop.');
  judge('a line of the text');
  expect(asked).toEqual(['a line of the text', 'a line of the text']);
});
