import type { Urgency } from '../../model/article.ts';
import { quote } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { slugOf } from '../../model/slug.ts';
import { readDate } from './dates.ts';
import type { FieldsFound } from './fields-found.ts';
import { type LabelField, readLabelLine, readTags } from './label-lines.ts';
import { endsInFullStop } from './letters.ts';
import type { Piece } from './piece.ts';
import { readEmbargo } from './read-embargo.ts';
import { setNameCase } from './readable-case.ts';

/** Fields whose label says plainly that the line is about the article, even where it stands alone. */
const PLAIN_ALONE: ReadonlySet<LabelField> = new Set(['headline', 'section', 'slug']);

/** The fields that simple header lines (`Headline: …`, `Section: …`) state at the top of a text, and the text below them. */
export function applyLabels(
  pieces: readonly Piece[],
  dayFirst: boolean,
): { readonly fields: FieldsFound; readonly body: readonly Piece[] } {
  const start = startOfForm(pieces);
  let end = start;
  const labels: LabelField[] = [];
  for (let at = start; at < Math.min(pieces.length, MOST_LABELS); at++) {
    const label = readLabelLine(pieces[at]?.text ?? '');
    if (
      label
        ? label.field === 'standfirst' && labels.length === 0
        : !(labels.includes('headline') && at - end < MOST_OTHERS && isOtherField(pieces[at]))
    )
      break;
    if (!label) continue;
    labels.push(label.field);
    end = at + 1;
  }
  const block = labels.length >= 2 || labels.some((field) => PLAIN_ALONE.has(field));
  let fields: FieldsFound = { problems: [] };
  if (!block || (start > 0 && !isForm(labels))) return { fields, body: pieces };
  for (const piece of pieces.slice(start, end)) fields = applyLabel(fields, piece, dayFirst);
  return { fields, body: pieces.slice(end) };
}

const MOST_LABELS = 24;
/** The newspaper's name, and what the form is called, stand above its fields. */
const MOST_ABOVE_FORM = 2;
const LONGEST_ABOVE_FORM = 60;
const LEAST_OF_FORM = 3;
/** So many fields that say nothing of the article stand between two that do. */
const MOST_OTHERS = 2;
const LONGEST_OTHER = 90;
/** A field of a newsroom's form that says nothing of the article: `Photos: two`. */
const OTHER_FIELD = /^\p{Lu}[\p{L} ]{1,24}[:：]\s{1,9}\S.{0,60}$/u;

/** Where the fields of a newsroom's form begin, below what stands above them on its paper. */
function startOfForm(pieces: readonly Piece[]): number {
  for (let at = 0; at <= MOST_ABOVE_FORM; at++) {
    const text = pieces[at]?.text ?? '';
    if (readLabelLine(text)) return at;
    if (text === '' || text.length > LONGEST_ABOVE_FORM || endsInFullStop(text)) return 0;
  }
  return 0;
}

function isForm(labels: readonly LabelField[]): boolean {
  return labels.length >= LEAST_OF_FORM && labels.includes('headline');
}

function isOtherField(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text.length <= LONGEST_OTHER && OTHER_FIELD.test(piece.text);
}

function applyLabel(fields: FieldsFound, piece: Piece, dayFirst: boolean): FieldsFound {
  const label = readLabelLine(piece.text);
  if (!label) return fields;
  const { field, value } = label;
  switch (field) {
    case 'headline':
      return { ...fields, headline: value, headlineLine: piece.line };
    case 'byline':
      // How many words it has is what `Words:` says as well.
      if (/^[\d.,\s]+$/.test(value)) return fields;
      return { ...fields, byline: setNameCase(value.replace(/^by\s+/i, '')) };
    case 'tags':
      return { ...fields, tags: readTags(value) };
    case 'slug':
      return { ...fields, slug: slugOf(value) };
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value)
        ? { ...fields, language: value }
        : withProblem(fields, piece, 'a language tag such as en or pt-BR');
    case 'urgency': {
      const urgency = Number(/^[1-9]$/.exec(value)?.[0]);
      return urgency >= 1
        ? { ...fields, urgency: urgency as Urgency }
        : withProblem(fields, piece, 'a figure from 1 to 9');
    }
    case 'embargo': {
      const embargo = readEmbargo(piece, dayFirst);
      return embargo ? { ...fields, ...embargo, problems: [...fields.problems, ...(embargo.problems ?? [])] } : fields;
    }
    case 'published':
    case 'modified': {
      const date = readDate(value, dayFirst);
      return date
        ? { ...fields, [field]: date.instant, ...(field === 'published' ? { publishedLine: piece.line } : {}) }
        : withProblem(fields, piece, 'a date such as 2026-03-01 or 1 March 2026');
    }
    case 'standfirst':
    case 'dateline':
    case 'section':
    case 'source':
    case 'copyright':
      return { ...fields, [field]: value };
  }
}

function withProblem(fields: FieldsFound, piece: Piece, needed: string): FieldsFound {
  return {
    ...fields,
    problems: [...fields.problems, problem('bad-date', quote(piece.text), { line: piece.line }, { needed })],
  };
}
