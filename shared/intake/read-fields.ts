import type { Image } from '../model/article.ts';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import {
  type FieldName,
  fieldNamed,
  isField,
  isHousekeeping,
  isOwnName,
  type PartialField,
  suggestField,
} from './field-names.ts';
import type { GivenFields } from './intake.ts';
import { isList, type RawValue, showRaw } from './raw-value.ts';
import { type FieldFault, readBoolean, readField } from './read-field.ts';

/** One field as a document's front matter or head wrote it. */
export interface WrittenField {
  readonly name: string;
  readonly value: RawValue;
  readonly place: Place;
}

export interface ReadFields {
  readonly fields: GivenFields;
  readonly problems: readonly Problem[];
}

/** The canonical fields that `written` gives, under their own names or customary ones, and every problem with them. */
export function readFields(written: readonly WrittenField[]): ReadFields {
  const problems: Problem[] = [];
  const chosen = chooseFields(written, problems);
  const fields: Record<string, unknown> = {};
  const take = (field: FieldName, from: WrittenField | undefined) => {
    if (!from) return;
    const base = typeof fields.canonicalUrl === 'string' ? fields.canonicalUrl : undefined;
    const { value, faults = [] } = readField(field, from.value, base);
    if (value !== undefined) fields[field] = value;
    for (const fault of faults) problems.push(faultProblem(fault, from));
  };
  const wanted = [...chosen.keys()];
  // Addresses of other fields may be relative to this one.
  if (chosen.has('canonicalUrl')) take('canonicalUrl', chosen.get('canonicalUrl'));
  for (const name of wanted) if (isField(name) && name !== 'canonicalUrl') take(name, chosen.get(name));
  return {
    fields: {
      ...(fields as GivenFields),
      ...furtherSections(fields as GivenFields, chosen.get('section')?.value),
      ...leadImage(fields as GivenFields, chosen),
      ...draftStatus(fields as GivenFields, chosen, problems),
      ...keptLines(chosen, problems),
      ...placesOf(fields as GivenFields, chosen),
    },
    problems,
  };
}

const PLACED = ['headline', 'section', 'published'] as const;

/** Where those fields stand that are checked only once the article is complete. */
function placesOf(
  fields: GivenFields,
  chosen: ReadonlyMap<FieldName | PartialField, WrittenField>,
): Pick<GivenFields, 'places'> {
  const places = PLACED.flatMap((name) => {
    const from = fields[name] === undefined ? undefined : chosen.get(name);
    return from ? [[name, from.place] as const] : [];
  });
  return places.length === 0 ? {} : { places: Object.fromEntries(places) };
}

/** For each field the entry that gives it: the one under its own name, else the first. */
function chooseFields(
  written: readonly WrittenField[],
  problems: Problem[],
): Map<FieldName | PartialField, WrittenField> {
  const chosen = new Map<FieldName | PartialField, WrittenField>();
  const misspelt: (readonly [meant: FieldName | PartialField, written: WrittenField])[] = [];
  for (const each of written) {
    // A name that begins with x- is the newsroom's own note.
    if (/^x-/i.test(each.name)) continue;
    const field = meaningOf(each);
    if (field === undefined && isHousekeeping(each.name)) {
      problems.push(housekeeping(each));
      continue;
    }
    if (field === undefined) {
      const nearest = suggestField(each.name);
      problems.push(unknownField(each, nearest));
      const meant = nearest === undefined ? undefined : fieldNamed(nearest);
      if (meant !== undefined) misspelt.push([meant, each]);
      continue;
    }
    if (showRaw(each.value).trim() === '') continue;
    const other = chosen.get(field);
    const better = !other || (isOwnName(each.name, field) && !isOwnName(other.name, field));
    const dropped = better ? other : each;
    if (better) chosen.set(field, each);
    if (dropped) problems.push(repeated(dropped, chosen.get(field) ?? each));
  }
  // The article is stopped; reading the field that was meant shows what else is wrong with it, and that it is not missing.
  for (const [meant, each] of misspelt) if (!chosen.has(meant)) chosen.set(meant, each);
  return chosen;
}

function meaningOf({ name, value }: WrittenField): FieldName | PartialField | undefined {
  const field = fieldNamed(name);
  // Static site generators write `published: false` where others write `draft: true`.
  if (field === 'published' && typeof value === 'string' && readBoolean(value.trim()) !== undefined) return 'draft';
  return field;
}

function unknownField({ name, place }: WrittenField, nearest: string | undefined): Problem {
  return problem(
    'unknown-field',
    quote(name),
    place,
    nearest === undefined ? {} : { mend: `Did you mean “${nearest}”? Mend the name, or take the line out.` },
  );
}

function housekeeping({ name, place }: WrittenField): Problem {
  return problem('ignored-field', quote(name), place, {
    needed: 'fields of the article',
    mend: 'Nothing need be done: it tells another program how to show the page.',
  });
}

function repeated(dropped: WrittenField, kept: WrittenField): Problem {
  return problem('ignored-field', quote(showRaw(dropped.value)), dropped.place, {
    needed: 'each field once',
    mend: `“${kept.name}” gives the same field and was taken; take one of the two out.`,
  });
}

function faultProblem(fault: FieldFault, from: WrittenField): Problem {
  const { code, found = showRaw(from.value), needed, mend } = fault;
  return problem(code, quote(found), from.place, { needed, ...(mend === undefined ? {} : { mend }) });
}

/** An article stands in one section; of several the first is its section, and the others are tags. */
function furtherSections({ section, tags = [] }: GivenFields, written: RawValue): Pick<GivenFields, 'tags'> {
  if (section === undefined || !isList(written) || written.length < 2) return {};
  const { value: others = [] } = readField('tags', written.slice(1));
  const known = new Set([section, ...tags].map((each) => each.toLowerCase()));
  return { tags: [...tags, ...others.filter((each) => !known.has(each.toLowerCase()))] };
}

function leadImage(
  fields: GivenFields,
  chosen: ReadonlyMap<FieldName | PartialField, WrittenField>,
): { images?: readonly Image[] } {
  const [lead, ...others] = fields.images ?? [];
  if (!lead) return {};
  const text = (name: PartialField) => {
    const value = chosen.get(name)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const alt = lead.alt ?? text('imageAlt');
  const caption = lead.caption ?? text('imageCaption');
  const credit = lead.credit ?? text('imageCredit');
  const described = {
    ...lead,
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
  return { images: [described, ...others] };
}

function draftStatus(
  fields: GivenFields,
  chosen: ReadonlyMap<FieldName | PartialField, WrittenField>,
  problems: Problem[],
): Pick<GivenFields, 'status'> {
  const draft = chosen.get('draft');
  if (!draft) return {};
  const stated = readBoolean(showRaw(draft.value).trim());
  if (stated === undefined) {
    problems.push(faultProblem({ code: 'bad-field', needed: 'true or false' }, draft));
    return {};
  }
  const withheld = fieldNamed(draft.name) === 'published' ? !stated : stated;
  return withheld && fields.status !== 'canceled' ? { status: 'withheld' } : {};
}

const MAX_KEPT = 100;

/** The first words of lines that are to stay, or `all`. */
function keptLines(
  chosen: ReadonlyMap<FieldName | PartialField, WrittenField>,
  problems: Problem[],
): Pick<GivenFields, 'keep'> {
  const from = chosen.get('keep');
  if (!from) return {};
  const written = isList(from.value) ? from.value : [from.value];
  const keep = written.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
  if (keep.length === written.length && keep.length <= MAX_KEPT) return { keep };
  problems.push(
    faultProblem({ code: 'bad-field', needed: `all, or the first words of at most ${MAX_KEPT} lines` }, from),
  );
  return {};
}
