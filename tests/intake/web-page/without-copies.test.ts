import { expect, test } from 'vitest';
import { lookAt } from '../../../shared/intake/web-page/look-at.ts';
import { withoutCopies } from '../../../shared/intake/web-page/without-copies.ts';
import { element, text } from '../../../shared/model/body.ts';

const TEXT =
  'of the bridge over the Wren was closed for eleven weeks while its bearings were replaced, and on Monday it opened again.';

/** What is left of blocks that are named: headings in capitals, paragraphs that begin with the rest. */
function left(names: string): string {
  const blocks = names.split(' ').map((name) => {
    const isHeading = /^[A-Z]/.test(name);
    return lookAt(element(isHeading ? 'h2' : 'p', [text(isHeading ? name : `${name} ${TEXT}`)]));
  });
  return withoutCopies(blocks)
    .map(({ line }) => line.split(' ', 1)[0])
    .join(' ');
}

test.each([
  ['a whole article that stands there three times', 'A a b B c d A a b B c d A a b B c d', 'A a b B c d'],
  ['a part of it', 'a b c d e B b c d e f', 'a b c d e B f'],
])('of %s one is left', (_name, names, expected) => {
  expect(left(names)).toBe(expected);
});

test.each([
  ['a refrain', 'a r b r c r d r'],
  ['the same paragraph over and over', 'a a a a a a'],
  ['three paragraphs that are said again', 'a b c d a b c'],
  ['paragraphs in another order', 'a b c d e e d c b a'],
])('%s stays', (_name, names) => {
  expect(left(names)).toBe(names);
});
