import { parseUrl } from '../../model/parse-url.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { quote } from '../../model/problem.ts';
import { type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import { type FieldName, fieldNamed, isField, isOwnName, suggestField } from '../field-names.ts';
import type { GivenFields, StatedPlaces } from '../intake.ts';
import type { RawValue } from '../raw-value.ts';
import { readField } from '../read-field.ts';
import type { Attributes } from './attributes.ts';
import type { BodyBuilder } from './body-builder.ts';
import { MICRODATA_HEADLINE } from './find-headline.ts';
import type { Findings } from './findings.ts';
import { webName } from './web-names.ts';

/** One statement of a page’s head, its name in lower case. */
export interface HeadField {
  readonly name: string;
  readonly value: string;
  /** Where it stands. */
  readonly place: () => Place;
}

const MAX_HEAD_FIELDS = 500;
const MAX_PROPERTIES = 10;
const PREFIX = 'wireroom:';

/** Fields that no other system writes into a head under these names: a wrong value is a mistake, and what it asks for matters. */
const STRICT: ReadonlySet<FieldName> = new Set(['embargo', 'status', 'urgency', 'alert', 'correction', 'significance']);
/** What word processors state of the file that they saved, and not of the article. */
const OF_FILE = /^\s*(?:created|changed|changedby)\s*$/i;
const LISTS: ReadonlySet<FieldName> = new Set(['tags', 'byline']);

export function noteMeta(attributes: Attributes, builder: BodyBuilder): void {
  const equivalent = attributes['http-equiv']?.trim().toLowerCase();
  if (equivalent !== undefined && equivalent !== 'content-language' && equivalent !== 'last-modified') return;
  const name = equivalent ?? attributes.name ?? attributes.property ?? microdata(attributes.itemprop);
  if (name === undefined || attributes.content === undefined) return;
  // RDFa lets one statement have several properties.
  const names = name === attributes.property ? name.trim().split(/\s+/, MAX_PROPERTIES) : [name];
  for (const each of names) noteField(each, attributes.content, builder);
}

/** Themes state in microdata what they take for the headline: that is not addressed to Wireroom as a field of that name is. */
function microdata(name: string | undefined): string | undefined {
  return name === 'headline' ? MICRODATA_HEADLINE : name;
}

export function noteLink(attributes: Attributes, builder: BodyBuilder): void {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (relations.includes('canonical') && attributes.href !== undefined)
    noteField('link:canonical', attributes.href, builder);
}

/** Keeps a statement of the head for when all of it is read. */
export function noteField(name: string, value: string, builder: BodyBuilder, place = builder.placeLater()): void {
  const { fields, isOfWordProcessor } = builder.findings;
  if (isOfWordProcessor && OF_FILE.test(name)) return;
  if (fields.length >= MAX_HEAD_FIELDS || value.trim() === '') return;
  const field: HeadField = { name: name.trim().toLowerCase(), value: value.slice(0, 20_000), place };
  fields.push(field);
  // Addresses in the body may be relative to this one, and come later.
  if (candidateOf(field)?.field === 'canonicalUrl') {
    const canonical = parseUrl(value.trim(), builder.findings.base);
    if (canonical?.protocol === 'https:' || canonical?.protocol === 'http:')
      builder.findings.canonical ??= canonical.href;
  }
}

export interface Head {
  /** With the places of those that are checked later. */
  readonly fields: GivenFields;
  readonly problems: readonly Problem[];
}

interface Candidate {
  readonly field: FieldName;
  readonly from: HeadField;
  /** The best first: 0 is addressed to Wireroom, 1 the field’s own name, above that the web’s names in their order. */
  readonly rank: number;
}

/** What is wrong with a value that was not written for Wireroom, and is left out. */
const LENIENT: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  'bad-field': 'ignored-field',
  'bad-date': 'ignored-date',
};

/** The canonical fields that a page’s head gives. Values addressed to Wireroom must be right; others that are not are left out with a warning. */
export function readHead(findings: Findings): Head {
  const problems: Problem[] = [];
  const byField = new Map<FieldName, Candidate[]>();
  for (const from of findings.fields) {
    const candidate = candidateOf(from);
    if (candidate) byField.set(candidate.field, [...(byField.get(candidate.field) ?? []), candidate].slice(-200));
    else if (from.name.startsWith(PREFIX)) problems.push(unknownField(from));
  }
  const fields: Record<string, unknown> = {};
  const places: { -readonly [Field in keyof StatedPlaces]: StatedPlaces[Field] } = {};
  for (const [field, candidates] of byField) {
    const best = bestValue(field, candidates, findings, problems);
    if (!best) continue;
    fields[field] = best.value;
    if (field === 'headline' || field === 'section' || field === 'published') places[field] = placeOf(best.from);
  }
  if (Object.keys(places).length > 0) fields.places = places;
  return { fields: fields as GivenFields, problems };
}

function candidateOf(from: HeadField): Candidate | undefined {
  if (from.name.startsWith(PREFIX)) {
    const field = fieldNamed(from.name.slice(PREFIX.length));
    return field === undefined || !isField(field) ? undefined : { field, from, rank: 0 };
  }
  const web = webName(from.name);
  if (web !== undefined) return { field: web.field, from, rank: 2 + web.place };
  const own = fieldNamed(from.name);
  return own !== undefined && isField(own) && isOwnName(from.name, own) ? { field: own, from, rank: 1 } : undefined;
}

function bestValue(
  field: FieldName,
  candidates: readonly Candidate[],
  findings: Findings,
  problems: Problem[],
): { readonly value: unknown; readonly from: HeadField } | undefined {
  let wrong: Problem | undefined;
  for (const rank of [...new Set(candidates.map((each) => each.rank))].sort((a, b) => a - b)) {
    const equals = candidates.filter((each) => each.rank === rank);
    const [first] = equals;
    if (!first) continue;
    const { value, faults = [] } = readField(field, rawValue(field, equals, findings), findings.base);
    const best = value === undefined ? undefined : { value, from: first.from };
    if (best && faults.length === 0) return best;
    const [fault] = faults;
    if (!fault) continue;
    const strict = rank === 0 || (rank === 1 && STRICT.has(field));
    const code = strict ? fault.code : (LENIENT[fault.code] ?? fault.code);
    const { needed, mend } = fault;
    wrong = problem(code, quote(first.from.value), placeOf(first.from), {
      needed,
      ...(strict && mend !== undefined ? { mend } : {}),
    });
    if (best || strict) {
      problems.push(wrong);
      return best;
    }
  }
  if (wrong) problems.push(wrong);
  return undefined;
}

function rawValue(field: FieldName, equals: readonly Candidate[], findings: Findings): RawValue {
  const first = equals[0]?.from;
  if (!first) return undefined;
  if (field === 'images') return imageOf(first, findings.fields);
  if (!LISTS.has(field)) return first.value;
  const values = equals.map(({ from }) => from.value);
  // One statement may list tags; of several, each is one.
  if (field === 'tags') return values.length > 1 ? values : values[0];
  // Profiles are named by address in some systems; an address is no byline.
  return values.map(bareName).filter((value) => value !== '' && !/^(?:https?:|@|\(|\d+$)/i.test(value));
}

/** A name without what systems put around it: the comma before a site left out, the bar and the site behind it. */
function bareName(value: string): string {
  return value.replace(/^[\s,|]+/, '').split(/\s\|\s/, 1)[0] ?? '';
}

/** An image of the head with what follows it under its name: `og:image:alt`, `:width`, `:height`. */
function imageOf(image: HeadField, fields: readonly HeadField[]): RawValue {
  const own = image.name.replace(/:src$/, '');
  const part = (name: string) => fields.find((each) => each.name === `${own}:${name}`)?.value;
  return {
    entries: [
      ['src', image.value.trim()],
      ['alt', part('alt')],
      ['width', part('width')],
      ['height', part('height')],
    ],
  };
}

/** Where a statement stands: by its tag, or within JSON-LD. */
function placeOf(from: HeadField): Place {
  const { name } = from;
  const place = from.place();
  if (place.path !== undefined) return place;
  const [, kind, own] = /^(link|html):(.*)$/s.exec(name) ?? [undefined, 'meta', name];
  return { ...place, path: `${kind}: ${own}` };
}

function unknownField(from: HeadField): Problem {
  const { name } = from;
  const nearest = suggestField(name.slice(PREFIX.length));
  return problem(
    'unknown-field',
    quote(name),
    placeOf(from),
    nearest === undefined ? {} : { mend: `Did you mean “${PREFIX}${nearest}”? Mend the name, or take the line out.` },
  );
}
