import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutPlaces } from '../without-places.ts';
import { parseText } from './parse-text.ts';

const examples = new URL('../../../examples/articles/', import.meta.url);

test.each(['salt-bridge-reopens', 'lighthouse-radio', 'borrowed-ladder'])(
  'the example %s.txt becomes the draft in its golden file',
  async (name) => {
    const { drafts, problems } = parseText(readFileSync(new URL(`${name}.txt`, examples), 'utf8'));
    expect(problems).toEqual([]);
    await expect(`${JSON.stringify(drafts.map(withoutPlaces), null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  },
);
