import { beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../shared/model/problem.ts';
import { PROBLEMS, type ProblemCode } from '../../shared/model/problem-catalogue.ts';
import { readNewsroom } from '../../shared/model/read-newsroom.ts';
import { MemoryNewsroom } from '../pipeline/memory-newsroom.ts';
import { PROBLEM_EXAMPLES, type ProblemExample } from './problem-examples.ts';
import { problemsPage } from './problems-page.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What an editor is told of an example. */
async function problemsOf({ key, content, newsroom = '', after, before }: ProblemExample): Promise<readonly Problem[]> {
  const house = readNewsroom(`name: The Herald\nauthority: herald.example,2026\n${newsroom}\n`);
  const desk = new MemoryNewsroom({ ...house, url: 'https://site.example' });
  desk.nowMs = Date.parse('2026-03-01T12:00:00.000Z');
  if (before !== undefined) await desk.normalize(desk.put(key, before));
  for (const each of after === undefined ? [key] : [after, key]) await desk.normalize(desk.put(each, content));
  return (await desk.status(key))?.problems ?? [];
}

const told = new Map<ProblemCode, readonly Problem[]>();

beforeAll(async () => {
  for (const code of CODES) {
    const example = PROBLEM_EXAMPLES[code];
    if (example) told.set(code, await problemsOf(example));
  }
});

test('every problem of the catalogue is one that some document has, and docs/problems.md shows it', async () => {
  const found: Partial<Record<ProblemCode, Problem>> = {};
  for (const [code, problems] of told) {
    const own = problems.find((each) => each.code === code);
    if (own) found[code] = own;
  }
  // No file is known that takes too long; tests/local/stoppable-reader.test.ts has a reader that never ends.
  expect(CODES.filter((code) => !found[code])).toEqual(['too-slow']);
  await expect(problemsPage(found)).toMatchFileSnapshot('../../docs/problems.md');
});

test('an example of a warning has no error, and an example of an error no other error', () => {
  for (const [code, problems] of told) {
    if (code === 'more-problems') continue;
    const errors = problems.filter(({ severity }) => severity === 'error').map((each) => each.code);
    expect([code, ...new Set(errors)]).toEqual(PROBLEMS[code].severity === 'error' ? [code, code] : [code]);
  }
});

test.each(CODES)('%s is worded so that its parts make sentences', (code) => {
  const { means, needed, mend } = PROBLEMS[code];
  expect(means).toMatch(/^\p{Lu}.*\.$/u);
  expect(mend).toMatch(/^\p{Lu}.*[.?]$/u);
  expect(needed).toMatch(/^\p{Ll}.*[^.]$/u);
});
