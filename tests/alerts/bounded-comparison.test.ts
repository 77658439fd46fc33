import { afterAll, describe, expect, test } from 'vitest';
import { changeBetween } from '../../shared/alerts/change-between.ts';
import { diffArticles } from '../../shared/alerts/diff/diff-articles.ts';
import type { Article } from '../../shared/model/article.ts';
import { bareArticle, el } from '../formats/articles.ts';
import { createStepCounter } from '../fuzz/count-steps.ts';

/** A third of what an article may have, which tells as much. */
const CHARACTERS = 700_000;
const PARAGRAPHS = 20_000;
/** A comparison of two ordinary articles takes some ten thousand. */
const MOST_STEPS = { apart: 10_000_000, judged: 5_000_000 };

function article(paragraphs: readonly string[]): Article {
  return { ...bareArticle, body: { type: 'root', children: paragraphs.map((text) => el('p', [text])) } };
}

/** Words of no language, others for each seed. */
function words(count: number, seed: number): string {
  return Array.from({ length: count }, (_, place) => ((place * 2_654_435_761 + seed * 97) >>> 8).toString(36)).join(
    ' ',
  );
}

const many = (text: (number: number) => string, count: number) =>
  Array.from({ length: count }, (_, number) => text(number));
const LONG = Math.floor(CHARACTERS / 6);

const PAIRS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['one paragraph, all its words others', [words(LONG, 1)], [words(LONG, 2)]],
  ['one paragraph, every tenth word another', [words(LONG, 1)], [words(LONG, 1).replace(/((?:\S+ ){9})\S/g, '$1x')]],
  [
    'paragraphs that are nearly alike',
    many((n) => `${words(50, 7)} ${n}`, 1500),
    many((n) => `${words(50, 7)} x${n}`, 1500),
  ],
  ['every second short paragraph another', many((n) => `w${n}`, PARAGRAPHS), many((n) => `w${n}${n % 2}`, PARAGRAPHS)],
  ['every word a slip of another', [words(LONG, 5)], [words(LONG, 5).replace(/\S /g, 'q ')]],
];

const counter = await createStepCounter();
afterAll(counter.stop);

describe.each(PAIRS)('two very long revisions: %s', (_name, old, now) => {
  const [before, after] = [article(old), article(now)];

  test('are told apart word by word within a bound', async () => {
    const [steps] = await counter.stepsOf(() => diffArticles(before, after));
    expect(steps).toBeLessThan(MOST_STEPS.apart);
  });

  test('are judged within a bound', async () => {
    const [steps] = await counter.stepsOf(() => changeBetween(before, after));
    expect(steps).toBeLessThan(MOST_STEPS.judged);
  });
});
