import { expect, test } from 'vitest';
import { documentsIn, readDocument } from '../xml/read-document.ts';

test.each(documentsIn(new URL('./documents/', import.meta.url)))(
  '$name gives what stands beside it',
  async ({ bytes, expected }) => {
    expect(await readDocument(bytes)).toEqual(expected);
  },
);
