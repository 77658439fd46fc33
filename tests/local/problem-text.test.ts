import { expect, test } from 'vitest';
import { problemLines } from '../../local/problem-text.ts';
import type { Place } from '../../shared/model/problem.ts';
import { type ProblemCode, problem } from '../../shared/model/problem-catalogue.ts';

function at(code: ProblemCode, found: string, place: Place) {
  return problem(code, found, place, { needed: 'another', mend: 'Mend it.' });
}

test('errors come first, then what concerns the whole file, then the others line by line, article by article', () => {
  const lines = problemLines([
    at('left-out', 'c', { line: 9 }),
    at('bad-link', 'b', { line: 2, column: 4 }),
    at('no-section', 'a', { path: 'section' }),
    at('unsafe-url', 'd', { item: 2, line: 1 }),
    at('bad-date', 'e', { line: 30 }),
  ]);
  expect(lines).toEqual([
    'error: line 30: found e, needed another. Mend it. [bad-date]',
    'warning: section: found a, needed another. Mend it. [no-section]',
    'warning: line 2, column 4: found b, needed another. Mend it. [bad-link]',
    'warning: line 9: found c, needed another. Mend it. [left-out]',
    'warning: article 2 of the file, line 1: found d, needed another. Mend it. [unsafe-url]',
  ]);
});

test('a paragraph is told with its first words, unless they are what was found', () => {
  const near = { path: 'paragraph 4', near: 'The ferry, said the harbour office on M…' };
  expect(problemLines([at('bad-link', '“http//a”', near)])).toEqual([
    'warning: paragraph 4 (“The ferry, said the harbour office on M…”): found “http//a”, needed another. Mend it. [bad-link]',
  ]);
  expect(problemLines([at('bad-date', '“Embargo: noon”', { path: 'paragraph 2', near: 'Embargo: noon' })])).toEqual([
    'error: paragraph 2: found “Embargo: noon”, needed another. Mend it. [bad-date]',
  ]);
});

test('more of the same are told by their paragraphs alone', () => {
  const link = (paragraph: number) =>
    at('bad-link', `“http//${paragraph}”`, { path: `paragraph ${paragraph}`, near: 'The ferry' });
  expect(problemLines([1, 2, 3, 4, 5, 6].map(link))).toEqual([
    'warning: paragraph 1 (“The ferry”): found “http//1”, needed another. Mend it. And 5 more like it: “http//2” (paragraph 2), “http//3” (paragraph 3), “http//4” (paragraph 4) and 2 others. [bad-link]',
  ]);
});
