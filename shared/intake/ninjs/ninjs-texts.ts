import { elements, isRecord, type JsonValue, member, own, textOf } from '../json/json-value.ts';

/** A text of an item with what it is for: `headlines`, `bodies` and `descriptions` from 2.0 on, `headline`, `body_html` and their like before. */
export interface NinjsText {
  /** In lower case, without the address of its vocabulary; empty where none is named. */
  readonly role: string;
  /** A media type in lower case, where one is named or the name says so. */
  readonly contentType: string | undefined;
  readonly at: JsonValue;
}

/** What 1.x says in names: `body_html`, `description_text`. */
const SUFFIXES: readonly (readonly [suffix: RegExp, contentType: string])[] = [
  [/html/, 'text/html'],
  [/text/, 'text/plain'],
];

/** The texts under `plural`, an array of objects, and under `singular` or names that begin with it and `_`. */
export function textsOf(item: JsonValue, plural: string, singular: string): readonly NinjsText[] {
  const texts: NinjsText[] = [];
  for (const each of elements(member(item, plural))) {
    const at = isRecord(each.value) ? member(each, 'value') : each;
    if (typeof at.value !== 'string' || at.value.trim() === '') continue;
    texts.push({
      role: roleOf(each),
      contentType: textOf(member(each, 'contentType', 'contenttype'))?.toLowerCase(),
      at,
    });
  }
  if (!isRecord(item.value)) return texts;
  for (const name of Object.keys(item.value)) {
    if (name !== singular && !isNamedAfter(name, singular)) continue;
    const value = own(item.value, name);
    if (typeof value !== 'string' || value.trim() === '') continue;
    const suffix = name.slice(singular.length).replace('_', '').toLowerCase();
    const contentType = SUFFIXES.find(([pattern]) => pattern.test(suffix))?.[1];
    texts.push({ role: contentType === undefined ? suffix : '', contentType, at: member(item, name) });
  }
  return texts;
}

/** `body_html`, and `bodyXhtml` as some write it. */
function isNamedAfter(name: string, singular: string): boolean {
  return (
    name.startsWith(`${singular}_`) ||
    (name.startsWith(singular) && /^(?:Xhtml|Html|Text)$/.test(name.slice(singular.length)))
  );
}

/** A role as people say it: `http://cv.iptc.org/newscodes/descriptionrole/caption` and `drol:caption` are `caption`. */
export function roleOf(of: JsonValue): string {
  const role = isRecord(of.value) ? textOf(member(of, 'role', 'rel', 'drole')) : undefined;
  return (role ?? '')
    .toLowerCase()
    .replace(/^.*[/#:]/, '')
    .trim();
}

/** The first text of one of these roles, in their order; an empty role is a text without one. */
export function inRole(texts: readonly NinjsText[], ...roles: readonly string[]): NinjsText | undefined {
  for (const role of roles) {
    const found = texts.find((each) => each.role === role);
    if (found) return found;
  }
  return undefined;
}
