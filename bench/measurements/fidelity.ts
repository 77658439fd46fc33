import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { normalizeUpload } from '../../shared/intake/normalize-upload.ts';
import { completeLimits } from '../../shared/model/size-limits.ts';
import { findFaults } from '../fidelity/find-faults.ts';
import { type KnownPage, loadSet, type PageSet, SET_NAMES, sourceOf } from '../fidelity/known-pages.ts';
import { lineOf, type PageText, textOfBody, textOfHtml } from '../fidelity/page-text.ts';
import { harmonic, scoreText, type TextScore } from '../fidelity/text-score.ts';
import { benchNewsroom } from '../newsroom.ts';
import type { Row } from '../table.ts';
import type { Measure } from './measurement.ts';

const WORST = 10;
const MOST_FAULTS = 4;
const TARGET_F1 = 0.975;
const LEAST_F1 = 0.8;
const TARGET_TITLE = 0.98;
const DAY_MS = 86_400_000;

/** What a reader made of a page. */
interface Reading extends PageText {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

interface Judged {
  readonly page: KnownPage;
  readonly known: PageText;
  readonly own: Reading;
  readonly score: TextScore;
  readonly beside: TextScore;
}

const NOTHING: Reading = { text: '', headings: [], items: [], links: [] };

/** What of whole pages comes through, on sets of pages whose content is known, beside readability on linkedom alone. */
export const measure: Measure = async () => {
  const rows: Row[] = [];
  const details: string[] = [];
  for (const name of SET_NAMES) {
    const set = loadSet(name);
    if (!set) {
      details.push(
        `fidelity: ${name} is not in bench/pages. To have it measured: git clone ${sourceOf(name)} bench/pages/${name}`,
      );
      continue;
    }
    const judged = await judgeSet(set);
    rows.push(...rowsOf(set, judged));
    details.push(...worstOf(set, judged));
  }
  return {
    options: [
      'fidelity: runs of four words shared with the known text, mean over pages; captions count with their images',
    ],
    rows,
    details,
  };
};

async function judgeSet({ pages }: PageSet): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const page of pages) {
    const known = page.html === undefined ? plain(page.text ?? '') : textOfHtml(page.html);
    const own = await readOwn(page);
    judged.push({
      page,
      known,
      own,
      score: scoreText(own.text, known.text),
      beside: scoreText(readBeside(page).text, known.text),
    });
  }
  return judged;
}

function plain(text: string): PageText {
  return { text, headings: [], items: [], links: [] };
}

async function readOwn({ bytes }: KnownPage): Promise<Reading> {
  const newsroom = { ...benchNewsroom({ items: 1 }), limits: completeLimits({ text: 20_000_000, other: 20_000_000 }) };
  const upload = { key: 'pages/page.html', bytes, contentType: 'text/html' };
  const { articles } = await normalizeUpload(upload, newsroom);
  const [article] = articles;
  if (!article) return NOTHING;
  const { headline, byline, published, language, body } = article;
  return { ...textOfBody(body), title: headline, byline, published, language };
}

function readBeside({ bytes }: KnownPage): Reading {
  const { document } = parseHTML(new TextDecoder().decode(bytes)) as unknown as { readonly document: Document };
  try {
    const read = new Readability(document).parse();
    return { ...textOfHtml(read?.content ?? ''), title: read?.title ?? undefined };
  } catch {
    // It throws on pages whose body it does not find, which is what it makes of them.
    return NOTHING;
  }
}

function rowsOf({ name, pages }: PageSet, judged: readonly Judged[]): readonly Row[] {
  const own = meanOf(judged.map(({ score }) => score));
  const beside = meanOf(judged.map((each) => each.beside));
  const low = judged.filter(({ score }) => score.f1 < LEAST_F1).length;
  const rows: Row[] = [
    {
      what: `Pages of ${name} (${pages.length}), body text F1`,
      wireroom: own.f1.toFixed(3),
      beside: `readability, linkedom: ${beside.f1.toFixed(3)}`,
      ratio: `precision ${own.precision.toFixed(3)}, recall ${own.recall.toFixed(3)}`,
      target: `≥ ${TARGET_F1}`,
      met: own.f1 >= TARGET_F1,
    },
    {
      what: `The same, pages under ${LEAST_F1}`,
      wireroom: `${low}`,
      beside: '',
      ratio: '',
      target: '0',
      met: low === 0,
    },
  ];
  for (const part of ['headings', 'items', 'links'] as const) {
    const expected = judged.flatMap((each) =>
      each.known[part].map((line) => each.own.text.includes(line) && holds(each.own[part], line)),
    );
    if (expected.length > 0)
      rows.push(shareRow(`The same, ${part === 'items' ? 'list items' : part} kept as such`, expected));
  }
  rows.push(...fieldRows(judged));
  return rows;
}

function holds(found: readonly string[], line: string): boolean {
  return found.some((each) => each === line || each.includes(line));
}

function fieldRows(judged: readonly Judged[]): readonly Row[] {
  const stated = <Field extends 'title' | 'byline' | 'published' | 'language'>(field: Field) =>
    judged.filter(({ page }) => page[field] !== undefined);
  const checks: readonly (readonly [string, readonly boolean[], number?])[] = [
    ['title', stated('title').map(({ page, own }) => wordsIn(page.title) === wordsIn(own.title)), TARGET_TITLE],
    ['byline', stated('byline').map(({ page, own }) => namesIn(page.byline) === namesIn(own.byline))],
    ['date', stated('published').map(({ page, own }) => isSameDay(page.published, own.published))],
    [
      'language',
      stated('language').map(({ page, own }) => page.language?.slice(0, 2).toLowerCase() === own.language?.slice(0, 2)),
    ],
  ];
  return checks.flatMap(([name, right, target]) =>
    right.length > 0 ? [shareRow(`The same, ${name} right`, right, target)] : [],
  );
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

function wordsIn(text = ''): string {
  return lineOf(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

/** The names of a byline whatever joins them and in whatever order. */
function namesIn(byline = ''): string {
  const names = wordsIn(byline).replace(/(?<= |^)(?:by|von|par|por|di|door|and|und|et|y|e|en|og)(?= |$)/g, ' ');
  return lineOf(names).split(' ').sort().join(' ');
}

function isSameDay(known = '', found = ''): boolean {
  return Math.abs(Date.parse(known) - Date.parse(found)) < 1.5 * DAY_MS;
}

function meanOf(scores: readonly TextScore[]): TextScore {
  const mean = (part: 'precision' | 'recall') =>
    scores.reduce((sum, each) => sum + each[part], 0) / Math.max(1, scores.length);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: harmonic(precision, recall) };
}

function worstOf({ name }: PageSet, judged: readonly Judged[]): readonly string[] {
  return [...judged]
    .sort((a, b) => a.score.f1 - b.score.f1)
    .slice(0, WORST)
    .filter(({ score }) => score.f1 < 1)
    .map(({ page, score, own, known }) =>
      [
        `${name}, ${page.name}: F1 ${score.f1.toFixed(3)}, precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}`,
        ...findFaults(own.text, known.text, MOST_FAULTS),
      ].join('\n'),
    );
}
