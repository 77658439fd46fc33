import { readFileSync } from 'node:fs';

export type Json = Readonly<Record<string, unknown>>;

/** The object in a JSON file. */
export function readJson(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}

/** A text that says something. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** `fields` without those that have no value. */
export function stated<Fields extends Json>(fields: Fields): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = textIn(value);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as { [Name in keyof Fields]?: string };
}
