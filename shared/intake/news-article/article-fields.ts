import type { JsonDocument } from '../json/json-article.ts';
import type { JsonField } from '../json/json-fields.ts';
import { elements, isRecord, type JsonValue, member, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';
import { firstText, namesOf, property, resolved } from './linked-values.ts';

/** No list of keywords in one text is longer. */
const MAX_LIST_LENGTH = 20_000;

/** schema.org’s words for where a work stands, and those that publishers write there. */
const STATUSES: readonly (readonly [pattern: RegExp, status: string])[] = [
  [/draft|incomplete|pending|withheld|hold|private|unpublished|scheduled/i, 'withheld'],
  [/retracted|withdrawn|cancell?ed|killed|deleted|obsolete/i, 'canceled'],
];

/** The fields of an article, the better source of each first. `isAccessibleForFree` says what readers pay, which is not syndicated. */
export function articleFields(item: JsonValue, document: JsonDocument): readonly JsonField[] {
  const text = (field: JsonField['field'], from: JsonValue, ...names: readonly string[]): JsonField => ({
    field,
    from,
    raw: firstText(from, document, ...names) ?? '',
  });
  const list = (field: JsonField['field'], from: JsonValue): JsonField => ({
    field,
    from,
    raw: namesOf(from, document),
  });
  const sections = property(item, 'articleSection');
  const [section, ...otherSections] = sectionsOf(sections, document);
  const subjects = [property(item, 'keywords'), property(item, 'about')] as const;
  const tags = [...keywordsOf(subjects[0], document), ...namesOf(subjects[1], document), ...otherSections];
  return [
    ...idOf(item),
    ...versionOf(item),
    ...statusOf(item, document),
    text('canonicalUrl', property(item, 'url')),
    text('canonicalUrl', property(item, 'mainEntityOfPage'), '@id', 'url'),
    ...addressOfId(item),
    text('headline', property(item, 'headline', 'name')),
    text('standfirst', property(item, 'description', 'abstract', 'alternativeHeadline')),
    list('byline', property(item, 'author', 'creator')),
    text('dateline', property(item, 'dateline'), 'name'),
    text('dateline', property(item, 'locationCreated'), 'name'),
    ...(section === undefined ? [] : [{ field: 'section' as const, from: sections, raw: section }]),
    { field: 'tags', from: subjects[0], raw: tags.filter((tag) => tag !== section) },
    text('published', property(item, 'datePublished', 'dateCreated')),
    text('modified', property(item, 'dateModified')),
    text('expires', property(item, 'expires')),
    text('language', property(item, 'inLanguage'), 'alternateName', 'name'),
    ...correctionOf(item, document),
    text('source', property(item, 'creditText')),
    text('source', property(item, 'sourceOrganization', 'provider', 'publisher'), 'name'),
    text('copyright', property(item, 'copyrightNotice')),
    ...holderOf(item, document),
  ];
}

/** An `identifier` that is a URI, else the node’s own id where it is no name within the page, else none: an address may move. */
function idOf(item: JsonValue): readonly JsonField[] {
  const identifiers = elements(property(item, 'identifier')).map((each) =>
    isRecord(each.value) ? member(each, 'value', '@id', 'propertyID') : each,
  );
  const uri = identifiers.find((each) => /^[a-z][a-z0-9+.-]{1,30}:[^\s<>"]+$/i.test(textOf(each) ?? ''));
  if (uri) return [{ field: 'id', from: uri }];
  const node = member(item, '@id', 'id');
  const written = textOf(node) ?? '';
  return /^(?:https?|urn|tag|doi|info):\S/i.test(written)
    ? [{ field: 'id', from: node }]
    : [{ field: 'id', from: member(item, 'url') }];
}

/** `@id` is usually the page’s address, with a name for the part of the page that is the article. */
function addressOfId(item: JsonValue): readonly JsonField[] {
  const node = member(item, '@id');
  const written = textOf(node) ?? '';
  return /^https?:/i.test(written)
    ? [{ field: 'canonicalUrl', from: node, raw: written.replace(/#[\s\S]*$/, '') }]
    : [];
}

function versionOf(item: JsonValue): readonly JsonField[] {
  const from = property(item, 'version');
  const count = /^\s*(\d{1,9})(?:\.0)?\s*$/.exec(textOf(from) ?? '')?.[1];
  return [{ field: 'documentVersion', from, ...(count === undefined ? {} : { raw: count }) }];
}

function statusOf(item: JsonValue, document: JsonDocument): readonly JsonField[] {
  const from = property(item, 'creativeWorkStatus');
  const written = firstText(from, document, 'name', 'termCode') ?? '';
  const status = STATUSES.find(([pattern]) => pattern.test(written))?.[1];
  return status === undefined ? [] : [{ field: 'status', from, raw: status }];
}

function sectionsOf(from: JsonValue, document: JsonDocument): readonly string[] {
  return elements(from).flatMap((each) => {
    const one = resolved(each, document);
    const text = textOf(isRecord(one.value) ? member(one, 'name', '@value') : one);
    return text === undefined ? [] : [plainLine(text).trim()];
  });
}

/** Keywords as a list, or as one text with commas; what only a site’s own software reads (`type:story`) is none. */
function keywordsOf(from: JsonValue, document: JsonDocument): readonly string[] {
  const words = elements(from).flatMap((each) => {
    const one = resolved(each, document);
    if (isRecord(one.value)) return textOf(member(one, 'name', '@value', 'termCode')) ?? [];
    const text = textOf(one) ?? '';
    return Array.isArray(from.value) && from.value.length > 1 ? text : text.slice(0, MAX_LIST_LENGTH).split(/[,;]/);
  });
  return words.map((word) => plainLine(word).trim()).filter((word) => word !== '' && !/^\w+:\S/.test(word));
}

/** What a correction says (`CorrectionComment`), the latest where there are several; an address of a page about corrections says nothing. */
function correctionOf(item: JsonValue, document: JsonDocument): readonly JsonField[] {
  const from = property(item, 'correction');
  const notes = elements(from).flatMap((each) => {
    const one = resolved(each, document);
    const text = textOf(isRecord(one.value) ? member(one, 'text', 'description', 'name', '@value') : one);
    const date = (isRecord(one.value) && textOf(member(one, 'datePublished', 'dateCreated'))) || '';
    return text === undefined || /^\s*https?:\S*\s*$/i.test(text) ? [] : [{ text, date }];
  });
  const latest = notes.reduce<(typeof notes)[number] | undefined>(
    (best, each) => (best && best.date >= each.date ? best : each),
    undefined,
  );
  return latest ? [{ field: 'correction', from, raw: latest.text }] : [];
}

function holderOf(item: JsonValue, document: JsonDocument): readonly JsonField[] {
  const from = property(item, 'copyrightHolder');
  const [name] = namesOf(from, document);
  if (name === undefined) return [];
  const year = textOf(property(item, 'copyrightYear'))?.trim();
  return [
    {
      field: 'copyright',
      from,
      raw: /^(?:©|\(c\)|copyright\b)/i.test(name) ? name : `© ${year === undefined ? '' : `${year} `}${name}`,
    },
  ];
}
