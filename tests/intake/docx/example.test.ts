import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { normalizeUpload } from '../../../shared/intake/normalize-upload.ts';
import { checkBody } from '../check-body.ts';
import { newsroom } from '../newsroom.ts';
import { showBody } from '../show-body.ts';

const examples = new URL('../../../examples/', import.meta.url);

test('the example gives what stands beside it', async () => {
  const bytes = await readFile(new URL('articles/pump-choir.docx', examples));
  const { articles, problems } = await normalizeUpload({ key: 'examples/pump-choir.docx', bytes }, newsroom);
  const shown = articles.map(({ body, ...fields }) => {
    expect(checkBody(body)).toEqual([]);
    return { ...fields, body: showBody(body).split('\n') };
  });
  const expected: unknown = JSON.parse(await readFile(new URL('expected/pump-choir.json', examples), 'utf8'));
  expect({ articles: shown, problems }).toEqual(expected);
});
