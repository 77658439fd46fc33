import { elements, isRecord, type JsonValue, member, textOf } from '../json/json-value.ts';
import { plainLine } from '../json/plain-line.ts';

/** No list of names in one text is longer. */
const MAX_LIST_LENGTH = 20_000;

/** The names that a list of concepts, or a text with commas, gives. */
export function namesIn(from: JsonValue, wanted: (each: JsonValue) => boolean = () => true): readonly string[] {
  if (typeof from.value === 'string')
    return from.value.slice(0, MAX_LIST_LENGTH).split(/[,;]/).map(tidyName).filter(isName);
  return elements(from)
    .filter(wanted)
    .flatMap((each) => (isRecord(each.value) ? nameOf(each) : tidyName(textOf(each) ?? '')))
    .filter(isName);
}

/** A concept whose name repeats its code has none: `{"name": "INR-03", "code": "INR-03"}`. */
function nameOf(concept: JsonValue): readonly string[] {
  const name = tidyName(textOf(member(concept, 'name', 'label', 'title')) ?? '');
  return /\d/.test(name) && codesOf(concept).includes(name) ? [] : [name];
}

function tidyName(name: string): string {
  return plainLine(name).trim();
}

/** Whether it is a word for people: not `medtop:20000002` or a number. */
function isName(name: string): boolean {
  return /\p{L}{2}/u.test(name) && !/^[\w.-]{2,30}:\S+$/.test(name) && !/^https?:/i.test(name);
}

/** Every code and address by which a concept is known. */
export function codesOf(of: JsonValue): readonly string[] {
  return ['uri', 'code', 'qcode', 'literal'].flatMap((name) => textOf(member(of, name)) ?? []);
}
