/** A field's value as the document wrote it: every scalar is text, a missing one `undefined`. */
export type RawValue = string | undefined | readonly RawValue[] | RawRecord;

export interface RawRecord {
  readonly entries: readonly (readonly [name: string, value: RawValue])[];
}

export function isRecord(value: RawValue): value is RawRecord {
  return typeof value === 'object' && 'entries' in value && !Array.isArray(value);
}

export function isList(value: RawValue): value is readonly RawValue[] {
  return Array.isArray(value);
}

/** A raw value as a problem shows it. */
export function showRaw(value: RawValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isList(value)) return `[${value.slice(0, 5).map(showRaw).join(', ')}]`;
  if (isRecord(value))
    return `{${value.entries
      .slice(0, 5)
      .map(([name, each]) => `${name}: ${showRaw(each)}`)
      .join(', ')}}`;
  return '';
}
