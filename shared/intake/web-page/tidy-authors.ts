import { cleanLine } from '../clean-line.ts';
import { foldLine } from '../html/find-headline.ts';
import type { HeadField } from '../html/head-fields.ts';
import { webName } from '../html/web-names.ts';
import { isAgency, isPersonName, isRoleLine, withComma } from '../text/names.ts';
import { isSite } from './site-name.ts';
import { isWriterName, mayBeCjkName } from './writer-name.ts';

/** Offices that agencies and papers do not have: what follows a name in the head of a company’s page. */
const OFFICE =
  /\b(?:officer|director|manager|head of|specialist|expert|consultant|ceo|cto|founder|president|chief|attorney|nutritionist|coach)\b/i;
/** The letters by which a paper’s writers sign, behind the whole name. */
const INITIALS = /\s\(\p{Ll}{1,4}\.?\)$/u;
const IN_BRACKETS = /\s\(([^()]{3,40})\)$/u;
/** What begins as no name of a person does, and ends in an office: `CNN Business Reporter`, `Times Staff Writer`. */
const OF_PAPER = /^(?:\p{Lu}{2,}\s|[Tt]he\s|\S{1,20} [Ss]taff\s)/u;
const APART = /\s[⋅·•|]\s?/u;
/** The address of the writer’s page, or of the site. */
const ADDRESS = /\s\((?:https?:\/\/|www\.)[^()\s]{3,200}\)$/i;
/** What themes set behind a writer for the section: `Jane Doe, in Local, Business`. */
const IN_SECTION = /, in \p{Lu}/u;
/** A dash before what may be the site, or a team of it. */
const DASHED = /^(.{4,40}?)\s[–—-]\s(.{2,60})$/u;

/**
 * The statements of a page’s head, the names of writers without their offices and the site’s own name, and without the site
 * as the writer where another statement names one.
 */
export function tidyAuthors(fields: readonly HeadField[], sites: readonly string[]): readonly HeadField[] {
  const isAuthor = ({ name }: HeadField) => webName(name)?.field === 'byline';
  const authors = fields.filter(isAuthor);
  if (authors.length === 0) return fields;
  const namesWriter = authors.some(({ value }) => isWriter(value, sites));
  const said = new Set<string>();
  return fields.flatMap((field) => {
    if (!isAuthor(field)) return [field];
    if (namesWriter && isSite(cleanLine(field.value), sites)) return [];
    const value = CATALOGUES.has(field.name) ? inOrder(bareAuthor(field.value, sites)) : bareAuthor(field.value, sites);
    const key = `${field.name} ${foldLine(value)}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...field, value }];
  });
}

/** Statements for catalogues, which have the family’s name first. */
const CATALOGUES: ReadonlySet<string> = new Set(['citation_author', 'dc.creator', 'dcterms.creator', 'dc:creator']);
const FAMILY_FIRST = /^(\p{Lu}[\p{L}\p{M}'’ -]{0,40}), (\p{Lu}[\p{L}\p{M}.'’ -]{0,40})$/u;

/** `Doe, Jane` as it is spoken. */
function inOrder(name: string): string {
  const [, family, given] = FAMILY_FIRST.exec(name) ?? [];
  return family === undefined || given === undefined || isOffice(given) ? name : `${given} ${family}`;
}

function isWriter(value: string, sites: readonly string[]): boolean {
  const [first = ''] = bareAuthor(value, sites).split(/,\s|\s(?:and|und|et|y|e|og|och|&)\s/, 1);
  return (isWriterName(first) || mayBeCjkName(first)) && !isSite(first, sites);
}

/** A writer’s name without what systems put behind it: initials, an office, the site. */
export function bareAuthor(written: string, sites: readonly string[]): string {
  const [first = ''] = withoutDashed(withoutSection(cleanLine(written).replace(ADDRESS, '')), sites).split(APART);
  const bare = first.replace(INITIALS, '').replace(IN_BRACKETS, (all, inner) => (isOffice(inner) ? '' : all));
  const name = OF_PAPER.test(bare) ? bare : withComma(bare);
  if (name !== bare) return name.slice(0, name.indexOf(','));
  const comma = name.indexOf(',');
  if (comma < 0 || !isPersonName(name.slice(0, comma))) return name;
  const rest = name.slice(comma + 1).trim();
  return isOffice(rest) || isSite(rest, sites) ? name.slice(0, comma) : name;
}

function withoutSection(written: string): string {
  const at = written.search(IN_SECTION);
  return at > 0 ? written.slice(0, at) : written;
}

function withoutDashed(written: string, sites: readonly string[]): string {
  const [, name = '', rest = ''] = DASHED.exec(written) ?? [];
  return isPersonName(name) && (isSite(rest, sites) || isOffice(rest)) ? name : written;
}

function isOffice(text: string): boolean {
  return !isAgency(text) && !text.includes(',') && (isRoleLine(text) || OFFICE.test(text));
}
