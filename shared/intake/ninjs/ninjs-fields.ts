import type { JsonField } from '../json/json-fields.ts';
import { elements, isRecord, type JsonValue, member, textOf } from '../json/json-value.ts';
import type { RawValue } from '../raw-value.ts';
import { slugOfSlugline } from '../slug-of-slugline.ts';
import { correctsByNote } from '../text/correction-atop.ts';
import { uriOf } from '../uri-of.ts';
import { codesOf, namesIn } from './ninjs-names.ts';
import { canonicalOf, copyrightOf, noteOf, sourceOf } from './ninjs-origin.ts';
import { inRole, roleOf, textsOf } from './ninjs-texts.ts';

const HEADLINE_ROLES = ['main', 'headline', 'primary', 'default', ''] as const;
/** What stands with a headline and is none. */
const NOT_HEADLINES = /^(?:sub|kicker|deck|short|seo|social|push|alert|mobile|text|html)/;
const STANDFIRST_ROLES = [
  'standfirst',
  'summary',
  'abstract',
  'lead',
  'lede',
  'intro',
  'deck',
  'subheadline',
  'description',
  '',
  'text',
  'plain',
  'richtext',
  'html',
] as const;
const AUTHOR_ROLES = /^(?:author|creator|writer|journalist|reporter|byline)$/;

/**
 * The fields of an item, the better source of each first. `ednote` is for the desks that receive it and never published; `usageterms` are
 * between the parties; a `uri` is a name and not an address, even where it begins with http.
 */
export function ninjsFields(item: JsonValue): readonly JsonField[] {
  const field = (name: JsonField['field'], ...names: readonly string[]): JsonField => ({
    field: name,
    from: member(item, ...names),
  });
  const section = sectionOf(item);
  const edNote = member(item, 'edNote', 'ednote');
  return [
    ...idOf(item),
    ...slugOf(item),
    ...versionOf(item),
    ...(correctsByNote(textOf(edNote)) ? [{ field: 'significance' as const, from: edNote, raw: 'correction' }] : []),
    field('status', 'pubStatus', 'pubstatus'),
    field('urgency', 'urgency'),
    field('language', 'language'),
    field('embargo', 'embargoedUntil', 'embargoeduntil', 'embargoed', 'embargo'),
    field('expires', 'expires', 'expiry'),
    field(
      'published',
      'firstPublished',
      'firstpublished',
      'firstCreated',
      'firstcreated',
      'contentCreated',
      'contentcreated',
      'versionCreated',
      'versioncreated',
    ),
    field('modified', 'versionCreated', 'versioncreated'),
    ...canonicalOf(item),
    ...headlineOf(item),
    ...standfirstOf(item),
    ...bylineOf(item),
    ...datelineOf(item),
    ...section,
    ...tagsOf(item, section[0]?.raw),
    ...noteOf(item),
    ...sourceOf(item),
    ...copyrightOf(item),
  ];
}

/** What names the item in every version, as a URI. Superdesk’s own id stands for it where nothing better does. */
function idOf(item: JsonValue): readonly JsonField[] {
  const from = member(item, 'uri', 'guid', '_id');
  const written = textOf(from)?.trim();
  return [written === undefined ? { field: 'id', from } : { field: 'id', from, raw: uriOf(written, 'urn:ninjs') }];
}

function slugOf(item: JsonValue): readonly JsonField[] {
  const from = member(item, 'slugline');
  const raw = slugOfSlugline(textOf(from) ?? '');
  return raw === undefined ? [] : [{ field: 'slug', from, raw }];
}

/** Versions are texts in ninjs: most systems count, some write a time, which no version number is. */
function versionOf(item: JsonValue): readonly JsonField[] {
  const from = member(item, 'version', '_current_version');
  const written = textOf(from)?.trim() ?? '';
  const count = /^(\d{1,15})(?:\.0)?$/.exec(written)?.[1];
  return [count === undefined ? { field: 'documentVersion', from } : { field: 'documentVersion', from, raw: count }];
}

function headlineOf(item: JsonValue): readonly JsonField[] {
  const texts = textsOf(item, 'headlines', 'headline');
  const chosen = inRole(texts, ...HEADLINE_ROLES) ?? texts.find(({ role }) => !NOT_HEADLINES.test(role)) ?? texts[0];
  return [
    ...(chosen ? [{ field: 'headline' as const, from: chosen.at }] : []),
    { field: 'headline', from: member(item, 'headLine', 'title') },
  ];
}

function standfirstOf(item: JsonValue): readonly JsonField[] {
  const found = inRole(textsOf(item, 'descriptions', 'description'), ...STANDFIRST_ROLES);
  return [
    ...(found ? [{ field: 'standfirst' as const, from: found.at }] : []),
    { field: 'standfirst', from: member(item, 'abstract', 'summary') },
  ];
}

function bylineOf(item: JsonValue): readonly JsonField[] {
  const authors = member(item, 'authors', 'author');
  const writers = namesIn(authors, (each) => !/photo|editor/.test(roleOf(each)));
  const people = member(item, 'people', 'person');
  const named = namesIn(people, (each) => AUTHOR_ROLES.test(roleOf(each)));
  return [
    { field: 'byline', from: member(item, 'by', 'byline', 'byLine') },
    ...signedOf(member(item, 'bylines')),
    { field: 'byline', from: authors, raw: writers },
    { field: 'byline', from: people, raw: named },
  ];
}

/** How the Associated Press lists those who sign: `[{"by": "By JANE DOE", "title": "AP Business Writer"}]`. */
function signedOf(bylines: JsonValue): readonly JsonField[] {
  const signed = elements(bylines).map((each) =>
    [textOf(member(each, 'by')), textOf(member(each, 'title'))].filter((part) => part !== undefined).join(', '),
  );
  return signed.length === 0 ? [] : [{ field: 'byline', from: bylines, raw: signed }];
}

function datelineOf(item: JsonValue): readonly JsonField[] {
  const dateline = member(item, 'dateline');
  const place = isRecord(dateline.value) ? member(dateline, 'text', 'located', 'name', 'city') : dateline;
  const city = isRecord(place.value) ? member(place, 'city', 'name') : place;
  const located = member(item, 'located');
  return [
    { field: 'dateline', from: isRecord(located.value) ? member(located, 'name', 'city') : located },
    { field: 'dateline', from: city },
  ];
}

/** The items of Superdesk and its kin name their desk as `service` or `anpa_category`; others say so of a subject. */
const SECTION_MEMBERS = [
  'section',
  'sections',
  'service',
  'services',
  'anpa_category',
  'category',
  'categories',
  'desk',
] as const;
const SECTION_RELATIONS = /^(?:section|category|desk|service|anpa_category|channel|products?)$/;
/** The seventeen media topics, and the subject codes before them, that stand above all others. */
const TOP_TOPIC = /(?:^|[/:])(?:\d{2}000000)$/;

function sectionOf(item: JsonValue): readonly JsonField[] {
  for (const name of SECTION_MEMBERS) {
    const from = member(item, name);
    const [section] = namesIn(from);
    if (section !== undefined) return [{ field: 'section', from, raw: section }];
  }
  const subjects = elements(member(item, 'subjects', 'subject'));
  const stated = subjects.find((each) => relationsOf(each).some((each) => SECTION_RELATIONS.test(each)));
  const topic = stated ?? subjects.find((each) => codesOf(each).some((code) => TOP_TOPIC.test(code)));
  const [section] = topic ? namesIn(topic) : [];
  if (!topic || section === undefined) return [];
  // Topics are named in lower case; a section stands as readers see it.
  return [{ field: 'section', from: topic, raw: section.charAt(0).toUpperCase() + section.slice(1) }];
}

function relationsOf(of: JsonValue): readonly string[] {
  return ['rel', 'scheme', 'type'].map((name) =>
    (textOf(member(of, name)) ?? '').toLowerCase().replace(/^.*[/#:]/, ''),
  );
}

/** Subjects, genres and keywords by name; a code is nothing to readers. What is the section already is no tag as well. */
function tagsOf(item: JsonValue, section: RawValue): readonly JsonField[] {
  const subjects = member(item, 'subjects', 'subject');
  const tags = [subjects, member(item, 'genres', 'genre'), member(item, 'keywords', 'keyword')].flatMap((from) =>
    namesIn(from),
  );
  const raw = tags.filter((tag) => tag !== section);
  return raw.length === 0 ? [] : [{ field: 'tags', from: subjects, raw }];
}
