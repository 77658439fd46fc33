import { expect, test } from 'vitest';
import type { Problem } from '../../shared/model/problem.ts';
import { PROBLEMS, type ProblemCode } from '../../shared/model/problem-catalogue.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { MemoryNewsroom } from '../pipeline/memory-newsroom.ts';
import { PROBLEM_EXAMPLES, type ProblemExample } from './problem-examples.ts';
import { problemsPage } from './problems-page.ts';

/** Problems whose readers are still to come. */
const AWAITED: readonly ProblemCode[] = ['language-uncertain'];

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What an editor is told of an example. */
async function problemsOf({ key, content, newsroom = '', after }: ProblemExample): Promise<readonly Problem[]> {
  const house = readNewsroom(`name: The Herald\nauthority: herald.example,2026\n${newsroom}\n`);
  const desk = new MemoryNewsroom({ ...house, url: 'https://site.example' });
  desk.nowMs = Date.parse('2026-03-01T12:00:00.000Z');
  for (const each of after === undefined ? [key] : [after, key]) await desk.normalize(desk.put(each, content));
  return (await desk.status(key))?.problems ?? [];
}

test('every problem of the catalogue is one that some document has, and docs/problems.md shows it', async () => {
  const told: Partial<Record<ProblemCode, Problem>> = {};
  for (const code of CODES) {
    const example = PROBLEM_EXAMPLES[code];
    const found = example && (await problemsOf(example)).find((each) => each.code === code);
    if (found) told[code] = found;
  }
  expect(new Set(CODES.filter((code) => !told[code]))).toEqual(new Set(AWAITED));
  await expect(problemsPage(told)).toMatchFileSnapshot('../../docs/problems.md');
});

test('an example of a warning has no error, and an example of an error no other error', async () => {
  for (const code of CODES) {
    const example = PROBLEM_EXAMPLES[code];
    if (!example || code === 'more-problems' || AWAITED.includes(code)) continue;
    const errors = (await problemsOf(example)).filter(({ severity }) => severity === 'error').map((each) => each.code);
    expect([code, ...new Set(errors)]).toEqual(PROBLEMS[code].severity === 'error' ? [code, code] : [code]);
  }
});

test.each(CODES)('%s is worded so that its parts make sentences', (code) => {
  const { means, needed, mend } = PROBLEMS[code];
  expect(means).toMatch(/^\p{Lu}.*\.$/u);
  expect(mend).toMatch(/^\p{Lu}.*[.?]$/u);
  expect(needed).toMatch(/^\p{Ll}.*[^.]$/u);
});
