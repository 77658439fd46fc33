import { type PubStatus, SIGNIFICANCES, type Urgency } from '../model/article.ts';
import { checkUrl } from '../model/checked-url.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import { slugOf } from '../model/slug.ts';
import { bareByline } from './bare-byline.ts';
import { cleanLine } from './clean-line.ts';
import type { FieldName } from './field-names.ts';
import type { GivenFields } from './intake.ts';
import { joinNames } from './join-names.ts';
import { mendDate } from './mend-date.ts';
import { parseTime } from './parse-time.ts';
import { isList, isRecord, type RawValue } from './raw-value.ts';
import { readImages } from './read-images.ts';
import { suggestAddress, suggestLanguage, suggestWord } from './suggest-value.ts';
import { readDate } from './text/dates.ts';

/** Why a value cannot be what its field needs. */
export interface FieldFault {
  readonly code: 'bad-field' | 'bad-date' | 'relative-url' | 'ignored-field';
  /** The part of the value at fault, where it is not all of it. */
  readonly found?: string;
  readonly needed: string;
  /** How to mend it, where more can be said than of any such fault. */
  readonly mend?: string;
}

/** A field as read: no value and no fault where the document left it empty. */
export interface FieldReading<T> {
  readonly value?: T;
  readonly faults?: readonly FieldFault[];
}

type Reader<T> = (raw: RawValue, base: string | undefined) => FieldReading<T>;

const MAX_TAGS = 100;

const STATUSES: Readonly<Record<string, PubStatus>> = {
  usable: 'usable',
  published: 'usable',
  publish: 'usable',
  public: 'usable',
  live: 'usable',
  final: 'usable',
  withheld: 'withheld',
  withhold: 'withheld',
  hold: 'withheld',
  draft: 'withheld',
  private: 'withheld',
  unpublished: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  cancel: 'canceled',
  killed: 'canceled',
  kill: 'canceled',
  retracted: 'canceled',
};

/** The wire services’ words for the first grades of urgency. */
const URGENCIES: Readonly<Record<string, Urgency>> = { flash: 1, bulletin: 2, urgent: 3, routine: 4 };

const READERS: { readonly [Field in FieldName]: Reader<NonNullable<GivenFields[Field]>> } = {
  id: readId,
  documentVersion: oneText('a whole number of at most 15 digits', readNumber),
  slug: oneText('letters and digits', (text) => (/[\p{L}\p{N}]/u.test(text) ? slugOf(text) : undefined)),
  status: oneText(
    'usable, withheld or canceled',
    (text) => lookUp(STATUSES, text.toLowerCase()),
    (text) => suggestWord(text, Object.keys(STATUSES)),
  ),
  urgency: oneText('a number from 1 (flash) to 9', readUrgency, (text) => suggestWord(text, Object.keys(URGENCIES))),
  language: oneText('a language tag such as en or pt-BR', readLanguage, suggestLanguage),
  section: readSection,
  tags: readTags,
  headline: line(10_000),
  standfirst: line(2000),
  byline: readByline,
  dateline: line(200),
  published: readTime,
  modified: readTime,
  embargo: readTime,
  expires: readTime,
  canonicalUrl: oneText(
    'an address that begins with https:// or http://',
    (text) => checkUrl(text, 'media'),
    suggestAddress,
  ),
  images: readImages,
  correction: line(2000),
  source: line(300),
  copyright: line(500),
  alert: oneText('true or false', readBoolean),
  significance: oneText(
    'cosmetic, update or correction',
    (text) => SIGNIFICANCES.find((one) => one === text.toLowerCase()),
    (text) => suggestWord(text, SIGNIFICANCES),
  ),
};

/** `raw` as the value of `field`, or what is wrong with it. `base` is the address that relative ones start from. */
export function readField<Field extends FieldName>(
  field: Field,
  raw: RawValue,
  base?: string,
): FieldReading<NonNullable<GivenFields[Field]>> {
  if (isEmpty(raw)) return {};
  // The table's type says what the index cannot: that the reader at `field` reads that field.
  const reader = READERS[field] as Reader<NonNullable<GivenFields[Field]>>;
  return reader(raw, base);
}

/** `true` and `false` as YAML 1.1 and 1.2 write them. */
export function readBoolean(text: string): boolean | undefined {
  if (/^(?:true|yes|on)$/i.test(text)) return true;
  return /^(?:false|no|off)$/i.test(text) ? false : undefined;
}

function isEmpty(raw: RawValue): boolean {
  return raw === undefined || (typeof raw === 'string' ? raw.trim() === '' : isList(raw) && raw.every(isEmpty));
}

function fault(needed: string, mend?: string): FieldReading<never> {
  return { faults: [{ code: 'bad-field', needed, ...(mend === undefined ? {} : { mend }) }] };
}

/** The single text of a scalar, or of a list that holds only one. */
function single(raw: RawValue): string | undefined {
  if (typeof raw === 'string') return cleanLine(raw);
  return isList(raw) && raw.length === 1 ? single(raw[0]) : undefined;
}

function oneText<T>(
  needed: string,
  read: (text: string) => T | undefined,
  suggest: (text: string) => string | undefined = () => undefined,
): Reader<T> {
  return (raw) => {
    const text = single(raw);
    const value = text === undefined ? undefined : read(text);
    return value === undefined ? fault(needed, text === undefined ? undefined : suggest(text)) : { value };
  };
}

function line(maxLength: number): Reader<string> {
  return oneText(`a text of at most ${maxLength} characters`, (text) => (text.length <= maxLength ? text : undefined));
}

function readTime(raw: RawValue): FieldReading<string> {
  const written = single(raw);
  const value = written === undefined ? undefined : (parseTime(written) ?? inOtherWords(written));
  if (value !== undefined) return { value };
  const mend = mendDate(written ?? '');
  return {
    faults: [{ code: 'bad-date', needed: PROBLEMS['bad-date'].needed, ...(mend === undefined ? {} : { mend }) }],
  };
}

/** A date with its month named in another language; one in figures that may be two days is none. */
function inOtherWords(written: string): string | undefined {
  return /\p{L}{3}/u.test(written) ? readDate(written, true)?.instant : undefined;
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const ID = 'an absolute URI of at most 1000 characters, such as https://example.com/story or urn:example:42';
/** A number or a name by which a program knows a document among its own. */
const OWN_NUMBER = /^[\p{L}\p{N}_-]{1,100}$/u;

function readId(raw: RawValue, base: string | undefined): FieldReading<string> {
  const written = single(raw);
  if (written === undefined || !OWN_NUMBER.test(written)) return oneText(ID, readUri)(raw, base);
  const mend = 'Nothing need be done: the article is known by the name of its file.';
  return { faults: [{ code: 'ignored-field', needed: ID, mend }] };
}

function readUri(text: string): string | undefined {
  return text.length <= 1000 && /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(text) ? text : undefined;
}

function readNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function readUrgency(text: string): Urgency | undefined {
  if (/^[1-9]$/.test(text)) return Number(text) as Urgency;
  return lookUp(URGENCIES, text.toLowerCase());
}

/** Canonical tags by the tags as written: to look one up costs as much as to decode an article, and a newsroom has few. */
const CANONICAL = new Map<string, string | undefined>();
const MAX_CANONICAL = 500;

/** `text` as a canonical BCP 47 tag; `en_US` is taken for `en-US`. */
export function readLanguage(text: string): string | undefined {
  const tag = text.replaceAll('_', '-').replace(/\.[\s\S]*$/, '');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,6}$/i.test(tag)) return undefined;
  if (CANONICAL.has(tag)) return CANONICAL.get(tag);
  const canonical = canonicalTag(tag);
  if (CANONICAL.size < MAX_CANONICAL) CANONICAL.set(tag, canonical);
  return canonical;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // A RangeError: the tag has the letters of one, but not the structure.
    return undefined;
  }
}

function readSection(raw: RawValue): FieldReading<string> {
  const needed = 'the name of one section, at most 100 characters';
  const name = single(isList(raw) ? raw[0] : raw);
  return name === undefined || name === '' || name.length > 100 ? fault(needed) : { value: name };
}

function readTags(raw: RawValue): FieldReading<readonly string[]> {
  const needed = `a list of at most ${MAX_TAGS} tags, each at most 100 characters`;
  const list = typeof raw === 'string' ? raw.split(separatorOf(raw)) : raw;
  if (!isList(list)) return fault(needed);
  const tags = new Map<string, string>();
  for (const each of list) {
    if (each === undefined) continue;
    const tag = single(each)?.replace(/^#/, '').trim();
    if (tag === undefined || tag.length > 100) return fault(needed);
    if (tag !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return tags.size > MAX_TAGS ? fault(needed) : { value: [...tags.values()] };
}

/** What parts the tags of a line: commas, else semicolons, or the spaces before hash signs. */
function separatorOf(tags: string): RegExp {
  if (tags.includes(',')) return /,/;
  if (tags.includes(';')) return /;/;
  return /^\s*#/.test(tags) ? /\s(?=#)/ : /,/;
}

function readByline(raw: RawValue): FieldReading<string> {
  const needed = 'a name, or a list of names, at most 300 characters in all';
  const names: string[] = [];
  for (const each of isList(raw) ? raw : [raw]) {
    const name = isRecord(each) ? each.entries.find(([key]) => key.toLowerCase() === 'name')?.[1] : each;
    if (typeof name !== 'string') return fault(needed);
    const cleaned = bareByline(cleanLine(name));
    if (cleaned !== '') names.push(cleaned);
  }
  const value = joinNames(names);
  if (value === '') return {};
  return value.length > 300 ? fault(needed) : { value };
}
