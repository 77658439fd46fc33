import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textFormat } from '../../../shared/intake/text-format.ts';
import { withoutPlaces } from '../without-places.ts';

const examples = new URL('../../../examples/articles/', import.meta.url);

test.each(['salt-bridge-reopens', 'lighthouse-radio', 'borrowed-ladder'])(
  'the example %s.txt becomes the draft in its golden file',
  async (name) => {
    const { drafts, problems } = textFormat.parse(readFileSync(new URL(`${name}.txt`, examples), 'utf8'));
    expect(problems).toEqual([]);
    await expect(`${JSON.stringify(drafts.map(withoutPlaces), null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  },
);
