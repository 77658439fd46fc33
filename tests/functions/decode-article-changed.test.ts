import { expect, it } from 'vitest';
import { decodeArticleChanged } from '../../functions/decode-article-changed.ts';

const storageId = '0123456789abcdef0123456789abcdef';

it('gives the article that the message names', () => {
  expect(decodeArticleChanged(JSON.stringify({ storageId }))).toEqual([{ storageId }]);
});

it.each([
  ['{', 'body: found “{”, needed JSON'],
  ['{}', 'body.storageId: found nothing, needed 32 hexadecimal digits'],
  ['{"storageId":"../told"}', 'body.storageId: found “../told”, needed 32 hexadecimal digits'],
])('refuses %s', (rawBody, message) => {
  expect(() => decodeArticleChanged(rawBody)).toThrow(message);
});
