import { cleanLine } from '../clean-line.ts';
import { foldLine } from '../html/find-headline.ts';
import type { HeadField } from '../html/head-fields.ts';
import { webName } from '../html/web-names.ts';
import { isAgency, isPersonName, isRoleLine } from '../text/names.ts';
import { isSite } from './site-name.ts';
import { isWriterName, mayBeCjkName } from './writer-name.ts';

/** Offices that agencies and papers do not have: what follows a name in the head of a company’s page. */
const OFFICE =
  /\b(?:officer|director|manager|head of|specialist|expert|consultant|ceo|cto|founder|president|chief|attorney|nutritionist|coach)\b/i;
/** The letters by which a paper’s writers sign, behind the whole name. */
const INITIALS = /\s\(\p{Ll}{1,4}\.?\)$/u;
const IN_BRACKETS = /\s\(([^()]{3,40})\)$/u;
const APART = /\s[⋅·•|]\s?/u;

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
    const value = bareAuthor(field.value, sites);
    const key = `${field.name} ${foldLine(value)}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...field, value }];
  });
}

function isWriter(value: string, sites: readonly string[]): boolean {
  const [first = ''] = bareAuthor(value, sites).split(/,\s|\s(?:and|und|et|y|e|og|och|&)\s/, 1);
  return (isWriterName(first) || mayBeCjkName(first)) && !isSite(first, sites);
}

/** A writer’s name without what systems put behind it: initials, an office, the site. */
export function bareAuthor(written: string, sites: readonly string[]): string {
  const [first = ''] = cleanLine(written).split(APART);
  const name = first.replace(INITIALS, '').replace(IN_BRACKETS, (all, inner) => (isOffice(inner) ? '' : all));
  const comma = name.indexOf(',');
  if (comma < 0 || !isPersonName(name.slice(0, comma))) return name;
  const rest = name.slice(comma + 1).trim();
  return isOffice(rest) || isSite(rest, sites) ? name.slice(0, comma) : name;
}

function isOffice(text: string): boolean {
  return !isAgency(text) && !text.includes(',') && (isRoleLine(text) || OFFICE.test(text));
}
