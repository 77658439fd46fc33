import { expect, test } from 'vitest';
import { bestRendition } from '../../../shared/intake/xml/best-rendition.ts';

const at = (href: string, width?: number) => ({ href, width });

test.each([
  [
    'the widest that a page can use',
    [at('https://a/1', 150), at('https://a/2', 1200), at('https://a/3', 6000)],
    'https://a/2',
  ],
  ['the narrowest of those that are too wide', [at('https://a/1', 6000), at('https://a/2', 3000)], 'https://a/2'],
  ['one that does not say rather than a thumbnail', [at('https://a/1', 150), at('https://a/2')], 'https://a/2'],
  ['one on the web rather than a file beside the document', [at('big.jpg', 1800), at('//a/2', 300)], '//a/2'],
  ['the first where none says anything', [at('a.jpg'), at('b.jpg')], 'a.jpg'],
  ['none where none has an address', [at('')], undefined],
])('of the renditions of a picture: %s', (_name, renditions, href) => {
  expect(bestRendition(renditions)?.href).toBe(href);
});
