import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../without-places.ts';
import { parseText } from './parse-text.ts';
import { outlineOf, readMarkedText } from './read-marked-text.ts';

const folder = new URL('corpus/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('a pasted text becomes a draft', () => {
  test('the corpus has at least forty texts', () => expect(names.length).toBeGreaterThanOrEqual(40));

  test.each(names)('%s', (name) => {
    const marked = readMarkedText(readFileSync(new URL(name, folder), 'utf8'));
    const { drafts, problems } = parseText(marked.input);
    expect(drafts).toHaveLength(1);
    const [{ body, ...fields } = { body: { type: 'root' as const, children: [] } }] = drafts;
    const found = Object.fromEntries(
      Object.entries(withoutPlaces(fields)).map(([key, value]) => [key, [value].flat().join(', ')]),
    );
    const codes = problems.map((problem) => problem.code).join(', ');
    expect({ ...found, ...(codes === '' ? {} : { problems: codes }) }).toEqual(marked.fields);
    expect(outlineOf(body)).toEqual(marked.outline);
  });
});
