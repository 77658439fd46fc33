import { findFaults } from '../fidelity/find-faults.ts';
import type { FieldName } from '../fidelity/judge-fields.ts';
import { type Judged, judgePage } from '../fidelity/judge-page.ts';
import { loadSet, type PageSet, SET_NAMES, sourceOf } from '../fidelity/known-pages.ts';
import { harmonic, type TextScore } from '../fidelity/text-score.ts';
import type { Row } from '../table.ts';
import type { Measure } from './measurement.ts';

const WORST = 10;
const MOST_FAULTS = 4;
const TARGET_F1 = 0.975;
const LEAST_F1 = 0.8;
const TARGET_TITLE = 0.98;
const FIELDS: readonly (readonly [string, FieldName, number?])[] = [
  ['title', 'title', TARGET_TITLE],
  ['byline', 'byline'],
  ['date', 'published'],
  ['language', 'language'],
];

/** What of whole pages comes through, on sets of pages whose content is known, beside readability on linkedom alone. */
export const measure: Measure = async () => {
  const rows: Row[] = [];
  const details: string[] = [];
  for (const name of SET_NAMES) {
    const set = loadSet(name);
    if (!set) {
      if (name.endsWith('held out')) continue;
      details.push(
        `fidelity: ${name} is not in bench/pages. To have it measured: git clone ${sourceOf(name)} bench/pages/${name}`,
      );
      continue;
    }
    const judged: Judged[] = [];
    for (const page of set.pages) judged.push(await judgePage(page));
    rows.push(...rowsOf(set, judged));
    if (!name.endsWith('held out')) details.push(...worstOf(set, judged));
  }
  return {
    options: [
      'fidelity: runs of four words shared with the known text, mean over pages; captions count with their images',
      'fidelity, fair: standfirst and captions count where the known text has them; pages that do not hold the known text are left out; a title may be any that the page states, a day the one in its head, a byline with or without an office',
    ],
    rows,
    details,
  };
};

function rowsOf({ name, pages }: PageSet, judged: readonly Judged[]): readonly Row[] {
  return [
    ...(judged.some(({ pieces }) => pieces) ? pieceRows(name, judged) : textRows(name, judged)),
    ...partRows(judged),
    ...FIELDS.flatMap(([what, field, target]) => fieldRow(what, field, judged, target)),
  ].map((row) => ({ ...row, what: row.what.replace('%', `${pages.length}`) }));
}

function textRows(name: string, judged: readonly Judged[]): readonly Row[] {
  const own = meanOf(judged.map(({ score }) => score));
  const fairScores = judged.flatMap(({ fair }) => (fair ? [fair] : []));
  const fair = meanOf(fairScores);
  const beside = meanOf(judged.map((each) => each.beside));
  const low = (scores: readonly TextScore[]) => scores.filter(({ f1 }) => f1 < LEAST_F1).length;
  return [
    {
      what: `Pages of ${name} (%), body text F1`,
      wireroom: own.f1.toFixed(3),
      beside: `readability, linkedom: ${beside.f1.toFixed(3)}`,
      ratio: `precision ${own.precision.toFixed(3)}, recall ${own.recall.toFixed(3)}`,
      target: `≥ ${TARGET_F1}`,
      met: own.f1 >= TARGET_F1,
    },
    {
      what: `The same, fair (${fairScores.length})`,
      wireroom: fair.f1.toFixed(3),
      beside: '',
      ratio: `precision ${fair.precision.toFixed(3)}, recall ${fair.recall.toFixed(3)}`,
      target: `≥ ${TARGET_F1}`,
      met: fair.f1 >= TARGET_F1,
    },
    {
      what: `The same, pages under ${LEAST_F1}`,
      wireroom: `${low(judged.map(({ score }) => score))}, fair ${low(fairScores)}`,
      beside: '',
      ratio: '',
      target: '0',
      met: low(fairScores) === 0,
    },
  ];
}

function pieceRows(name: string, judged: readonly Judged[]): readonly Row[] {
  const all = (part: 'within' | 'without') => judged.flatMap(({ pieces }) => pieces?.[part] ?? []);
  return [
    shareRow(`Pages of ${name} (%), known pieces kept`, all('within')),
    shareRow('The same, known furniture left out', all('without')),
  ];
}

function partRows(judged: readonly Judged[]): readonly Row[] {
  return (['headings', 'items', 'links'] as const).flatMap((part) => {
    const expected = judged.flatMap((each) =>
      each.known[part].map((line) => each.own.text.includes(line) && holds(each.own[part], line)),
    );
    const name = part === 'items' ? 'list items' : part;
    return expected.length > 0 ? [shareRow(`The same, ${name} kept as such`, expected)] : [];
  });
}

function holds(found: readonly string[], line: string): boolean {
  return found.some((each) => each === line || each.includes(line));
}

function fieldRow(what: string, field: FieldName, judged: readonly Judged[], target?: number): readonly Row[] {
  const judgements = judged.flatMap(({ fields }) => fields[field] ?? []);
  if (judgements.length === 0) return [];
  const fair = shareRow(
    '',
    judgements.map((each) => each.fair),
    target,
  );
  const row = shareRow(
    `The same, ${what} right`,
    judgements.map(({ strict }) => strict),
    target,
  );
  return [{ ...row, ratio: `fair ${fair.wireroom}`, ...(fair.met === undefined ? {} : { met: fair.met }) }];
}

function shareRow(what: string, right: readonly boolean[], target?: number): Row {
  const count = right.filter(Boolean).length;
  const share = count / right.length;
  return {
    what,
    wireroom: `${share.toFixed(3)} (${count} of ${right.length})`,
    beside: '',
    ratio: '',
    target: target === undefined ? '' : `≥ ${target}`,
    ...(target === undefined ? {} : { met: share >= target }),
  };
}

function meanOf(scores: readonly TextScore[]): TextScore {
  const mean = (part: 'precision' | 'recall') =>
    scores.reduce((sum, each) => sum + each[part], 0) / Math.max(1, scores.length);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: harmonic(precision, recall) };
}

function worstOf({ name }: PageSet, judged: readonly Judged[]): readonly string[] {
  return judged
    .filter(({ score, page }) => score.f1 < 1 && page.pieces === undefined)
    .sort((a, b) => a.score.f1 - b.score.f1)
    .slice(0, WORST)
    .map(({ page, score, own, known }) =>
      [
        `${name}, ${page.name}: F1 ${score.f1.toFixed(3)}, precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`,
        ...findFaults(own.text, known.text, MOST_FAULTS),
      ].join('\n'),
    );
}
