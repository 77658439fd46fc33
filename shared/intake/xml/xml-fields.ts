import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { FieldName } from '../field-names.ts';
import type { RawValue } from '../raw-value.ts';
import { type ReadFields, readFields } from '../read-fields.ts';
import { undoEntities } from '../set-right/undo-entities.ts';
import { withoutPlaceholder } from './without-placeholder.ts';
import type { XmlElement } from './xml-tree.ts';

/** A field of the article as an element gives it. */
export interface XmlField {
  readonly field: FieldName;
  readonly value: RawValue;
  readonly at: XmlElement;
  readonly path: string;
}

/** Fields that must not be lost: what they ask for matters more than that the article goes out. */
const STRICT: ReadonlySet<FieldName> = new Set(['embargo', 'status']);
/** Fields that say who and where: systems fill those that may not be empty. */
const OF_PEOPLE: ReadonlySet<FieldName> = new Set(['byline', 'dateline', 'source', 'section']);
const MAX_TAGS = 100;
const MAX_TAG_LENGTH = 100;

/**
 * The article's fields from those of a wire's document, the first of each that is filled. A value that cannot be used is left out
 * with a warning; of an embargo or a status it is an error. Problems carry the line and the XML path.
 */
export function readXmlFields(written: readonly XmlField[]): ReadFields {
  const chosen = new Map<FieldName, XmlField>();
  for (const each of written) {
    const value = usable(each);
    if (!chosen.has(each.field) && isFilled(value)) chosen.set(each.field, { ...each, value });
  }
  const byPath = new Map([...chosen.values()].map((each) => [each.path, each]));
  const { fields, problems } = readFields(
    [...chosen.values()].map(({ field, value, path }) => ({ name: field, value, place: { path } })),
  );
  const places = Object.entries(fields.places ?? {}).map(([name, place]) => {
    const from = byPath.get(place.path ?? '');
    return [name, from ? placeAt(from.at, from.path) : place] as const;
  });
  return {
    fields: { ...fields, ...(places.length > 0 ? { places: Object.fromEntries(places) } : {}) },
    problems: problems.map((each) => told(each, byPath.get(each.place.path ?? ''))),
  };
}

/** A line without what was escaped twice in it. */
function usable({ field, value }: XmlField): RawValue {
  if (field === 'tags') return usableTags(value);
  if (typeof value !== 'string') return value;
  const words = undoEntities(value);
  return OF_PEOPLE.has(field) ? withoutPlaceholder(words) : words;
}

function isFilled(value: RawValue): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** One tag too long, or one too many, is no reason to lose the others. */
function usableTags(value: RawValue): RawValue {
  if (!Array.isArray(value)) return value;
  return value
    .map((tag) => (typeof tag === 'string' ? undoEntities(tag).trim() : ''))
    .filter((tag) => tag !== '' && tag.length <= MAX_TAG_LENGTH)
    .slice(0, MAX_TAGS);
}

function told(found: Problem, from: XmlField | undefined): Problem {
  const place = from ? placeAt(from.at, from.path) : found.place;
  if (found.severity !== 'error' || (from && STRICT.has(from.field))) return { ...found, place };
  const code = found.code === 'bad-date' ? 'ignored-date' : 'ignored-field';
  return problem(code, found.found, place, { needed: found.needed });
}

/** The warning that an element asks for an embargo without an end. */
export function openEmbargo(at: XmlElement, path: string): Problem {
  return problem('open-embargo', 'an embargo without a time', placeAt(at, path));
}

/** The place of an element. */
export function placeAt({ line, column }: XmlElement, path: string): Place {
  return { line, column, path };
}
