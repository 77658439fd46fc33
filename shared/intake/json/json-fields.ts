import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { FieldName } from '../field-names.ts';
import type { RawValue } from '../raw-value.ts';
import { readField } from '../read-field.ts';
import { type ReadFields, readFields, type WrittenField } from '../read-fields.ts';
import { setNameCase } from '../text/readable-case.ts';
import { type JsonValue, rawOf } from './json-value.ts';
import { plainLine } from './plain-line.ts';

/** A field of the article as a document gives it: its value, or what was made of it, and where it stands. */
export interface JsonField {
  readonly field: FieldName;
  readonly from: JsonValue;
  /** What to read, where it is not the value as it stands. */
  readonly raw?: RawValue;
}

/** Fields that must not be lost: what they ask for matters more than that the article goes out. */
const STRICT: ReadonlySet<FieldName> = new Set(['embargo', 'status']);
/** Fields of one line, which systems fill with HTML and its character references. */
const LINES: ReadonlySet<FieldName> = new Set([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'section',
  'correction',
  'source',
  'copyright',
]);
const MAX_TAGS = 100;
const MAX_TAG_LENGTH = 100;

/**
 * The article’s fields from those of a document in the vocabulary of another system: of each the first that can be used, else a problem with the
 * first that is filled, a warning, or for an embargo or a status an error. Problems carry the field’s JSON path.
 */
export function readJsonFields(written: readonly JsonField[]): ReadFields {
  const chosen = new Map<FieldName, WrittenField>();
  const isUsed = new Set<FieldName>();
  for (const each of written) {
    const { field, from } = each;
    if (isUsed.has(field) || !isFilled(each)) continue;
    const value = rawFieldOf(each);
    const isUsable = readField(field, value).value !== undefined;
    if (isUsable) isUsed.add(field);
    if (isUsable || !chosen.has(field)) chosen.set(field, { name: field, value, place: { path: from.path } });
  }
  const byPath = new Map([...chosen].map(([field, { place }]) => [place.path, field]));
  const { fields, problems } = readFields([...chosen.values()]);
  return {
    fields: {
      ...fields,
      ...(fields.byline === undefined ? {} : { byline: setNameCase(fields.byline) }),
    },
    problems: problems.map((each) => lenient(each, byPath.get(each.place.path ?? ''))),
  };
}

function isFilled({ from, raw }: JsonField): boolean {
  const value = raw ?? rawOf(from.value);
  return (
    value !== undefined &&
    !(typeof value === 'string' && value.trim() === '') &&
    !(Array.isArray(value) && value.length === 0)
  );
}

function rawFieldOf({ field, from, raw = rawOf(from.value) }: JsonField): RawValue {
  if (field === 'tags') return usableTags(raw);
  if (!LINES.has(field)) return raw;
  if (typeof raw === 'string') return plainLine(raw);
  return Array.isArray(raw) ? raw.map((each: RawValue) => (typeof each === 'string' ? plainLine(each) : each)) : raw;
}

/** One tag too long, or one too many, is no reason to lose the others. */
function usableTags(raw: RawValue): RawValue {
  const tags = (
    Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.slice(0, MAX_TAGS * MAX_TAG_LENGTH).split(/[,;]/) : []
  ) as readonly RawValue[];
  return tags
    .map((each) => (typeof each === 'string' ? plainLine(each).trim() : ''))
    .filter((tag) => tag !== '' && tag.length <= MAX_TAG_LENGTH)
    .slice(0, MAX_TAGS);
}

function lenient(found: Problem, field: FieldName | undefined): Problem {
  if (found.severity !== 'error' || (field !== undefined && STRICT.has(field))) return found;
  const { needed } = found;
  const code = found.code === 'bad-date' ? 'ignored-date' : 'ignored-field';
  return problem(code, found.found, found.place, { needed });
}
