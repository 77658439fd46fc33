import { cleanLine } from '../clean-line.ts';
import { childElements, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/xml-tree.ts';

interface Named {
  readonly value: string;
  readonly at: XmlElement;
}

/** The section that a NITF `head` names: where the paper put it, else the field that its first subject belongs to. */
export function sectionOf(head: XmlElement): Named | undefined {
  for (const at of childrenNamed(head, 'pubdata')) {
    const value = cleanLine(at.attributes.get('position.section') ?? '');
    if (value !== '') return { value, at };
  }
  for (const at of childrenNamed(childNamed(childNamed(head, 'docdata'), 'identified-content'), 'classifier')) {
    const value = /^(?:section|desk|ressort|rubrik)$/i.test(at.attributes.get('type')?.trim() ?? '')
      ? plainName(at.attributes.get('value') ?? textOf(at))
      : undefined;
    if (value !== undefined) return { value, at };
  }
  for (const tobject of childrenNamed(head, 'tobject')) {
    for (const at of childrenNamed(tobject, 'tobject.subject')) {
      const value = plainName(at.attributes.get('tobject.subject.type'));
      if (value !== undefined) return { value, at: tobject };
    }
  }
  return undefined;
}

/** The tags of a NITF `head`: its keywords, what it identifies in the text, its subjects, its series and its place. */
export function nitfTags(head: XmlElement): readonly string[] {
  const docdata = childNamed(head, 'docdata');
  return [
    ...childrenNamed(docdata, 'key-list').flatMap(keywordsOf),
    ...childrenNamed(docdata, 'identified-content').flatMap(identifiedIn),
    ...childrenNamed(head, 'tobject').flatMap(subjectsOf),
    ...childrenNamed(docdata, 'series').map(({ attributes }) => attributes.get('series.name') ?? ''),
    ...childrenNamed(docdata, 'evloc').map(({ attributes }) => attributes.get('city') ?? ''),
  ]
    .map(cleanLine)
    .filter((tag) => tag !== '');
}

/** What kind of text a document is: its type, what its properties say, and its category, of which ANPA calls that for advisories `v`. */
export function nitfGenres(root: XmlElement): readonly (string | undefined)[] {
  const head = childNamed(root, 'head');
  const tobject = childNamed(head, 'tobject');
  const properties = childrenNamed(tobject, 'tobject.property').map(({ attributes }) =>
    attributes.get('tobject.property.type'),
  );
  const isAdvisory = childrenNamed(head, 'meta').some(
    ({ attributes }) =>
      /categor/i.test(attributes.get('name') ?? '') && /^v$/i.test(attributes.get('content')?.trim() ?? ''),
  );
  return [tobject?.attributes.get('tobject.type'), ...properties, isAdvisory ? 'Advisories' : undefined];
}

function keywordsOf(list: XmlElement): readonly string[] {
  return childrenNamed(list, 'keyword').map((keyword) => keyword.attributes.get('key') ?? textOf(keyword));
}

/** Persons, organisations, places and events by their names; a classifier by its own, not by its code. */
function identifiedIn(content: XmlElement): readonly string[] {
  return childElements(content).map((each) => {
    const text = cleanLine(textOf(each));
    return text === '' ? (plainName(each.attributes.get('value')) ?? '') : text;
  });
}

function subjectsOf(tobject: XmlElement): readonly string[] {
  return childrenNamed(tobject, 'tobject.subject').flatMap(({ attributes }) =>
    ['matter', 'detail'].map((part) => plainName(attributes.get(`tobject.subject.${part}`)) ?? ''),
  );
}

/** A name as people write it: `POL:POLITICS` without its code, and no code at all. */
function plainName(written: string | undefined): string | undefined {
  const name = cleanLine(written ?? '').replace(/^\p{Lu}{2,5}:(?=\S)/u, '');
  const isCode = /^[\w.-]+$/.test(name) && /\d/.test(name);
  return /\p{L}{2}/u.test(name) && !isCode ? name : undefined;
}
