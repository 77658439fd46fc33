import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BOUNDED_TEXTS, hasBoundedText } from './bounded-texts.ts';
import { findExpressions } from './find-expressions.ts';
import { judgeExpression } from './judge-expression.ts';

const steady = new Set(JSON.parse(readFileSync(new URL('steady.json', import.meta.url), 'utf8')) as string[]);
const expressions = findExpressions();
const TIMEOUT_MS = 20_000;

test('no text makes a regular expression of the code take more than linear time (npm run expressions writes down those judged)', async () => {
  expect(expressions.length).toBeGreaterThan(500);
  const slow: string[] = [];
  for (const expression of expressions) {
    if (steady.has(expression.source) || hasBoundedText(expression)) continue;
    const verdict = await judgeExpression(expression, TIMEOUT_MS);
    if (!verdict.safe) slow.push(`${expression.file}: ${expression.source} for ${verdict.attack}`);
  }
  expect(slow).toEqual([]);
}, 600_000);

test('no expression is written down as steady that the code does not have', () => {
  const present = new Set(expressions.map(({ source }) => source));
  expect([...steady].filter((source) => !present.has(source))).toEqual([]);
});

test('every expression that is excused for its short texts is there', () => {
  const excused = expressions.filter(hasBoundedText);
  expect(excused.map(({ file }) => file).sort()).toEqual(BOUNDED_TEXTS.map(({ file }) => file).sort());
});

test('an expression that some texts make slow is told from a steady one', async () => {
  const judged = (pattern: string) => judgeExpression({ source: '', pattern, flags: '', file: '' }, TIMEOUT_MS);
  expect((await judged('^(a+)+$')).safe).toBe(false);
  expect((await judged('\\s+$')).safe).toBe(false);
  expect((await judged('^[a-z]+:')).safe).toBe(true);
});
