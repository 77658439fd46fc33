import type { JsonDocument } from '../json/json-article.ts';
import { elements, isRecord, type JsonValue, member, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';

/** References followed in a row: one leads to what is meant, a second is a mistake, and a ring of them ends. */
const MAX_REFERENCES = 4;
const MAX_NAMES = 50;

/** A value with the reference resolved that it may be: `{"@id": "#author"}` is the node of that id. */
export function resolved(at: JsonValue, document: JsonDocument): JsonValue {
  let value = at.value;
  for (let turn = 0; turn < MAX_REFERENCES; turn++) {
    if (!isRecord(value)) break;
    const id = value['@id'];
    // A node with more to it than its id says what it is itself.
    if (typeof id !== 'string' || Object.keys(value).some((name) => name !== '@id' && name !== '@type')) break;
    const node = document.lookUp(id);
    if (!node || node === value) break;
    value = node;
  }
  return { value, path: at.path };
}

/** The member of that name, with or without the prefix that some serialisers write. */
export function property(of: JsonValue, ...names: readonly string[]): JsonValue {
  return member(of, ...names, ...names.map((name) => `schema:${name}`));
}

/** The first text of a value: itself, a `{"@value"}`, a named thing, or the first of a list of these. */
export function firstText(at: JsonValue, document: JsonDocument, ...names: readonly string[]): string | undefined {
  for (const each of elements(at)) {
    const one = resolved(each, document);
    const text = textOf(
      isRecord(one.value) ? member(one, '@value', ...(names.length > 0 ? names : ['name', 'schema:name'])) : one,
    );
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The names of people, organisations and terms, however each is given. */
export function namesOf(at: JsonValue, document: JsonDocument): readonly string[] {
  const names = new Set<string>();
  for (const each of elements(at)
    .flatMap((one) => elements(one))
    .slice(0, MAX_NAMES)) {
    const one = resolved(each, document);
    const named = isRecord(one.value) ? member(one, 'name', 'schema:name', '@value', 'alternateName') : one;
    for (const name of elements(named)) {
      const text = plainLine(textOf(isRecord(name.value) ? member(name, '@value') : name) ?? '').trim();
      // Some sites give the address of an author’s page, or an account, for the name; a reference that leads nowhere is no name.
      if (text !== '' && !/^(?:https?:|@|#|_:)/i.test(text)) names.add(text);
    }
    const given = isRecord(one.value) ? [member(one, 'givenName'), member(one, 'familyName')].map(textOf) : [];
    if (isRecord(one.value) && named.value === undefined && given.some((part) => part !== undefined))
      names.add(
        given
          .filter((part) => part !== undefined)
          .join(' ')
          .trim(),
      );
  }
  return [...names];
}
