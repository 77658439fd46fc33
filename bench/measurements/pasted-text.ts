import { readdirSync, readFileSync } from 'node:fs';
import { readMarkedText } from '../../tests/intake/text/read-marked-text.ts';
import { scoreText, type Tally, type TextScore } from '../pasted-text/score-text.ts';
import type { Row } from '../table.ts';
import type { Measure } from './measurement.ts';

const CORPUS = new URL('../../tests/intake/text/corpus/', import.meta.url);
const WORST = 10;
const MOST_FAULTS = 6;
const LONGEST_FAULT = 160;

/** What becomes of texts pasted from pages, papers, mails and wires, beside what their marks say must. */
export const measure: Measure = async () => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  const scores = names.map((name) => ({
    name,
    score: scoreText(readMarkedText(readFileSync(new URL(name, CORPUS), 'utf8'))),
  }));
  const all = scores.map(({ score }) => score);
  const headings = sum(all.map((score) => score.headings));
  const items = sum(all.map((score) => score.items));
  const withFurniture = all.filter((score) => score.furniture.found > 0).length;
  const withDoubled = all.filter((score) => score.doubled.found > 0).length;
  const wordsLost = all.reduce((total, score) => total + score.wordsLost, 0);
  const worst = scores
    .filter(({ score }) => score.faults.length > 0)
    .sort((a, b) => weightOf(b.score) - weightOf(a.score))
    .slice(0, WORST);
  return {
    options: [`pasted text: ${names.length} marked texts of tests/intake/text/corpus`],
    rows: [
      shareRow(
        'headline and section right',
        all.filter((score) => score.headline && score.section).length / all.length,
        0.95,
      ),
      shareRow('headings, precision', ratio(headings.right, headings.found), 0.95),
      shareRow('headings, recall', ratio(headings.right, headings.expected), 0.95),
      shareRow('list items, F1', f1(items), 0.95),
      shareRow('paragraph boundaries, F1', f1(sum(all.map((score) => score.boundaries))), 0.97),
      countRow('texts with furniture left', withFurniture, Math.floor(all.length * 0.02)),
      countRow('texts with doubled captions left', withDoubled, Math.floor(all.length * 0.02)),
      countRow('words lost', wordsLost, 0),
    ],
    details: worst.map(({ name, score }) =>
      [
        `${name}:`,
        ...score.faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault.slice(0, LONGEST_FAULT)}`),
        ...(score.faults.length > MOST_FAULTS ? [`  and ${score.faults.length - MOST_FAULTS} more`] : []),
      ].join('\n'),
    ),
  };
};

function weightOf({ headline, section, wordsLost, faults }: TextScore): number {
  return (headline ? 0 : 10) + (section ? 0 : 5) + Math.min(wordsLost, 20) + faults.length;
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { expected, found, right }) => ({
      expected: total.expected + expected,
      found: total.found + found,
      right: total.right + right,
    }),
    { expected: 0, found: 0, right: 0 },
  );
}

function f1({ expected, found, right }: Tally): number {
  return ratio(2 * right, expected + found);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function shareRow(what: string, share: number, least: number): Row {
  return {
    what: `Pasted text: ${what}`,
    wireroom: share.toFixed(3),
    beside: '',
    ratio: '',
    target: `≥ ${least}`,
    met: share >= least,
  };
}

function countRow(what: string, count: number, most: number): Row {
  return {
    what: `Pasted text: ${what}`,
    wireroom: String(count),
    beside: '',
    ratio: '',
    target: `≤ ${most}`,
    met: count <= most,
  };
}
