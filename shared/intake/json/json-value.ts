import type { RawValue } from '../raw-value.ts';

/** A value of a document with where it stands, e.g. `$.items[2].headlines[0].value`. Untrusted. */
export interface JsonValue {
  readonly value: unknown;
  readonly path: string;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

/** No field of an article has more parts that matter. */
const MAX_ELEMENTS = 1000;
const MAX_RAW_DEPTH = 5;
const MAX_RAW_PARTS = 300;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record’s own value of that name: a document must not reach what every object inherits. */
export function own(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The first of these members that says anything; where none does, the first with no value. */
export function member(of: JsonValue, ...names: readonly string[]): JsonValue {
  if (isRecord(of.value)) {
    for (const name of names) {
      const value = own(of.value, name);
      if (!isEmpty(value)) return { value, path: pathTo(of.path, name) };
    }
  }
  return { value: undefined, path: pathTo(of.path, names[0] ?? '') };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

/** The elements of a list; a value that stands alone where a list may is its only one. */
export function elements(of: JsonValue): readonly JsonValue[] {
  if (of.value === undefined || of.value === null) return [];
  if (!Array.isArray(of.value)) return [of];
  return of.value.slice(0, MAX_ELEMENTS).map((value: unknown, index) => ({ value, path: `${of.path}[${index}]` }));
}

/** The members of a record, or the elements of a list: some systems keep a list as one, some as the other. */
export function parts(of: JsonValue): readonly (JsonValue & { readonly key: string })[] {
  if (!isRecord(of.value)) return elements(of).map((each, index) => ({ ...each, key: String(index) }));
  return Object.entries(of.value)
    .slice(0, MAX_ELEMENTS)
    .map(([key, value]) => ({ value, path: pathTo(of.path, key), key }));
}

export function pathTo(path: string, name: string): string {
  return /^[A-Za-z_$][\w$-]{0,60}$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name.slice(0, 60))}]`;
}

/** A text or a number as text; `undefined` for anything else and for nothing but white space. */
export function textOf({ value }: JsonValue): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A value as fields are read from: deeper or longer ones than any field has are cut. */
export function rawOf(value: unknown, depth = 0): RawValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object' || depth >= MAX_RAW_DEPTH) return undefined;
  if (Array.isArray(value)) return value.slice(0, MAX_RAW_PARTS).map((each: unknown) => rawOf(each, depth + 1));
  return {
    entries: Object.entries(value)
      .slice(0, MAX_RAW_PARTS)
      .map(([name, each]) => [name, rawOf(each, depth + 1)]),
  };
}
