import { expect, test } from 'vitest';
import { documentsIn, readDocument } from '../xml/read-document.ts';

const examples = new URL('../../../examples/', import.meta.url);

test.each([
  ...documentsIn(new URL('./documents/', import.meta.url)),
  ...documentsIn(new URL('articles/', examples), new URL('expected/', examples), '.nitf.xml'),
])('$name gives what stands beside it', async ({ bytes, expected }) => {
  expect(await readDocument(bytes)).toEqual(expected);
});
